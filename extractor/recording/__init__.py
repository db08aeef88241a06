"""Records from what was read: «kết nạp 45 đảng viên» becomes a `Fact` of its `Article`, validated.

Not covered: what the fields mean (`extractor.records`).
"""

from extractor.recording.article import record_article
from extractor.recording.facts import record_facts

__all__ = ["record_article", "record_facts"]
