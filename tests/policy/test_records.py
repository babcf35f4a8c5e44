"""Which recorded revisions suppression an edit: right ones, and nearly right ones."""

from pathlib import Path

import pytest

from diff.edits import Edit, both, point, swap, task, withdrawn
from policy.edited import NAME, entry, policy, recorded
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

_LOWERED = task(17, "value: 55", "value: 50")


@pytest.mark.parametrize(
    ("edit", "entries"),
    [
        pytest.param(_LOWERED, [entry()], id="value"),
        pytest.param(_LOWERED, [entry(was='"55"', now='"50"')], id="numbers in quotes"),
        pytest.param(
            _LOWERED, [entry(now="52"), entry(was="52", date="2021-10-01")], id="two steps"
        ),
        pytest.param(
            _LOWERED,
            [entry(was="52", date="2021-10-01"), entry(now="52")],
            id="two steps, the newest first",
        ),
        pytest.param(
            _LOWERED,
            [entry(now="60"), entry(was="60", date="2021-10-01")],
            id="raised, then lowered",
        ),
        pytest.param(
            _LOWERED,
            [entry(task="16", field="name", was="甲", now="乙"), entry()],
            id="another task's entry before it",
        ),
        pytest.param(
            task(4, "2021-12-31", "2022-03-31"),
            [entry(task="4", field="targets.开工建设.due", was="2021-12-31", now="2022-03-31")],
            id="due date",
        ),
        pytest.param(
            point(8, "max: 5", "max: 4"),
            [entry(task="", point="8", field="targets.老年助餐点.max", was="5", now="4")],
            id="a point's target",
        ),
        pytest.param(
            task(21, "      - 区救助站\n", ""),
            [entry(task="21", field="units", was="区救助站", now="")],
            id="the dropped unit alone",
        ),
        pytest.param(
            task(21, "      - 区救助站\n", ""),
            [entry(task="21", field="units", was="[社事科, 区救助站]", now="[社事科]")],
            id="whole lists",
        ),
        pytest.param(
            task(21, "      - 区救助站\n", ""),
            [entry(task="21", field="units", was="[区救助站, 社事科]", now="[社事科]")],
            id="whole lists in another order",
        ),
        pytest.param(
            task(30, "      - 养老科\n      - 区殡管所\n", ""),
            [
                entry(task="30", field="units", was="养老科", now=""),
                entry(task="30", field="units", was="区殡管所", now=""),
            ],
            id="two dropped, one by one",
        ),
        pytest.param(
            task(17, "- 养老科", "- 政权科"),
            [entry(field="units", was="养老科", now="政权科")],
            id="one unit for another",
        ),
        pytest.param(
            withdrawn(20),
            [entry(task="20", field="withdrawn", was="", now="true")],
            id="task withdrawn",
        ),
        pytest.param(
            withdrawn(20),
            [entry(task="20", field="withdrawn", was="false", now="true")],
            id="task withdrawn, with what was",
        ),
        pytest.param(swap("language: zh-CN", "language: zh"), [], id="what needs none"),
        pytest.param(
            swap("〔2021〕34号", "〔2021〕35号"),
            [
                entry(
                    task="",
                    field="notice.document_number",
                    was="渝北民〔2021〕34号",
                    now="渝北民〔2021〕35号",
                )
            ],
            id="the notice",
        ),
        pytest.param(
            both(task(17, "number: 17", "number: 31"), task(31, "value: 55", "value: 50")),
            [entry(field="number", was="17", now="31", task="31"), entry(task="31")],
            id="renumbered and lowered, under the number it has now",
        ),
    ],
)
def test_accepted(repository: Repository, edit: Edit, entries: list[str]) -> None:
    text = recorded(edit(PLAN_TEXT), *entries) if entries else edit(PLAN_TEXT)
    assert policy(repository, text) == []


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param([entry(was="60")], id="wrong old value"),
        pytest.param([entry(now="45")], id="wrong new value"),
        pytest.param([entry(was="50", now="55")], id="old and new exchanged"),
        pytest.param([entry(was="")], id="no old value"),
        pytest.param([entry(now="")], id="no new value"),
        pytest.param([entry(task="16")], id="wrong task"),
        pytest.param([entry(task="")], id="no task"),
        pytest.param([entry(task="", point="17")], id="a point of that number"),
        pytest.param([entry(field="goal")], id="wrong field"),
        pytest.param([entry(field="targets.助餐点建设运营.max")], id="wrong field of the target"),
        pytest.param([entry(field="targets.助餐点.value")], id="another target"),
        pytest.param([entry(field="tasks.17.targets.助餐点建设运营.value")], id="address and task"),
        pytest.param([entry(was="55个", now="50个")], id="with the measure"),
        pytest.param([entry(now="52")], id="first of two steps alone"),
        pytest.param([entry(was="52")], id="second of two steps alone"),
        pytest.param([entry(now="52"), entry(was="51")], id="steps that do not meet"),
        pytest.param([entry(), entry(was="50", now="55")], id="taken back again"),
        pytest.param([entry(was="[55]", now="[50]")], id="lists of one"),
    ],
)
def test_refused_all_the_same(repository: Repository, entries: list[str]) -> None:
    found = policy(repository, recorded(_LOWERED(PLAN_TEXT), *entries))
    assert [one.code for one in found] == ["PT602"]


