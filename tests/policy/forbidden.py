"""Edits that need a recorded revision: the edit, the rule, and the line that is pointed at."""

from typing import NamedTuple

import pytest

from diff.edits import (
    Edit,
    both,
    point,
    point_text,
    renamed,
    section,
    swap,
    task,
    withdrawn,
    without_task,
)

_NOTICE = {
    "index_number": "11500112009315949D/2021-00068",
    "document_number": "渝北民〔2021〕34号",
    "subject": "民政(社会管理)",
    "genre": "其他公文",
    "publisher": "渝北区民政局",
    "created": "2021-03-04",
    "published": "2021-03-08",
    "title": "重庆市渝北区民政局关于印发2021年全区民政工作要点的通知",
    "addressees": '"各镇人民政府、各街道办事处,局属各单位、机关各科室:"',
    "body": "现将《2021年全区民政工作要点》印发给你们,请认真贯彻落实。",
    "signature": "重庆市渝北区民政局",
    "date": '"202134"',
    "disclosure": "(此件公开发布)",
    "attachment": "2021年渝北区民政重点工作任务分解表",
}
_OTHER = """\
  - number: 20
    category: 专项事务管理
    name: 档案整理
    goal: 完成档案整理
    units:
      - 办公室
"""
_NEXT = "  - number: 21\n    category"
_COUNT = "        measure: 个\n"
_TARGETS = f"    targets:\n      - what: 助餐点建设运营\n        value: 55\n{_COUNT}"


class Case(NamedTuple):
    """An edit, the code it is refused with, and the source line that is pointed at."""

    name: str
    edit: Edit
    code: str
    line: str


def _notice(field: str, new: str) -> Edit:
    return swap(f"  {field}: {_NOTICE[field]}\n", f"  {field}: {new}\n")


def _reused(text: str) -> str:
    """Task 5 becomes another task under the old number."""
    return both(
        task(5, "name: 箭沱湾公墓建设", "name: 社工站星级评定"),
        task(5, "goal: 前期工作", "goal: 评出三星以上社工站"),
    )(text)


