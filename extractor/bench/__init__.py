"""The bench: how fast, how large, and what a change did: `text.stock`: 0.31 of the time of stock `word_tokenize`.

Each measure is a function of pages to figures. It runs in a process of its own, in which nothing has been read before, and all of
them run in turn, round after round, so that what a busy machine costs falls on all alike. A figure is the median of its rounds,
told with the least and the most of them; memory and Spark are measured once. Not covered: how good the facts are
(`extractor.evaluation`).
"""

from extractor.bench.comparison import Change, Verdict, changes
from extractor.bench.figures import KINDS, Bench, Figure, Kind
from extractor.bench.rounds import bench

__all__ = ["KINDS", "Bench", "Change", "Figure", "Kind", "Verdict", "bench", "changes"]
