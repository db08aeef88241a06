"""What spaCy is told of a text: in «Năm 2023, Đảng bộ xã kết nạp 45 đảng viên» a date, an organisation and a fact.

    nlp = extractor.nlp.doc.blank()
    nlp.add_pipe("extractor")
    displacy.render(nlp(text), style="ent")

Labels of entities are those of OntoNotes, which displaCy colours. Not covered: a fact's status, period and comparison,
which its record has; and text that cleaning repaired, whose entities stand where the page has them.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.util import registry

import extractor
from extractor.nlp.doc import ANNOTATE, Annotate, Labelled
from extractor.pipeline import Result
from extractor.text import Span


def annotator(domain: str = "party") -> Annotate:
    """What the component `extractor` asks of a text: entities, and the span groups «facts» and «slots».

    «facts» are the numbers, labelled with their indicators; «slots» the words that say whose and of when, labelled with
    `unit` or `period`. Raises PackError where there is no such domain.
    """
    pipeline = extractor.load(domain)

    def annotate(text: str) -> tuple[list[Labelled], dict[str, list[Labelled]]]:
        result = pipeline(text)
        facts = [(fact.evidence.page_start, fact.evidence.page_end, fact.indicator) for fact in result.facts]
        slots = [(place.page_start, place.page_end, name) for fact in result.facts for name, place in fact.evidence.slots.items()]
        return sorted(set(_entities(result))), {"facts": sorted(set(facts)), "slots": sorted(set(slots))}

    return annotate


def _entities(result: Result) -> Iterator[Labelled]:
    for sentence in result.parsed:
        found = [(time.start, time.stop, "DATE") for time in sentence.times]
        found += [(unit.start, unit.stop, "ORG") for unit in sentence.units]
        found += [(cited.start, cited.stop, "LAW") for cited in sentence.documents]
        found += [(person.name_start, person.name_stop, "PERSON") for person in sentence.people]
        found += [
            (quantity.start, quantity.stop, "PERCENT" if quantity.measure == "percent" else "CARDINAL")
            for quantity in sentence.quantities
            if quantity.reason is None
        ]
        for start, stop, label in found:
            yield *result.cleaned.body.origin(Span(start, stop).shifted(sentence.start)), label


registry.misc(ANNOTATE, func=annotator)
