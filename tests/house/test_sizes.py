"""Files and functions stay small enough to read in one sitting."""

import ast

from tests.house.tree import functions, modules, none_of

FILE_LINES, FILE_LINES_MOST = 250, 300
FUNCTION_LINES, FUNCTION_LINES_MOST = 40, 50
PARAMETERS = 5
FEW = 20
"""One in so many may stand between the aim and the limit."""


def test_a_file_is_about_one_thing():
    sizes = {str(module.path): module.text.count("\n") for module in modules()}
    none_of(_too_large(sizes, FILE_LINES, FILE_LINES_MOST))


def test_a_function_does_one_thing():
    sizes = {
        f"{module.path}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in modules()
        for node in functions(module.tree)
    }
    none_of(_too_large(sizes, FUNCTION_LINES, FUNCTION_LINES_MOST))


def test_a_function_takes_few_parameters():
    none_of(
        f"{module.path}:{node.lineno}: {node.name} takes {_parameters(node)} parameters; more than "
        f"{PARAMETERS} are a value that wants a name"
        for module in modules()
        for node in functions(module.tree)
        if _parameters(node) > PARAMETERS and not _is_command(module.room, node)
    )


def _too_large(sizes: dict[str, int], aim: int, most: int) -> list[str]:
    over = sorted(((size, where) for where, size in sizes.items() if size > aim), reverse=True)
    allowed = len(sizes) // FEW
    return [
        f"{where}: {size} lines, {'never' if size > most else 'seldom'} over "
        f"{most if size > most else aim}; which two things is it?"
        for rank, (size, where) in enumerate(over)
        if size > most or rank >= allowed
    ]


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    names = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return len([name for name in names if name not in {"self", "cls"}])


def _is_command(room: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A command has a parameter for each of its options."""
    return room == "cli" and bool(node.decorator_list)
