"""A plain MSEL of 10,000 injects to one cell, against T3SF sending the same.

T3SF is no part of this project's environment: `WHITECELL_T3SF_PYTHON` names the Python of one
into which `pip install t3sf==2.5.1` was made. Without it the row is not measured.
"""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.durable_plays import Closable, close_all, durable_play
from tests.benchmarks.fixed_plays import prepared_actions
from tests.benchmarks.made_scripts import made_script
from tests.benchmarks.measuring import Figure, collector_paused

INJECTS = 10_000
TURNS = 5
PYTHON = "WHITECELL_T3SF_PYTHON"

SENDS = """\
import asyncio, sys, time, types
sys.modules["T3SF.slack.bot"] = types.ModuleType("T3SF.slack.bot")
from T3SF.T3SF import T3SF
from T3SF.slack.slack import Slack

class Stubbed(T3SF):
    async def InboxesAuto(self, message=None):
        self.inboxes_all, self.regex_ready = {"cell_0": "inbox"}, True

async def stubbed(*_, **__):
    return {"ok": True}

Slack.SendMessage = stubbed
play = Stubbed(app=None, platform="slack")
read = play.IncidentsFetcher
def timed(msel):
    read(msel)
    play.began = time.perf_counter()
play.IncidentsFetcher = timed
asyncio.run(play.ProcessIncidents(sys.argv[1], {"channel": "gm"}, "start"))
print(time.perf_counter() - play.began)
"""
"""Its own loop, handler and log; the platform is stubbed, and all falls due in one minute."""


def figures() -> list[Figure]:
    """The one row; none where there is no T3SF to measure."""
    python = os.environ.get(PYTHON)
    name = "10,000 plain injects to one cell, whole lifecycle, durable at 1,000 events a commit"
    name += ", against T3SF 2.5.1 sending them without waiting"
    if not python:
        return [Figure(name, None, 1.5)]
    with TemporaryDirectory(prefix=".", dir=".") as where:
        folder = Path(where)
        msel = folder / "msel.json"
        msel.write_text(json.dumps([_incident(number) for number in range(INJECTS)]), "utf-8")
        ours = _ours(folder)
        pairs = [(ours(), _theirs(python, msel)) for _ in range(TURNS + 1)][1:]
    return [Figure(name, median(mine / theirs for mine, theirs in pairs), 1.5)]


def _ours(folder: Path) -> Callable[[], float]:
    """Seconds that a play of the injects takes, each read by the cell, in a new journal."""
    script = made_script(INJECTS, 1, decisions=False)
    prepared = prepared_actions(INJECTS, 1, decisions=False)
    numbers = iter(range(TURNS + 1))

    def once() -> float:
        done = list[Closable]()
        work = durable_play(script, prepared, folder / f"play_{next(numbers)}", done)
        with collector_paused():
            began = perf_counter()
            work()
            took = perf_counter() - began
        close_all(done)
        return took

    return once


def _theirs(python: str, msel: Path) -> float:
    """Seconds that it says its loop took, once it had read the MSEL."""
    command = [str(Path(python).absolute()), "-c", SENDS, msel.name]
    said = subprocess.run(command, cwd=msel.parent, capture_output=True, text=True, check=True)
    (msel.parent / "logs.txt").unlink(missing_ok=True)
    return float(said.stdout.split()[-1])


def _incident(number: int) -> dict[str, object]:
    return {
        "#": number,
        "Real Time": "06:00 AM",
        "Date": "01/01/2030",
        "Subject": f"Inject {number}",
        "From": "Control",
        "Player": "cell_0",
        "Script": f"Message {number}.",
        "Photo": "",
        "Picture Name": "",
        "Profile": "",
        "Poll": "",
    }
