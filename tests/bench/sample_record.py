"""A record of any size for the benchmarks: invented entries of every body on a plan's tasks."""

from collections import defaultdict
from datetime import timedelta
from itertools import cycle
from pathlib import Path

from plantrack.followup.reporters import reporters_of
from plantrack.model.plan import Plan
from plantrack.model.targets import Target
from plantrack.model.task import Task

# What an entry says beside its number, in turn: as offices write it, a sentence or two.
_SAID = (
    'note: "示例：首批已开工，正在办理用地手续"',
    'note: "示例：完成选址", next: "下月签订合同"',
    'status: 进行中, problem: "示例：两处场地尚未落实", next: "与镇街会商"',
    'stage: "示例：主体施工", evidence: ["照片/示例一.jpg"], by: "示例甲"',
)


def write_record(plan: Plan, folder: Path, entries: int) -> int:
    """Write `entries` entries over the plan's year to a file for each body; return their bytes.

    Every body that is asked reports in turn on every task of its own, counts rising.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, list[str]] = defaultdict(list)
    pairs = [
        (task, body)
        for task in plan.active_tasks
        for who in [reporters_of(plan, task)]
        for body in (*who.lead, *who.units, *who.towns)
    ]
    days = (plan.plan.end - plan.plan.start).days
    turns = zip(range(entries), cycle(pairs), strict=False)
    for place, (task, body) in turns:
        day = plan.plan.start + timedelta(place * days // entries)
        target = _target(task, place)
        number = "" if target is None else f'target: "{target.what}", done: {place // len(pairs)}, '
        said = _SAID[place % len(_SAID)]
        files[body].append(f"- {{task: {task.number}, date: {day}, {number}{said}}}\n")
    for body, lines in files.items():
        (folder / f"{body}.yaml").write_text("".join(lines), encoding="utf-8", newline="\n")
    return sum(file.stat().st_size for file in folder.iterdir())


def _target(task: Task, place: int) -> Target | None:
    counted = [one for one in task.targets if one.value is not None]
    return counted[place % len(counted)] if counted else None
