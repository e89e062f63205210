"""What a module imports."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from tests.house.tree import Module


class Import(NamedTuple):
    """One name imported: where, what, and whether it is relative or only for types."""

    line: int
    target: str
    relative: bool
    for_types: bool


def imports(module: Module) -> Iterator[Import]:
    """Every name a module imports, in its functions too."""
    for_types = {id(node) for node in _type_only(module.tree)}
    for node in ast.walk(module.tree):
        typed = id(node) in for_types
        if isinstance(node, ast.Import):
            for name in node.names:
                yield Import(node.lineno, name.name, False, typed)
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                target = f"{node.module or ''}.{name.name}"
                yield Import(node.lineno, target, node.level > 0, typed)


def _type_only(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            yield from ast.walk(node)
