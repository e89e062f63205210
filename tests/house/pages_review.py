"""The JSON Schemas of a review and of a comparison, written from the code that makes them."""

from tests.house.shapes import (
    EVENTS,
    LANGUAGE,
    MARK,
    SIMULATED,
    TEXT,
    WHOLE,
    Shape,
    document,
    fields_of,
    finding,
    listed,
    of,
    or_null,
    section,
)
from whitecell.review.comparing.pair import LETTERS, Parting
from whitecell.review.faces import compared, data
from whitecell.review.measures.measure import DIMENSIONS, UNITS, Reading
from whitecell.review.sections.heading import Heading


def review() -> str:
    """The schema as JSON."""
    whole = fields_of(
        opens=MARK,
        format={"const": data.FORMAT},
        version={"const": data.VERSION},
        status={"enum": ["draft"]},
        language=LANGUAGE,
        simulated=SIMULATED,
        exercise=of(Heading),
        measures=listed(_measure()),
        findings=listed(finding(rank=WHOLE | {"description": "1 cost most."})),
        details={
            "type": "object",
            "description": "The cases behind the measures. Their shape may change at any time.",
        },
        sections=listed(section()),
        closes=TEXT,
    )
    said = "What `whitecell review JOURNAL -o review.json` writes."
    return document("whitecell review", said, whole)


def comparison() -> str:
    """The schema of a comparison as JSON."""
    whole = fields_of(
        opens=MARK,
        format={"const": compared.FORMAT},
        version={"const": compared.VERSION},
        status={"enum": ["draft"]},
        language=LANGUAGE,
        simulated=SIMULATED,
        exercise=fields_of(id=TEXT, title=TEXT),
        same_script={"type": "boolean", "description": "Whether the script is the very same."},
        plays=listed(_play()) | {"minItems": 2, "maxItems": 2},
        parting=of(Parting) | {"description": "0 where a play has no further event."},
        measures=listed(_compared()),
        turning_points=listed(_turn()),
        sections=listed(section()),
        closes=TEXT,
    )
    said = "What `whitecell compare JOURNAL JOURNAL -o comparison.json` writes."
    return document("whitecell comparison", said, whole)


def _measure() -> Shape:
    return fields_of(
        id=TEXT,
        dimension={"enum": list(DIMENSIONS)},
        name=TEXT,
        unit={"enum": list(UNITS)},
        better={"enum": ["low", "high", None]},
        **of(Reading)["properties"] | {"events": EVENTS},
        means=TEXT | {"description": "From what to what it is measured."},
        limits=TEXT | {"description": "What it does not say."},
        source=TEXT,
    )


def _play() -> Shape:
    return fields_of(
        play={"enum": list(LETTERS)},
        journal=TEXT,
        seed=WHOLE,
        events=WHOLE | {"description": "How many events its journal has."},
        people={"type": "boolean", "description": "Whether people played."},
        ending=or_null(TEXT, "It has not ended."),
    )


def _compared() -> Shape:
    reading = of(Reading)["properties"]
    one = fields_of(value=reading["value"], cases=reading["cases"], events=EVENTS)
    return fields_of(
        id=TEXT,
        dimension={"enum": list(DIMENSIONS)},
        name=TEXT,
        unit={"enum": list(UNITS)},
        wanted={"enum": ["low", "high", None]},
        a=one,
        b=one,
        difference=or_null(WHOLE, "B less A; null where one of them had no case."),
        better={"enum": [*LETTERS, None]},
    )


def _turn() -> Shape:
    act = fields_of(outcome=TEXT, event=WHOLE, second=WHOLE)
    return fields_of(
        kind={"enum": ["decision", "release", "share"]},
        on=TEXT | {"description": "The id of the decision or of what was shared."},
        cells=listed(TEXT),
        a=or_null(act, "What was done in A; null where nothing was."),
        b=or_null(act, "What was done in B; null where nothing was."),
    )