# What no revision excuses.
NEVER = [
    Case("task deleted", without_task(20), "PT601", "tasks:"),
    Case("last task deleted", without_task(30), "PT601", "tasks:"),
    Case("number reused", _reused, "PT601", "- number: 5"),
    Case(
        "number reused for a task in its place",
        both(without_task(20), swap(_NEXT, f"{_OTHER}{_NEXT}")),
        "PT601",
        "- number: 20",
    ),
]
CASES = [
    Case(
        "unit renamed",
        renamed("养老科", "养老服务科"),
        "PT605",
        "- name: 养老服务科",
    ),
    Case("town renamed", renamed("木耳镇", "木耳街道"), "PT605", "- name: 木耳街道"),
    Case("task withdrawn", withdrawn(20), "PT601", "withdrawn: true"),
    Case("renumbered", task(30, "number: 30", "number: 31"), "PT601", "- number: 31"),
    Case("target lowered", task(17, "value: 55", "value: 50"), "PT602", "value: 50"),
    Case("lowered by a bit", task(17, "value: 55", "value: 54.5"), "PT602", "value: 54.5"),
    Case("target removed", task(17, _TARGETS, ""), "PT602", "- number: 17"),
    Case(
        "one target of two removed",
        task(15, f"      - what: 互助点\n        value: 30\n{_COUNT}", ""),
        "PT602",
        "targets:",
    ),
    Case(
        "milestone with its due date removed",
        task(
            4,
            "    targets:\n      - what: 开工建设\n        due: 2021-12-31\n"
            "        best_effort: true\n",
            "",
        ),
        "PT602",
        "- number: 4",
    ),
    Case("value removed", task(17, "        value: 55\n", ""), "PT602", "- what: 助餐点建设运营"),
    Case("measure changed", task(17, "measure: 个", "measure: 处"), "PT602", "measure: 处"),
    Case(
        "measure dropped", task(14, "        measure: 户\n", ""), "PT602", "- what: 居家适老化改造"
    ),
    Case(
        "measure that YAML would not take bare",
        swap('value: 40\n            measure: "%"', "value: 40\n            measure: 张"),
        "PT602",
        "measure: 张",
    ),
    Case(
        "made best effort",
        task(17, _COUNT, f"{_COUNT}        best_effort: true\n"),
        "PT602",
        "best_effort: true",
    ),
    Case("bound lowered", point(8, "max: 5", "max: 4"), "PT602", "max: 4"),
    Case("bound dropped", point(8, "            max: 5\n", ""), "PT602", "- what: 老年助餐点"),
    Case("point's target lowered", point(11, "value: 500", "value: 400"), "PT602", "value: 400"),
    Case(
        "due date put off",
        task(4, "due: 2021-12-31", "due: 2022-03-31"),
        "PT603",
        "due: 2022-03-31",
    ),
    Case("due date dropped", task(4, "        due: 2021-12-31\n", ""), "PT603", "- what: 开工建设"),
    Case(
        "point's due date put off",
        point(22, "due: 2021-12-31", "due: 2022-06-30"),
        "PT603",
        "due: 2022-06-30",
    ),
    Case("unit dropped", task(30, "      - 养老科\n", ""), "PT604", "units:"),
    Case("unit replaced", task(17, "- 养老科", "- 政权科"), "PT604", "units:"),
    Case("town dropped", task(20, "      - 茨竹镇\n", ""), "PT604", "towns:"),
    Case(
        "unit gone from the organisation",
        swap("    - name: 救助科\n      kind: division\n", ""),
        "PT604",
        "organisation:",
    ),
    Case(
        "group called otherwise",
        lambda text: text.replace("各镇街\n", "自愿参加的镇街\n"),
        "PT605",
        "organisation:",
    ),
    Case("group dropped", task(15, "\n      - 各镇\n    units", "\n    units"), "PT604", "towns:"),
    Case("group narrowed", task(21, "- 各镇街\n", "- 各镇\n"), "PT604", "towns:"),
    Case("group left open", task(21, "- 各镇街\n", "- 相关街道\n"), "PT604", "towns:"),
    Case("open group dropped", task(18, "- 相关街道\n", "- 龙溪街道\n"), "PT604", "towns:"),
    *(
        Case(
            f"target narrowed to {towns}",
            task(number, old, f"{old}        towns: [{towns}]\n"),
            "PT604",
            f"towns: [{towns}]",
        )
        for number, old, towns in (
            (17, _COUNT, "龙溪街道"),
            (17, _COUNT, "木耳镇"),
            (14, "        measure: 户\n", "木耳镇"),
            (14, "        measure: 户\n", "各镇"),
            (14, "        measure: 户\n", "相关街道"),
            (15, "        per: town\n", "王家街道"),
            (23, "        per: 村(居)\n", "各镇"),
        )
    ),
    Case(
        "all towns dropped",
        task(7, "    towns:\n      - 各镇\n", ""),
        "PT604",
        "- number: 7",
    ),
    Case("goal altered", task(17, "完成55个", "完成50个"), "PT605", "goal: 完成50个助餐点建设运营"),
    Case("name altered", task(17, "name: 助餐点建设", "name: 助餐点"), "PT605", "name: 助餐点"),
    Case(
        "point's title altered",
        point(18, "title: 推进殡葬改革", "title: 深化殡葬改革"),
        "PT605",
        "title: 深化殡葬改革",
    ),
    Case(
        "point removed", lambda text: text.replace(point_text(text, 28), ""), "PT605", "sections:"
    ),
    Case(
        "section's title altered",
        section(6, "title: 强力推动", "title: 推动"),
        "PT605",
        "title: 推动殡葬事业健康有序发展",
    ),
    Case(
        "title altered",
        swap("title: 2021年全区民政工", "title: 全区民政工"),
        "PT605",
        "title: 全区民政工作要点",
    ),
    *(
        Case(f"notice: {field} altered", _notice(field, new), "PT605", f"{field}: {new}")
        for field, new in (
            (field, "2021-03-09" if field in ("created", "published") else "另一段文字")
            for field in _NOTICE
        )
    ),
    Case("notice: a field dropped", swap("  genre: 其他公文\n", ""), "PT605", "notice:"),
    Case(
        "notice: a heading altered",
        swap("    - 责任镇街\n", "    - 镇街\n"),
        "PT605",
        "- 序号",
    ),
]

# Texts too long to repeat in the table.
LONG = [
    pytest.param(point(10, "项目前期工作", "项目筹备工作"), "points.10.text", id="point's text"),
    pytest.param(swap("preamble: 2021年是", "preamble: 今年是"), "preamble", id="preamble"),
    pytest.param(
        point(22, "“619救助开放日”", "“6·19救助开放日”"),
        "points.22.text",
        id="a slip mended in place, not by an erratum",
    ),
]
