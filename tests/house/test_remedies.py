"""Every remedy that a finding names has a row in the improvement plan, and its wordings."""

import ast
from collections.abc import Iterator

from tests.house.test_catalogues import _words
from tests.house.tree import modules, none_of
from whitecell.review.findings.plan import ELEMENTS, REMEDIES, SAME
from whitecell.review.measures.measures import MEASURES

PLACE = 5
"""Where a finding takes its remedy when it is not named."""


def test_every_remedy_that_a_finding_names_is_in_the_plan():
    none_of(
        f"{place}: the remedy “{key}” has no row; add it to REMEDIES in review/findings/plan.py, "
        f"with plan.{key} and plan.{key}_title in the catalogues, or name one that is there"
        for place, key in named()
        if key not in {*REMEDIES, *SAME}
    )


def test_every_remedy_is_complete():
    known = {measure.id for measure in MEASURES}
    none_of(
        f"the remedy “{key}”: {wrong}"
        for key, remedy in REMEDIES.items()
        for wrong, is_so in {
            f"a measure in {remedy.measures} is none": not known.issuperset(dict(remedy.measures)),
            f"no capability element “{remedy.element}”": remedy.element not in ELEMENTS,
            f"no wording plan.{key}": f"plan.{key}" not in _words("en"),
            f"no wording plan.{key}_title": f"plan.{key}_title" not in _words("en"),
        }.items()
        if is_so
    )


def test_what_stands_for_another_remedy_leads_to_one():
    none_of(
        f"“{key}” leads to “{to}”, which is none" for key, to in SAME.items() if to not in REMEDIES
    )


def test_remedies_are_found_where_findings_are_made():
    assert {"sanitised_form", "second_path", "reader_rota"} <= {key for _, key in named()}


def named() -> Iterator[tuple[str, str]]:
    """The remedies that findings name: as arguments, or in a table of remedies."""
    for module in modules():
        if "review/findings" not in module.path.as_posix() or module.path.name == "plan.py":
            continue
        for node in ast.walk(module.tree):
            for value in (leaf for given in _given(node) for leaf in _leaves(given)):
                yield f"{module.path}:{node.lineno}", value


def _given(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "remedy")
        if ast.unparse(node.func) == "Finding":
            yield from node.args[PLACE : PLACE + 1]
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("remedy", "REMEDIES"):
        yield from node.value.values if isinstance(node.value, ast.Dict) else [node.value]


def _leaves(value: ast.expr) -> Iterator[str]:
    """A text, or either of two."""
    if isinstance(value, ast.IfExp):
        yield from (*_leaves(value.body), *_leaves(value.orelse))
    elif isinstance(value, ast.Constant) and value.value:
        yield str(value.value)
