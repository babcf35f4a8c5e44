"""Shell completion with the plan's own names, without loading the model."""

from typing import Any

from plantrack.errors import PlantrackError


def units(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the names of the plan's units."""
    return _names(ctx, "units")


def towns(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the names of the plan's towns."""
    return _names(ctx, "towns")


def sections(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the sections' numbers and titles that start with `incomplete`."""
    found = _listed(_data(ctx), "sections")
    return [*_texts(found, "number"), *_texts(found, "title")]


def points(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the points' numbers."""
    return _point_numbers(_data(ctx))


def references(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return what `show` takes: the tasks' numbers and names, and the points' numbers as 要点8."""
    data = _data(ctx)
    tasks, points = _listed(data, "tasks"), _point_numbers(data)
    names = [*_texts(tasks, "number"), *_texts(tasks, "name")]
    return [*names, *(f"要点{number}" for number in points)]


def categories(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the tasks' categories."""
    tasks = _listed(_data(ctx), "tasks")
    return list(dict.fromkeys(_texts(tasks, "category")))


def columns(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the lists of columns that `incomplete` may become by one more name."""
    from plantrack.reports.task_columns import complete_columns

    return list(complete_columns(incomplete))


def formats(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the names of the formats."""
    from plantrack.formats import format_names

    return list(format_names())


def rules(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the codes and names of the rules."""
    from plantrack.checks.registry import RULES

    return [*(rule.code for rule in RULES), *(rule.name for rule in RULES)]


def emitters(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the names of validate's formats."""
    from plantrack.formats import FINDING_FORMATS, format_names

    return list(format_names(FINDING_FORMATS))


def languages(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the languages in which a new file may be commented."""
    return ["zh", "en"]


def files(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return nothing: the shell completes file names."""
    return []


def _names(ctx: Any, kind: str) -> list[str]:
    organisation = _data(ctx).get("organisation")
    found = _listed(organisation, kind) if isinstance(organisation, dict) else []
    return _texts(found, "name")


def _point_numbers(data: Any) -> list[str]:
    found = [one for section in _listed(data, "sections") for one in _listed(section, "points")]
    return _texts(found, "number")


def _listed(data: Any, key: str) -> list[dict[str, Any]]:
    items = data.get(key, []) if isinstance(data, dict) else []
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _texts(found: list[dict[str, Any]], key: str) -> list[str]:
    return [str(one[key]) for one in found if key in one]


def _data(ctx: Any) -> dict[str, Any]:
    """Return as much of the plan's data as can be read; completion never reports errors."""
    from plantrack.files.discovery import find_plan
    from plantrack.files.source import STDIN, read_source
    from plantrack.yamlfile.compose import compose

    named = ctx.params.get("plan") if ctx is not None else None
    year = ctx.params.get("year") if ctx is not None else None
    if named == STDIN:
        return {}
    try:
        name = find_plan(named, int(year) if year and year.isdigit() else None)
        data = compose(read_source(name).text).data
    except PlantrackError:
        return {}
    return data if isinstance(data, dict) else {}
