"""What underthesea ships for cutting «Đảng bộ tỉnh kết nạp đảng viên» into words: weights, dictionary, token patterns.

Read straight from the installed files, because importing underthesea loads a dozen models that are never used here. Not
covered: any other release than the one named in `SUPPORTED`; whatever differs raises `UnsupportedRelease`.
"""

from __future__ import annotations

import ast
import pickle
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from extractor.nlp import crf

SUPPORTED = "9.5"

_WORDS = Path("pipeline/word_tokenize")
_MODEL = _WORDS / "models/ws_crf_vlsp2013_20230727"
_NORMALISATION = Path("pipeline/text_normalize/tn_rules_2023_07_14.bin")

# «T[-1,0].lower»: the token before and this one, in lower case. `segmentation` computes exactly these.
FEATURES = (
    *("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]"),
    *("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]"),
    *("T[-2,0]", "T[-1,1]", "T[0,2]"),
    *("T[-2].lower", "T[-1].lower", "T[0].lower", "T[1].lower", "T[2].lower"),
    *("T[-2,-1].lower", "T[-1,0].lower", "T[0,1].lower", "T[1,2].lower"),
    *("T[-1].isdigit", "T[0].isdigit", "T[1].isdigit"),
    *("T[-2].istitle", "T[-1].istitle", "T[0].istitle", "T[1].istitle", "T[2].istitle"),
    *("T[0,1].istitle", "T[0,2].istitle"),
    *("T[-2].is_in_dict", "T[-1].is_in_dict", "T[0].is_in_dict", "T[1].is_in_dict", "T[2].is_in_dict"),
    *("T[-2,-1].is_in_dict", "T[-1,0].is_in_dict", "T[0,1].is_in_dict", "T[1,2].is_in_dict"),
    *("T[-2,0].is_in_dict", "T[-1,1].is_in_dict", "T[0,2].is_in_dict"),
)
LABELS = ("B-W", "I-W")


class UnsupportedRelease(RuntimeError):
    """The installed underthesea is not laid out as the supported release is."""

    def __init__(self, what: str) -> None:
        from importlib.metadata import version  # costs more than this whole module, and is needed only here

        super().__init__(f"underthesea {SUPPORTED} is supported, {version('underthesea')} is installed: {what}")


@dataclass(frozen=True, slots=True)
class Shipped:
    """The parts of the word segmenter.

    `dictionary` is in lower case. `patterns` are the alternatives of the pre-tokenizer, in order, for `re.VERBOSE`.
    `characters` (one for one) and `tokens` map a spelling to its standard one: «ð» to «đ», «hoà» to «hòa».
    """

    model: crf.Crf
    dictionary: frozenset[str]
    patterns: tuple[str, ...]
    characters: dict[str, str]
    tokens: dict[str, str]


def read() -> Shipped:
    """The parts as installed. Raises ModuleNotFoundError without underthesea, UnsupportedRelease for another layout."""
    spec = find_spec("underthesea")  # a top-level name: found without being run
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("underthesea is not installed", name="underthesea")
    root = Path(spec.submodule_search_locations[0])
    try:
        model = crf.parse((root / _MODEL / "models.bin").read_bytes())
        features = pickle.loads((root / _MODEL / "features.bin").read_bytes())
        dictionary = frozenset(pickle.loads((root / _MODEL / "dictionary.bin").read_bytes()))
        rules = pickle.loads((root / _NORMALISATION).read_bytes())
        characters, tokens = dict(rules["character"]), dict(rules["token"])
        patterns = _patterns((root / _WORDS / "regex_tokenize.py").read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, pickle.UnpicklingError, SyntaxError, NameError) as error:
        raise UnsupportedRelease(f"{type(error).__name__}: {error}") from error
    if model.labels != LABELS:
        raise UnsupportedRelease(f"the labels are {model.labels}")
    if tuple(features) != FEATURES:
        raise UnsupportedRelease("the model has other features")
    if any(len(a) != 1 or len(b) != 1 for a, b in characters.items()):
        raise UnsupportedRelease("the character map moves offsets")
    return Shipped(model, dictionary, patterns, characters, tokens)


def _patterns(source: str) -> tuple[str, ...]:
    """`regex_patterns` of the pre-tokenizer's source, by running the assignments of strings that lead up to it.

    The module itself cannot be imported without the whole package.
    """
    names: dict[str, object] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            exec(compile(ast.Module([node], []), "regex_tokenize.py", "exec"), names)
            patterns = names.get("regex_patterns")
            if isinstance(patterns, list):
                return tuple(map(str, patterns))
    raise NameError("regex_patterns")
