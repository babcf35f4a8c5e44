"""Plans of any size for the benchmarks: each shape grows in other ways when its tasks double.

A shape is a function from a number of tasks to the texts of a plan and of its earlier version.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from runpy import run_path
from typing import NamedTuple

# A script finds no package beside its own folder, so the tests' small plan is read by its path.
SMALL: str = run_path(str(Path(__file__).parents[1] / "support" / "small_plan.py"))["SMALL"]
_HEAD = SMALL[: SMALL.index("  towns:\n")]
_TASK = """\
- number: {number}
  category: 类别{category}
  name: 第{number}项建设
  goal: {goal}{value}个助餐点建设
  towns:
{towns}  units:
  - 科室{unit}
  points:
  - {point}
  targets:
  - what: 助餐点
    value: {value}
    measure: 个
    due: 2021-12-{day}
"""


# Tasks of higher numbers name no group: the answer would list every town for each of them.
_GROUPED = 100


class Pair(NamedTuple):
    """A plan and the version before it."""

    new: str
    old: str


class Parts(NamedTuple):
    """How many towns, units, groups, points, sections and categories a plan has."""

    towns: int = 22
    units: int = 9
    groups: int = 2
    points: int = 28
    sections: int = 8
    categories: int = 6


def organisation(parts: Parts) -> str:
    """Return the towns, units and groups; half of the towns are subdistricts."""
    lines = ["  towns:\n"]
    lines += [
        f"  - name: 第{one}镇\n    kind: {('town', 'subdistrict')[one % 2]}\n"
        for one in range(parts.towns)
    ]
    lines.append("  units:\n")
    lines += [f"  - name: 科室{one}\n    kind: division\n" for one in range(parts.units)]
    lines.append("  groups:\n")
    lines += [
        f"  - name: 各镇街{one}\n    kinds:\n    - {('town', 'subdistrict')[one % 2]}\n"
        + ("    open: true\n" if one % 4 == 3 else "")
        for one in range(parts.groups)
    ]
    return "".join(lines)


def sections(parts: Parts) -> str:
    """Return the sections with the points spread evenly over them."""
    each = -(-parts.points // parts.sections)
    lines = ["sections:\n"]
    for one in range(1, parts.points + 1):
        if (one - 1) % each == 0:
            number = (one - 1) // each + 1
            lines.append(f"- number: {number}\n  title: 部分{number}\n  points:\n")
        lines.append(f"  - number: {one}\n    title: 要点{one}\n")
        lines.append(f"    text: 推进各项工作，第{one % parts.towns}镇先行，提高服务水平。\n")
    return "".join(lines)


def task(number: int, parts: Parts, goal: str = "完成", less: int = 0, **other: str) -> str:
    """Return one task; `less` lowers its target and puts its due date off."""
    named = f"第{number % parts.towns}镇"
    if number % 5 == 0 and number <= _GROUPED:
        named = f"各镇街{number % parts.groups}"
    filled = {
        "number": str(number),
        "category": str(number % parts.categories),
        "goal": goal,
        "value": str(number % 90 + 20 - less),
        "towns": f"  - {named}\n",
        "unit": str(number % parts.units),
        "point": str(number % parts.points + 1),
        "day": "31" if less else "30",
    }
    return _TASK.format(**filled | other)


def whole(parts: Parts, tasks: Iterable[str], remarks: str = "") -> str:
    """Return a plan file of these parts, tasks and remarks."""
    return "".join([_HEAD, organisation(parts), sections(parts), "tasks:\n", *tasks, remarks])


def tasks_grow(count: int) -> Pair:
    """Tasks alone; in the edited version every one has a lower target, due later."""
    parts = Parts()
    numbers = range(1, count + 1)
    return Pair(
        whole(parts, (task(one, parts, less=1) for one in numbers)),
        whole(parts, (task(one, parts) for one in numbers)),
    )


def all_grows(count: int) -> Pair:
    """Everything: bodies, points, sections, categories, errata, readings and revisions too."""
    many = max(count // 8, 8)
    parts = Parts(many, many, max(many // 8, 4), many * 2, max(many // 4, 2), many)
    remarks = ["errata:\n"]
    remarks += [
        f"- at: tasks.{one * 4 + 1}.goal\n  published: 助餐\n  read: 就餐\n"
        "  why: 误排\n  certain: true\n"
        for one in range(many)
    ]
    remarks.append("readings:\n")
    remarks += [f"- at: points.{one + 1}\n  ask: 是否含第{one}镇\n" for one in range(many)]
    recorded = "".join(_revision(one * 2 + 1) for one in range(many * 2))
    earlier = "".join(_revision(one * 2 + 1, "2021-05-01", "name") for one in range(many))
    numbers = range(1, count + 1)
    renamed = (task(one, parts, ("完成", "建成")[one % 5 == 0], less=one % 2) for one in numbers)
    return Pair(
        whole(parts, renamed, f"{''.join(remarks)}revisions:\n{earlier}{recorded}"),
        whole(parts, (task(one, parts) for one in numbers), f"revisions:\n{earlier}"),
    )


def _revision(number: int, day: str = "2021-09-01", field: str = "targets.助餐点.value") -> str:
    value = number % 90 + 20
    was, now = (value, value - 1) if field.endswith("value") else ("旧名", f"第{number}项建设")
    return (
        f"- date: {day}\n  task: {number}\n  field: {field}\n  was: {was}\n  now: {now}\n"
        "  reason: 选址调整\n  document: 某民〔2021〕88号\n  approved_by: 局长办公会\n"
    )


def towns_grow(count: int) -> Pair:
    """One task whose list of towns grows, of which half are exchanged."""
    parts = Parts(towns=count)

    def of(first: int) -> str:
        chosen = range(first, first + count // 2)
        return whole(parts, [task(1, parts, towns="".join(f"  - 第{one}镇\n" for one in chosen))])

    return Pair(of(count // 4), of(0))


def targets_grow(count: int) -> Pair:
    """One task whose targets grow, of which half are exchanged, and places recorded about them."""
    parts = Parts()

    def of(first: int) -> str:
        chosen = range(first, first + count // 2)
        targets = "".join(
            f"  - what: 工程{one}\n    value: {one % 90 + 20}\n    measure: 个\n" for one in chosen
        )
        asked = "".join(f"- at: tasks.1.targets.工程{one}.value\n  ask: 几处\n" for one in chosen)
        return whole(parts, [task(1, parts) + targets], f"readings:\n{asked}")

    return Pair(of(count // 4), of(0))


def comments_grow(count: int) -> Pair:
    """An excuse comment on every task, each needed for the one finding there."""
    parts = Parts()
    plain = [task(one, parts, unit=f"室{one}") for one in range(1, count + 1)]
    excuse = "  # plantrack: ignore[PT201] 待定\n  points:"
    excused = [text.replace("\n  points:", excuse) for text in plain]
    return Pair(whole(parts, excused), whole(parts, plain))


def unknown_names_grow(count: int) -> Pair:
    """Twice as many known units as unknown ones, every unknown one like several known."""
    parts = Parts(units=count * 2)
    return Pair(*[whole(parts, (task(one, parts, unit=f"室{one}") for one in range(count)))] * 2)


def duplicates_grow(count: int) -> Pair:
    """Numbers, names, entries and revisions that stand twice or more."""
    parts = Parts()
    towns = "".join(f"  - 第{one % 20}镇\n" for one in range(6)) * 2
    numbers = [one // 2 + 1 for one in range(count)]
    tasks = (task(one, parts, towns=towns) for one in numbers)
    text = whole(parts, tasks, "revisions:\n" + "".join(map(_revision, numbers)))
    return Pair(text, text.replace("2021-09-01", "2021-08-01"))


def faults_grow(count: int) -> Pair:
    """Six faults a task: a misspelt key, a missing one, a wrong type, bad values, no value."""
    parts = Parts()
    text = whole(parts, (task(one, parts) for one in range(1, count + 1)))
    for right, wrong in (
        ("  category:", "  catgory:"),
        ("    measure: 个", "    measure:"),
        ("    due: 2021-12-30", "    due: 12月"),
        ("  - 科室1\n", "  - [科室1]\n"),
        ("    value: ", "    value: 约"),
    ):
        text = text.replace(right, wrong)
    return Pair(text, text)


def findings_grow(count: int) -> Pair:
    """Six findings a task in a plan that is valid: names, wording, numbers, dates."""
    parts = Parts()
    text = whole(
        parts,
        (
            task(one, parts, "完成（完  成、，", unit=f"室{one % 50}", day="31 ", value="7")
            for one in range(1, count + 1)
        ),
    )
    return Pair(text.replace("2021-12-31 ", "2022-12-31"), text)


SHAPES: dict[str, Callable[[int], Pair]] = {
    "tasks": tasks_grow,
    "everything": all_grows,
    "towns of one task": towns_grow,
    "targets of one task": targets_grow,
    "comments": comments_grow,
    "unknown names": unknown_names_grow,
    "duplicates": duplicates_grow,
    "faults": faults_grow,
    "findings": findings_grow,
}
