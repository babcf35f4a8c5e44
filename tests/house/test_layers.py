"""Imports run downward only, and each library stays in the room that it belongs to."""

import ast
from collections.abc import Callable
from graphlib import TopologicalSorter

import pytest

from house.source import Import, Module, import_graph, imports, modules

# From the top down; a room may import from itself and from every layer below its own.
LAYERS: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        (
            {"__main__", ""},  # "" is the package itself, the face of the API
            {"cli"},
            {"api"},
            {"site"},
            {"render", "emit"},
            {"reports", "checks", "drafts"},
            {"history"},
            {"content", "yamlfile"},
            {"query", "changes", "schema", "files"},
            {"followup"},
            {"model"},
            {"errors"},
            {"text", "i18n", "formats", "version", "clock"},
        ),
    )
)
HEIGHT = {room: -layer for layer, rooms in enumerate(LAYERS) for room in rooms}


def room_of(target: str) -> str:
    """The room of `plantrack.…`; names of the package's own top are in ""."""
    inside = target.removeprefix("plantrack").removeprefix(".").split(".")[0]
    return inside if any(module.room == inside for module in modules()) else ""


def ours(one: Import) -> bool:
    return one.target.split(".")[0] == "plantrack"


def test_every_room_has_a_layer() -> None:
    assert {module.room for module in modules()} <= set(HEIGHT)


def test_imports_run_downward() -> None:
    upward = [
        str(one)
        for one in imports()
        if ours(one)
        and room_of(one.target) != one.module.room
        and HEIGHT[room_of(one.target)] >= HEIGHT[one.module.room]
    ]
    assert upward == []


def test_no_imports_run_in_a_circle() -> None:
    graph = import_graph()
    TopologicalSorter(graph).prepare()  # raises CycleError, which shows the circle


def in_room(room: str) -> Callable[[Module], bool]:
    return lambda module: module.room == room


def in_file(*files: str) -> Callable[[Module], bool]:
    return lambda module: module.file in files


def anywhere_but(*rooms: str) -> Callable[[Module], bool]:
    return lambda module: module.room not in rooms


def nowhere(module: Module) -> bool:
    return False


HOMES: dict[str, Callable[[Module], bool]] = {
    "yaml": in_room("yamlfile"),
    "pydantic": anywhere_but("render", "emit", "cli"),
    # A table or document, and the bar while many files are checked: both on a terminal only; and
    # the widths of characters, which is the one part of it that help may load.
    "rich": in_file("render/terminal.py", "cli/progress_bar.py", "text/width.py"),
    "jinja2": in_file("render/web_page.py"),
    "markupsafe": in_file("render/web_page.py", "site/page.py"),
    "docx": lambda module: module.file.startswith("render/word/"),
    "xlsxwriter": in_file("render/xlsx.py"),
    "subprocess": in_file("files/git.py"),
    "filelock": in_file("files/lock.py"),
    "typer": in_room("cli"),
    "click": nowhere,
    "requests": nowhere,
    "urllib.request": nowhere,
    "http": nowhere,
    "socket": nowhere,
}


@pytest.mark.parametrize("library", HOMES)
def test_a_library_stays_in_its_room(library: str) -> None:
    astray = [
        str(one)
        for one in imports()
        if f"{one.target}.".startswith(f"{library}.") and not HOMES[library](one.module)
    ]
    assert astray == []


CLOCKS = {
    "date.today",
    "datetime.today",
    "datetime.now",
    "datetime.utcnow",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.strftime",
}
# Files that may ask the wall clock, each with the reason; results must not change overnight.
MAY_ASK_THE_CLOCK = {"clock.py": "today is where no --as-of is given"}


def test_nobody_asks_the_wall_clock() -> None:
    asking = [
        f"{module.file}:{node.lineno} {ast.unparse(node)}"
        for module in modules()
        if module.file not in MAY_ASK_THE_CLOCK
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and ".".join(ast.unparse(node).split(".")[-2:]) in CLOCKS
    ]
    assert asking == []


def test_nobody_imports_a_clock_by_its_last_name() -> None:
    # `from time import time` would slip through the test above.
    targets = {"time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.strftime"}
    assert [str(one) for one in imports() if one.target in targets] == []
