"""The public records: what one line of each output file says.

«Năm 2024, Đảng bộ xã Hà Long kết nạp được 12 đảng viên» becomes one `Fact`, tied to its `Article` and to the characters
that say so. A change of meaning is a new `SCHEMA_VERSION`. Not covered: which indicators there are; a domain pack says.
"""

from extractor.records.article import Article, CitedDocument, Language, NamedPerson, NamedUnit, Removed, Spam
from extractor.records.fact import (
    Age,
    Comparison,
    Evidence,
    Fact,
    Measure,
    PeriodRecord,
    PeriodSource,
    Precision,
    Qualifier,
    Rate,
    Relation,
    Status,
    Unit,
    UnitSource,
)
from extractor.records.ids import article_id, fact_id
from extractor.records.parts import Located, Number, Record
from extractor.records.run import SCHEMA_VERSION, Counts, Duplicate, Manifest, Quarantine, Settings, Timings, Written

__all__ = [
    "SCHEMA_VERSION",
    "Age",
    "Article",
    "CitedDocument",
    "Comparison",
    "Counts",
    "Duplicate",
    "Evidence",
    "Fact",
    "Language",
    "Located",
    "Manifest",
    "Measure",
    "NamedPerson",
    "NamedUnit",
    "Number",
    "PeriodRecord",
    "PeriodSource",
    "Precision",
    "Qualifier",
    "Quarantine",
    "Rate",
    "Record",
    "Relation",
    "Removed",
    "Settings",
    "Spam",
    "Status",
    "Timings",
    "Unit",
    "UnitSource",
    "Written",
    "article_id",
    "fact_id",
]
