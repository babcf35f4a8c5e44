"""The JSON Schema (2020-12) of plan files, optionally with one plan's names as choices."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from plantrack.i18n import translate
from plantrack.model.duties import ROLE_FIELDS
from plantrack.model.organisation import Group, Town, Unit
from plantrack.model.plan import FORMAT_VERSION, Plan
from plantrack.model.revision import ANSWER_KEYS
from plantrack.model.table import cells_of_each_row
from plantrack.schema.fields import FIELDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLE = "plantrack"  # where it is no plan's in particular


def json_schema(plan: Plan | None = None) -> dict[str, Any]:
    """Return the schema; with `plan`, its units, towns, groups and points are enumerations.

    Every property is described, in Chinese and then in English. Do not change what is returned:
    all schemas share parts.
    """
    schema = _general()
    if plan is None:
        return schema
    offered = _offering_names(schema["$defs"], plan)
    return {**schema, "title": plan.plan.title, "$defs": offered}


@cache  # it takes as long as reading and checking a plan
def _general() -> dict[str, Any]:
    schema = Plan.model_json_schema(mode="validation")
    definitions = schema.pop("$defs")
    for name, model in {"Plan": schema, **definitions}.items():
        describe(name, model)
    schema["properties"]["plantrack"] |= {"type": "integer", "const": FORMAT_VERSION}
    for field in ("was", "now"):
        # Values of any field: a number is written as in the field itself.
        definitions["Revision"]["properties"][field]["anyOf"].append({"type": "number"})
    definitions["Reading"]["dependentRequired"] = {
        key: [other for other in ANSWER_KEYS if other != key] for key in ANSWER_KEYS
    }
    need_one(definitions["Task"], "units", "lead")
    need_one(definitions["Task"], "goal", "name", "points")
    need_one(definitions["Group"], "kinds", "members", "units")
    need_one(definitions["Point"], "title", "text")
    top = {"$schema": DIALECT, "title": TITLE}
    return {**top, **{k: v for k, v in schema.items() if k != "title"}, "$defs": definitions}


def need_one(model: dict[str, Any], *keys: str) -> None:
    """Demand one of `keys` at least."""
    model.setdefault("allOf", []).append({"anyOf": [{"required": [key]} for key in keys]})


def describe(name: str, model: dict[str, Any]) -> None:
    """Describe every field of the model of that name, in Chinese and then in English."""
    model.pop("description", None)  # the docstring is for developers
    for field, found in model["properties"].items():
        text = FIELDS[name][field]
        found.pop("title", None)
        _drop_null(found)
        found["description"] = f"{translate(text, 'zh')}\n{translate(text, 'en')}"


def _drop_null(found: dict[str, Any]) -> None:
    """Remove null: an optional field may be omitted, but not empty."""
    choices = [one for one in found.get("anyOf", []) if one != {"type": "null"}]
    if found.get("default") == "":
        del found["default"]  # it stands for nothing, and no such text may be written
    if "anyOf" in found:
        del found["anyOf"]
        if found.get("default", "") is None:
            del found["default"]
        if len(choices) == 1:
            found.update(choices[0])
        else:
            found["anyOf"] = choices


def _offering_names(definitions: dict[str, Any], plan: Plan) -> dict[str, Any]:
    """Return the definitions with the plan's names as choices; those given stay as they are."""
    organisation = plan.organisation
    towns = _names(organisation.towns, organisation.town_groups)
    units = _names(organisation.units, organisation.unit_groups)
    choices: tuple[tuple[str, str, list[Any]], ...] = (
        *(("Task", field, units) for field in ROLE_FIELDS.values()),
        ("Task", "towns", towns),
        ("Target", "towns", towns),
        ("Task", "points", [point.key for point in plan.points]),
    )
    for model, field, names in choices:
        if names:  # an empty enumeration is not a valid schema
            properties = definitions[model]["properties"]
            offering = {**properties[field], "items": {"enum": names}}
            changed = {**definitions[model], "properties": {**properties, field: offering}}
            definitions = {**definitions, model: changed}
    headings = plan.notice.columns if plan.notice else ()
    if wanted := cells_of_each_row(headings, any(task.category for task in plan.tasks)):
        words = [{"required": [field]} for field in ("name", "goal")]
        cells = {
            "anyOf": [
                {"required": list(wanted)},
                {"required": ["parent"]},
                {"not": {"anyOf": words}},
            ]
        }
        task = {**definitions["Task"], "allOf": [*definitions["Task"]["allOf"], cells]}
        definitions = {**definitions, "Task": task}
    return definitions


def _names(bodies: Iterable[Town | Unit], groups: Iterable[Group]) -> list[Any]:
    names = [name for body in bodies for name in body.names]
    return list(dict.fromkeys((*names, *(group.name for group in groups))))
