"""Renaming a town or unit is one decision; nothing is handed on under that name."""

from pathlib import Path

import pytest

from diff.edits import Edit, both, swap, task, without_task
from diff.edits import entry as unit
from diff.edits import renamed as called
from policy.edited import NAME, entry, filled, policy, recorded
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

_ADDRESS = "organisation.units.{}.name"
_UNIT = called("养老科", "养老服务科")
_RENAMED = entry(
    task="", field="organisation.units.养老服务科.name", was="养老科", now="养老服务科"
)


def _codes(repository: Repository, text: str) -> list[str]:
    return [one.code for one in policy(repository, text)]


@pytest.mark.parametrize(
    ("edit", "entries"),
    [
        pytest.param(_UNIT, [_RENAMED], id="unit"),
        pytest.param(
            _UNIT,
            [entry(task="", field=_ADDRESS.format("养老科"), was="养老科", now="养老服务科")],
            id="at the address it had",
        ),
        pytest.param(
            called("木耳镇", "木耳街道"),
            [
                entry(
                    task="", field="organisation.towns.木耳街道.name", was="木耳镇", now="木耳街道"
                )
            ],
            id="town",
        ),
        pytest.param(
            both(_UNIT, called("养老服务科", "老龄科", "养老科", "养老服务科")),
            [
                _RENAMED,
                entry(
                    task="",
                    field=_ADDRESS.format("老龄科"),
                    was="养老服务科",
                    now="老龄科",
                    date="2021-10-01",
                ),
            ],
            id="twice",
        ),
        pytest.param(
            both(_UNIT, task(30, "      - 养老服务科\n", "")),
            [_RENAMED, entry(task="30", field="units", was="养老科", now="")],
            id="dropped from a task under the old name",
        ),
        pytest.param(
            both(_UNIT, task(30, "      - 养老服务科\n", "")),
            [_RENAMED, entry(task="30", field="units", was="养老服务科", now="")],
            id="dropped from a task under the new name",
        ),
    ],
)
def test_accepted(repository: Repository, edit: Edit, entries: list[str]) -> None:
    """By the policy, and by all other rules."""
    text = recorded(edit(PLAN_TEXT), *entries)
    assert policy(repository, text) == []
    result = invoke("validate", "--strict", "--against", "HEAD", cwd=repository.root)
    assert result.code == 0, result.out


@pytest.mark.parametrize(
    ("edit", "codes"),
    [
        pytest.param(_UNIT, ["PT605"], id="not recorded"),
        pytest.param(
            both(_UNIT, task(30, "      - 养老服务科\n", "")), ["PT605", "PT604"], id="and dropped"
        ),
        pytest.param(
            both(_UNIT, swap("      formerly: [养老科]\n", "")), ["PT604"] * 10, id="not said"
        ),
    ],
)
def test_refused(repository: Repository, edit: Edit, codes: list[str]) -> None:
    assert _codes(repository, edit(PLAN_TEXT)) == codes


@pytest.mark.parametrize(
    ("edit", "tasks"),
    [
        pytest.param(
            both(
                task(17, "- 养老科", "- 政权科"),
                unit("政权科", "kind", "formerly: [养老科]\n      kind"),
            ),
            ["任务17"],
            id="handed to a unit that was there before",
        ),
        pytest.param(
            both(
                task(21, "- 社事科", "- 政权科"),
                task(23, "- 社事科", "- 政权科"),
                task(27, "- 社事科", "- 政权科"),
                swap("    - name: 社事科\n      kind: division\n", ""),
                unit("政权科", "kind", "formerly: [社事科]\n      kind"),
            ),
            ["任务21", "任务23", "任务27"],
            id="the unit dissolved into one that was there before",
        ),
        pytest.param(
            both(
                task(21, "- 社事科", "- 政权科"),
                task(23, "- 社事科", "- 政权科"),
                task(27, "- 社事科", "- 政权科"),
                swap("    - name: 社事科\n      kind: division\n", ""),
                called("政权科", "政社科", "政权科", "社事科"),
            ),
            ["任务21", "任务23", "任务27"],
            id="two made one",
        ),
        pytest.param(
            both(
                called("养老科", "养老服务科", "社事科"),
                called("社事科", "社会事务科", "养老科"),
            ),
            [],
            id="exchanged under new names: a decision each",
        ),
    ],
)
def test_a_claim_to_a_name_hands_nothing_on(
    repository: Repository, edit: Edit, tasks: list[str]
) -> None:
    found = policy(repository, edit(PLAN_TEXT))
    assert found
    for task_name in tasks:
        assert [one for one in found if task_name in one.message and one.code in ("PT604",)]


def test_former_names_stay(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    text = recorded(_UNIT(PLAN_TEXT), _RENAMED)
    made.commit(NAME, text)
    gone = text.replace("      formerly: [养老科]\n", "")
    assert _codes(made, gone) == ["PT606"]
    assert _codes(made, text.replace("formerly: [养老科]", "formerly: [福利科]")) == ["PT606"]
    assert policy(made, text.replace("[养老科]", "[福利科, 养老科]")) == []


def test_a_name_taken_back_is_a_decision_too(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    made.commit(NAME, recorded(_UNIT(PLAN_TEXT), _RENAMED))
    back = recorded(called("养老科", "养老科", "养老服务科")(PLAN_TEXT), _RENAMED)
    (found,) = policy(made, back)
    assert found.code == "PT605"
    assert policy(made, f"{back}{_indented(filled(found.entry or ''))}") == []
    assert invoke("validate", "--strict", cwd=made.root).code == 0


def _indented(lines: str) -> str:
    return "".join(f"  {line}\n" for line in lines.splitlines())


def test_an_old_decision_in_the_old_name_stays_good(tmp_path: Path) -> None:
    """Recorded when the unit had its old name: its list, its contact and its address."""
    made = with_plan(tmp_path)
    decided = [
        entry(task="21", field="units", was="[社事科, 区救助站]", now="[社事科, 养老科]"),
        entry(task="", field="organisation.units.养老科.contact", was="", now="某某"),
    ]
    edited = both(
        task(21, "- 区救助站", "- 养老科"), unit("养老科", "kind", "contact: 某某\n      kind")
    )(PLAN_TEXT)
    made.commit(NAME, recorded(edited, *decided))
    assert invoke("validate", "--strict", cwd=made.root).code == 0
    text = recorded(_UNIT(edited), *decided, _RENAMED)
    assert policy(made, text) == []
    result = invoke("validate", "--strict", cwd=made.root)
    assert result.code == 0, result.out


def test_a_task_may_be_withdrawn_in_the_same_edit(repository: Repository) -> None:
    gone = entry(task="19", field="withdrawn", was="", now="true")
    edit = both(_UNIT, task(19, "    units:", "    withdrawn: true\n    units:"))
    assert policy(repository, recorded(edit(PLAN_TEXT), _RENAMED, gone)) == []
    assert _codes(repository, recorded(without_task(19)(_UNIT(PLAN_TEXT)), _RENAMED)) == ["PT601"]
