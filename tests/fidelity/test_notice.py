"""The plan prints the notice again, and a difference of one character is found."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from fidelity.issued import task_numbered, unrevised
from fidelity.notice import (
    FURNITURE,
    NARROW,
    PRINTED_AGAIN,
    RESTORED_BY_ERRATUM,
    Data,
    chinese,
    first_difference,
    render,
)


def test_the_plan_prints_the_notice(printed: list[str], plan: Data) -> None:
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is None, difference


def test_every_exception_is_needed(printed: list[str], plan: Data) -> None:
    """An exception that no longer excuses anything must go, or it may excuse a fault."""
    issued = unrevised(plan)
    items = render(issued)
    lines = {item.where: line for line, item in zip(printed, items, strict=True)}
    texts = {item.where: item.text for item in items}
    assert FURNITURE.keys() <= lines.keys()
    for where, cell in NARROW.items():
        # The cells hold en spaces among the spaces; the table above shows them all as spaces.
        assert re.sub(r"\s", " ", lines[where]) == cell
        assert lines[where] != texts[where]
    for number in PRINTED_AGAIN:
        before = task_numbered(issued, str(int(number) - 1))
        assert task_numbered(issued, number)["category"] == before["category"]
    for where in RESTORED_BY_ERRATUM:
        assert where in {erratum["at"] for erratum in issued["errata"]}
    issued["errata"] = []
    difference = first_difference(printed, render(issued))
    assert difference is not None
    assert difference.startswith(tuple(RESTORED_BY_ERRATUM))


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (("notice", "index_number"), "notice.index_number"),
        (("notice", "addressees"), "notice.addressees"),
        (("notice", "date"), "notice.date"),
        (("notice", "columns", 2), "notice.columns.3"),
        (("notice", "columns", 4), "notice.columns.5"),
        (("plan", "title"), "plan.title"),
        (("preamble",), "preamble"),
        (("sections", 0, "title"), "sections.1"),
        (("sections", 2, "points", 2, "title"), "points.10"),
        (("sections", 2, "points", 2, "text"), "points.10"),
        (("sections", 7, "points", 4, "text"), "points.28"),
        (("tasks", 0, "category"), "tasks.1.category"),
        (("tasks", 13, "category"), "tasks.14.category"),
        (("tasks", 2, "name"), "tasks.3.name"),
        (("tasks", 14, "goal"), "tasks.15.goal"),
        (("tasks", 12, "towns", 0), "tasks.13.towns"),
        (("tasks", 12, "towns", -1), "tasks.13.towns"),
        (("tasks", 29, "units", 2), "tasks.30.units"),
    ],
)
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda text: text[:-1] + "某", id="changed"),
        pytest.param(lambda text: text[:-1], id="dropped"),
        pytest.param(lambda text: text[:2] + " " + text[2:], id="spaced"),
    ],
)
def test_a_changed_character_is_found(
    printed: list[str],
    plan: Data,
    path: tuple[str | int, ...],
    where: str,
    spoil: Callable[[str], str],
) -> None:
    holder: Any = plan
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = spoil(holder[path[-1]])
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is not None
    assert difference.startswith(f"{where}: ")


def test_a_missing_or_added_item_is_found(printed: list[str], plan: Data) -> None:
    items = render(unrevised(plan))
    assert first_difference(printed[:-1], items) == (
        "page.code: the notice ends before '扫一扫在手机打开当前页'"
    )
    assert first_difference([*printed, "某"], items) == "end: the notice goes on with '某'"
    del plan["tasks"][6]["towns"]
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is not None
    assert difference.startswith("tasks.7.units: ")


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (28, "二十八")],
)
def test_chinese_numerals(number: int, numeral: str) -> None:
    assert chinese(number) == numeral
