"""Sources: `corpus/articles`, `bai-*.txt`, `bao.warc.gz` or `-` in, pages out, one at a time.

A page that cannot be read comes out as a `Quarantine`, so that no article is lost in silence. Not covered: what a page
says, which is for the cleaners.
"""

from extractor.sources import stdin
from extractor.sources.faults import NOTHING_FOUND, InputError
from extractor.sources.reader import Reader, read
from extractor.sources.shards import Extent, Shard, Sum, found, shards, summed

__all__ = ["NOTHING_FOUND", "Extent", "InputError", "Reader", "Shard", "Sum", "found", "read", "shards", "stdin", "summed"]
