"""An article as spaCy sees it: the words of «Chi bộ có 12 đảng viên» are tokens, what was read are entities and spans.

    nlp = blank()
    nlp.add_pipe("extractor")
    nlp("Chi bộ có 12 đảng viên.").ents

The component asks its `annotate` for entities and spans; without one in its config it takes the function that the
registry of spaCy has under `ANNOTATE`, for which an entry point in the group `spacy_misc` is enough. Not covered: tags,
lemmas, parses. Importing this module imports spaCy, which takes a second: no other module here does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import DummyTokenizer, filter_spans, registry
from spacy.vocab import Vocab

from extractor.nlp.segmentation import Segmenter
from extractor.nlp.sentences import sentences
from extractor.nlp.stretches import stretches

Labelled = tuple[int, int, str]  # start and stop in characters, half-open, and a label
Annotate = Callable[[str], tuple[Iterable[Labelled], Mapping[str, Iterable[Labelled]]]]

TOKENIZER = "extractor.vietnamese_tokenizer.v1"
ANNOTATE = "extractor.annotate.v1"
ENTITIES = "entities"


def to_doc(
    text: str,
    words: Sequence[tuple[int, int]],
    entities: Iterable[Labelled] = (),
    spans: Mapping[str, Iterable[Labelled]] | None = None,
    vocab: Vocab | None = None,
) -> Doc:
    """A `Doc` with exactly `text`. What lies between `words` becomes tokens too, but for one space after a word.

    `words` are half-open slices of `text` in order. See `annotated` for entities and spans. `vocab` is for sharing one;
    it grows with each new word it meets, so on long runs use its `memory_zone`. Raises ValueError for slices that do
    not fit.
    """
    tokens: list[str] = []
    spaces: list[bool] = []

    def fill(gap: str) -> None:
        if gap.startswith(" ") and spaces:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            tokens.append(gap)
            spaces.append(False)

    done = 0
    for start, stop in words:
        if not done <= start < stop <= len(text):
            raise ValueError(f"word {(start, stop)} overlaps another or is not inside a text of {len(text)} characters")
        if done < start:
            fill(text[done:start])
        tokens.append(text[start:stop])
        spaces.append(False)
        done = stop
    fill(text[done:])
    doc = Doc(Vocab() if vocab is None else vocab, words=tokens, spaces=spaces)
    return annotated(doc, entities, spans or {})


def annotated(doc: Doc, entities: Iterable[Labelled], spans: Mapping[str, Iterable[Labelled]]) -> Doc:
    """`doc` itself, with `entities` and `spans` set, widened to whole tokens.

    All entities form the span group «entities»; `doc.ents`, where none may overlap, has the longest of them. Each of
    `spans` becomes the group of its name. Raises ValueError for what is empty or outside the text.
    """
    found = [_span(doc, entity) for entity in entities]
    doc.ents = tuple(filter_spans(found))
    doc.spans[ENTITIES] = found
    for name, group in spans.items():
        doc.spans[name] = [_span(doc, labelled) for labelled in group]
    return doc


def _span(doc: Doc, labelled: Labelled) -> Span:
    start, stop, label = labelled
    span = doc.char_span(start, stop, label=label, alignment_mode="expand") if start < stop else None
    if span is None:
        raise ValueError(f"{label} at {(start, stop)} is empty or not inside a text of {len(doc.text)} characters")
    return span


class VietnameseTokenizer(DummyTokenizer):
    """Makes of a text a `Doc` with the words of `Segmenter`, sentence by sentence."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._segmenter = Segmenter.shipped()

    def __call__(self, text: str) -> Doc:
        """The tokens of `text`; white space beyond one space after a word is a token too."""
        found = sentences(text)
        segmented = self._segmenter.segment(stretches(sentence.of(text)) for sentence in found)
        words = [
            (sentence.start + start, sentence.start + stop)
            for sentence, words_of in zip(found, segmented, strict=True)
            for start, stop in words_of.spans()
        ]
        return to_doc(text, words, vocab=self.vocab)


class Extractor:
    """The pipeline component: sets on a `Doc` what `annotate` reads from its text."""

    def __init__(self, annotate: Annotate) -> None:
        self.annotate = annotate

    def __call__(self, doc: Doc) -> Doc:
        """The same `doc`, annotated. Raises ValueError where `annotate` gives spans outside the text."""
        return annotated(doc, *self.annotate(doc.text))


def vietnamese_tokenizer() -> Callable[[Language], VietnameseTokenizer]:
    """What a spaCy config asks for a tokenizer: a function from a pipeline to its tokenizer."""
    return lambda nlp: VietnameseTokenizer(nlp.vocab)


registry.tokenizers(TOKENIZER, func=vietnamese_tokenizer)


@Language.factory("extractor", assigns=["doc.ents", "doc.spans"], default_config={"annotate": {"@misc": ANNOTATE}})
def make_extractor(nlp: Language, name: str, annotate: Annotate) -> Extractor:  # noqa: ARG001 - spaCy passes all three
    """The factory behind `nlp.add_pipe("extractor")`."""
    return Extractor(annotate)


def blank() -> Language:
    """A Vietnamese pipeline with nothing but this tokenizer; spaCy's own for Vietnamese needs pyvi."""
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
