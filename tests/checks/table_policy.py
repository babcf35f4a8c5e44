"""Cases for the edit policy (PT6): what changed since SMALL, found in the new version.

The policy's own tests are elsewhere; these hold the place of each rule's findings.
"""

from checks.case import Case, bad, good
from support.edit import Edit, edited
from support.small_plan import SMALL

_TASK_3 = SMALL[SMALL.index("  - number: 3\n    category") :]
_UNIT = "    units:\n      - 救助科\n    points:\n      - 3\n  - number: 3"
_DUE = "        due: 2021-12-31\n"


def _entry(*lines: str) -> str:
    """A revision that says so."""
    said = "".join(f"    {line}\n" for line in lines)
    return (
        f"  - date: 2021-09-01\n{said}"
        "    reason: 选址调整\n    document: 某民〔2021〕88号\n    approved_by: 局长办公会\n"
    )


def _record(*lines: str) -> Edit:
    """A revision behind the last task, as an edit."""
    return _TASK_3, f"{_TASK_3}revisions:\n{_entry(*lines)}"


def _refused(code: str, name: str, *edits: Edit, old: str = SMALL) -> Case:
    return bad(code, name, *edits, base=old, old=old)


def _accepted(code: str, name: str, *edits: Edit, old: str = SMALL) -> Case:
    return good(code, name, *edits, base=old, old=old)


_WITHDRAWN = (
    _TASK_3,
    f"{_TASK_3}    withdrawn: true\n"
    "revisions:\n" + _entry("task: 3", "field: withdrawn", "now: true"),
)
_FORMERLY = edited(
    SMALL, [("    - name: 养老科\n", "    - name: 养老科\n      formerly: [福利科]\n")]
)
_ASKED = "  - at: tasks.2\n    ask: 谁来做?\n"
_ANSWER = "    answer: 救助科\n    date: 2021-05-06\n    by: 局办公室\n"
_OPEN = f"{SMALL}readings:\n{_ASKED}  - at: tasks.3\n    ask: 几次?\n"
_GOAL = ("task: 2", "field: goal", "was: 按年调整", "now: 动态调整")
_HOLLOW = (
    ("reason: 选址调整", "reason: ▸无"),
    ("document: 某民〔2021〕88号", 'document: ▸"-"'),
    ("approved_by: 局长办公会", "approved_by: ▸TBD"),
)


def _erratum(published: str, read: str) -> str:
    """An erratum of the first task's goal."""
    return (
        f"errata:\n  - at: tasks.1.goal\n    published: {published}\n    read: {read}\n"
        "    why: 误\n    certain: true\n"
    )


_FIELD = "field: targets.助餐点"
_RECORDED = edited(
    SMALL, [("value: 55", "value: 50"), _record("task: 1", f"{_FIELD}.value", "was: 55", "now: 50")]
)

