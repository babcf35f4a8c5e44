"""New work for somebody needs a record as well; what the unaltered text states is a reading."""

import pytest
import yaml

from diff.edits import Edit, both, entry, plan_from, point, swap, task
from policy.burdens import COUNT, new_target
from policy.edited import entry as record
from policy.edited import filled, filled_all, policy, recorded
from policy.mixed import SEVERAL
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

_UNIT = task(21, "      - 区救助站\n", "      - 区救助站\n      - 办公室\n")
_TOWN = task(20, "      - 木耳镇\n", "      - 木耳镇\n      - 大湾镇\n")


@pytest.mark.parametrize(("edit", "codes"), [pytest.param(*one[1:], id=one[0]) for one in SEVERAL])
def test_several_findings(repository: Repository, edit: Edit, codes: list[str]) -> None:
    """Every one of them has its entries, which together are enough."""
    edited = edit(PLAN_TEXT)
    found = policy(repository, edited)
    assert sorted(one.code for one in found) == codes
    entries = {text for one in found for text in filled_all(one.entry or "")}
    assert policy(repository, recorded(edited, *sorted(entries))) == []


_GROUP = """\
    - name: 三镇
      kinds:
        - town
      open: true
"""


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(
            new_target("what: 助餐点", "value: 55", "measure: 个"), id="the goal's number"
        ),
        pytest.param(new_target("what: 建设运营"), id="a milestone in the goal's words"),
        pytest.param(
            new_target("what: 助餐点", "value: 55", "towns: [龙溪街道, 龙兴镇]"),
            id="for some of the row's towns",
        ),
        pytest.param(
            task(2, "    points:\n", "    targets:\n      - what: 主体工程施工\n    points:\n"),
            id="the first target of a task",
        ),
        pytest.param(
            task(
                22,
                "    points:\n",
                "    targets:\n      - what: 换届\n        value: 11\n    points:\n",
            ),
            id="a number that the goal has as a numeral",
        ),
        pytest.param(
            point(
                10,
                "        # 6个镇",
                "        targets:\n          - what: 互助养老点\n            value: 30\n"
                "        # 6个镇",
            ),
            id="the first target of a point",
        ),
        pytest.param(
            point(
                19,
                "        text: 开展区殡仪馆",
                "        targets:\n          - what: 开工建设\n            due: 2021-12-31\n"
                "            best_effort: true\n        text: 开展区殡仪馆",
            ),
            id="a due date that the text states: 年内",
        ),
        pytest.param(
            task(
                15,
                "        value: 30\n        measure: 个\n",
                "        value: 30\n        measure: 个\n      - what: 互助养老点\n"
                "        value: 2\n        per: town\n",
            ),
            id="for each town, as the goal says",
        ),
        pytest.param(
            task(17, "what: 助餐点建设运营", "what: 助餐点"),
            id="the goal's number under another name",
        ),
        pytest.param(
            task(4, "what: 开工建设", "what: 年内开工建设"), id="a milestone's fuller name"
        ),
        pytest.param(task(17, "      - 8\n", "      - 8\n      - 9\n"), id="a link"),
        pytest.param(
            swap("  groups:\n", f"  groups:\n{_GROUP}"), id="a collective name that no task has"
        ),
        pytest.param(
            entry(
                "区婚登处",
                "      kind: affiliate\n",
                "      kind: affiliate\n    - name: 区档案室\n      kind: affiliate\n",
            ),
            id="a unit that no task has",
        ),
        pytest.param(entry("养老科", "kind: division", "kind: affiliate"), id="a unit's kind"),
        pytest.param(
            task(15, "      - 王家街道\n", "      - 王家街道\n      - 木耳镇\n"),
            id="a town that the group covers already",
        ),
        pytest.param(
            both(
                entry(
                    "各镇",
                    "    - name: 各镇\n",
                    "    - name: 全部镇\n      kinds:\n        - town\n    - name: 各镇\n",
                ),
                task(7, "- 各镇\n", "- 全部镇\n"),
            ),
            id="the same towns under another collective name",
        ),
    ],
)
def test_a_reading_is_free(repository: Repository, edit: Edit) -> None:
    edited = edit(PLAN_TEXT)
    plan_from(edited)
    assert policy(repository, edited) == []


