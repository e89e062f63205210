"""The page that the figures are written to, with the machine and the commit they are from."""

import os
import platform
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measuring import Figure

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "performance.md"

_PAGE = """\
# Performance

{rows}

Measured on {machine}, at commit {commit}.

Each figure is a ratio of two times taken by turns within one run, with the garbage collector
paused for both: the median over the turns. Ratios can be compared between machines, times cannot;
a busy machine makes most of them worse, so look twice at a row that is only just missed. `python
-m tests.benchmarks` measures all and writes this page; with the names of files in
`tests/benchmarks` it measures those alone and writes nothing. The command starts from bytecode, as
an installed one does.

The heap-and-append loop, which plays are measured against, takes an entry from a heap, puts it
back for later, and appends a row of nine values to a list: the least that any engine of this kind
has to do.

T3SF, which sends the injects of a MSEL to chat platforms, runs its own loop, handler and log here,
with its waiting and its platform stubbed, after both sides have read their injects. It sends each
inject once and logs two lines; it keeps no stage of an inject, no receipt, no decision, no
condition, no journal that a play could be resumed, checked or reviewed from. It is measured where
`WHITECELL_T3SF_PYTHON` names the Python of an environment that has it.

The messages of the long plays go to eight cells, each of which reads them. The reports go to a
fusion centre, from three nations: they are graded, linked, weighed, requested and shared by the
rules.
"""


def written(figures: list[Figure]) -> None:
    """Writes the page."""
    PAGE.write_text(
        _PAGE.format(rows=table(figures), machine=_machine(), commit=_commit()), encoding="utf-8"
    )


def table(figures: list[Figure]) -> str:
    """The figures as a table in Markdown."""
    rows = ["| benchmark | ratio | limit | |", "|---|---|---|---|"]
    rows += [
        f"| {figure.name} | {_number(figure.ratio)} | "
        f"{'at least' if figure.at_least else 'at most'} {figure.limit:g} | "
        f"{_verdict(figure)} |"
        for figure in figures
    ]
    return "\n".join(rows)


def _verdict(figure: Figure) -> str:
    if figure.ratio is None:
        return "not measured"
    return "met" if figure.met else "**not met**"


def _number(ratio: float | None) -> str:
    if ratio is None:
        return ""
    return f"{ratio:.3f}" if ratio < 1 else f"{ratio:.2f}" if ratio < 10 else f"{ratio:.1f}"


def _machine() -> str:
    version = ".".join(map(str, sys.version_info[:3]))
    kernel = f"{platform.system()} {platform.release()}, {platform.machine()}"
    return f"{os.cpu_count()} cores, {platform.python_implementation()} {version}, {kernel}"


def _commit() -> str:
    commit = _git("rev-parse", "--short=10", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "src")
    return f"{commit} with changes" if changed else commit or "unknown"


def _git(*words: str) -> str:
    asked = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return asked.stdout.strip()
