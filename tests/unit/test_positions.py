"""locate gives every value the stretch of the text where it stands."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from plantrack.files.location import Span
from plantrack.model.path import Path
from plantrack.yamlfile.compose import compose
from plantrack.yamlfile.positions import Node, locate
from unit.documents import documents

# Line ends as YAML 1.1, and so libyaml, counts them.
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def scalars(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif data is not None:
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from scalars(value, (*path, step))


def index_of(text: str, line: int, column: int) -> int:
    starts = [0, *(found.end() for found in LINE_END.finditer(text))]
    return starts[line - 1] + column - 1


def cut(text: str, span: Span) -> str:
    begin = index_of(text, span.line, span.column)
    return text[begin : index_of(text, span.end_line, span.end_column)]


@given(documents())
@settings(max_examples=300, deadline=None)
def test_every_scalar_is_found_where_it_stands(text: str) -> None:
    values = dict(scalars(compose(text).data))
    nodes = locate(text, values).nodes
    assert nodes.keys() == values.keys()
    for path, value in values.items():
        shown = cut(text, nodes[path].value)
        if shown[:1] in ("|", ">"):
            continue  # out of its place a block has lost the indentation that it counts from
        assert yaml.load(shown or '""', yaml.BaseLoader) == value


@given(documents())
@settings(max_examples=200, deadline=None)
def test_every_key_is_found_where_it_stands(text: str) -> None:
    paths = [path for path, _ in scalars(compose(text).data) if isinstance(path[-1], str)]
    for path, node in locate(text, paths).nodes.items():
        assert node.key is not None
        shown = cut(text, node.key)
        if shown[:1] not in ("|", ">"):
            assert yaml.load(shown or '""', yaml.BaseLoader) == path[-1]


TEXT = """\
plan:
  title: "工作 要点"
  "year": 2021  # 年
tasks:
  - units: [养老科, '救助科']
    \U0001f600: 表情
"""
PLACES: dict[str, tuple[Path, tuple[int, int], str]] = {
    "a quoted text": (("plan", "title"), (2, 10), '"工作 要点"'),
    "behind a quoted key": (("plan", "year"), (3, 11), "2021"),
    "in a flow list": (("tasks", 0, "units", 0), (5, 13), "养老科"),
    "in quotes in a flow list": (("tasks", 0, "units", 1), (5, 18), "'救助科'"),
    "behind a wide character": (("tasks", 0, "\U0001f600"), (6, 8), "表情"),
    "a mapping begins at its first key": (("plan",), (2, 3), ""),
    "a list begins at its first dash": (("tasks",), (5, 3), ""),
    "the whole": ((), (1, 1), ""),
}


@pytest.mark.parametrize(("path", "place", "shown"), PLACES.values(), ids=PLACES)
def test_a_place_counts_characters(path: Path, place: tuple[int, int], shown: str) -> None:
    span = locate(TEXT, [path]).nodes[path].value
    assert ((span.line, span.column), cut(TEXT, span)) == (place, shown)


@pytest.mark.parametrize(
    "path", [("plan", "nothing"), ("tasks", 7), ("plan", "title", "x")], ids=str
)
def test_what_is_not_there_has_no_place(path: Path) -> None:
    assert locate(TEXT, [path]).nodes == {}


def test_places_before_a_fault_of_syntax_are_found() -> None:
    assert ("a",) in locate("a: 1\nb: [\n", [("a",), ("b",)]).nodes


PARTS: dict[str, tuple[str, tuple[int, int], str]] = {
    "plain": ("a: 建成养老院", (2, 5), "养老院"),
    "in quotes": ('a: "建成养老院"', (2, 5), "养老院"),
    "with an escape": ('a: "建成\\t养老院"', (3, 6), ""),
    "in a block": ("a: |\n  建成养老院\n", (2, 5), ""),
}


@pytest.mark.parametrize(("text", "part", "shown"), PARTS.values(), ids=PARTS)
def test_a_part_is_placed_where_the_text_shows_it(
    text: str, part: tuple[int, int], shown: str
) -> None:
    node: Node = locate(text, [("a",)]).nodes[("a",)]
    assert cut(text, node.part(*part)) == shown