_WRONG = "    name: 助餐点建设\n    goal: 6月底前完成55个助餐点建设运营\n"
_RIGHT = _WRONG.replace("6月底前", "")


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        pytest.param("value: 50", "value: 55", [], id="a number mistyped below the goal's"),
        pytest.param("value: 50", "value: 52", ["PT607"], id="another number than the goal's"),
        pytest.param(COUNT, f"{COUNT}        due: 2021-06-30\n", [], id="the goal's day"),
        pytest.param(COUNT, f"{COUNT}        due: 2021-05-31\n", ["PT607"], id="another day"),
        pytest.param(
            COUNT, f"{COUNT}        due: 2021-12-31\n", ["PT607"], id="a day that the goal lacks"
        ),
    ],
)
def test_a_reading_put_right(
    tmp_path_factory: pytest.TempPathFactory, old: str, new: str, codes: list[str]
) -> None:
    before = PLAN_TEXT.replace(_RIGHT, _WRONG).replace("value: 55", "value: 50")
    made = with_plan(tmp_path_factory.mktemp("misread"))
    made.commit("data/plan-2021.yaml", before)
    assert [one.code for one in policy(made, task(17, old, new)(before))] == codes


@pytest.mark.parametrize(
    ("edit", "entries"),
    [
        pytest.param(
            _UNIT, [record(task="21", field="units", was="", now="办公室")], id="the name"
        ),
        pytest.param(
            _UNIT,
            [
                record(
                    task="21",
                    field="units",
                    was="[社事科, 区救助站]",
                    now="[办公室, 社事科, 区救助站]",
                )
            ],
            id="whole lists, in another order",
        ),
        pytest.param(
            both(_UNIT, task(21, "      - 办公室\n", "      - 办公室\n      - 救助科\n")),
            [
                record(task="21", field="units", was="", now="办公室"),
                record(task="21", field="units", was="", now="救助科"),
            ],
            id="two, one by one",
        ),
        pytest.param(
            _TOWN, [record(task="20", field="towns", was="", now="[大湾镇]")], id="a list of one"
        ),
        pytest.param(
            task(17, "value: 55", "value: 60"),
            [record(now="58"), record(was="58", now="60", date="2021-10-01")],
            id="raised in two steps",
        ),
    ],
)
def test_recorded(repository: Repository, edit: Edit, entries: list[str]) -> None:
    assert policy(repository, recorded(edit(PLAN_TEXT), *entries)) == []


@pytest.mark.parametrize(
    ("edit", "entries"),
    [
        pytest.param(
            _UNIT, [record(task="21", field="units", was="", now="救助科")], id="another unit"
        ),
        pytest.param(
            _UNIT,
            [record(task="21", field="units", was="[养老科]", now="[养老科, 办公室]")],
            id="a list of others",
        ),
        pytest.param(
            _UNIT,
            [record(task="21", field="units", was="[社事科, 区救助站]", now="[办公室]")],
            id="a list that drops the others",
        ),
        pytest.param(
            _UNIT, [record(task="21", field="towns", was="", now="办公室")], id="another field"
        ),
        pytest.param(
            _TOWN, [record(task="28", field="towns", was="", now="大湾镇")], id="another task"
        ),
        pytest.param(task(17, "value: 55", "value: 60"), [record(now="58")], id="less than that"),
        pytest.param(
            new_target("what: 送餐点", "value: 20"),
            [record(field="targets.送餐点", was="", now="10")],
            id="a smaller target",
        ),
    ],
)
def test_recorded_otherwise(repository: Repository, edit: Edit, entries: list[str]) -> None:
    found = policy(repository, recorded(edit(PLAN_TEXT), *entries))
    assert {one.code for one in found} == {"PT607"}


def test_what_was_dropped_does_not_excuse_what_was_added(repository: Repository) -> None:
    edited = task(21, "- 区救助站\n", "- 办公室\n")(PLAN_TEXT)
    (found,) = policy(repository, edited)
    assert found.code == "PT604"
    assert policy(repository, recorded(edited, filled(found.entry or ""))) == []
    alone = record(task="21", field="units", was="区救助站", now="")
    assert [one.code for one in policy(repository, recorded(edited, alone))] == ["PT607"]


def test_the_entry_for_an_added_unit_is_whole(repository: Repository) -> None:
    (found,) = policy(repository, _UNIT(PLAN_TEXT))
    (entry,) = yaml.safe_load(found.entry or "")
    assert entry["was"] == ["社事科", "区救助站"]
    assert entry["now"] == ["社事科", "区救助站", "办公室"]
    assert found.message == "任务21 办公室 新增，没有调整记录"
