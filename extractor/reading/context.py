"""What a text speaks of, and what it makes of the labels of a number: «58 hội viên» are of the women's union.

Not covered: labels that stand in words of their own beside the number (`extractor.reading.labels`).
"""

from __future__ import annotations

from extractor.domains.pack import Pack
from extractor.reading.memory import Line


class Context:
    """Asked by the rules of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def is_about(self, line: Line, topic: str) -> bool:
        """Whether the text has spoken of a topic shortly before a sentence, in it, or at the beginning."""
        told = line.about.get(topic)
        if told is None:
            sentence = line.article[line.start : line.stop]  # mostly says it
            told = line.about[topic] = self._pack.speaks_of(topic, sentence) or self._pack.speaks_of(topic, line.topical())
        return told

    def fitting(self, labels: frozenset[str], line: Line, at: int) -> frozenset[str]:
        """`labels` with those that the noun behind the number at `at` has here, and without those that its word has not."""
        sentence = line.article[line.start : line.stop]
        for one in self._pack.withheld:
            if one.label in labels and self._pack.speaks_of(one.topic, sentence) and not self._pack.speaks_of(one.unless, sentence):
                labels -= {one.label}
        if at + 1 >= len(line.text):
            return labels
        begin = line.start + line.masked.span(at + 1)[0]
        found = [one for one in self._pack.implied if line.article.startswith(one.nouns, begin)]
        if not found:
            return labels
        return labels.union(
            one.label
            for one in found
            if self.is_about(line, one.topic) and not (one.unless and self._pack.speaks_of(one.unless, sentence))
        )
