"""A bench on the terminal: one table of figures, with their spread and their bounds; and one of what a change did.

Not covered: how it is measured, and what counts as worse (`extractor.bench`).
"""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from extractor.bench import KINDS, Bench, Figure, Kind, Verdict, changes
from extractor.cli.terminal import plain

_STYLES = {Verdict.WORSE: "bold red", Verdict.BETTER: "green", Verdict.SAME: ""}
_SAME_MACHINE = ("system", "cores", "python")


def print_bench(to: Console, bench: Bench) -> None:
    """Print all figures, those of one subject together."""
    machine = bench.machine
    to.print(plain(f"{machine['system']}, {machine['cores']} cores, load {machine['load']}, Python {machine['python']}"))
    table = _table("what", "figure", "from", "to", "unit", "bound")
    for name, figure in bench.figures.items():
        kind = KINDS[name]
        held = kind.holds(figure.value)
        bound = _bound(kind) if held else f"missed: {_bound(kind)}"
        spread = ("", "") if figure.low == figure.high else (told(figure.low), told(figure.high))
        table.add_row(kind.label, told(figure.value), *spread, kind.unit, plain(bound, "" if held else "bold red"))
        if _ends(name, bench.figures):
            table.add_section()
    to.print(table)


def print_changes(to: Console, before: Bench, now: Bench) -> None:
    """Print each figure beside what it was, and what got worse or better by more than rounds differ among themselves."""
    if any(before.machine.get(key) != now.machine.get(key) for key in _SAME_MACHINE):
        to.print("Measured on another machine or with another Python: only ratios can be held against each other.")
    table = _table("what", "before", "now", "now ÷ before", "unit", "")
    found = changes(before, now)
    for name, old, new, factor, verdict in found:
        kind = KINDS[name]
        by = "—" if factor is None else f"{factor:.3f}"
        table.add_row(kind.label, told(old.value), told(new.value), by, kind.unit, plain(verdict, _STYLES[verdict]))
        if _ends(name, now.figures):
            table.add_section()
    to.print(table)
    worse = sum(change.verdict is Verdict.WORSE for change in found)
    better = sum(change.verdict is Verdict.BETTER for change in found)
    to.print(f"worse: {worse}, better: {better}; figures by the clock, and rates, are shown and not judged")


def told(value: float) -> str:
    """A value with three digits that count: «2,810», «97.3», «0.312»."""
    size = abs(value)
    return f"{value:,.{0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3}f}"


def _table(*names: str) -> Table:
    table = Table(*names, pad_edge=False)
    for column in table.columns[1:4]:
        column.justify = "right"
    return table


def _ends(name: str, among: dict[str, Figure]) -> bool:
    """Whether the figure is the last of its subject, «text», «html»."""
    subject = name.partition(".")[0]
    return [other for other in among if other.partition(".")[0] == subject][-1] == name


def _bound(kind: Kind) -> str:
    if kind.most is not None:
        return f"at most {told(kind.most)}"
    return f"at least {told(kind.least)}" if kind.least is not None else ""