@pytest.mark.parametrize("missing", ["date", "reason", "document", "approved_by", "field"])
def test_an_incomplete_entry_is_a_fault_of_its_own(repository: Repository, missing: str) -> None:
    """The file is then no valid plan, so nothing about it can be accepted."""
    repository.write(NAME, recorded(_LOWERED(PLAN_TEXT), entry(**{missing: ""})))
    result = invoke("validate", "--against", "HEAD", cwd=repository.root)
    assert result.code == 1
    assert "PT101" in result.out
    assert missing in result.out


def test_a_nearly_right_entry_is_named(repository: Repository) -> None:
    """Whoever mistyped the entry is told what it says, not that there is none."""
    (found,) = policy(repository, recorded(_LOWERED(PLAN_TEXT), entry(was="60", now="50")))
    assert "60" in found.message
    assert "没有调整记录" in found.message


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(
            [entry(task="30", field="units", was="养老科", now="")], id="one of two recorded"
        ),
        pytest.param(
            [
                entry(
                    task="30",
                    field="units",
                    was="[办公室, 养老科, 区殡管所]",
                    now="[办公室, 区殡管所]",
                )
            ],
            id="a list that is not the one now",
        ),
    ],
)
def test_two_dropped_and_one_recorded(repository: Repository, entries: list[str]) -> None:
    """The one that no entry names is refused, and said by its name."""
    edited = task(30, "      - 养老科\n      - 区殡管所\n", "")(PLAN_TEXT)
    found = policy(repository, recorded(edited, *entries))
    assert [one.code for one in found if "区殡管所 移出" in one.message] == ["PT604"]


def test_an_entry_that_was_there_before_excuses_nothing(tmp_path: Path) -> None:
    """Lowered and recorded once, raised again, lowered again: that needs a new decision."""
    made = with_plan(tmp_path)
    made.commit(NAME, recorded(_LOWERED(PLAN_TEXT), entry()))
    made.commit(NAME, recorded(PLAN_TEXT, entry()))
    again = recorded(_LOWERED(PLAN_TEXT), entry())
    assert [one.code for one in policy(made, again)] == ["PT602"]
    assert policy(made, recorded(_LOWERED(PLAN_TEXT), entry(), entry(date="2021-10-01"))) == []


def test_an_old_entry_stays_good_for_the_version_before_it(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    made.git("tag", "issued")
    made.commit(NAME, recorded(_LOWERED(PLAN_TEXT), entry()))
    further = recorded(
        task(17, "value: 55", "value: 45")(PLAN_TEXT),
        entry(),
        entry(date="2021-10-01", was="50", now="45"),
    )
    assert policy(made, further) == []
    assert policy(made, further, against="issued") == []


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param([], id="removed"),
        pytest.param([entry(reason="另有原因")], id="reason altered"),
        pytest.param([entry(date="2021-09-02")], id="date altered"),
        pytest.param([entry(approved_by="某人")], id="approval altered"),
        pytest.param([entry(was="56")], id="old value altered"),
    ],
)
def test_a_recorded_revision_stays_as_it_is(tmp_path: Path, entries: list[str]) -> None:
    made = with_plan(tmp_path)
    made.commit(NAME, recorded(_LOWERED(PLAN_TEXT), entry()))
    text = recorded(_LOWERED(PLAN_TEXT), *entries) if entries else _LOWERED(PLAN_TEXT)
    (found,) = policy(made, text)
    assert found.code == "PT606"
    assert found.entry is None


def test_a_revision_removed_with_another_recorded_is_refused(tmp_path: Path) -> None:
    """Nothing that is recorded suppressions that another record went."""
    made = with_plan(tmp_path)
    made.commit(NAME, recorded(_LOWERED(PLAN_TEXT), entry()))
    text = recorded(
        task(17, "value: 55", "value: 45")(PLAN_TEXT), entry(date="2021-10-01", was="50", now="45")
    )
    assert [one.code for one in policy(made, text)] == ["PT606"]


def test_revisions_may_be_put_in_another_order(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    steps = [entry(now="52"), entry(was="52", date="2021-10-01")]
    made.commit(NAME, recorded(_LOWERED(PLAN_TEXT), *steps))
    assert policy(made, recorded(_LOWERED(PLAN_TEXT), *reversed(steps))) == []
