"""The points of a town's report: carried out, naming it or perhaps, about towns in general."""

from pathlib import Path
from typing import Any

import pytest

from cli.test_report import document, parts, reported
from support.process import invoke
from support.small_plan import SMALL

_GENERAL = "普遍涉及镇街的要点"


def test_the_points_about_towns_in_general() -> None:
    """6, 8 and 12 speak of 镇街 as well, but the town's tasks carry them out already."""
    assert parts(document("--town", "木耳镇"))[_GENERAL].splitlines()[2:4] == [
        "- （十一）加强养老服务人才队伍建设（“镇街”）",
        "- （二十六）深化“双城记”民政合作（“乡镇(街道)”）",
    ]
    found = reported("--town", "木耳镇")["general_points"]
    assert [one["point"] for one in found] == [11, 26]


@pytest.mark.parametrize("town", ["龙溪街道", "古路镇", "王家街道"])
def test_every_town_has_all_points_about_towns_once(town: str) -> None:
    found = reported("--town", town)
    general = [one["point"] for one in found["general_points"]]
    known = [one["number"] for one in found["points"]]
    assert {6, 8, 11, 12, 26} <= {*general, *known}
    assert not {*general} & {*known}
    assert set(general) <= {6, 8, 11, 12, 26}


def test_the_short_name_in_a_longer_word() -> None:
    part = parts(document("--town", "木耳镇"))["有关要点"]
    assert "*可能提到木耳镇；由任务28、29落实。*" in part
    points = {one["number"]: one for one in reported("--town", "木耳镇")["points"]}
    assert [number for number, one in points.items() if one["may_name_town"]] == [20]
    assert [number for number, one in points.items() if one["names_town"]] == [10]


def _points(folder: Path, town: str, text: str, groups: str) -> Any:
    """The report on a town of a plan whose point 2, that tasks of others carry out, has `text`."""
    plan = SMALL.replace("增加床位,方便老人。", text).replace(
        "      - 1\n      - 2\n", "      - 1\n"
    )
    plan = plan.replace("sections:\n", f"{groups}sections:\n", 1)
    path = folder / "plan-2021.yaml"
    path.write_text(plan, encoding="utf-8")
    return reported("--town", town, "--plan", str(path))


@pytest.mark.parametrize(
    ("text", "town", "expected"),
    [
        ("在木耳镇试点。", "木耳镇", "named"),
        ("勘定木耳兴隆线。", "木耳镇", "perhaps"),
        ("勘定木耳兴隆线。", "兴隆镇", "perhaps"),
        ("在木耳、兴隆试点。", "木耳镇", "perhaps"),
        ("在木耳镇试点,沿木耳河整治。", "木耳镇", "named"),
        ("在兴隆镇试点。", "木耳镇", None),
        ("各镇街抓好落实。", "木耳镇", "general"),
        ("各镇抓好落实。", "木耳镇", "general"),
        ("各镇抓好落实。", "两路街道", None),
        ("督促镇、街道落实。", "木耳镇", None),
        ("督促乡镇街落实。", "两路街道", "general"),
        ("有条件的镇先行。", "木耳镇", "general"),
        ("有条件的镇先行。", "两路街道", None),
    ],
)
def test_how_a_text_speaks_of_a_town(
    tmp_path: Path, text: str, town: str, expected: str | None
) -> None:
    groups = (
        "    - name: 各镇\n      kinds: [town]\n"
        "    - name: 有条件的镇\n      kinds: [town]\n      open: true\n"
        "    - name: 全部\n      kinds: [town, subdistrict]\n      aliases: [镇街]\n"
    )
    found = _points(tmp_path, town, text, groups)
    point = next((one for one in found["points"] if one["number"] == 2), None)
    general = [one["point"] for one in found["general_points"]]
    said = "general" if 2 in general else None
    if point is not None:
        said = "named" if point["names_town"] else "perhaps" if point["may_name_town"] else said
    assert said == expected


def test_brief_leaves_out_the_texts_of_points() -> None:
    text = "加强农村低收入人口监测"
    for arguments in ((), ("--town", "木耳镇"), ("--unit", "救助科"), ("--section", "二")):
        assert text in document(*arguments)
        brief = document(*arguments, "--brief")
        assert text not in brief
        assert "（五）巩固拓展脱贫攻坚兜底保障成果" in brief


def test_the_whole_report_has_every_points_text() -> None:
    text = document()
    for point in reported()["points"]:
        assert point["text"].replace("\\", "") in text


def test_a_groups_alias_is_answered_like_its_name() -> None:
    for name in ("各镇街", "镇街"):
        result = invoke("list", "--town", name, env={"PLANTRACK_LANG": "zh"})
        assert (result.code, result.out) == (2, "")
        assert f"“{name}”是集合名称" in result.err
