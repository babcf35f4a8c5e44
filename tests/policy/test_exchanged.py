"""Two rows exchanged are one finding that says so, and so is a run of rows moved on."""

import re

import pytest

from diff.edits import Edit, both, point_text, task, task_text
from policy.edited import NAME, filled_all, policy, recorded
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository


def _numbers(one: int, other: int) -> Edit:
    """The tasks exchange their numbers and stay where they are."""
    return both(
        task(one, f"number: {one}\n", "number: 99\n"),
        task(other, f"number: {other}\n", f"number: {one}\n"),
        task(99, "number: 99\n", f"number: {other}\n"),
    )


def _rows(text: str, one: str, other: str) -> str:
    return text.replace(one, "@").replace(other, one).replace("@", other)


def _contents(one: int, other: int) -> Edit:
    """The numbers stay in their order, and everything else changes its place."""

    def edit(text: str) -> str:
        text = _numbers(one, other)(text)
        return _rows(text, task_text(text, one), task_text(text, other))

    return edit


def _points(one: int, other: int) -> Edit:
    def edit(text: str) -> str:
        first, second = point_text(text, one), point_text(text, other)
        text = text.replace(first, "@")
        text = text.replace(second, re.sub(rf"number: {one}\n", f"number: {other}\n", first))
        return text.replace("@", re.sub(rf"number: {other}\n", f"number: {one}\n", second))

    return edit


@pytest.mark.parametrize(
    ("edit", "code", "said"),
    [
        pytest.param(_numbers(5, 6), "PT601", "任务5与任务6互换了序号", id="numbers"),
        pytest.param(_numbers(5, 30), "PT601", "任务5与任务30互换了序号", id="numbers far apart"),
        pytest.param(_contents(5, 6), "PT601", "任务5与任务6互换了序号", id="contents"),
        pytest.param(
            _contents(3, 4), "PT601", "任务3与任务4互换了序号", id="contents, with a reading"
        ),
        pytest.param(_points(3, 4), "PT605", "要点3与要点4互换了序号", id="points"),
        pytest.param(_points(4, 5), "PT605", "要点4与要点5互换了序号", id="points of two sections"),
        pytest.param(
            both(
                task(30, "number: 30", "number: 31"),
                task(29, "number: 29", "number: 30"),
                task(28, "number: 28", "number: 29"),
            ),
            "PT601",
            "任务28至30的序号改为29至31",
            id="a run moved on",
        ),
    ],
)
def test_one_finding(repository: Repository, edit: Edit, code: str, said: str) -> None:
    edited = edit(PLAN_TEXT)
    (found,) = policy(repository, edited)
    assert (found.code, found.message) == (code, f"{said}，没有调整记录")
    entries = filled_all(found.entry or "")
    assert len(entries) > 1
    assert policy(repository, recorded(edited, *entries)) == []


def test_one_of_two_recorded(repository: Repository) -> None:
    edited = _numbers(5, 6)(PLAN_TEXT)
    (found,) = policy(repository, edited)
    first, second = filled_all(found.entry or "")
    (left,) = policy(repository, recorded(edited, first))
    assert filled_all(left.entry or "") == [second]


@pytest.mark.parametrize(("one", "other"), [(3, 4), (1, 30), (29, 30)])
def test_rows_that_only_stand_in_another_order(
    repository: Repository, one: int, other: int
) -> None:
    repository.write(NAME, _rows(PLAN_TEXT, task_text(PLAN_TEXT, one), task_text(PLAN_TEXT, other)))
    result = invoke(
        *("validate", "--against", "HEAD", "--ignore", "coverage", "--format", "gitlab"),
        cwd=repository.root,
        env={"PLANTRACK_LANG": "zh"},
    )
    assert result.code == 1
    assert result.out.count('"check_name"') == 1
    assert f"任务{one}与任务{other}互换了位置" in result.out
