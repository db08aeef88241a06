"""Evaluation: a run against gold. «kết nạp 12 đảng viên» is found, missed, extra, or found with a slot that differs.

Not covered: whether gold is right.
"""

from extractor.evaluation.calibration import above, bins
from extractor.evaluation.changes import Changes, changes
from extractor.evaluation.first_sight import keep_first_sight, read_first_sight
from extractor.evaluation.gold import GoldArticle, GoldError, GoldFact, read_gold
from extractor.evaluation.rates import measured
from extractor.evaluation.score import Agreement, Evaluation, Miss, evaluate

__all__ = [
    "Agreement", "Changes", "Evaluation", "GoldArticle", "GoldError", "GoldFact", "Miss", "above", "bins", "changes", "evaluate",
    "keep_first_sight", "measured", "read_first_sight", "read_gold",
]  # fmt: skip
