"""Evaluation: a run against gold. «kết nạp 12 đảng viên» is found, missed, extra, or found with a slot that differs.

Not covered: whether gold is right.
"""

from extractor.evaluation.gold import GoldArticle, GoldError, GoldFact, read_gold
from extractor.evaluation.score import Agreement, Evaluation, Miss, evaluate

__all__ = ["Agreement", "Evaluation", "GoldArticle", "GoldError", "GoldFact", "Miss", "evaluate", "read_gold"]
