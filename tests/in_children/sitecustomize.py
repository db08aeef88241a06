"""What Python imports first in the child processes of a run, where a test put this folder in PYTHONPATH.

EXTRACTOR_TESTS says what is to be otherwise there: "stand-in" reads with the stand-in for the pipeline, "poison" makes some pages
deadly.
"""

import os
import sys
from pathlib import Path
from typing import Any

import extractor

WANTED = os.environ.get("EXTRACTOR_TESTS", "").split()
sys.path.append(str(Path(__file__).parent.parent))
_load = extractor.load


def load(domain: str = "party") -> Any:
    if "stand-in" in WANTED:
        from stand_in import StandIn

        process: Any = StandIn()
    else:
        process = _load(domain)
    if "poison" in WANTED:
        from poison import Poisoned, poison_sources

        process = Poisoned(process)
        poison_sources()
    return process


extractor.load = load
