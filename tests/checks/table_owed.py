"""Cases for the rules about whose a target is: which towns, and in which task it counts (PT3)."""

from checks.case import Case, bad, good
from support.edit import Edit
from support.real_plan import PLAN_TEXT

_RESTATES = "restates: tasks.2.targets.完成主体工程施工"
_PER_TOWN = ('            measure: "%"\n', '            measure: "%"\n            per: ▸town\n')
_TASK_PER_TOWN = ("        measure: 个\n", "        measure: 个\n        per: town\n")


def _restating(address: str) -> Edit:
    return _RESTATES, f"restates: {address}"


CASES: tuple[Case, ...] = (
    *(
        bad("PT306", name, _restating(f"▸{address}"), base=PLAN_TEXT)
        for name, address in {
            "no such task": "tasks.31.targets.完成主体工程施工",
            "no such target": "tasks.2.targets.主体完工",
            "the task, not a target of it": "tasks.2",
            "a field of the target": "tasks.2.targets.完成主体工程施工.what",
            "a point's target": "points.9.targets.医养服务能力",
            "a task that does not carry out the point": "tasks.6.targets.通过竣工验收投入使用",
            "no address": "完成主体工程施工",
        }.items()
    ),
    bad(
        "PT306",
        "another amount",
        _restating("▸tasks.2.targets.完成主体工程施工"),
        ("      - what: 完成主体工程施工\n", "      - what: 完成主体工程施工\n        value: 1\n"),
        base=PLAN_TEXT,
    ),
    bad(
        "PT306",
        "a task's target",
        (
            "      - what: 助餐点建设运营\n",
            "      - what: 助餐点建设运营\n        restates: ▸tasks.2.targets.完成主体工程施工\n",
        ),
        base=PLAN_TEXT,
    ),
    bad(
        "PT306",
        "a withdrawn task",
        (
            "      - what: 完成主体工程施工\n",
            "      - what: 完成主体工程施工\n    withdrawn: true\n",
        ),
        _restating("▸tasks.2.targets.完成主体工程施工"),
        base=PLAN_TEXT,
    ),
    good("PT306", "shipped plan", base=PLAN_TEXT),
    bad("PT307", "a point's target", _PER_TOWN),
    bad(
        "PT307",
        "a task without towns",
        (_TASK_PER_TOWN[0], _TASK_PER_TOWN[1].replace("town", "▸town")),
        ("    towns:\n      - 木耳镇\n      - 兴隆镇\n", ""),
    ),
    good("PT307", "the task's towns", _TASK_PER_TOWN),
    good(
        "PT307",
        "a point's target with towns",
        (
            _PER_TOWN[0],
            '            measure: "%"\n            per: town\n            towns: [各镇街]\n',
        ),
    ),
    good("PT307", "any other norm", (_PER_TOWN[0], _PER_TOWN[1].replace("▸town", "机构"))),
    good("PT307", "shipped plan", base=PLAN_TEXT),
)
