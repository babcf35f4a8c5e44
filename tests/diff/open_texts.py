"""Edits of the open plan's texts: labels, columns, tables, sections, points within points."""

from diff.edits import both, swap
from diff.open_case import Case, everywhere

_ALIAS = "      aliases:\n        - 农业农村局\n"

TEXT = {
    "label": Case(
        swap("label: 三（1）", "label: 三（2）"),
        ("任务三（2） 原文序号由“三（1）”改为“三（2）”",),
        "task 三（2） Number as printed changed from “三（1）” to “三（2）”",
        "PT605",
        "label: 三（2）",
    ),
    "parent": Case(
        swap("    parent: 1\n", ""),
        ("任务2 上级任务取消“1”",),
        "task 2 Parent row removed: “1”",
    ),
    "row put into the other table": Case(
        swap("    parent: 1\n    table: 附件1\n", "    parent: 1\n    table: 附件2\n"),
        ("任务2 所在表由“附件1”改为“附件2”",),
        "task 2 Table changed from “附件1” to “附件2”",
        "PT605",
        "table: 附件2",
    ),
    "other column": Case(
        swap("资金来源: 市级财政", "资金来源: 自筹"),
        ("任务三（1） “资金来源”一栏由“市级财政”改为“自筹”",),
        "task 三（1） “资金来源” changed from “市级财政” to “自筹”",
        "PT605",
        "资金来源: 自筹",
    ),
    "other column emptied": Case(
        swap("    other:\n      资金来源: 市级财政\n", ""),
        ("任务三（1） “资金来源”一栏取消“市级财政”",),
        "task 三（1） “资金来源” removed: “市级财政”",
        "PT605",
        "- number: 1",
    ),
    "text of a section": Case(
        swap("坚持稳中求进。", "稳中求进。"),
        ("第1部分 正文由“坚持稳中求进。”改为“稳中求进。”",),
        "section 1 Text changed from “坚持稳中求进。” to “稳中求进。”",
        "PT605",
        "text: 稳中求进。",
    ),
    "text of a point that is a task": Case(
        swap("收储粮食约3万吨,6", "收储粮食3万吨,6"),
        ("要点2.2 正文由“收储粮食约3万吨,6月底前完成。”改为“收储粮食3万吨,6月底前完成。”",),
        "point 2.2 Text changed from “收储粮食约3万吨,6月底前完成。” to "
        "“收储粮食3万吨,6月底前完成。”",
        "PT605",
        "text: 收储粮食3万吨,6月底前完成。",
    ),
    "text of a point in a point": Case(
        swap("修缮粮仓。", "修好粮仓。"),
        ("要点2.2.1 正文由“修缮粮仓。”改为“修好粮仓。”",),
        "point 2.2.1 Text changed from “修缮粮仓。” to “修好粮仓。”",
        "PT605",
        "text: 修好粮仓。",
    ),
    "the point's texts in the task too": Case(
        swap(
            "    table: 附件2\n    lead:\n      - 市粮油公司\n",
            "    table: 附件2\n    name: 粮食收储\n    goal: 收储粮食约3万吨,6月底前完成。\n"
            "    lead:\n      - 市粮油公司\n",
        ),
        (),
        "",
    ),
    "a goal of its own for a task that was a point": Case(
        swap(
            "    table: 附件2\n    lead:\n      - 市粮油公司\n",
            "    table: 附件2\n    name: 粮食收储\n    goal: 收储粮食约3万吨\n"
            "    lead:\n      - 市粮油公司\n",
        ),
        ("任务3 目标任务由“收储粮食约3万吨,6月底前完成。”改为“收储粮食约3万吨”",),
        "task 3 Goal changed from “收储粮食约3万吨,6月底前完成。” to “收储粮食约3万吨”",
        "PT605",
        "goal: 收储粮食约3万吨",
    ),
    "point renumbered": Case(
        both(
            swap(
                "      - number: 2\n        title: 粮食", "      - number: 3\n        title: 粮食"
            ),
            swap('"2.2"', '"2.3"'),
        ),
        ("要点2.3 序号由2.2改为2.3",),
        "point 2.3 number changed from 2.2 to 2.3",
        "PT605",
        "- number: 3",
    ),
    "section renumbered with its points' keys": Case(
        both(swap("  - number: 3\n    title", "  - number: 4\n    title"), swap('"3.1"', '"4.1"')),
        ("第4部分 序号由3改为4",),
        "section 4 number changed from 3 to 4",
        "PT605",
        "- number: 4",
    ),
    "heading": Case(
        swap("heading: 资金来源", "heading: 资金渠道"),
        ("任务分解表 “附件1”的表头由“序号、牵头单位、资金来源”改为“序号、牵头单位、资金渠道”",),
        "Tables “附件1”: headings changed from “序号, 牵头单位, 资金来源” to "
        "“序号, 牵头单位, 资金渠道”",
        "PT605",
        "- heading: 序号",
    ),
    "what a heading is": Case(
        swap("        field: leaders", "        field: support"),
        ("任务分解表 “责任领导”一栏的含义由“责任领导”改为“配合单位”",),
        "Tables meaning of heading “责任领导” changed from “Leaders” to “Support”",
    ),
    "table renamed": Case(
        everywhere("附件2", "附表2"),
        ("任务分解表 “附件2”改名为“附表2”",),
        "Tables “附件2” is now called “附表2”",
        "PT605",
        "- name: 附表2",
    ),
    "unit renamed in every part": Case(
        both(
            everywhere("市农业农村局", "市农业局"),
            swap(f"department\n{_ALIAS}", f"department\n      formerly: [市农业农村局]\n{_ALIAS}"),
        ),
        ("组织名单 科室（单位）“市农业农村局”更名为“市农业局”",),
        "Organisation Unit “市农业农村局” renamed “市农业局”",
        "PT605",
        "- name: 市农业局",
    ),
}
