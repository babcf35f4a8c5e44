"""The JSON Schema (2020-12) of a body's file of entries, optionally for one plan."""

from typing import Any

from plantrack.model.plan import Plan
from plantrack.model.progress import STATUSES, Entry
from plantrack.schema.build import DIALECT, TITLE, describe, need_one

# One of these at least: an entry of nothing else says nothing.
_SAID = ("status", "done", "stage", "note", "problem", "next", "evidence")
_BY_REVIEW = "已销号"  # an entry may not say it


def progress_schema(plan: Plan | None = None) -> dict[str, Any]:
    """Return the schema; with `plan`, its tasks, points and targets are enumerations."""
    entry = Entry.model_json_schema(mode="validation")
    describe("Entry", entry)
    fields = entry["properties"]
    fields["status"]["enum"] = [one for one in STATUSES if one != _BY_REVIEW]
    entry["oneOf"] = [{"required": [one]} for one in ("task", "point")]
    need_one(entry, *_SAID)
    title = TITLE
    if plan is not None:
        title = plan.plan.title
        held = [task.targets for task in plan.tasks] + [point.targets for point in plan.points]
        targets = (one.what for some in held for one in some if one.restates is None)
        choices: dict[str, list[Any]] = {
            "task": list(plan.index.tasks),
            "point": [
                point.key
                for point in plan.points
                if any(one.restates is None for one in point.targets)
            ],
            "target": list(dict.fromkeys(targets)),
        }
        for field, values in choices.items():
            if values:  # an empty enumeration is not a valid schema
                fields[field] = {"enum": values, "description": fields[field]["description"]}
    entry.pop("title", None)
    return {"$schema": DIALECT, "title": title, "type": "array", "items": entry}