CASES: tuple[Case, ...] = (
    _refused("PT601", "last task gone", (_TASK_3, ""), ("tasks:", "▸tasks:")),
    _accepted("PT601", "goal reworded", ("goal: 定期走访", "goal: 走访")),
    _refused(
        "PT601",
        "last task gone, recorded or not",
        (_TASK_3, "revisions:\n" + _entry("task: 3", "field: task", "was: 主动发现")),
        ("tasks:", "▸tasks:"),
    ),
    _refused("PT601", "withdrawn", (_TASK_3, f"{_TASK_3}    withdrawn: ▸true\n")),
    bad(
        "PT601",
        "withdrawn and not recorded, without an earlier version",
        (_TASK_3, f"{_TASK_3}    withdrawn: ▸true\n"),
    ),
    _accepted("PT601", "withdrawn, recorded", _WITHDRAWN),
    good("PT601", "recorded, without an earlier version", _WITHDRAWN),
    good("PT601", "not withdrawn", (_TASK_3, f"{_TASK_3}    withdrawn: false\n")),
    _refused(
        "PT601",
        "taken up again",
        ("    withdrawn: true\n", ""),
        ("- number: 3\n    category", "- ▸number: 3\n    category"),
        old=edited(SMALL, [_WITHDRAWN]),
    ),
    _refused("PT602", "value", ("value: 55", "value: ▸50")),
    _refused("PT602", "best effort only", (_DUE, f"{_DUE}        best_effort: ▸true\n")),
    _accepted("PT602", "raised", ("value: 55", "value: 60")),
    _accepted(
        "PT602",
        "recorded",
        ("value: 55", "value: 50"),
        _record("task: 1", f"{_FIELD}.value", "was: 55", "now: 50"),
    ),
    _refused("PT603", "put off", (_DUE, _DUE.replace("2021-12", "▸2022-03"))),
    _accepted("PT603", "brought forward", (_DUE, _DUE.replace("12-31", "11-30"))),
    _accepted(
        "PT603",
        "recorded",
        (_DUE, _DUE.replace("2021-12", "2022-03")),
        _record("task: 1", f"{_FIELD}.due", "was: 2021-12-31", "now: 2022-03-31"),
    ),
    # What is gone has no place of its own; its list's key does.
    _refused(
        "PT604",
        "unit exchanged",
        (_UNIT, _UNIT.replace("units", "▸units").replace("救助科", "养老科")),
    ),
    _accepted("PT604", "unit added", (_UNIT, _UNIT.replace("units:", "units:\n      - 养老科"))),
    _refused("PT605", "goal", ("goal: 动态调整", "goal: ▸及时调整")),
    _refused("PT605", "notice", ("title: 关于印发小", "title: ▸关于印发大")),
    _accepted("PT605", "spread over lines", ("goal: 动态调整", "goal:\n      动态调整 # 见上")),
    _refused(
        "PT606",
        "reason rewritten",
        ("选址调整", "人手不足"),
        ("  - date: 2021-09-01", "  - ▸date: 2021-09-01"),
        old=_RECORDED,
    ),
    _refused(
        "PT606",
        "former name replaced",
        ("formerly: [福利科]", "▸formerly: [老年科]"),
        old=_FORMERLY,
    ),
    _refused(
        "PT606",
        "former name removed",
        ("    - name: 养老科\n      formerly: [福利科]", "    - ▸name: 养老科"),
        old=_FORMERLY,
    ),
    _accepted("PT606", "former name added", ("[福利科]", "[福利科, 老年科]"), old=_FORMERLY),
    _accepted(
        "PT606",
        "another added",
        ("revisions:\n", "revisions:\n" + _entry("task: 2", "field: goal")),
        old=_RECORDED,
    ),
    _refused("PT607", "value", ("value: 55", "value: ▸60")),
    _refused("PT607", "unit added", (_UNIT, _UNIT.replace("units:", "units:\n      - ▸养老科"))),
    _refused(
        "PT607",
        "brought forward",
        (_DUE, _DUE.replace("12-31", "11-30").replace("due: ", "due: ▸")),
    ),
    _accepted(
        "PT607",
        "a milestone in the goal's words",
        ("goal: 定期走访\n", "goal: 定期走访\n    targets:\n      - what: 走访\n"),
    ),
    _accepted(
        "PT607",
        "unit added, recorded",
        (_UNIT, _UNIT.replace("units:", "units:\n      - 养老科")),
        _record("task: 2", "field: units", "now: 养老科"),
    ),
    _refused("PT608", "dropped", (_ASKED, ""), ("- at: tasks.3", "- ▸at: tasks.3"), old=_OPEN),
    _refused(
        "PT608",
        "reworded",
        ("ask: 谁", "ask: 由谁"),
        ("- at: tasks.2", "- ▸at: tasks.2"),
        old=_OPEN,
    ),
    _accepted("PT608", "answered", (_ASKED, _ASKED + _ANSWER), old=_OPEN),
    bad("PT609", "number", (SMALL, SMALL + _erratum("55个", "▸50个"))),
    bad("PT609", "binding word", (SMALL, SMALL + _erratum("完成", "▸力争完成"))),
    bad("PT609", "town", (SMALL, SMALL + _erratum("木耳镇", "▸兴隆镇").replace("goal", "towns"))),
    good("PT609", "quotes", (SMALL, SMALL + _erratum("助餐点", "“助餐点”"))),
    bad("PT610", "placeholder", _record(*_GOAL), ("reason: 选址调整", "reason: ▸待补")),
    bad("PT610", "three of them", _record(*_GOAL), *_HOLLOW),
    bad("PT610", "before the notice", _record(*_GOAL), ("date: 2021-09-01", "date: ▸2021-01-03")),
    bad("PT610", "after the plan", _record(*_GOAL), ("date: 2021-09-01", "date: ▸2022-01-01")),
    bad(
        "PT610",
        "answer",
        (SMALL, SMALL + "readings:\n" + _ASKED + _ANSWER),
        ("answer: 救助科", "answer: ▸略"),
    ),
    good("PT610", "as it should be", _record(*_GOAL)),
    bad("PT611", "neither", _record(*_GOAL), ("document: 某民〔2021〕88号", "document: ▸口头同意")),
    good(
        "PT611",
        "a meeting",
        _record(*_GOAL),
        ("document: 某民〔2021〕88号", "document: 局长办公会"),
    ),
)
