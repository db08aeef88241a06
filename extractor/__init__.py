"""Facts from scraped Vietnamese news.

    import extractor
    pipeline = extractor.load("party")
    result = pipeline("Năm 2024, Đảng bộ xã Hà Long đã kết nạp được 12 đảng viên.")
    result.facts[0].value     # 12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.pipeline import Pipeline, Result

__all__ = ["Pipeline", "Result", "load"]


def load(domain: str = "party") -> Pipeline:
    """The pipeline for a domain. Raises `extractor.domains.pack.PackError` where there is no such domain."""
    from extractor.pipeline import Pipeline

    return Pipeline(domain)
