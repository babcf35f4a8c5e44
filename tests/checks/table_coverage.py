"""Cases for the rules about coverage (PT5) and suppressions (PT9)."""

from checks.case import Case, bad, good
from support.edit import Edit
from support.small_plan import GOAL, POINTS_2, SMALL

_POINTS_1 = "      - 1\n      - 2\n"
_POINT_1 = "      - number: 1\n        title: 助餐"
_POINT_2 = "      - number: 2\n        title: 床位"
_TASK_2 = "  - number: 2\n    category: 社会救助"
_UNITS = "    units:\n      - 救助科\n    points:\n      - 3\n  - number: 3"


def _goal(text: str) -> Edit:
    return GOAL, f"goal: {text}"


CASES: tuple[Case, ...] = (
    bad(
        "PT501",
        "a point that its task no longer names",
        (_POINTS_1, "      - 1\n"),
        (_POINT_2, _POINT_2.replace("2", "▸2")),
    ),
    bad(
        "PT501",
        "a point whose only task was withdrawn",
        (f"{_POINTS_1}    targets", f"{_POINTS_1}    withdrawn: true\n    targets"),
        (_POINT_1, _POINT_1.replace("1", "▸1")),
        (_POINT_2, _POINT_2.replace("2", "▸2")),
    ),
    good("PT501", "two tasks for one point", (_POINTS_1, f"{_POINTS_1}      - 3\n")),
    bad("PT502", "no points", (POINTS_2, "  - number: 3"), (_TASK_2, _TASK_2.replace("2", "▸2"))),
    bad(
        "PT502",
        "none listed",
        (POINTS_2, POINTS_2.replace("\n      - 3", " []")),
        (_TASK_2, _TASK_2.replace("2", "▸2")),
    ),
    good("PT502", "one point"),
    good("PT502", "withdrawn", (POINTS_2, "    withdrawn: true\n  - number: 3")),
    bad("PT901", "nothing to suppress", _goal("动态调整 ▸# plantrack: ignore[PT302] 已核")),
    bad("PT901", "another rule's finding", _goal("完成4个 ▸# plantrack: ignore[PT401]")),
    bad("PT901", "one of two", _goal("完成4个 ▸# plantrack: ignore[PT302, PT401]")),
    bad("PT901", "no such code", _goal("完成4个 ▸# plantrack: ignore[PT999]")),
    bad("PT901", "misspelt name", _goal("完成4个 ▸# plantrack: ignore[number-without-targets]")),
    bad("PT901", "no rule named", _goal("完成4个 ▸# plantrack: ignore[] 已核")),
    bad(
        "PT901",
        "on the line above",
        _goal("完成4个"),
        (
            f"    {GOAL.split(':')[0]}: 定期走访",
            "    ▸# plantrack: ignore[PT302]\n    goal: 定期走访",
        ),
    ),
    bad(
        "PT901",
        "two comments",
        (SMALL, f"▸# plantrack: ignore[PT302]\n{SMALL}▸# plantrack: ignore[PT401]\n"),
    ),
    good("PT901", "needed", _goal("完成4个 # plantrack: ignore[PT302] 已核")),
    good("PT901", "a comment on something else", _goal("动态调整 # 见 PT302")),
    good("PT901", "quoted", _goal('"动态 # plantrack: ignore[PT302] 调整"')),
    good("PT901", "in a block", _goal("|-\n      动态\n      # plantrack: ignore[PT302] 调整")),
    good(
        "PT901", "inside a word, where no comment begins", _goal("动态# plantrack: ignore[PT302]")
    ),
    good(
        "PT901",
        "needed by an entry of the list",
        (
            _UNITS,
            _UNITS.replace("units:", "units: # plantrack: ignore[PT201] 待核").replace(
                "救助", "宗教"
            ),
        ),
    ),
)
