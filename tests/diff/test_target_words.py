"""Every kind of change of a target in the very words, Chinese and English."""

import pytest

from diff.edits import Edit, both, point, task
from diff.sentences import in_words
from plantrack.model.plan import Plan

COUNT = "        measure: 个\n"
MEALS = "      - what: 送餐\n        value: 3\n        measure: 万人次\n"
ALL_OF_17 = f"    targets:\n      - what: 助餐点建设运营\n        value: 55\n{COUNT}"
REST_OF_1 = """\
      - what: 开工建设
        value: 3
        measure: 个
        towns:
          - 统景镇
          - 石船镇
          - 玉峰山镇
      - what: 启动敬老院前期工作
        towns:
          - 木耳镇
"""


def with_field(lines: str) -> Edit:
    """Task 17's target with more `lines`."""
    return task(17, COUNT, COUNT + lines)


# The edit, and its one sentence in either language.
CASES: dict[str, tuple[Edit, str, str]] = {
    "lowered": (
        task(17, "value: 55", "value: 54.5"),
        "任务17 目标由55个减为54.5个",
        "task 17 target lowered from 55个 to 54.5个",
    ),
    "raised": (
        task(17, "value: 55", "value: 60"),
        "任务17 目标由55个增为60个",
        "task 17 target raised from 55个 to 60个",
    ),
    "one of several lowered": (
        task(1, "value: 6", "value: 5"),
        "任务1 目标“建成并通过市级验收”由6个减为5个",
        "task 1 target “建成并通过市级验收” lowered from 6个 to 5个",
    ),
    "one of several raised": (
        task(1, "value: 6", "value: 7"),
        "任务1 目标“建成并通过市级验收”由6个增为7个",
        "task 1 target “建成并通过市级验收” raised from 6个 to 7个",
    ),
    "a point's lowered": (
        point(8, "value: 40", "value: 35"),
        "要点8 目标“护理型床位占比”由40%减为35%",
        "point 8 target “护理型床位占比” lowered from 40% to 35%",
    ),
    "a point's raised": (
        point(9, "value: 100", "value: 101"),
        "要点9 目标“医养服务能力”由100%增为101%",
        "point 9 target “医养服务能力” raised from 100% to 101%",
    ),
    "added": (
        with_field(MEALS),
        "任务17 目标“送餐” 新增（3万人次）",
        "task 17 target “送餐” added (3万人次)",
    ),
    "milestone added": (
        with_field("      - what: 启动送餐\n"),
        "任务17 目标“启动送餐” 新增（启动送餐）",
        "task 17 target “启动送餐” added (启动送餐)",
    ),
    "removed": (
        task(17, ALL_OF_17, ""),
        "任务17 目标“助餐点建设运营” 移出（55个）",
        "task 17 target “助餐点建设运营” removed (55个)",
    ),
    "renamed": (
        task(17, "what: 助餐点建设运营", "what: 助餐点"),
        "任务17 目标“助餐点建设运营”改名为“助餐点”",
        "task 17 target “助餐点建设运营” is now called “助餐点”",
    ),
    "value dropped": (
        task(17, "        value: 55\n", ""),
        "任务17 目标的数值取消“55”",
        "task 17 target: value removed: “55”",
    ),
    "value set": (
        task(4, "开工建设\n        due", "开工建设\n        value: 1\n        due"),
        "任务4 目标的数值新增“1”",
        "task 4 target: value added: “1”",
    ),
    "measure": (
        task(17, "measure: 个", "measure: 处"),
        "任务17 目标的计量单位由“个”改为“处”",
        "task 17 target: measure changed from “个” to “处”",
    ),
    "measure dropped": (
        task(17, COUNT, ""),
        "任务17 目标的计量单位取消“个”",
        "task 17 target: measure removed: “个”",
    ),
    "per": (
        task(23, "per: 村(居)", "per: 镇街"),
        "任务23 目标“社会工作站(室)”的计算方式由“村(居)”改为“镇街”",
        "task 23 target “社会工作站(室)”: counted per changed from “村(居)” to “镇街”",
    ),
    "per each town": (
        task(15, "per: town", "per: 镇街"),
        "任务15 目标“互助养老点探索创新”的计算方式由“每个镇街”改为“镇街”",
        "task 15 target “互助养老点探索创新”: counted per changed from “each town” to “镇街”",
    ),
    "per dropped": (
        task(15, "        per: town\n", ""),
        "任务15 目标“互助养老点探索创新”的计算方式取消“每个镇街”",
        "task 15 target “互助养老点探索创新”: counted per removed: “each town”",
    ),
    "per set": (
        with_field("        per: town\n"),
        "任务17 目标的计算方式新增“每个镇街”",
        "task 17 target: counted per added: “each town”",
    ),
    "items": (
        task(3, "          - 长堰村\n", ""),
        "任务3 目标“建成便民服务中心”的地点由“和平社区、天竺、老君山村、长堰村”"
        "改为“和平社区、天竺、老君山村”",
        "task 3 target “建成便民服务中心”: places changed from "
        "“和平社区, 天竺, 老君山村, 长堰村” to “和平社区, 天竺, 老君山村”",
    ),
    "items set": (
        with_field("        items:\n          - 天竺\n          - 长堰村\n"),
        "任务17 目标的地点新增“天竺、长堰村”",
        "task 17 target: places added: “天竺, 长堰村”",
    ),
    "towns": (
        task(1, "          - 统景镇\n", ""),
        "任务1 目标“开工建设”的镇街由“玉峰山镇、石船镇、统景镇”改为“玉峰山镇、石船镇”",
        "task 1 target “开工建设”: towns changed from "
        "“玉峰山镇, 石船镇, 统景镇” to “玉峰山镇, 石船镇”",
    ),
    "towns set": (
        with_field("        towns:\n          - 大湾镇\n          - 木耳镇\n"),
        "任务17 目标的镇街新增“大湾镇、木耳镇”",
        "task 17 target: towns added: “大湾镇, 木耳镇”",
    ),
    "bound lowered": (
        point(8, "max: 5", "max: 4"),
        "要点8 目标“老年助餐点”的上限由“5”改为“4”",
        "point 8 target “老年助餐点”: upper bound changed from “5” to “4”",
    ),
    "bound dropped": (
        point(8, "            max: 5\n", ""),
        "要点8 目标“老年助餐点”的上限取消“5”",
        "point 8 target “老年助餐点”: upper bound removed: “5”",
    ),
    "bound set": (
        task(17, "value: 55\n", "value: 55\n        max: 60\n"),
        "任务17 目标的上限新增“60”",
        "task 17 target: upper bound added: “60”",
    ),
    "best effort": (
        with_field("        best_effort: true\n"),
        "任务17 目标改为力争完成",
        "task 17 target reduced to best effort",
    ),
    "best effort no longer": (
        point(8, "            best_effort: true\n", ""),
        "要点8 目标“老年助餐点”不再只是力争",
        "point 8 target “老年助餐点” no longer best effort",
    ),
    "due date set": (
        with_field("        due: 2021-10-31\n"),
        "任务17 目标新定期限2021-10-31",
        "task 17 target: due date set to 2021-10-31",
    ),
    "due date dropped": (
        task(4, "        due: 2021-12-31\n", ""),
        "任务4 目标取消期限2021-12-31",
        "task 4 target: due date 2021-12-31 removed",
    ),
    "due date put off": (
        task(4, "2021-12-31", "2022-03-31"),
        "任务4 目标期限由2021-12-31顺延至2022-03-31",
        "task 4 target: due date postponed from 2021-12-31 to 2022-03-31",
    ),
    "due date brought forward": (
        point(22, "due: 2021-12-31", "due: 2021-11-30"),
        "要点22 目标“主体完工”期限由2021-12-31提前至2021-11-30",
        "point 22 target “主体完工”: due date brought forward from 2021-12-31 to 2021-11-30",
    ),
}


