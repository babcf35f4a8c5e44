"""A file is read once and gone through once more for the places of its findings, never oftener."""

from typing import Any

import pytest

from plantrack.checks.rule_selection import Chosen
from plantrack.checks.runner import ALL_CODES, check_chosen, check_file
from plantrack.files.source import Source
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.yamlfile import compose, positions
from plantrack.yamlfile.load import load_source
from support.edit import edited
from support.small_plan import GOAL, SMALL, UNLINKED

CASES: dict[str, tuple[str, int]] = {
    "nothing found": (SMALL, 1),
    "a text that looks like a number": (edited(SMALL, [(GOAL, "goal: 017")]), 2),
    "a number in quotes": (edited(SMALL, [("value: 55", 'value: "55"')]), 2),
    "a suppression": (edited(SMALL, [(GOAL, f"{GOAL} # plantrack: ignore[PT401]")]), 2),
    "a fault of the schema": (edited(SMALL, [("value: 55", "value: 约55")]), 2),
    "all of them": (
        edited(
            SMALL,
            [
                (GOAL, "goal: 017 # plantrack: ignore[PT401]"),
                ("value: 55", 'value: "55"'),
                ("  end: 2021-12-31", "  end: 2021.12.31"),
                ("- 两路街道\n    units", "- 两路镇\n    units"),
            ],
        ),
        2,
    ),
}


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts for which a parser was opened."""
    opened: list[str] = []
    original = compose.open_events

    def counting(text: str) -> Any:
        opened.append(text)
        return original(text)

    monkeypatch.setattr(compose, "open_events", counting)
    monkeypatch.setattr(positions, "open_events", counting)
    return opened


@pytest.mark.parametrize(("text", "times"), CASES.values(), ids=CASES)
def test_a_text_is_gone_through(passes: list[str], text: str, times: int) -> None:
    findings = check_file(load_source(Source("plan.yaml", text), Plan))
    assert bool(findings) == (times > 1)
    assert passes == [text] * times


def test_a_note_that_is_only_counted_needs_no_place(passes: list[str]) -> None:
    text = edited(SMALL, [UNLINKED])
    for counted, times in ((frozenset({"PT502"}), 1), (frozenset[str](), 2)):
        passes.clear()
        check_chosen(load_source(Source("plan.yaml", text), Plan), Chosen(ALL_CODES, counted))
        assert passes == [text] * times


def test_known_places_are_not_looked_for_again(passes: list[str]) -> None:
    file = load_source(Source("plan.yaml", SMALL), Plan)
    wanted: list[Path] = [("plan", "year"), ("tasks", 0, "goal")]
    first = file.places(wanted).nodes
    assert file.places(wanted[:1]).nodes[wanted[0]] == first[wanted[0]]
    assert len(passes) == 2
    assert file.places([("nothing", "there")]).nodes.keys() == set(wanted)
    assert file.places([("nothing", "there")]).nodes.keys() == set(wanted)
    assert len(passes) == 3


def test_what_stands_in_quotes_is_kept_when_more_is_asked(passes: list[str]) -> None:
    file = load_source(Source("plan.yaml", SMALL), Plan)
    quoted = list(file.places([], quoted=True).quoted)
    assert [SMALL[begin:end] for begin, end in quoted] == ['"%"']
    assert file.places([("plan", "year")]).quoted == quoted
    assert len(passes) == 3


def test_loading_knows_any_model() -> None:
    text = "number: 1\ncategory: 一类\nname: 一事\ngoal: 做完\nunits:\n  - 甲科\n"
    file = load_source(Source("task.yaml", text), Task)
    assert file.content is not None
    assert (file.content.number, file.content.units) == (1, ("甲科",))
    faulty = load_source(Source("task.yaml", text.replace("number: 1", "number: 一")), Task)
    assert faulty.content is None
    assert faulty.error is not None
