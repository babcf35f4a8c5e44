"""Whom a change concerns: towns with closed groups expanded, and units."""

import pytest

from diff.edits import Edit, plan_from, point, swap, task, without_task
from plantrack.changes.change import Change
from plantrack.changes.compare import compare
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT

# Written out from the notice, not read from the plan.
_TOWNS = "大湾镇 茨竹镇 兴隆镇 大盛镇 木耳镇 统景镇 石船镇 玉峰山镇 洛碛镇 龙兴镇 古路镇"
_SUBDISTRICTS = (
    "龙溪街道 龙山街道 龙塔街道 双凤桥街道 两路街道 双龙湖街道 回兴街道 宝圣湖街道 悦来街道 "
    "仙桃街道 王家街道"
)


def _changes(published: Plan, edit: Edit) -> list[Change]:
    return list(compare(published, plan_from(edit(PLAN_TEXT))))


@pytest.mark.parametrize(
    ("edit", "towns", "units"),
    [
        pytest.param(
            task(20, "开展公建民营", "试行公建民营"),
            "兴隆镇 茨竹镇 木耳镇",
            "养老服务指导中心",
            id="towns by name",
        ),
        pytest.param(
            task(7, "goal: 编制农村", "goal: 拟订农村"), _TOWNS, "区殡管所", id="各镇 expanded"
        ),
        pytest.param(
            task(21, "goal: 设立镇街", "goal: 建立镇街"),
            f"{_SUBDISTRICTS} {_TOWNS}",
            "社事科 区救助站",
            id="各镇街 expanded",
        ),
        pytest.param(
            task(15, "value: 30", "value: 29"),
            f"王家街道 {_TOWNS}",
            "养老科",
            id="a town and a group",
        ),
        pytest.param(
            task(18, "探索建立", "建立"), "", "养老科", id="an open group stays open: no towns"
        ),
        pytest.param(task(10, "及时进行", "进行"), "", "救助科", id="no towns at all"),
        pytest.param(
            task(20, "      - 茨竹镇\n", ""),
            "茨竹镇",
            "养老服务指导中心",
            id="a town that went, itself alone",
        ),
        pytest.param(
            task(18, "- 相关街道", "- 各镇街"),
            f"{_SUBDISTRICTS} {_TOWNS}",
            "养老科",
            id="a group that came, expanded",
        ),
        pytest.param(
            task(2, "- 区救助站", "- 区救助站\n      - 社事科"), "", "社事科", id="a unit that came"
        ),
        pytest.param(
            without_task(28), "木耳镇 兴隆镇", "政权科", id="a task removed: all it concerned"
        ),
        pytest.param(
            point(19, "箭沱湾公墓项目建设", "公墓项目建设"),
            "",
            "区殡管所 区殡仪馆 天合陵园",
            id="a point's text: the units of the tasks that carry it out",
        ),
        pytest.param(
            point(28, "title: 提升民政", "title: 提高民政"), "", "", id="a point without tasks"
        ),
        pytest.param(swap("issuer: 重庆市渝", "issuer: 渝"), "", "", id="plan header"),
        pytest.param(
            swap(
                "name: 区婚登处\n      kind: aff",
                "name: 区婚登处\n      contact: 某\n      kind: aff",
            ),
            "",
            "区婚登处",
            id="a unit of the organisation",
        ),
    ],
)
def test_concerns(published: Plan, edit: Edit, towns: str, units: str) -> None:
    first = _changes(published, edit)[0]
    assert sorted(first.towns) == sorted(towns.split())
    assert sorted(first.units) == sorted(units.split())
    assert len(set(first.towns)) == len(first.towns)


def test_who_came_and_who_went_are_both_concerned_by_the_rest(published: Plan) -> None:
    """A goal that changes together with the list concerns the old town and the new."""
    edited = task(28, "      - 木耳镇\n", "      - 古路镇\n")(
        task(28, "goal: 完成“木耳兴隆线”", "goal: 完成“古路兴隆线”")(PLAN_TEXT)
    )
    goal = next(c for c in compare(published, plan_from(edited)) if c.part == "goal")
    assert set(goal.towns) == {"木耳镇", "古路镇", "兴隆镇"}
