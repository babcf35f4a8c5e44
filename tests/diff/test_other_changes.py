"""Edits of sections, points, header, notice, organisation and remarks."""

import pytest

from diff.edits import (
    Edit,
    appended,
    both,
    entry,
    plan_from,
    point,
    point_text,
    section,
    swap,
    told,
)
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT

_BURIALS = "  - number: 6\n    title: 强力推动殡葬事业健康有序发展\n    points:\n"
_NEW_POINT = "      - number: 29\n        title: 加强档案管理\n        text: 做好档案。\n"
_REVISION = """revisions:
  - date: 2021-09-01
    task: 17
    field: goal
    was: 完成50个助餐点建设运营
    now: 完成55个助餐点建设运营
    reason: 选址调整
    document: 渝北民〔2021〕88号
    approved_by: 局长办公会
"""


def _to_section_five(text: str) -> str:
    """Point 18 moves from the sixth section to the end of the fifth."""
    block = point_text(text, 18)
    return text.replace(block, "").replace(_BURIALS, block + _BURIALS)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            swap("\n# 原表“工作", "\n  - number: 9\n    title: 其他\n    points: []\n# 原表“工作"),
            ["section-added sections.9:  -> 其他"],
            id="section added",
        ),
        pytest.param(
            section(6, "number: 6\n    title", "number: 9\n    title"),
            ["section-renumbered sections.9: 6 -> 9"],
            id="section renumbered",
        ),
        pytest.param(
            section(3, "title: 加快推进养老", "title: 推进养老"),
            [
                "section-title-changed sections.3.title: "
                "加快推进养老服务业高质量发展 -> 推进养老服务业高质量发展"
            ],
            id="section title, which moves none of its points",
        ),
        pytest.param(
            swap(_BURIALS, ""),
            [
                "section-removed sections.6: 强力推动殡葬事业健康有序发展 -> ",
                *(
                    f"point-section-changed points.{number}: "
                    "强力推动殡葬事业健康有序发展 -> 切实提升基层社会治理能力和治理水平"
                    for number in (18, 19)
                ),
            ],
            id="section merged into the one before",
        ),
        pytest.param(
            _to_section_five,
            [
                "point-section-changed points.18: "
                "强力推动殡葬事业健康有序发展 -> 切实提升基层社会治理能力和治理水平"
            ],
            id="point moved to another section",
        ),
        pytest.param(
            swap("\n# 原表“工作", f"\n{_NEW_POINT}# 原表“工作"),
            ["point-added points.29:  -> 加强档案管理"],
            id="point added",
        ),
        pytest.param(
            lambda text: text.replace(point_text(text, 28), ""),
            ["point-removed points.28: 提升民政服务能力 -> "],
            id="point removed",
        ),
        pytest.param(
            point(28, "number: 28", "number: 29"),
            ["point-renumbered points.29: 28 -> 29"],
            id="point renumbered",
        ),
        pytest.param(
            point(18, "title: 推进殡葬改革", "title: 深化殡葬改革"),
            ["point-title-changed points.18.title: 推进殡葬改革 -> 深化殡葬改革"],
            id="point title",
        ),
        pytest.param(
            swap("preamble: 2021年是", "preamble: 今年是"),
            ["preamble-changed preamble: …"],
            id="preamble",
        ),
        pytest.param(
            swap("issuer: 重庆市渝北区民政局", "issuer: 渝北区民政局"),
            ["plan-changed plan.issuer: 重庆市渝北区民政局 -> 渝北区民政局"],
            id="plan header",
        ),
        pytest.param(
            swap("end: 2021-12-31", "end: 2022-01-31"),
            ["plan-changed plan.end: 2021-12-31 -> 2022-01-31"],
            id="period",
        ),
        pytest.param(
            swap("〔2021〕34号", "〔2021〕35号"),
            ["notice-changed notice.document_number: 渝北民〔2021〕34号 -> 渝北民〔2021〕35号"],
            id="notice",
        ),
        pytest.param(
            swap("  subject: 民政(社会管理)\n", ""),
            ["notice-removed notice.subject: 民政(社会管理) -> "],
            id="notice field gone",
        ),
        pytest.param(
            swap("    - 责任镇街\n", "    - 镇街\n"),
            [
                "notice-changed notice.columns: 序号、工作项目、2021年目标任务、责任镇街、"
                "责任科室(单位) -> 序号、工作项目、2021年目标任务、镇街、责任科室(单位)"
            ],
            id="table heading",
        ),
        pytest.param(
            swap(
                "  units:\n    - name: 养",
                "    - name: 新镇\n      kind: town\n  units:\n    - name: 养",
            ),
            ["organisation-town-added organisation.towns.新镇:  -> 新镇"],
            id="organisation: town added",
        ),
        pytest.param(
            entry("区婚登处", "    - name: 区婚登处\n      kind: affiliate\n", ""),
            ["organisation-unit-removed organisation.units.区婚登处: 区婚登处 -> "],
            id="organisation: unit removed",
        ),
        pytest.param(
            entry("王家街道", "kind: subdistrict", "kind: town"),
            [
                "organisation-town-kind-changed"
                " organisation.towns.王家街道.kind: subdistrict -> town"
            ],
            id="organisation: kind of town",
        ),
        pytest.param(
            entry("相关街道", "      open: true\n", ""),
            ["organisation-group-open-changed organisation.groups.相关街道.open: true -> false"],
            id="organisation: group closed",
        ),
        pytest.param(
            swap("  - at: tasks.24\n    ask: “相关街道”是哪几个街道?\n", ""),
            ["reading-removed readings.tasks.24: “相关街道”是哪几个街道? -> "],
            id="reading settled",
        ),
        pytest.param(
            appended("  - at: tasks.2\n    ask: 何时完工?\n"),
            ["reading-added readings.tasks.2:  -> 何时完工?"],
            id="reading added",
        ),
        pytest.param(
            swap("why: 段末缺句号", "why: 段末没有句号"),
            [
                "erratum-added errata.points.1:  -> 主题教育成果。",
                "erratum-removed errata.points.1: 主题教育成果。 -> ",
            ],
            id="erratum reworded: another one",
        ),
        pytest.param(
            appended(_REVISION),
            ["revision-added revisions.tasks.17.goal:  -> 选址调整"],
            id="revision added",
        ),
        pytest.param(
            both(
                swap("issuer: 重庆市渝北区民政局", "issuer: 渝北区民政局"),
                swap("publisher: 渝北区民政局", "publisher: 民政局"),
            ),
            [
                "plan-changed plan.issuer: 重庆市渝北区民政局 -> 渝北区民政局",
                "notice-changed notice.publisher: 渝北区民政局 -> 民政局",
            ],
            id="header and notice at once",
        ),
    ],
)
def test_an_edit_is_told(published: Plan, edit: Edit, expected: list[str]) -> None:
    found = told(published, plan_from(edit(PLAN_TEXT)))
    # Whole paragraphs are too long for a table: their place is enough.
    assert [line if len(line) < 300 else f"{line.split(': ')[0]}: …" for line in found] == expected


def test_a_points_text_is_told_whole(published: Plan) -> None:
    edited = plan_from(point(10, "项目前期工作", "项目筹备工作")(PLAN_TEXT))
    (line,) = told(published, edited)
    texts = [next(p.text for p in plan.points if p.number == 10) for plan in (published, edited)]
    assert line == f"point-text-changed points.10.text: {texts[0]} -> {texts[1]}"


def test_a_revision_removed_is_told(published: Plan) -> None:
    recorded = plan_from(PLAN_TEXT + _REVISION)
    assert told(recorded, published) == ["revision-removed revisions.tasks.17.goal: 选址调整 -> "]
