"""Edits of targets, of tasks and of points, and the changes that they amount to."""

import pytest

from diff.edits import Edit, both, plan_from, point, task, told
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT

_AT = "tasks.17.targets.助餐点建设运营"
_COUNT = "        measure: 个\n"
_SECOND = "      - what: 送餐\n        value: 3\n        measure: 万人次\n"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            task(17, _COUNT, _COUNT + _SECOND),
            ["target-added tasks.17.targets.送餐:  -> 3万人次"],
            id="added",
        ),
        pytest.param(
            task(17, _COUNT, f"{_COUNT}      - what: 启动送餐\n"),
            ["target-added tasks.17.targets.启动送餐:  -> 启动送餐"],
            id="milestone added",
        ),
        pytest.param(
            task(
                17,
                f"    targets:\n      - what: 助餐点建设运营\n        value: 55\n{_COUNT}",
                "",
            ),
            [f"target-removed {_AT}: 55个 -> "],
            id="removed",
        ),
        pytest.param(
            task(17, "what: 助餐点建设运营", "what: 助餐点"),
            ["target-name-changed tasks.17.targets.助餐点.what: 助餐点建设运营 -> 助餐点"],
            id="renamed",
        ),
        pytest.param(
            both(
                task(17, "what: 助餐点建设运营", "what: 助餐点"),
                task(17, "value: 55", "value: 50"),
            ),
            [f"target-removed {_AT}: 55个 -> ", "target-added tasks.17.targets.助餐点:  -> 50个"],
            id="renamed and lowered: another target",
        ),
        pytest.param(
            task(17, "value: 55", "value: 60"),
            [f"target-raised {_AT}.value: 55 -> 60"],
            id="raised",
        ),
        pytest.param(
            task(17, "value: 55", "value: 50"),
            [f"target-lowered {_AT}.value: 55 -> 50"],
            id="lowered",
        ),
        pytest.param(
            task(17, "value: 55", "value: 54.5"),
            [f"target-lowered {_AT}.value: 55 -> 54.5"],
            id="lowered to a fraction",
        ),
        pytest.param(
            task(17, "        value: 55\n", ""),
            [f"target-value-removed {_AT}.value: 55 -> "],
            id="made a milestone",
        ),
        pytest.param(
            task(4, "开工建设\n        due", "开工建设\n        value: 1\n        due"),
            ["target-value-added tasks.4.targets.开工建设.value:  -> 1"],
            id="a milestone is counted",
        ),
        pytest.param(
            task(17, "measure: 个", "measure: 处"),
            [f"target-measure-changed {_AT}.measure: 个 -> 处"],
            id="measure",
        ),
        pytest.param(
            task(23, "per: 村(居)", "per: 镇街"),
            ["target-per-changed tasks.23.targets.社会工作站(室).per: 村(居) -> 镇街"],
            id="norm",
        ),
        pytest.param(
            task(15, "        per: town\n", ""),
            ["target-per-changed tasks.15.targets.互助养老点探索创新.per: town -> "],
            id="no more in each town",
        ),
        pytest.param(
            task(3, "          - 长堰村\n", ""),
            [
                "target-items-changed tasks.3.targets.建成便民服务中心.items: "
                "和平社区、天竺、老君山村、长堰村 -> 和平社区、天竺、老君山村"
            ],
            id="place dropped",
        ),
        pytest.param(
            task(1, "          - 统景镇\n", ""),
            [
                "target-towns-changed tasks.1.targets.开工建设.towns: "
                "玉峰山镇、石船镇、统景镇 -> 玉峰山镇、石船镇"
            ],
            id="a target's town dropped",
        ),
        pytest.param(
            point(8, "max: 5", "max: 4"),
            ["target-max-lowered points.8.targets.老年助餐点.max: 5 -> 4"],
            id="bound lowered",
        ),
        pytest.param(
            point(8, "max: 5", "max: 6"),
            ["target-max-raised points.8.targets.老年助餐点.max: 5 -> 6"],
            id="bound raised",
        ),
        pytest.param(
            point(8, "            max: 5\n", ""),
            ["target-max-removed points.8.targets.老年助餐点.max: 5 -> "],
            id="bound dropped",
        ),
        pytest.param(
            task(17, "value: 55\n", "value: 55\n        max: 60\n"),
            [f"target-max-added {_AT}.max:  -> 60"],
            id="bound set",
        ),
        pytest.param(
            task(17, _COUNT, f"{_COUNT}        best_effort: true\n"),
            [f"target-best-effort-changed {_AT}.best_effort: false -> true"],
            id="made best effort",
        ),
        pytest.param(
            point(8, "            best_effort: true\n", ""),
            ["target-best-effort-changed points.8.targets.老年助餐点.best_effort: true -> false"],
            id="made binding",
        ),
        pytest.param(
            task(17, _COUNT, f"{_COUNT}        due: 2021-10-31\n"),
            [f"due-added {_AT}.due:  -> 2021-10-31"],
            id="due date set",
        ),
        pytest.param(
            task(4, "due: 2021-12-31", "due: 2022-03-31"),
            ["due-postponed tasks.4.targets.开工建设.due: 2021-12-31 -> 2022-03-31"],
            id="due date put off",
        ),
        pytest.param(
            point(22, "due: 2021-12-31", "due: 2021-11-30"),
            ["due-advanced points.22.targets.主体完工.due: 2021-12-31 -> 2021-11-30"],
            id="due date brought forward",
        ),
        pytest.param(
            task(4, "        due: 2021-12-31\n", ""),
            ["due-removed tasks.4.targets.开工建设.due: 2021-12-31 -> "],
            id="due date dropped",
        ),
    ],
)
def test_a_target_edit_is_told(published: Plan, edit: Edit, expected: list[str]) -> None:
    assert told(published, plan_from(edit(PLAN_TEXT))) == expected
