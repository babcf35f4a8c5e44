"""A plan with roles, dates, labels, two tables and points numbered anew: what `list` must find."""

from pathlib import Path
from typing import Any

from support.small_plan import small_plan, write_plan

ORGANISATION: dict[str, Any] = {
    "towns": [
        {"name": "松山区", "kind": "district", "aliases": ["松山城区"]},
        {"name": "柏水区", "kind": "district", "formerly": ["柏河县"]},
        {"name": "西岭县", "kind": "county"},
    ],
    "units": [
        {
            "name": "市农业农村局",
            "kind": "department",
            "aliases": ["农业农村局", "农村局"],
            "leader": "张某",
        },
        {"name": "市财政局", "kind": "department", "formerly": ["市财税局"]},
        {"name": "市教育局", "kind": "department"},
        {"name": "县城投公司", "kind": "enterprise"},
    ],
    "groups": [
        {"name": "各区", "kinds": ["district"]},
        {"name": "市级各部门", "kinds": ["department"], "aliases": ["各部门"]},
        {"name": "各有关单位", "units": True, "open": True},
    ],
}
SECTIONS: list[dict[str, Any]] = [
    {
        "number": 1,
        "title": "引才",
        "text": "本部分说明要求。",
        "points": [
            {"number": 1, "title": "建设平台", "text": "建设平台。"},
            {
                "number": 2,
                "title": "办好活动",
                "text": "举办活动。",
                "points": [
                    {"number": 1, "text": "春季专场。"},
                    {"number": 2, "text": "秋季专场。"},
                ],
            },
        ],
    },
    {
        "number": 2,
        "title": "育才",
        "points": [
            {"number": 1, "title": "培训骨干", "text": "培训骨干人才。"},
            {"number": 2, "title": "资助项目", "text": "资助项目。"},
            {"number": 3, "title": "宣传", "text": "宣传先进。"},
        ],
    },
]
TASKS: list[dict[str, Any]] = [
    {
        "number": 1,
        "table": "附件1",
        "name": "书屋建设",
        "goal": "建设农家书屋",
        "towns": ["各区"],
        "lead": ["市农业农村局"],
        "units": ["市财政局"],
        "support": ["各有关单位"],
        "leaders": ["分管副市长李某"],
        "due": "2024-09-30",
        "due_text": "9月底前",
        "milestones": [
            {"what": "完成选址", "due": "2024-03-31", "due_text": "一季度"},
            {"what": "开工", "due": "2024-04-30"},
        ],
        "points": ["1.1"],
        "other": {"资金来源": "专项债券"},
    },
    {
        "number": 2,
        "label": "1-1",
        "parent": 1,
        "table": "附件1",
        "goal": "松山书屋装修",
        "towns": ["松山区"],
        "lead": ["农业农村局"],
        "support": ["市级各部门"],
        "due": "2024-06-30",
        "points": ["1.1"],
    },
    {
        "number": 3,
        "label": "1",
        "table": "附件2",
        "name": "招聘活动",
        "goal": "举办招聘活动",
        "towns": ["柏水区"],
        "units": ["市教育局", "市农业农村局"],
        "support": ["市教育局"],
        "due_text": "全年",
        "points": ["1.2.1"],
    },
    {
        "number": 4,
        "label": "（七）",
        "table": "附件2",
        "lead": ["市级各部门"],
        "due": "2024-12-31",
        "points": ["2.1"],
    },
    {
        "number": 5,
        "label": "（八）",
        "table": "附件2",
        "goal": "加强宣传",
        "lead": ["县城投公司"],
        "due": "2024-06-30",
        "points": ["2.3"],
    },
]
MORE_TASKS = [
    *TASKS,
    {
        "number": 6,
        "label": "二（3）",
        "table": "附件2",
        "goal": "评选先进",
        "towns": ["各区", "西岭县"],
        "units": ["市级各部门", "县城投公司"],
        "support": ["各有关单位"],
        "points": ["2.2"],
    },
]
HEADINGS = [
    {"name": "附件1", "columns": ["序号", {"heading": "责任区县", "field": "towns"}]},
    {"name": "附件2", "columns": [{"heading": "资金来源"}]},
]


def office_plan(**parts: Any) -> dict[str, Any]:
    """The plan's data, but for the `parts` given."""
    data = small_plan(
        plan=small_plan()["plan"] | {"year": 2024, "start": "2024-01-01", "end": "2024-12-31"},
        organisation=ORGANISATION,
        sections=SECTIONS,
        tables=HEADINGS,
        tasks=TASKS,
    )
    return data | parts


def write_office_plan(folder: Path, **parts: Any) -> Path:
    """That plan as a file in `folder`."""
    return write_plan(folder / "plan-2024.yaml", office_plan(**parts))
