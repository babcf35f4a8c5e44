"""Edits of the small plan that the cases of several rules make."""

from support.edit import Edit
from support.small_plan import END, POINTS_2

GROUPS = "        - town\n        - subdistrict\n"
UNITS_2 = f"    units:\n      - 救助科\n{POINTS_2}"
POINT_3 = "      - number: 3\n        title: 低保\n        text: 实施渐退制度。\n"
ANEW: Edit = (POINT_3, POINT_3.replace("number: 3", "number: 1"))


def after(lines: str) -> Edit:
    """Keys added to the last task, or after it."""
    return END, END + lines


def roles(lines: str) -> Edit:
    """The second task with these lists of units."""
    return UNITS_2, f"{lines}{POINTS_2}"


def points(*keys: str) -> list[Edit]:
    """The small plan with sections numbered anew; `keys` are the second task's."""
    entries = "".join(f"      - {key}\n" for key in keys)
    return [
        ANEW,
        (POINTS_2, f"    points:\n{entries}  - number: 3"),
        (END, END.replace("- 3\n", '- "2.1"\n')),
        ("      - 1\n      - 2\n", '      - "1.1"\n      - "1.2"\n'),
    ]
