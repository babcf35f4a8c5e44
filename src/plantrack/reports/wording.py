"""How a document words the plan's parts: a target in a line, a way, a reference."""

from plantrack.model.plan import Point, Section
from plantrack.model.task import Target, Task
from plantrack.query.numerals import numeral
from plantrack.query.reach import DIRECT
from plantrack.reports.report import Say


def target_amount(target: Target, say: Say) -> str:
    """How much a target wants: `55个`, `2-5个`, `每个镇街2个`; a milestone says so."""
    if target.value is None:
        amount = say("each {what}", what=target.per) if target.per else say("milestone")
    else:
        upper = f"-{target.max}" if target.max is not None else ""
        amount = f"{target.value}{upper}{target.measure or ''}"
    if target.value is None:
        pass
    elif target.per == "town":
        amount = say("{amount} in each town", amount=amount)
    elif target.per:
        amount = say("{amount} per {what}", amount=amount, what=target.per)
    return say("{amount} (best effort)", amount=amount) if target.best_effort else amount


def target_line(target: Target, say: Say) -> str:
    """A target in one line: what, how much, and until when."""
    line = f"{target.what} {target_amount(target, say)}"
    return say("{line}, due {due}", line=line, due=target.due) if target.due else line


def target_place(target: Target, say: Say) -> str:
    """The towns or named places a target is about; empty where that is the task's own towns."""
    return say("{names}", names=(*target.towns, *target.items))


def way(via: str, say: Say) -> str:
    """How a task reaches a town: `direct` told in words, a group by its name."""
    return say("by name") if via == DIRECT else via


def task_numbers(tasks: tuple[Task, ...] | list[Task], say: Say) -> str:
    """The tasks' numbers in a row: 1、13、20."""
    return say("{names}", names=tuple(str(task.number) for task in tasks))


def point_label(point: Point) -> str:
    """A point as the notice numbers it: （八）完善居家社区养老服务."""
    return f"（{numeral(point.number)}）{point.title}"


def section_label(section: Section) -> str:
    """A section as the notice numbers it: 三、加快推进养老服务业高质量发展."""
    return f"{numeral(section.number)}、{section.title}"
