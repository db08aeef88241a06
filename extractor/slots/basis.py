"""The date of a number that a result is held against: «kết nạp 45 đảng viên, cùng kỳ năm trước là [35]».

Not covered: which times are such a basis (`extractor.slots.moments`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.grammar.period import Period
from extractor.grammar.timex import Timex
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.dated import Dated
from extractor.slots.focus import Focus
from extractor.slots.moments import Moments
from extractor.slots.signs import Signs
from extractor.slots.spans import earlier


class Bases:
    """Of one sentence; `done` are the dates of the readings before, by their ids."""

    def __init__(self, signs: Signs, focus: Focus, done: Mapping[int, Dated], masked: Masked, moments: Moments) -> None:
        self._signs, self._focus, self._done, self._masked, self._moments = signs, focus, done, masked, moments

    def of(self, reading: Reading, told: Sequence[Reading]) -> Dated | None:
        """The same stretch of the year before as that of the result it stands beside; None where the number is no basis.

        `told` are the results of the sentence before it.
        """
        at = self._moments.basis_of(reading.at)
        if at is None or (reading.part and at == reading.at - 1):
            return None
        item = self._masked.items[at]
        timex = item if isinstance(item, Timex) else None
        held = self._held_against(reading, told)
        if timex is None:
            period = earlier(held, 1)
            return period and Dated(period, None, None, "context", None, True)
        period = self._focus.meant(timex, "stock" if reading.indicator in self._signs.stocks else "flow")
        if timex.same and (period is None or period.precision == "year"):
            period = earlier(held, held.end.year - timex.year if held and held.end and timex.year is not None else 1)
        elif timex.deictic and period and held and held.end == period.end:  # «năm trước» of the year that January reports on
            period = earlier(period, 1)
        return period and Dated(period, timex.surface, self._masked.span(at), "stated", None, True)

    def _held_against(self, reading: Reading, told: Sequence[Reading]) -> Period | None:
        """The period of the latest result, or else of what is spoken of."""
        dated = self._done.get(id(told[-1] if told else reading.head))
        if dated is not None:
            return dated.period
        timex = self._focus.of_flow(reading.indicator)
        return self._focus.meant(timex, "flow") if timex is not None else None
