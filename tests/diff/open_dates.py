"""Edits of the open plan's dates, milestones, bounds and shares."""

from diff.edits import swap
from diff.open_case import Case

_POINT = "        text: 新建农家书屋不少于20个,其中越秀区12个、西岭县8个。\n"
_TARGET = """\
        targets:
          - what: 农家书屋
            value: 20
            measure: 个
            bound: at_least
            shares:
              - town: 越秀区
                value: 12
"""
_STEP = "        due_text: 一季度\n"

WHEN = {
    "due later": Case(
        swap("due: 2024-09-30", "due: 2024-12-31"),
        ("任务三（1） 完成时限由2024-09-30顺延至2024-12-31",),
        "task 三（1） due date postponed from 2024-09-30 to 2024-12-31",
        "PT603",
        "due: 2024-12-31",
    ),
    "due removed": Case(
        swap("    due: 2024-09-30\n", ""),
        ("任务三（1） 完成时限2024-09-30取消",),
        "task 三（1） due date 2024-09-30 removed",
        "PT603",
        "- number: 1",
    ),
    "due earlier": Case(
        swap("due: 2024-09-30", "due: 2024-08-31"),
        ("任务三（1） 完成时限由2024-09-30提前至2024-08-31",),
        "task 三（1） due date brought forward from 2024-09-30 to 2024-08-31",
        "PT607",
        "due: 2024-08-31",
    ),
    "due as the goal states": Case(
        swap("10月底前完成\n", "10月底前完成\n    due: 2024-10-31\n"),
        ("任务4 完成时限定为2024-10-31",),
        "task 4 due date set to 2024-10-31",
    ),
    "due as the point states": Case(
        swap(
            "      - 市粮油公司\n    support",
            "      - 市粮油公司\n    due: 2024-06-30\n    support",
        ),
        ("任务3 完成时限定为2024-06-30",),
        "task 3 due date set to 2024-06-30",
    ),
    "due that nothing states": Case(
        swap("10月底前完成\n", "10月底前完成\n    due: 2024-11-30\n"),
        ("任务4 完成时限定为2024-11-30",),
        "task 4 due date set to 2024-11-30",
        "PT607",
        "due: 2024-11-30",
    ),
    "due as published": Case(
        swap("due_text: 9月底前", "due_text: 三季度"),
        ("任务三（1） 时限原文由“9月底前”改为“三季度”",),
        "task 三（1） Due as published changed from “9月底前” to “三季度”",
        "PT605",
        "due_text: 三季度",
    ),
    "milestone added": Case(
        swap(_STEP, f"{_STEP}      - what: 开工\n        due: 2024-05-31\n"),
        ("任务三（1） 节点“开工”新增",),
        "task 三（1） milestone “开工” added",
        "PT607",
        "- what: 开工",
    ),
    "milestone in the goal's words": Case(
        swap(_STEP, f"{_STEP}      - what: 新建农家书屋\n"),
        ("任务三（1） 节点“新建农家书屋”新增",),
        "task 三（1） milestone “新建农家书屋” added",
    ),
    "milestone removed": Case(
        swap(f"    milestones:\n      - what: 完成选址\n        due: 2024-03-31\n{_STEP}", ""),
        ("任务三（1） 节点“完成选址（一季度）”取消",),
        "task 三（1） milestone “完成选址（一季度）” removed",
        "PT603",
        "- number: 1",
    ),
    "milestone later": Case(
        swap("due: 2024-03-31", "due: 2024-05-31"),
        ("任务三（1） 节点“完成选址”期限由2024-03-31顺延至2024-05-31",),
        "task 三（1） milestone “完成选址”: due date postponed from 2024-03-31 to 2024-05-31",
        "PT603",
        "due: 2024-05-31",
    ),
    "milestone renamed": Case(
        swap("完成选址", "选好地址"),
        ("任务三（1） 节点“完成选址”改名为“选好地址”",),
        "task 三（1） milestone “完成选址” is now called “选好地址”",
        "PT607",
        "- what: 选好地址",
    ),
    "milestone's date as published": Case(
        swap("due_text: 一季度", "due_text: 3月"),
        ("任务三（1） 节点“完成选址”的时限原文由“一季度”改为“3月”",),
        "task 三（1） milestone “完成选址”: Due as published changed from “一季度” to “3月”",
        "PT605",
        "due_text: 3月",
    ),
}
WHAT = {
    "bound loosened": Case(
        swap("bound: at_least", "bound: about"),
        ("任务三（1） 目标的限定由“不少于”改为“左右”",),
        "task 三（1） target: bound changed from “at least” to “about”",
        "PT602",
        "bound: about",
    ),
    "bound dropped": Case(
        swap("        bound: at_least\n", ""),
        ("任务三（1） 目标的限定取消“不少于”",),
        "task 三（1） target: bound removed: “at least”",
        "PT602",
        "- what: 农家书屋",
    ),
    "bound as the text states": Case(
        swap("            value: 3\n", "            value: 3\n            bound: about\n"),
        ("要点2.2 目标“粮食收储”的限定新增“左右”",),
        "point 2.2 target “粮食收储”: bound added: “about”",
    ),
    "bound that nothing states": Case(
        swap("            value: 3\n", "            value: 3\n            bound: at_least\n"),
        ("要点2.2 目标“粮食收储”的限定新增“不少于”",),
        "point 2.2 target “粮食收储”: bound added: “at least”",
        "PT607",
        "bound: at_least",
    ),
    "share lowered": Case(
        swap("            value: 12", "            value: 10"),
        ("任务三（1） 目标中越秀区的份额由12个减为10个",),
        "task 三（1） target, share of 越秀区 lowered from 12个 to 10个",
        "PT602",
        "value: 10",
    ),
    "share raised": Case(
        swap("            value: 8", "            value: 9"),
        ("任务三（1） 目标中西岭县的份额由8个增为9个",),
        "task 三（1） target, share of 西岭县 raised from 8个 to 9个",
        "PT607",
        "value: 9",
    ),
    "share removed": Case(
        swap("          - town: 西岭县\n            value: 8\n", ""),
        ("任务三（1） 目标中西岭县的份额 移出（8个）",),
        "task 三（1） target, share of 西岭县 removed (8个)",
        "PT602",
        "shares:",
    ),
    "target with a share as the text states": Case(
        swap(_POINT, _POINT + _TARGET),
        ("要点2.1 目标“农家书屋” 新增（20个）",),
        "point 2.1 target “农家书屋” added (20个)",
    ),
    "target with a share that nothing states": Case(
        swap(_POINT, _POINT + _TARGET.replace("value: 12", "value: 11")),
        ("要点2.1 目标“农家书屋” 新增（20个）",),
        "point 2.1 target “农家书屋” added (20个)",
        "PT607",
        "value: 11",
    ),
    "per year": Case(
        swap("        measure: 个\n", "        measure: 个\n        per: year\n"),
        ("任务三（1） 目标的计算方式新增“每年”",),
        "task 三（1） target: counted per added: “each year”",
        "PT602",
        "per: year",
    ),
}
