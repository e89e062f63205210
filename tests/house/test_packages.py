"""What the project stands on is declared, pinned, explained and used."""

import re
import sys
import tomllib
from pathlib import PurePosixPath

from tests.house.imports import imports
from tests.house.tree import files, modules, none_of, text_of

IMPORTED_AS = {"pyyaml": "yaml"}
"""Package to module, where the names differ by more than a dash."""

KNOWN = set(sys.stdlib_module_names) | {"whitecell", "pydantic_core"}
"""Modules that need no line of their own; pydantic brings its core."""

PIN = re.compile(r"[A-Za-z0-9][\w.-]*==[\w.]+")
PINS = PurePosixPath(".ci/constraints.txt")
PROJECT = tomllib.loads(text_of(PurePosixPath("pyproject.toml")))["project"]
EXTRAS = PROJECT["optional-dependencies"]


def test_every_declared_package_is_used():
    none_of(
        f"pyproject.toml: nothing imports {package}; take it out there, in {PINS} and "
        "in docs/decisions"
        for package in _names(PROJECT["dependencies"])
        if _module_of(package) not in _imported()
    )


def test_every_imported_package_is_declared():
    declared = {_module_of(name) for name in _names([*PROJECT["dependencies"], *_for_extras()])}
    none_of(
        f"src: {module} is imported; declare its package in pyproject.toml"
        for module in sorted(_imported() - declared - KNOWN)
    )


def test_every_declared_package_is_pinned():
    pinned = _names(text_of(PINS).splitlines())
    wanted = _names([*PROJECT["dependencies"], *_for_extras(), *EXTRAS["test"]])
    none_of(f"{PINS}: pin {package}==version" for package in wanted if package not in pinned)


def test_pins_are_versions_and_nothing_else():
    none_of(
        f"{PINS}:{number}: write name==version, without address or hash"
        for number, line in enumerate(text_of(PINS).splitlines(), 1)
        if not PIN.fullmatch(line)
    )


def test_every_declared_package_is_explained():
    reasons = " ".join(text_of(path) for path in files() if path.is_relative_to("docs/decisions"))
    none_of(
        f"docs/decisions: say what {package} saves and what else was tried"
        for package in _names([*PROJECT["dependencies"], *_for_extras()])
        if package not in reasons.lower()
    )


def test_the_readme_opens_with_the_two_commands():
    blocks = re.findall(r"^```sh\n(.*?)^```", text_of(PurePosixPath("README.md")), re.M | re.S)[:2]
    assert len(blocks) == 2, "README.md: its first two ```sh blocks are: play, and test"
    play, test = blocks
    assert "whitecell run" in play, "README.md: the first block plays an exercise"
    assert ".venv/bin/pytest" in test, "README.md: the second block runs the tests"
    none_of(f"README.md: {block!r} leaves {PINS} out" for block in blocks if str(PINS) not in block)
    none_of(f"README.md: make {block!r} one line" for block in blocks if block.count("\n") != 1)


def _for_extras() -> list[str]:
    return [line for extra, lines in EXTRAS.items() if extra != "test" for line in lines]


def _names(requirements: list[str]) -> list[str]:
    return [re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in requirements]


def _module_of(package: str) -> str:
    return IMPORTED_AS.get(package, package.replace("-", "_"))


def _imported() -> set[str]:
    return {found.target.split(".")[0] for module in modules() for found in imports(module)}
