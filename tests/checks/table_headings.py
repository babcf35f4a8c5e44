"""Cases for the rules about tables, headings and names, and what each part has to have."""

from checks.case import Case, bad, good
from support.edit import Edit
from support.small_plan import SMALL

_END = SMALL[SMALL.index("    name: 主动发现") :]
_GROUPS = "        - town\n        - subdistrict\n"
_POINTS_3 = "    points:\n      - 3\n  - number: 3"
_UNIT_2 = "    units:\n      - 救助科\n    points:\n      - 3\n  - number: 3"
_POINT_3 = "      - number: 3\n        title: 低保\n        text: 实施渐退制度。\n"
_NOTICE = "  title: 关于印发小计划的通知\n"


def _after(lines: str) -> Edit:
    """Keys added to the last task, or after it."""
    return _END, _END + lines


def _roles(lines: str) -> Edit:
    """The second task with these lists of units."""
    return _UNIT_2, f"{lines}{_POINTS_3}"


_ANEW = (_POINT_3, _POINT_3.replace("number: 3", "number: 1"))


def _points(*keys: str) -> list[Edit]:
    """The small plan with sections numbered anew; `keys` are the second task's."""
    entries = "".join(f"      - {key}\n" for key in keys)
    return [
        _ANEW,
        (_POINTS_3, f"    points:\n{entries}  - number: 3"),
        (_END, _END.replace("- 3\n", '- "2.1"\n')),
        ("      - 1\n      - 2\n", '      - "1.1"\n      - "1.2"\n'),
    ]


def _tables(columns: str, other: str) -> list[Edit]:
    return [
        ("tasks:\n", f"tables:\n  - name: 附件1\n    columns: {columns}\ntasks:\n"),
        _after(f"    table: 附件1\n    other:\n{other}"),
    ]


_COLUMNS = "[序号, {heading: 完成时限, field: due}, {heading: 资金来源}]"

CASES: tuple[Case, ...] = (
    bad(
        "PT101",
        "point without title and text",
        (_POINT_3, "      - ▸number: 3\n"),
        suggest=["text:"],
    ),
    bad(
        "PT101", "group of nothing", (f"      kinds:\n{_GROUPS}", ""), ("- name: 各", "- ▸name: 各")
    ),
    bad(
        "PT101",
        "neither units nor lead",
        ("  - number: 2\n    c", "  - ▸number: 2\n    c"),
        _roles(""),
    ),
    good("PT101", "lead without units", _roles("    lead: [救助科]\n")),
    good("PT101", "group of members", (f"      kinds:\n{_GROUPS}", "      members: [木耳镇]\n")),
    good("PT101", "point without title", (_POINT_3, "      - number: 3\n        text: 渐退。\n")),
    bad("PT207", "milestone", _after("    milestones: [{what: 选址}, {what: ▸选址}]\n")),
    bad("PT207", "table", ("tasks:\n", "tables: [{name: 一}, {name: ▸一}]\ntasks:\n")),
    bad("PT207", "heading", (_NOTICE, f"{_NOTICE}  columns: [备注, ▸备注]\n")),
    bad(
        "PT207",
        "heading with a field",
        (_NOTICE, f"{_NOTICE}  columns: [时限, {{heading: ▸时限, field: due}}]\n"),
    ),
    good(
        "PT207",
        "points without titles",
        (_POINT_3, "      - number: 3\n        text: 渐退。\n"),
        ("        title: 床位\n", ""),
    ),
    good(
        "PT207",
        "sections number anew",
        *_points('"2.1"'),
        ("        title: 低保", "        title: 床位"),
    ),
    good(
        "PT207",
        "parts of two rows",
        _after("  - {number: 31, parent: 3, name: 主动发现, units: [救助科], points: [3]}\n"),
    ),
    bad(
        "PT216",
        "not listed",
        _after("    table: ▸附表1\n"),
        ("tasks:\n", "tables: [{name: 附件1}]\ntasks:\n"),
    ),
    bad("PT216", "none listed", _after("    table: ▸附件1\n")),
    good(
        "PT216",
        "listed",
        _after("    table: 附件1\n"),
        ("tasks:\n", "tables: [{name: 附件1}]\ntasks:\n"),
    ),
    good(
        "PT216",
        "beside a fault in the table",
        _after("    table: 附件1\n"),
        ("tasks:\n", "tables: [{name: 附件1, columns: x}]\ntasks:\n"),
    ),
    bad(
        "PT217",
        "another heading",
        *_tables(_COLUMNS, "      ▸资金渠道: 财政\n"),
        suggest=["资金来源"],
    ),
    bad(
        "PT217", "a field's heading", *_tables(_COLUMNS, "      ▸完成时限: 年底\n"), suggest=["due"]
    ),
    bad(
        "PT217",
        "of the notice's table",
        (_NOTICE, f"{_NOTICE}  columns: [序号]\n"),
        _after("    other: {▸备注: 略}\n"),
    ),
    good("PT217", "its own", *_tables(_COLUMNS, "      资金来源: 财政\n")),
    good("PT217", "a table without headings", _after("    other: {备注: 略}\n")),
)