@pytest.mark.parametrize(("edit", "chinese", "english"), CASES.values(), ids=CASES)
def test_the_words_of_a_changed_target(
    published: Plan, edit: Edit, chinese: str, english: str
) -> None:
    assert in_words(published, edit, "zh") == [chinese]
    assert in_words(published, edit, "en") == [english]


# Only a target that is the single one of its task before and after, and the same, needs no name.
@pytest.mark.parametrize(
    ("edit", "sentences"),
    [
        pytest.param(
            both(with_field(MEALS), task(17, "value: 55", "value: 50")),
            {"任务17 目标“助餐点建设运营”由55个减为50个", "任务17 目标“送餐” 新增（3万人次）"},
            id="another came",
        ),
        pytest.param(
            both(task(1, REST_OF_1, ""), task(1, "value: 6", "value: 5")),
            {
                "任务1 目标“建成并通过市级验收”由6个减为5个",
                "任务1 目标“开工建设” 移出（3个）",
                "任务1 目标“启动敬老院前期工作” 移出（启动敬老院前期工作）",
            },
            id="the others went",
        ),
        pytest.param(
            both(
                task(17, "what: 助餐点建设运营", "what: 助餐点"), task(17, "value: 55", "value: 50")
            ),
            {"任务17 目标“助餐点建设运营” 移出（55个）", "任务17 目标“助餐点” 新增（50个）"},
            id="another took its place",
        ),
    ],
)
def test_one_of_several_targets_is_named(published: Plan, edit: Edit, sentences: set[str]) -> None:
    assert set(in_words(published, edit, "zh")) == sentences
