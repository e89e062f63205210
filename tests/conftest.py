"""What every test shares: examples of laws, the steps of features, and a watch over every play.

Laws are tried on the same examples each time, on any machine.
"""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.folding import Watch

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

pytest_plugins = [
    "tests.steps.night",
    "tests.steps.corrections",
    "tests.steps.interventions",
    "tests.steps.mending",
    "tests.steps.checking",
    "tests.steps.terminal",
    "tests.steps.cells",
    "tests.steps.sharing",
    "tests.steps.centre",
    "tests.steps.services",
    "tests.steps.journals",
    "tests.steps.scripts",
    "tests.steps.spice_route",
    "tests.steps.reviews",
    "tests.steps.technique",
    "tests.steps.authoring",
    "tests.steps.replays",
    "tests.steps.minds",
    "tests.steps.comparisons",
    "tests.steps.plans",
    "tests.steps.table",
]


@pytest.fixture(autouse=True)
def replay_folds_to_the_same_board(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """After each test that plays: what it played, written and replayed, is the board it left."""
    if request.node.get_closest_marker("benchmark"):
        yield
        return
    watch = Watch(monkeypatch)
    yield
    watch.compare()
