"""Speed on the command line: `extractor bench corpus/articles corpus/pages --out build/bench.json`.

Not covered: measuring (`extractor.bench`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.app import Domain, Input, app, told_plainly
from extractor.cli.terminal import complain, console, plain


@app.command(epilog="Example: extractor bench corpus/articles corpus/pages --out build/bench.json")
def bench(
    inputs: Input,
    out: Annotated[Path, typer.Option(help="The file to write the figures to.")] = Path("bench.json"),
    compare: Annotated[Path | None, typer.Option(help="The file of an older bench: show what a change did.")] = None,
    large: Annotated[bool, typer.Option("--large", help="Measure the memory at 100,000 articles as well.")] = False,
    domain: Domain = "party",
) -> None:
    """Measure speed and memory, alone, against other software, and against what was measured before.

    Text needs articles as text among the inputs, HTML needs pages. It takes some minutes, and with --large the better part of an
    hour and 8 GB of temporary space.
    """
    from extractor.bench import Bench
    from extractor.bench import bench as measure
    from extractor.cli.bench_report import print_bench, print_changes

    with told_plainly():
        before = Bench.read(compare) if compare else None
        errors = console(stderr=True)
        with errors.status("") as status:

            def tell(message: str) -> None:
                status.update(message)
                if not errors.is_terminal:
                    complain(message)

            now = measure(inputs, domain, large, tell)
        now.write(out)
    print_bench(console(), now)
    if before is not None:
        print_changes(console(), before, now)
    console().print(plain(out), soft_wrap=True)
