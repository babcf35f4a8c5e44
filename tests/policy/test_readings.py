"""A matter to confirm is answered, not dropped; what was answered stays (PT608)."""

from pathlib import Path

import pytest
import yaml

from diff.edits import Edit, appended, both, swap, task
from policy.edited import NAME, entry, policy, recorded
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

_LAST = "  - at: tasks.24\n    ask: “相关街道”是哪几个街道?\n"
_ANSWER = "    answer: 龙溪街道、龙山街道\n    date: 2021-05-06\n    by: 局办公室\n"
_ANSWERED = _LAST + _ANSWER
_TWO = "  - at: tasks.15\n    ask: 责任镇街是“王家街道、各镇”"


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(swap(_LAST, _ANSWERED), id="answered"),
        pytest.param(appended("  - at: tasks.2\n    ask: 何时完工?\n"), id="another added"),
        pytest.param(
            lambda text: text.replace(_LAST, "").replace("readings:\n", f"readings:\n{_LAST}"),
            id="in another place",
        ),
        pytest.param(
            both(swap(_LAST, _ANSWERED), appended("  - at: tasks.24\n    ask: 何时确定?\n")),
            id="answered, and another about the same task",
        ),
    ],
)
def test_free(repository: Repository, edit: Edit) -> None:
    assert policy(repository, edit(PLAN_TEXT)) == []


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        pytest.param(swap(_LAST, ""), "readings:", id="dropped"),
        pytest.param(
            swap(_LAST, _LAST.replace("哪几个", "哪些")), "- at: tasks.24", id="asked otherwise"
        ),
        pytest.param(
            swap(_LAST, _LAST.replace("tasks.24", "tasks.23")),
            "- at: tasks.23",
            id="moved elsewhere",
        ),
        pytest.param(
            swap(_LAST, _ANSWERED.replace("哪几个", "哪些")),
            "- at: tasks.24",
            id="another question answered",
        ),
        pytest.param(
            lambda text: text.replace(
                _LAST, _LAST.replace("  - at", "  # - at").replace("    ask", "  #   ask")
            ),
            "readings:",
            id="made a comment",
        ),
    ],
)
def test_an_open_one_is_not_dropped(repository: Repository, edit: Edit, line: str) -> None:
    (found,) = policy(repository, edit(PLAN_TEXT))
    assert (found.code, found.line) == ("PT608", line)
    assert yaml.safe_load(found.entry or "") == [
        {"at": "tasks.24", "ask": "“相关街道”是哪几个街道?"}
    ]


def test_all_of_them_dropped(repository: Repository) -> None:
    text = PLAN_TEXT[: PLAN_TEXT.index("# 以下各条请民政局确认")]
    found = policy(repository, text)
    assert {one.code for one in found} == {"PT608"}
    back = "".join(f"  {line}\n" for one in found for line in (one.entry or "").splitlines())
    assert policy(repository, f"{text}readings:\n{back}") == []


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("", id="dropped"),
        pytest.param(_LAST, id="opened again"),
        pytest.param(_ANSWERED.replace("龙溪街道、", ""), id="another answer"),
        pytest.param(_ANSWERED.replace("2021-05-06", "2021-05-07"), id="another day"),
        pytest.param(_ANSWERED.replace("局办公室", "审批科"), id="by another"),
    ],
)
def test_an_answered_one_stays_as_it_is(tmp_path: Path, after: str) -> None:
    made = with_plan(tmp_path)
    before = PLAN_TEXT.replace(_LAST, _ANSWERED)
    made.commit(NAME, before)
    assert policy(made, before) == []
    (found,) = policy(made, before.replace(_ANSWERED, after))
    assert found.code == "PT608"
    (put_back,) = yaml.load(found.entry or "", yaml.BaseLoader)
    assert put_back["answer"] == "龙溪街道、龙山街道"


def test_one_moves_with_its_task(repository: Repository) -> None:
    """Its task got another number, by a decision; the question is the same."""
    moved = both(task(24, "number: 24", "number: 31"), swap("at: tasks.24\n", "at: tasks.31\n"))(
        PLAN_TEXT
    )
    record = entry(task="31", field="number", was="24", now="31")
    assert policy(repository, recorded(moved, record)) == []
    assert policy(repository, recorded(moved.replace("at: tasks.31", "at: tasks.24"), record)) == []
