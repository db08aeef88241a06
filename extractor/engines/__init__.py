"""Engines: what has the shards of a run read, «4 of 4 cores» of this machine or others.

An engine is a function of a job, the tasks that are left, and whom to tell of commits; when it returns, all of them are
committed to the job's place. Not covered: which shards there are, and what becomes of their parts (`extractor.engine`).
"""

from extractor.engines.embedded import Engine, Tell, cores, in_process
from extractor.engines.spark import on_spark

__all__ = ["Engine", "Tell", "cores", "in_process", "on_spark"]
