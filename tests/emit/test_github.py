"""GitHub workflow commands, read back by the grammar that GitHub documents for them."""

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emit.case import HOSTILE, NAMES, checked, emitter, made_up, several
from plantrack.checks.registry import RULES
from plantrack.files.location import Span
from support.edit import edited
from support.small_plan import GOAL, SMALL

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


class Command(NamedTuple):
    """One workflow command: `::name key=value,key=value::data`."""

    name: str
    properties: dict[str, str]
    data: str


def read(output: str) -> list[Command]:
    """The commands of a log, as the runner reads them: line by line, escapes undone last."""
    # The runner ends a line at CR, LF or both, and nowhere else.
    lines = re.split(r"\r\n|\r|\n", output)
    assert lines.pop() == ""
    return [_command(line) for line in lines]


def _command(line: str) -> Command:
    found = re.fullmatch(r"::(?P<name>[a-z]+) (?P<properties>.*?)::(?P<data>.*)", line, re.DOTALL)
    assert found is not None, f"not a workflow command: {line!r}"
    pairs = [one.partition("=") for one in found["properties"].strip().split(",") if one]
    properties = {key: _plain(value, ":,") for key, _, value in pairs}
    assert len(properties) == len(pairs), f"a property stands twice: {line!r}"
    return Command(found["name"], properties, _plain(found["data"]))


def _plain(text: str, also: str = "") -> str:
    for character in "\r\n" + also:
        text = text.replace(f"%{ord(character):02X}", character)
    return text.replace("%25", "%")


def test_a_finding_is_an_annotation_at_its_place() -> None:
    text = edited(SMALL, [(GOAL, "goal: 动态”调整")])
    assert read(emitter("github")(checked(text, "data/plan.yaml"), "zh")) == [
        Command(
            "warning",
            {
                "file": "data/plan.yaml",
                "line": "73",
                "endLine": "73",
                "col": "13",
                "endColumn": "14",
                "title": "PT401 unbalanced",
            },
            "「”」缺少配对的「“」",
        )
    ]


def test_nothing_found_prints_nothing() -> None:
    assert emitter("github")(checked(SMALL), "en") == ""


@pytest.mark.parametrize("severity", LEVELS)
def test_severities_become_levels(severity: str) -> None:
    index = next(n for n, rule in enumerate(RULES) if rule.severity == severity)
    (command,) = read(emitter("github")(made_up("a.yaml", "x", index), "en"))
    assert command.name == LEVELS[severity]


def test_columns_are_left_out_over_several_lines() -> None:
    (command,) = read(emitter("github")(made_up("a.yaml", "x", place=Span(1, 5, 3, 2)), "en"))
    assert command.properties.keys() == {"file", "line", "endLine", "title"}


def test_a_path_of_windows_is_told_with_slashes() -> None:
    (command,) = read(emitter("github")(made_up("data\\plan.yaml", "x"), "en"))
    assert command.properties["file"] == "data/plan.yaml"


# What would end a property, the properties or the line, and how it has to be written.
ESCAPED = {
    "per cent": ("100%", "100%25"),
    "an escape that is text": ("%0A", "%250A"),
    "line break": ("a\nb", "a%0Ab"),
    "carriage return": ("a\rb", "a%0Db"),
    "colon": ("a:b", "a%3Ab"),
    "end of the properties": ("a::b", "a%3A%3Ab"),
    "comma": ("a,b", "a%2Cb"),
}


@pytest.mark.parametrize(("name", "written"), ESCAPED.values(), ids=ESCAPED)
def test_a_file_name_is_escaped(name: str, written: str) -> None:
    assert f"file={written},line=" in emitter("github")(made_up(name, "x"), "en")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("占40%", "占40%25", id="per cent"),
        pytest.param("a\nb", "a%0Ab", id="line break"),
        pytest.param("a::b,c", "a::b,c", id="no need for it"),
    ],
)
def test_a_message_is_escaped(text: str, written: str) -> None:
    assert emitter("github")(made_up("a.yaml", text), "en").endswith(f"::{written}\n")


@given(NAMES)
def test_any_file_name_comes_back(name: str) -> None:
    (command,) = read(emitter("github")(made_up(name, "x"), "en"))
    assert command.properties["file"] == name.replace("\\", "/")


@given(HOSTILE)
def test_any_message_stays_in_its_command(text: str) -> None:
    (command,) = read(emitter("github")(made_up("a.yaml", text), "en"))
    assert command.properties["title"] == f"{RULES[0].code} {RULES[0].name}"


@given(HOSTILE.filter(str.isprintable))
def test_a_printable_message_comes_back(text: str) -> None:
    (command,) = read(emitter("github")(made_up("a.yaml", text), "en"))
    assert command.data == text


@given(st.lists(st.tuples(NAMES, HOSTILE), max_size=len(RULES)))
def test_each_finding_is_one_command(pairs: list[tuple[str, str]]) -> None:
    found = several([name for name, _ in pairs], [text for _, text in pairs])
    titles = [one.properties["title"] for one in read(emitter("github")(found, "en"))]
    assert titles == [f"{rule.code} {rule.name}" for rule in RULES[: len(pairs)]]
