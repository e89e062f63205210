"""Names say what a thing is; every room and every public name says what it is for."""

import ast
import re

from tests.house.tree import files, functions, modules, none_of, python_files, text_of

# fmt: off
EMPTY_NAMES = {
    "base", "common", "core", "helper", "helpers", "manager", "misc", "types", "util", "utils",
}
# fmt: on
ROW = re.compile(r"\bS([1-9]|1\d|20)\b")
ROW_IN_A_NAME = re.compile(r"(^|_)s\d+(_|$)")


def test_a_file_is_named_after_what_is_in_it():
    none_of(
        f"{path}: “{path.stem}” says nothing; name it after what it holds"
        for path in files()
        if path.suffix in {".py", ".feature"} and path.stem.strip("_") in EMPTY_NAMES
    )


def test_every_module_opens_with_a_sentence():
    none_of(
        f"{module.path}:1: say in one sentence what this file is for"
        for module in python_files()
        if module.text.strip() and not ast.get_docstring(module.tree)
    )


def test_every_public_class_and_function_says_what_it_is():
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    none_of(
        f"{module.path}:{node.lineno}: give {node.name} one sentence"
        for module in modules()
        for node in module.tree.body
        if isinstance(node, kinds) and not node.name.startswith("_") and not ast.get_docstring(node)
    )


def test_nothing_is_named_after_a_row_of_a_list():
    named = (
        f"{module.path}:{node.lineno}: {node.name}: name it after its subject"
        for module in python_files()
        for node in functions(module.tree)
        if ROW_IN_A_NAME.search(node.name)
    )
    told = (
        f"{path}:{number}: “{found[0]}” is a row's number; say what it is about"
        for path in files()
        if path.suffix in {".py", ".feature", ".md"} and path.parts[0] != "exercises"
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if (found := ROW.search(line))
    )
    none_of([*named, *told])
