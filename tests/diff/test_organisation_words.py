"""A change to the organisation says whether it is about a town, a unit or a collective name."""

import pytest

from diff.edits import Edit, entry, renamed, swap
from diff.sentences import in_words
from plantrack.model.plan import Plan

_UNIT = "    - name: 养老科\n      kind: division\n"
_TOWN = "    - name: 龙溪街道\n      kind: subdistrict\n"
_GROUP = "    - name: 各镇\n      kinds:\n        - town\n"


def added(before: str, lines: str) -> Edit:
    """Put `lines` before those of another body."""
    return swap(before, f"{lines}{before}")


CASES: dict[str, tuple[Edit, str, str]] = {
    "town added": (
        added(_TOWN, "    - name: 水土镇\n      kind: town\n"),
        "新增镇街：水土镇",
        "Town “水土镇” added",
    ),
    "unit added": (
        added(_UNIT, "    - name: 财务科\n      kind: division\n"),
        "新增科室（单位）：财务科",
        "Unit “财务科” added",
    ),
    "group added": (
        added(_GROUP, "    - name: 部分镇\n      kinds:\n        - town\n      open: true\n"),
        "新增集合名称：部分镇",
        "Group “部分镇” added",
    ),
    "town removed": (swap(_TOWN, ""), "取消镇街：龙溪街道", "Town “龙溪街道” removed"),
    "unit removed": (swap(_UNIT, ""), "取消科室（单位）：养老科", "Unit “养老科” removed"),
    "group removed": (swap(_GROUP, ""), "取消集合名称：各镇", "Group “各镇” removed"),
    "town renamed": (
        renamed("木耳镇", "木耳街道"),
        "镇街“木耳镇”更名为“木耳街道”",
        "Town “木耳镇” renamed “木耳街道”",
    ),
    "unit renamed": (
        renamed("养老科", "养老服务科"),
        "科室（单位）“养老科”更名为“养老服务科”",
        "Unit “养老科” renamed “养老服务科”",
    ),
    "kind of a town": (
        entry("古路镇", "kind: town", "kind: subdistrict"),
        "镇街“古路镇”的种类由“镇”改为“街道”",
        "Town “古路镇”: kind changed from “town” to “subdistrict”",
    ),
    "kind of a unit": (
        entry("养老科", "kind: division", "kind: affiliate"),
        "科室（单位）“养老科”的种类由“科室”改为“局属单位”",
        "Unit “养老科”: kind changed from “division” to “affiliate”",
    ),
    "contact": (
        entry("养老科", "kind: division\n", "kind: division\n      contact: 某人\n"),
        "科室（单位）“养老科”的联系方式新增“某人”",
        "Unit “养老科”: contact added: “某人”",
    ),
    "kinds of a group": (
        entry("各镇", "        - town\n", "        - town\n        - subdistrict\n"),
        "集合名称“各镇”的所指种类由“镇”改为“镇、街道”",
        "Group “各镇”: kinds changed from “town” to “town, subdistrict”",
    ),
    "group no longer open": (
        entry("相关街道", "      open: true\n", ""),
        "集合名称“相关街道”的未写明具体所指由“是”改为“否”",
        "Group “相关街道”: left open changed from “yes” to “no”",
    ),
}


@pytest.mark.parametrize(("edit", "chinese", "english"), CASES.values(), ids=CASES)
def test_the_words_of_a_changed_body(
    published: Plan, edit: Edit, chinese: str, english: str
) -> None:
    assert in_words(published, edit, "zh") == [f"组织名单 {chinese}"]
    assert in_words(published, edit, "en") == [f"Organisation {english}"]
