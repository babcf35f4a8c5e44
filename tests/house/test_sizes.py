"""Files and functions stay small enough to be read whole."""

import ast

from house.source import PACKAGE, ROOT, modules, page_files, python_files

LONGEST_FILE = 250
LONGEST_FUNCTION = 60
LONGEST_TEST_NAME = 60


def test_no_file_is_too_long() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in (*python_files(), *page_files())
    }
    assert {"tests/house/test_sizes.py", "hatch_build.py"} <= lengths.keys()
    assert {"src/plantrack/site/script/start.js"} <= lengths.keys()
    assert {file: lines for file, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    too_long = {}
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    too_long[f"{module.file}: {node.name}"] = lines
    assert too_long == {}


def test_no_test_has_too_long_a_name() -> None:
    names = {
        node.name
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    assert "test_no_test_has_too_long_a_name" in names
    assert sorted(name for name in names if len(name) > LONGEST_TEST_NAME) == []


def test_every_module_says_what_it_is_for() -> None:
    assert [module.file for module in modules() if not ast.get_docstring(module.tree)] == []


def test_every_package_is_one() -> None:
    # A folder without __init__.py would be left out of some builds.
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert [folder.name for folder in folders if not (folder / "__init__.py").exists()] == []
