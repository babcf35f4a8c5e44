"""What may be asked about a plan in any form, and what it says, read without plantrack."""

from functools import cache
from typing import Any, TypeVar

from support.plans import PLANS
from support.real_plan import read_data

Data = dict[str, Any]


@cache
def data_of(form: str) -> Data:
    """The plan of that form as plain dicts, lists and texts."""
    return read_data(PLANS[form])


def tasks_of(form: str) -> list[Data]:
    """Its tasks."""
    found: list[Data] = data_of(form)["tasks"]
    return found


def points_of(form: str) -> dict[str, Data]:
    """Its points, those within points too, by their key."""
    found: dict[str, Data] = {}
    for section in data_of(form).get("sections", []):
        before = "" if form == "2021" else f"{section['number']}."
        found |= _keyed(section.get("points", []), before)
    return found


def _keyed(points: list[Data], before: str) -> dict[str, Data]:
    found: dict[str, Data] = {}
    for point in points:
        key = f"{before}{point['number']}"
        found |= {key: point, **_keyed(point.get("points", []), f"{key}.")}
    return found


def goal_of(task: Data, form: str) -> str | None:
    """The task's goal; that of one that is a point whole is the point's text."""
    if "goal" in task or "name" in task:
        return task.get("goal")
    (key,) = task["points"]
    return points_of(form)[key].get("text")


def texts_of(form: str) -> list[str]:
    """Every text that the plan promises something with: points' texts and tasks' goals, each once.

    A task that is one point whole has no text of its own.
    """
    points = [one["text"] for one in points_of(form).values() if "text" in one]
    return [*points, *(one["goal"] for one in tasks_of(form) if "goal" in one)]


def printed_of(task: Data) -> list[str]:
    """What a task's row says beside name and goal: names as listed, days in words, own columns."""
    found = [task[field] for field in ("label", "category", "due_text", "table") if field in task]
    for field in ("towns", "lead", "units", "support", "leaders"):
        found += task.get(field, [])
    for milestone in task.get("milestones", []):
        found += [milestone[field] for field in ("what", "due_text") if field in milestone]
    for heading, text in task.get("other", {}).items():
        found += [heading, text]
    return found


_T = TypeVar("_T")


def questions(form: str) -> dict[str, list[list[str]]]:
    """The arguments of each verb that answers about the plan."""
    data = data_of(form)
    held = data["organisation"]
    about = [
        *(["--town", one["name"]] for one in _few(form, held["towns"])),
        *(["--unit", one["name"]] for one in _few(form, held["units"])),
        *(["--section", section["number"]] for section in data.get("sections", [])),
    ]
    shown = [
        *_few(form, [task["number"] for task in data["tasks"]]),
        *_few(form, [f"要点{key}" for key in points_of(form)]),
        *(task["label"] for task in data["tasks"] if "label" in task),
    ]
    words = ["建设", "养老", "公园", "市级财政", "查无此词"]
    return {
        "list": [[], *about, *(["--search", word] for word in words)],
        "report": [[], ["--brief"], *about],
        "show": [[one] for one in shown],
        "diff": [[str(PLANS[form])]],
    }


def _few(form: str, asked: list[_T]) -> list[_T]:
    """Of 2021, of which there is much, the first and the last; of the others every one."""
    return asked if form != "2021" else [asked[0], asked[-1]]
