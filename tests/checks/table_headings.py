"""Cases for the rules about tables, headings and names, and what each part has to have."""

from checks.case import Case, bad, good
from checks.small_edits import GROUPS, POINT_3, after, points, roles
from support.edit import Edit

_NOTICE = "  title: 关于印发小计划的通知\n"


def _tables(columns: str, other: str) -> list[Edit]:
    return [
        ("tasks:\n", f"tables:\n  - name: 附件1\n    columns: {columns}\ntasks:\n"),
        after(f"    table: 附件1\n    other:\n{other}"),
    ]


_COLUMNS = "[序号, {heading: 完成时限, field: due}, {heading: 资金来源}]"

CASES: tuple[Case, ...] = (
    bad(
        "PT101",
        "point without title and text",
        (POINT_3, "      - ▸number: 3\n"),
        suggest=["text:"],
    ),
    bad(
        "PT101", "group of nothing", (f"      kinds:\n{GROUPS}", ""), ("- name: 各", "- ▸name: 各")
    ),
    bad(
        "PT101",
        "neither units nor lead",
        ("  - number: 2\n    c", "  - ▸number: 2\n    c"),
        roles(""),
    ),
    good("PT101", "lead without units", roles("    lead: [救助科]\n")),
    good("PT101", "group of members", (f"      kinds:\n{GROUPS}", "      members: [木耳镇]\n")),
    good("PT101", "point without title", (POINT_3, "      - number: 3\n        text: 渐退。\n")),
    bad("PT207", "milestone", after("    milestones: [{what: 选址}, {what: ▸选址}]\n")),
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
        (POINT_3, "      - number: 3\n        text: 渐退。\n"),
        ("        title: 床位\n", ""),
    ),
    good(
        "PT207",
        "sections number anew",
        *points('"2.1"'),
        ("        title: 低保", "        title: 床位"),
    ),
    good(
        "PT207",
        "parts of two rows",
        after("  - {number: 31, parent: 3, name: 主动发现, units: [救助科], points: [3]}\n"),
    ),
    bad(
        "PT216",
        "not listed",
        after("    table: ▸附表1\n"),
        ("tasks:\n", "tables: [{name: 附件1}]\ntasks:\n"),
    ),
    bad("PT216", "none listed", after("    table: ▸附件1\n")),
    good(
        "PT216",
        "listed",
        after("    table: 附件1\n"),
        ("tasks:\n", "tables: [{name: 附件1}]\ntasks:\n"),
    ),
    good(
        "PT216",
        "beside a fault in the table",
        after("    table: 附件1\n"),
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
        after("    other: {▸备注: 略}\n"),
    ),
    good("PT217", "its own", *_tables(_COLUMNS, "      资金来源: 财政\n")),
    good("PT217", "a table without headings", after("    other: {备注: 略}\n")),
)
