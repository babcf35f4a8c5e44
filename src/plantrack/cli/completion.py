"""Shell completion with the plan's own names, without loading the model."""

from typing import TYPE_CHECKING, Any

from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Callable

    from plantrack.i18n import Language


def units(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the names of the plan's units, their aliases only once something was typed."""
    return _names(ctx, "units", incomplete)


def towns(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the names of the plan's towns, their aliases only once something was typed."""
    return _names(ctx, "towns", incomplete)


def statuses(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the statuses of tasks: the words or, once begun so, their keys."""
    return _statuses(incomplete, is_entry=False)


def entry_statuses(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the statuses that an entry may have, as `statuses` does."""
    return _statuses(incomplete, is_entry=True)


def _statuses(incomplete: str, is_entry: bool) -> list[str]:
    from plantrack.query.standing_names import status_names

    names = [*status_names("zh", is_entry), *(status_names("en", is_entry) if incomplete else ())]
    return [name for name in names if name.startswith(incomplete)]


def targets(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the targets of the task that was typed, else those of all tasks and points."""
    data = _data(ctx)
    typed = ctx.args if ctx is not None else []
    tasks = _listed(data, "tasks")
    mine = [one for one in tasks if str(one.get("number")) in typed]
    points = [one for part in _listed(data, "sections") for one in _all_points(part)]
    found = [target for one in mine or [*tasks, *points] for target in _listed(one, "targets")]
    return list(dict.fromkeys(_texts(found, "what")))


def roles(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the roles of units, in the other language if what was typed begins so."""
    from plantrack.query.role_names import role_names

    return _in_either_language(role_names, incomplete)


def orders(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return what tasks can be sorted by, as `roles` does."""
    from plantrack.query.order import order_names

    return _in_either_language(order_names, incomplete)


def sections(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the sections' numbers and titles that start with `incomplete`."""
    found = _listed(_data(ctx), "sections")
    return [*_texts(found, "number"), *_texts(found, "title")]


def points(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the points' numbers: 8 or, where they begin anew or points have points, 3.2."""
    return _point_keys(_data(ctx))


def references(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return what `show` takes: the tasks' numbers, labels and names, and the points' as 要点8."""
    data = _data(ctx)
    tasks, points = _listed(data, "tasks"), _point_keys(data)
    names = [*_texts(tasks, "number"), *_texts(tasks, "label"), *_texts(tasks, "name")]
    return list(dict.fromkeys([*names, *(f"要点{key}" for key in points)]))


def categories(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the tasks' categories."""
    tasks = _listed(_data(ctx), "tasks")
    return list(dict.fromkeys(_texts(tasks, "category")))


def columns(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return the lists of columns that `incomplete` may become by one more name."""
    from plantrack.reports.task_columns import complete_columns

    return list(complete_columns(incomplete))


def standings(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Return how tasks may stand."""
    from plantrack.query.standing_names import standing_names

    return _in_either_language(standing_names, incomplete)


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


def _names(ctx: Any, kind: str, incomplete: str) -> list[str]:
    organisation = _data(ctx).get("organisation")
    found = _listed(organisation, kind) if isinstance(organisation, dict) else []
    names = _texts(found, "name")
    if incomplete:
        names += [str(name) for one in found for name in _held(one, "aliases")]
    return list(dict.fromkeys(names))


def _in_either_language(names: "Callable[[Language], tuple[str, ...]]", begun: str) -> list[str]:
    from plantrack.i18n import interface_language

    mine = names(interface_language())
    theirs = names("en" if interface_language() == "zh" else "zh")
    return [*(mine if any(one.startswith(begun) for one in mine) else theirs)]


def _point_keys(data: Any) -> list[str]:
    from plantrack.text.point_keys import number_anew

    sections = [one for one in _listed(data, "sections") if "number" in one]
    firsts = [str(held[0]["number"]) for one in sections if (held := _numbered(one))]
    referred = [str(key) for task in _listed(data, "tasks") for key in _held(task, "points")]
    anew = number_anew(
        [int(first) if first.isdecimal() else 0 for first in firsts],
        [key if "." in key else 0 for key in referred],
    )
    keys: list[str] = []
    for section in sections if anew else _listed(data, "sections"):
        _add_keys(keys, section, f"{section['number']}." if anew else "")
    return keys


def _add_keys(keys: list[str], holder: dict[str, Any], before: str) -> None:
    for point in _numbered(holder):
        keys.append(f"{before}{point['number']}")
        _add_keys(keys, point, f"{keys[-1]}.")


def _all_points(holder: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for point in _listed(holder, "points"):
        found += [point, *_all_points(point)]
    return found


def _numbered(holder: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in _listed(holder, "points") if "number" in one]


def _held(item: dict[str, Any], key: str) -> list[Any]:
    held = item.get(key)
    return held if isinstance(held, list) else []


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
