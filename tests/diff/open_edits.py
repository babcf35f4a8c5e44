"""Edits of the open plan, one for each field that the real plan does not have."""

from diff.edits import both, swap
from diff.open_case import Case
from diff.open_dates import WHAT, WHEN
from diff.open_texts import TEXT

_LEAD = "    lead:\n      - 市农业农村局\n"
_UNITS = "    units:\n      - 市财政局\n"
_OPEN = "      - 各有关单位\n    leaders"
_ALIAS = "      aliases:\n        - 农业农村局\n"
_FINANCE = "    - name: 市财政局\n      kind: department\n"

WHO = {
    "lead changed": Case(
        swap(_LEAD, "    lead:\n      - 市水利局\n"),
        ("任务三（1） 牵头单位由“市农业农村局”改为“市水利局”",),
        "task 三（1） Lead changed from “市农业农村局” to “市水利局”",
        "PT604",
        "- 市水利局",
    ),
    "lead made support": Case(
        both(swap(_LEAD, ""), swap(_OPEN, f"      - 市农业农村局\n{_OPEN}")),
        ("任务三（1） 市农业农村局由牵头单位改为配合单位",),
        "task 三（1） 市农业农村局: supporting unit instead of lead unit",
        "PT604",
        "- number: 1",
    ),
    "unit made lead": Case(
        swap(_LEAD + _UNITS, f"{_LEAD}      - 市财政局\n"),
        ("任务三（1） 市财政局由责任单位改为牵头单位",),
        "task 三（1） 市财政局: lead unit instead of responsible unit",
        "PT607",
        "- 市财政局",
    ),
    "unit leads as well": Case(
        swap(_LEAD, f"{_LEAD}      - 市财政局\n"),
        ("任务三（1） 市财政局由责任单位改为牵头单位、责任单位",),
        "task 三（1） 市财政局: lead unit, responsible unit instead of responsible unit",
        "PT607",
        "- 市财政局",
    ),
    "second lead": Case(
        swap(_LEAD, f"{_LEAD}      - 市水利局\n"),
        ("任务三（1） 牵头单位新增“市水利局”",),
        "task 三（1） Lead added: “市水利局”",
        "PT607",
        "- 市水利局",
    ),
    "support added": Case(
        swap("      - 农业农村局\n    points", "      - 农业农村局\n      - 市财政局\n    points"),
        ("任务3 配合单位新增“市财政局”",),
        "task 3 Support added: “市财政局”",
        "PT607",
        "- 市财政局",
    ),
    "open support dropped": Case(
        swap("    support:\n      - 各有关单位\n", ""),
        ("任务三（1） 配合单位取消“各有关单位”",),
        "task 三（1） Support removed: “各有关单位”",
        "PT604",
        "- number: 1",
    ),
    "full name for an alias": Case(
        swap("support:\n      - 农业农村局\n", "support:\n      - 市农业农村局\n"),
        ("任务3 配合单位新增“市农业农村局”", "任务3 配合单位取消“农业农村局”"),
        "task 3 Support added: “市农业农村局”",
    ),
    "unit that its group names already": Case(
        swap("      - 市级各部门\n    points", "      - 市级各部门\n      - 市财政局\n    points"),
        ("任务2 市财政局 新增",),
        "task 2 市财政局 added",
    ),
    "leader": Case(
        swap("- 分管农业副市长", "- 常务副市长"),
        ("任务三（1） 责任领导由“分管农业副市长”改为“常务副市长”",),
        "task 三（1） Leaders changed from “分管农业副市长” to “常务副市长”",
        "PT605",
        "- 常务副市长",
    ),
    "member of a group added": Case(
        swap("        - 西岭县\n", "        - 西岭县\n        - 东湖区\n"),
        ("组织名单 集合名称“沿江两地”的成员由“越秀区、西岭县”改为“越秀区、西岭县、东湖区”",),
        "Organisation Group “沿江两地”: members changed from “越秀区, 西岭县” to "
        "“越秀区, 西岭县, 东湖区”",
        "PT607",
        "- 越秀区",
    ),
    "member of a group dropped": Case(
        swap("        - 西岭县\n", ""),
        ("组织名单 集合名称“沿江两地”的成员由“越秀区、西岭县”改为“越秀区”",),
        "Organisation Group “沿江两地”: members changed from “越秀区, 西岭县” to “越秀区”",
        "PT604",
        "- 越秀区",
    ),
    "group of units made wider": Case(
        swap(
            "        - department\n    - name: 各",
            "        - department\n        - enterprise\n    - name: 各",
        ),
        ("组织名单 集合名称“市级各部门”的所指种类由“部门”改为“部门、企业”",),
        "Organisation Group “市级各部门”: kinds changed from “department” to "
        "“department, enterprise”",
        "PT607",
        "- department",
    ),
    "unit of another kind": Case(
        swap("kind: enterprise", "kind: department"),
        ("组织名单 科室（单位）“市粮油公司”的种类由“企业”改为“部门”",),
        "Organisation Unit “市粮油公司”: kind changed from “enterprise” to “department”",
        "PT607",
        "kind: department",
    ),
    "leader of a unit": Case(
        swap("    - name: 市水利局\n", "    - name: 市水利局\n      leader: 某人\n"),
        ("组织名单 科室（单位）“市水利局”的负责人新增“某人”",),
        "Organisation Unit “市水利局”: leader added: “某人”",
    ),
    "alias of a town": Case(
        swap("        - 越秀\n", "        - 越秀\n        - 越秀城区\n"),
        ("组织名单 镇街“越秀区”的别称由“越秀”改为“越秀、越秀城区”",),
        "Organisation Town “越秀区”: other names changed from “越秀” to “越秀, 越秀城区”",
    ),
}
CASES = WHO | WHEN | WHAT | TEXT
# Two changes, of which each is refused.
ALIAS_MOVED = both(swap(_ALIAS, ""), swap(_FINANCE, f"{_FINANCE}{_ALIAS}"))
LEADS_EXCHANGED = swap(
    _LEAD + _UNITS, "    lead:\n      - 市财政局\n    units:\n      - 市农业农村局\n"
)
