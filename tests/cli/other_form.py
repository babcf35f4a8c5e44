"""A small plan in other forms than that of 2021: roles, keys of points, parents, tables."""

from typing import Any


def other_form() -> dict[str, Any]:
    """Its data, anew each time."""
    return {
        "plantrack": 1,
        "plan": {
            "year": 2021,
            "title": "2021年实事",
            "issuer": "某县",
            "language": "zh-CN",
            "start": "2021-01-01",
            "end": "2021-12-31",
        },
        "organisation": {
            "towns": [{"name": "越秀区", "kind": "district", "formerly": ["东山区"]}],
            "units": [
                {"name": "甲局", "kind": "department", "aliases": ["县甲局"], "leader": "某某"},
                {"name": "乙局 #1", "kind": "department", "contact": "017"},
            ],
            "groups": [{"name": "有关单位", "units": True, "open": True}],
        },
        "sections": [
            {"number": 1, "title": "总体", "text": "本部分没有要点"},
            {
                "number": 2,
                "title": "是",
                "points": [
                    {
                        "number": 1,
                        "text": "开头",
                        "points": [{"number": 1, "title": "2021年一季度"}],
                    },
                    {"number": 2, "title": "乙: 丙", "text": "乙的文字"},
                ],
            },
            {"number": 3, "title": "丁", "points": [{"number": 1, "title": "戊", "text": "己"}]},
        ],
        "tables": [
            {
                "name": "附件1",
                "columns": [{"heading": "2021年目标", "field": "goal"}, "资金来源"],
            }
        ],
        "tasks": [
            {
                "number": 1,
                "label": "一",
                "table": "附件1",
                "goal": "建成20个书屋",
                "lead": ["甲局"],
                "support": ["有关单位"],
                "leaders": ["分管副县长"],
                "due": "2021-09-30",
                "due_text": "9月底前",
                "milestones": [{"what": "完成选址", "due": "2021-03-31"}],
                "points": ["2.1"],
                "targets": [{"what": "书屋", "value": 20, "measure": "个"}],
                "other": {"资金来源": "县级财政"},
            },
            {"number": 2, "name": "撤了的", "units": ["甲局"], "withdrawn": True},
            {"number": 3, "parent": 1, "name": "其一", "units": ["乙局 #1"]},
            {"number": 4, "units": ["甲局"], "points": ["3.1"]},
        ],
    }
