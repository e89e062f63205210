"""Imports run downward: the floors of the house, and what the lower ones do without."""

import ast
import graphlib
from collections.abc import Iterator

from tests.house.imports import imports
from tests.house.tree import Module, functions, modules, none_of

FLOORS = {
    "": 0,
    "errors": 0,
    "language": 0,
    "script": 1,
    "play": 2,
    "intake": 3,
    "journal": 3,
    "session": 4,
    "review": 4,
    "rehearsal": 5,
    "console": 6,
    "web": 6,
    "cli": 7,
    "__main__": 7,
}
"""Room to floor; "" is the package itself."""

SINGLE_ROOMS = {"", "errors", "language", "cli", "__main__"}
"""Files, not folders: they may import others of their floor."""

# fmt: off
OUTSIDE = {
    "asyncio", "concurrent", "glob", "http", "io", "locale", "logging", "multiprocessing", "os",
    "pathlib", "platform", "queue", "random", "requests", "rich", "secrets", "select",
    "selectors", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys",
    "tempfile", "threading", "time", "urllib", "uuid",
}
# fmt: on
"""What floors 0 to 2 do not import: the same script, seed and actions give the same journal."""

WITHIN = {"sys.intern"}
"""What they may import of it: it tells nothing of the world outside."""

CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
FILE_CALLS = {"read_text", "read_bytes", "write_text", "write_bytes"}
READS_CATALOGUES = "whitecell.language"


def test_a_room_imports_only_rooms_below_it():
    none_of(
        f"{module.path}:{line}: {module.room} (floor {FLOORS[module.room]}) imports {target}, "
        "which is not below it; hand it in, or move what both need to a lower floor"
        for module in modules()
        if module.room in FLOORS
        for line, target, *_ in imports(module)
        if not _may_import(module.room, target)
    )


def test_every_room_has_a_floor():
    none_of(
        f"{module.path}: the room “{module.room}” has no floor; put it on one in {__name__}.FLOORS"
        for module in modules()
        if module.room not in FLOORS
    )


def test_imports_are_written_from_the_root():
    none_of(
        f"{module.path}:{found.line}: write “from whitecell.…” in full"
        for module in modules()
        for found in imports(module)
        if found.relative
    )


def test_no_two_rooms_need_each_other():
    needs = {module.name: set(_needed(module)) for module in modules()}
    try:
        graphlib.TopologicalSorter(needs).prepare()
    except graphlib.CycleError as knot:
        raise AssertionError(f"untie this knot of imports: {' → '.join(knot.args[1])}") from None


def test_the_lower_floors_know_no_clock_no_chance_and_no_network():
    none_of(
        f"{module.path}:{found.line}: floors 0 to 2 do without {found.target}; hand the value in"
        for module in _lower_floors()
        for found in imports(module)
        if found.target.split(".")[0] in OUTSIDE and found.target not in WITHIN
        if (module.name, found.target) != (READS_CATALOGUES, "pathlib.Path")
    )


def test_the_lower_floors_read_no_clock_and_touch_no_file():
    none_of(
        f"{module.path}:{line}: floors 0 to 2 do not call {name}(); hand the value in"
        for module in _lower_floors()
        for line, name in _calls(module.tree)
        if name in CLOCKS or (name in FILE_CALLS | {"open"} and module.name != READS_CATALOGUES)
    )


def test_nothing_depends_on_pythons_hashes():
    none_of(
        f"{module.path}:{line}: {what}; its order or value changes from run to run"
        for module in modules()
        for line, what in _hash_order(module.tree)
    )


def test_imports_stand_at_the_top_below_the_command_line():
    none_of(
        f"{module.path}:{node.lineno}: move this import to the top of the file; only cli.py "
        "imports when it is called"
        for module in modules()
        if FLOORS.get(module.room, 0) < FLOORS["cli"]
        for function in functions(module.tree)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    )


def _lower_floors() -> list[Module]:
    return [module for module in modules() if FLOORS.get(module.room, 9) <= 2]


def _may_import(room: str, target: str) -> bool:
    parts = target.split(".")
    if parts[0] != "whitecell" or parts[1:] == ["__version__"]:
        return True
    other = parts[1] if len(parts) > 1 else ""
    if other == room:
        return True
    if other not in FLOORS or not other:
        return False
    if FLOORS[other] == FLOORS[room]:
        return {room, other} <= SINGLE_ROOMS
    return FLOORS[other] < FLOORS[room]


def _needed(module: Module) -> Iterator[str]:
    names = {other.name for other in modules()}
    for found in imports(module):
        target = found.target if found.target in names else found.target.rpartition(".")[0]
        if target in names - {module.name} and not found.for_types:
            yield target


def _calls(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func).rpartition(".")[2]


def _hash_order(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "hash":
            yield node.lineno, "hash() is salted: use hashlib"
        if isinstance(node, ast.For | ast.comprehension) and _is_set(node.iter):
            yield node.iter.lineno, "this loop runs over a set: wrap it in sorted()"


def _is_set(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in {"set", "frozenset"}
    return isinstance(node, ast.Set | ast.SetComp)
