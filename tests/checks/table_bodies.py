"""Cases for the rules about towns, units and groups: parts in a task, members, other names."""

from checks.case import Case, bad, good
from checks.small_edits import GROUPS, after, roles
from support.edit import Edit
from support.small_plan import END

_TOWN_2 = "    towns:\n      - 两路街道\n"
_TWO_TOWNS = (GROUPS, f"{GROUPS}    - name: 两镇\n      members: [木耳镇, 兴隆镇]\n")


def _group(lines: str) -> Edit:
    return GROUPS, f"{GROUPS}    - name: 各科室\n      kinds: [division]\n{lines}"


def _aliases(of: str, alias: str) -> Edit:
    return f"    - name: {of}\n", f"    - name: {of}\n      aliases: [{alias}]\n"


CASES: tuple[Case, ...] = (
    bad("PT201", "lead", roles("    lead: [▸救助]\n"), suggest=["救助科"]),
    bad("PT201", "support", roles("    lead: [救助科]\n    support: [▸各单位]\n")),
    bad("PT201", "member", _group("    - name: 两科\n      members: [养老科, ▸救助]\n")),
    bad(
        "PT201",
        "alias of a group",
        _group("      aliases: [科室]\n"),
        roles("    units: [▸科室]\n"),
        suggest=["各科室"],
    ),
    bad("PT201", "group of towns", roles("    units: [▸各镇街]\n"), suggest=[None]),
    good(
        "PT201",
        "group of units",
        _group(""),
        roles("    units: [救助科]\n    support: [各科室]\n"),
    ),
    good(
        "PT201",
        "any unit",
        _group("    - {name: 各有关单位, units: true, open: true}\n"),
        roles("    lead: [救助科]\n    support: [各有关单位]\n"),
    ),
    good("PT201", "alias", _aliases("救助科", "社会救助科"), roles("    units: [社会救助科]\n")),
    good(
        "PT201",
        "beside a fault in the unit",
        ("科\n      kind: division\n  groups", "科\n      kind: x\n  groups"),
    ),
    good(
        "PT201",
        "beside a fault in an alias",
        _aliases("救助科", ""),
        roles("    units: [救助处]\n"),
        ("aliases: []", "aliases: {x: y}"),
    ),
    bad(
        "PT202",
        "share",
        ("        due: 2021-12-31\n", "        shares: [{town: ▸木耳, value: 55}]\n"),
        suggest=["木耳镇"],
    ),
    bad("PT202", "member", _group("    - name: 两镇\n      members: [木耳镇, ▸复兴镇]\n")),
    bad("PT202", "group of units", _group(""), (_TOWN_2, "    towns: [▸各科室]\n"), suggest=[None]),
    bad("PT202", "a unit for a town", (_TOWN_2, "    towns: [▸救助科]\n"), suggest=[None]),
    good("PT202", "alias", _aliases("木耳镇", "木耳"), (_TOWN_2, "    towns: [木耳, 两路街道]\n")),
    good(
        "PT202",
        "group of members",
        _TWO_TOWNS,
        (_TOWN_2, "    towns: [两镇]\n"),
    ),
    bad("PT208", "lead", roles("    lead: [救助科, ▸救助科]\n")),
    bad(
        "PT208",
        "under another name",
        _aliases("救助科", "社会救助科"),
        roles("    support: [救助科, ▸社会救助科]\n    units: [养老科]\n"),
    ),
    bad("PT208", "leader", after("    leaders: [甲, ▸甲]\n")),
    bad("PT208", "member", _group("    - name: 两科\n      members: [养老科, ▸养老科]\n")),
    bad(
        "PT208",
        "town of shares",
        (
            "        due: 2021-12-31\n",
            "        shares: [{town: 木耳镇, value: 50}, {town: ▸木耳镇, value: 5}]\n",
        ),
    ),
    good(
        "PT208",
        "two parts in a task",
        roles("    lead: [救助科]\n    units: [救助科]\n    support: [救助科]\n"),
    ),
    bad("PT209", "unit behind its group", _group(""), roles("    units: [各科室, ▸救助科]\n")),
    bad(
        "PT209",
        "member",
        _TWO_TOWNS,
        (_TOWN_2, "    towns: [两镇, ▸木耳镇]\n"),
    ),
    bad(
        "PT209",
        "group within another",
        _TWO_TOWNS,
        (_TOWN_2, "    towns: [各镇街, ▸两镇]\n"),
    ),
    good(
        "PT209",
        "unit and its group in other lists",
        _group(""),
        roles("    lead: [救助科]\n    support: [各科室]\n"),
    ),
    good(
        "PT209",
        "groups of members that share one",
        (
            GROUPS,
            f"{_TWO_TOWNS[1]}    - name: 两地\n      members: [木耳镇, 两路街道]\n",
        ),
        (_TOWN_2, "    towns: [两镇, 两地]\n"),
    ),
    good(
        "PT210",
        "unit that supports",
        ("      - 养老科\n    points", "      - 救助科\n    points"),
        roles("    lead: [救助科]\n    support: [养老科]\n"),
    ),
    good(
        "PT210",
        "unit that a group covers",
        _group(""),
        ("      - 养老科\n    points", "      - 各科室\n    points"),
    ),
    good(
        "PT210",
        "unit under another name",
        _aliases("救助科", "社会救助科"),
        (
            "      - 救助科\n    points:\n      - 3\n  - n",
            "      - 社会救助科\n    points:\n      - 3\n  - n",
        ),
        (END, END.replace("救助科", "社会救助科")),
    ),
    bad(
        "PT210",
        "table",
        ("tasks:\n", "tables: [{name: ▸附件1}, {name: 附件2}]\ntasks:\n"),
        after("    table: 附件2\n"),
    ),
    good("PT210", "only table", ("tasks:\n", "tables: [{name: 附件1}]\ntasks:\n")),
    good(
        "PT210",
        "table",
        ("tasks:\n", "tables: [{name: 附件1}]\ntasks:\n"),
        after("    table: 附件1\n"),
    ),
    good(
        "PT211",
        "town under another name",
        _aliases("两路街道", "两路"),
        (_TOWN_2, "    towns: [两路]\n"),
    ),
    bad("PT212", "alias that a town has", _aliases("救助科", "▸木耳")),
    bad(
        "PT212",
        "alias that another unit has",
        _aliases("养老科", "福利科"),
        _aliases("救助科", "▸福利科"),
    ),
    good("PT212", "alias that is short for the name", _aliases("木耳镇", "木耳")),
    bad("PT219", "towns and units", _group("    - name: 各方\n      kinds: [division, ▸town]\n")),
    bad(
        "PT219",
        "units of a kind of town",
        _group("    - name: 各方\n      units: true\n      kinds: [▸town]\n"),
    ),
    bad(
        "PT219",
        "group for a member",
        _group("    - name: 各方\n      members: [木耳镇, ▸各镇街]\n"),
    ),
    good("PT219", "members", _group("    - name: 各方\n      members: [木耳镇, 兴隆镇]\n")),
)
