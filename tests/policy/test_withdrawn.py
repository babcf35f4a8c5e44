"""Withdrawing a task, taking it up again, and what is held against its row and its number."""

from pathlib import Path

import pytest

from diff.edits import Edit, both, swap, task, task_text, withdrawn, without_task
from policy.edited import NAME, entry, filled, policy, recorded
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

_NEXT = "  - number: 21\n    category"
_NEW = """\
  - number: {number}
    category: 专项事务管理
    name: 档案整理
    goal: 完成档案整理
    units:
      - 办公室
"""
_GONE = entry(task="20", field="withdrawn", was="", now="true")
_BACK = entry(task="20", field="withdrawn", was="true", now="", date="2021-10-01")
_WITHDRAWN = recorded(withdrawn(20)(PLAN_TEXT), _GONE)


def _new(number: int) -> Edit:
    return swap(_NEXT, f"{_NEW.format(number=number)}{_NEXT}")


@pytest.fixture
def after(tmp_path: Path) -> Repository:
    """A repository in which task 20 was withdrawn."""
    made = with_plan(tmp_path)
    made.commit(NAME, _WITHDRAWN)
    return made


def _codes(repository: Repository, text: str) -> list[str]:
    return [one.code for one in policy(repository, text)]


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(
            [entry(task="20", field="withdrawn", was="", now="false")], id="not withdrawn"
        ),
        pytest.param([entry(task="20", field="withdrawn", was="true", now="true")], id="it was"),
        pytest.param([entry(task="21", field="withdrawn", was="", now="true")], id="another task"),
        pytest.param(
            [entry(task="20", field="task", was="敬老院公建民营", now="")], id="as deleted"
        ),
        pytest.param([_GONE, _BACK], id="and taken up again"),
    ],
)
def test_a_wrong_entry_excuses_nothing(repository: Repository, entries: list[str]) -> None:
    assert "PT601" in _codes(repository, recorded(withdrawn(20)(PLAN_TEXT), *entries))


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        pytest.param(task(17, "value: 55", "value: 50"), "PT602", id="target lowered"),
        pytest.param(task(17, "      - 龙兴镇\n", ""), "PT604", id="town dropped"),
        pytest.param(task(17, "完成55个", "完成50个"), "PT605", id="goal altered"),
        pytest.param(task(17, "name: 助餐点建设", "name: 助餐"), "PT605", id="name altered"),
    ],
)
def test_what_else_was_altered_is_judged(repository: Repository, edit: Edit, code: str) -> None:
    """And so it is in a later edit, when the task is long withdrawn."""
    gone = entry(field="withdrawn", was="", now="true")
    edited = both(edit, withdrawn(17))(PLAN_TEXT)
    assert _codes(repository, recorded(edited, gone)) == [code]
    assert sorted(_codes(repository, edited)) == sorted(["PT601", code])


def test_a_withdrawn_row_may_not_be_altered_later(after: Repository) -> None:
    text = _WITHDRAWN.replace("      - 茨竹镇\n", "", 1)
    assert set(_codes(after, text)) == {"PT604"}


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(without_task(20), id="the row deleted"),
        pytest.param(both(without_task(20), _new(20)), id="the number given to another"),
        pytest.param(task(20, "number: 20", "number: 40"), id="the number changed"),
    ],
)
def test_its_row_stays_as_it_is(after: Repository, edit: Edit) -> None:
    """What was recorded about the task is there all the same."""
    assert set(_codes(after, edit(_WITHDRAWN))) == {"PT601"}


def test_its_entry_stays_as_it_is(after: Repository) -> None:
    assert set(_codes(after, withdrawn(20)(PLAN_TEXT))) == {"PT601", "PT606"}


def test_it_is_taken_up_again_by_another_decision(after: Repository) -> None:
    again = recorded(PLAN_TEXT, _GONE)
    (found,) = policy(after, again)
    assert (found.code, found.line) == ("PT601", "- number: 20")
    assert "恢复执行" in found.message
    assert policy(after, recorded(PLAN_TEXT, _GONE, filled(found.entry or ""))) == []
    for explicit in (_BACK, f"{_BACK}\n  now: false"):
        assert policy(after, recorded(PLAN_TEXT, _GONE, explicit)) == []


def test_the_entry_offered_for_a_deleted_row_serves_it(repository: Repository) -> None:
    """Whoever puts the row back, marked as the finding says, pastes the entry as it is."""
    (found,) = policy(repository, without_task(20)(PLAN_TEXT))
    assert "withdrawn: true" in found.message
    text = recorded(withdrawn(20)(PLAN_TEXT), filled(found.entry or ""))
    assert policy(repository, text) == []


@pytest.mark.parametrize("is_withdrawn", [False, True])
def test_its_number_is_free_for_no_other(repository: Repository, is_withdrawn: bool) -> None:
    """Even if it got another by a decision, as any task may."""
    moved = task(20, "number: 20", "number: 40")(PLAN_TEXT)
    entries = [
        entry(task="40", field="number", was="20", now="40"),
        entry(task="20", field="task", was="", now="档案整理"),
    ]
    if is_withdrawn:
        moved = withdrawn(40)(moved)
        entries.append(entry(task="40", field="withdrawn", was="", now="true"))
    found = policy(repository, recorded(_new(20)(moved), *entries))
    told = [(one.code, one.line, one.entry) for one in found]
    assert told == ([("PT601", "- number: 20", None)] if is_withdrawn else [])


def test_one_finding_says_it_with_an_earlier_version_or_without(repository: Repository) -> None:
    repository.write(NAME, withdrawn(20)(PLAN_TEXT))
    for more in ([], ["--against", "HEAD"]):
        result = invoke("validate", "--ignore", "coverage", *more, cwd=repository.root)
        assert result.code == 1
        assert result.out.count("PT601") == 1
        assert result.out.count("field: withdrawn") == 1


def test_the_recorded_withdrawal_is_faultless(after: Repository) -> None:
    result = invoke("validate", "--strict", cwd=after.root)
    assert result.code == 0, result.out
    assert task_text(_WITHDRAWN, 20).endswith("    withdrawn: true\n")
