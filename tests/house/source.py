"""The source as the house tests read it: modules, their syntax trees, and what they import."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "plantrack"


class Module(NamedTuple):
    """A module of the package: its dotted name without `plantrack.`, its file and its tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def room(self) -> str:
        """The package it stands in (`cli`), or its own name at the top (`errors`)."""
        return self.name.split(".")[0]

    @property
    def file(self) -> str:
        """The file as messages name it, from the package on."""
        return self.path.relative_to(PACKAGE).as_posix()


class Import(NamedTuple):
    """An import wherever it stands, in a function or under TYPE_CHECKING too."""

    module: Module
    line: int
    target: str

    def __str__(self) -> str:
        return f"{self.module.file}:{self.line} imports {self.target}"


@cache
def python_files() -> tuple[Path, ...]:
    """Every Python file that the project keeps: the package, the tests and the build hook."""
    folders = [PACKAGE, ROOT / "tests"]
    found = [path for folder in folders for path in folder.rglob("*.py")]
    return tuple(sorted([*found, ROOT / "hatch_build.py"]))


@cache
def page_files() -> tuple[Path, ...]:
    """What pages are made of: scripts, styles and templates."""
    found = [path for ending in ("js", "css", "html") for path in PACKAGE.rglob(f"*.{ending}")]
    return tuple(sorted(found))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, sorted by file."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(name, path, ast.parse(path.read_text(encoding="utf-8"))))
    return tuple(found)


def imports() -> Iterator[Import]:
    """Every import of the package; `from a import b` counts as `a.b`, which may be a module."""
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Import):
                for name in node.names:
                    yield Import(module, node.lineno, name.name)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{module.file}:{node.lineno} imports by dots"
                for name in node.names:
                    yield Import(module, node.lineno, f"{node.module}.{name.name}")


def import_graph() -> dict[str, set[str]]:
    """For every module those that it imports, in function bodies and for types alone too."""
    names = {module.name for module in modules()}
    graph: dict[str, set[str]] = {name: set() for name in names}
    for one in imports():
        top, _, target = one.target.partition(".")
        if top == "plantrack":
            holder = target.rpartition(".")[0]
            graph[one.module.name] |= {target, holder} & names - {one.module.name}
    return graph
