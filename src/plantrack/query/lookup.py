"""The town, unit, section, category or point that a typed name stands for.

A name that matches nothing gets suggestions, one that matches several gets the candidates, and
one of another kind gets the option to use: always a SelectionError, never an empty answer.
"""

import re
from collections.abc import Iterable

from plantrack.errors import SelectionError
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.kinds import short_name
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.section import Point, Section
from plantrack.text.numerals import numeral, parse_number
from plantrack.text.suggest import suggest

KINDS = {
    "town": gettext_noop("town"),
    "unit": gettext_noop("unit"),
    "group": gettext_noop("group"),
    "section": gettext_noop("section"),
    "category": gettext_noop("category"),
    "point": gettext_noop("point"),
    "task": gettext_noop("task"),
    "table": gettext_noop("table"),
}
# Compiled by `re` on first use: most commands name no section or point.
_PART = r"第?(?P<number>[0-9一二三四五六七八九十]+)(?:部分|[、.．])?"
_POINT = r"(?:要点|第)?[(（]?(?P<number>[0-9一二三四五六七八九十]+)[)）]?(?:点|[、.．])?"
_SECTION_POINT = r"(?P<section>[0-9]+)[.．](?P<point>[0-9]+)"


def find_town(plan: Plan, typed: str) -> Town:
    """Return the town with that full name, unambiguous short name, or former name."""
    towns = plan.organisation.towns
    for town in towns:
        if town.name == typed:
            return town
    fitting = [town for town in towns if town.short_name == typed]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise _several("town", typed, (town.name for town in fitting))
    former = [town for town in towns if _had_name(town, typed)]
    if len(former) == 1:
        return former[0]
    if former:
        raise _several("town", typed, (town.name for town in former))
    _answer_slip(plan, "town", typed)
    raise _unknown("town", typed, _town_suggestions(towns, typed))


def find_unit(plan: Plan, typed: str) -> Unit:
    """Return the unit of that name or former name; the leading 区 of affiliates may be omitted."""
    for unit in plan.organisation.units:
        if unit.name == typed:
            return unit
    fitting = [unit for unit in plan.organisation.units if unit.name == f"区{typed}"]
    if len(fitting) == 1:
        return fitting[0]
    former = [unit for unit in plan.organisation.units if _had_name(unit, typed)]
    if len(former) == 1:
        return former[0]
    if former:
        raise _several("unit", typed, (unit.name for unit in former))
    _answer_slip(plan, "unit", typed)
    raise _unknown("unit", typed, suggest(typed, (unit.name for unit in plan.organisation.units)))


def _had_name(body: Town | Unit, typed: str) -> bool:
    """Whether `typed` is a former name, or short for one as for a present one."""
    if isinstance(body, Town):
        return typed in body.formerly or typed in map(short_name, body.formerly)
    return typed in body.formerly or f"区{typed}" in body.formerly


def present_name(body: Town | Unit, typed: str) -> Message | None:
    """Return what to tell someone who called `body` by a former name; None if nobody did."""
    if typed == body.name or not _had_name(body, typed):
        return None
    if typed in (short_name(body.name), body.name.removeprefix("区")):
        return None
    return lazy_gettext("{typed} is now {name}", typed=typed, name=body.name)


def find_section(plan: Plan, typed: str) -> Section:
    """Return the section of that number (3, 三, 第三部分) or part of its title."""
    if found := re.fullmatch(_PART, typed):
        number = parse_number(found["number"])
        if number is not None and (numbered := plan.index.sections.get(number)) is not None:
            return numbered
        numbers = tuple(map(numeral, sorted(plan.index.sections)))
        raise SelectionError(
            lazy_gettext(
                "there is no section {typed}; the sections are {numbers}",
                typed=typed,
                numbers=numbers,
            )
        )
    fitting = [section for section in plan.sections if typed and typed in section.title]
    if len(fitting) == 1:
        return fitting[0]
    titles = tuple(f"{numeral(section.number)}、{section.title}" for section in fitting)
    if fitting:
        raise _several("section", typed, titles)
    _answer_slip(plan, "section", typed)
    raise _unknown("section", typed, suggest(typed, (section.title for section in plan.sections)))


def find_category(plan: Plan, typed: str) -> str:
    """Return the category of that name or unambiguous part of a name."""
    categories = list(dict.fromkeys(task.category for task in plan.tasks))
    if typed in categories:
        return typed
    fitting = [category for category in categories if typed and typed in category]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise _several("category", typed, fitting)
    _answer_slip(plan, "category", typed)
    raise _unknown("category", typed, suggest(typed, categories) or tuple(categories))


def find_point(plan: Plan, typed: str) -> Point:
    """Return the point of that number (8, 要点8, （八）, 3.8) or part of its title."""
    if found := re.fullmatch(_SECTION_POINT, typed):
        return _point_in_section(plan, int(found["section"]), int(found["point"]), typed)
    if found := re.fullmatch(_POINT, typed):
        number = parse_number(found["number"])
        if number is not None and (found_point := plan.index.points.get(number)) is not None:
            return found_point
        raise SelectionError(
            lazy_gettext(
                "there is no point {typed}; the points run from {first} to {last}",
                typed=typed,
                first=min((point.number for point in plan.points), default=0),
                last=max((point.number for point in plan.points), default=0),
            )
        )
    fitting = [point for point in plan.points if typed and typed in point.title]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise _several("point", typed, (point.title for point in fitting))
    _answer_slip(plan, "point", typed)
    raise _unknown("point", typed, suggest(typed, (point.title for point in plan.points)))


def _point_in_section(plan: Plan, section: int, number: int, typed: str) -> Point:
    for known in plan.sections:
        for point in known.points:
            if point.number == number and known.number == section:
                return point
            if point.number == number:
                raise SelectionError(
                    lazy_gettext(
                        "point {number} is not in section {section}; did you mean {right}?",
                        number=number,
                        section=section,
                        right=f"{known.number}.{number}",
                    )
                )
    raise SelectionError(lazy_gettext("there is no point {typed}", typed=typed))


def _town_suggestions(towns: Iterable[Town], typed: str) -> tuple[str, ...]:
    towns = list(towns)
    stem = short_name(typed)
    same_stem = [town.name for town in towns if town.short_name == stem]
    return tuple(dict.fromkeys([*same_stem, *suggest(typed, (town.name for town in towns))]))[:3]


def _answer_slip(plan: Plan, wanted: str, typed: str) -> None:
    """Raise SelectionError with the right option if `typed` is a name of another kind."""
    known = {
        "town": body_names(plan.organisation.towns),
        "unit": body_names(plan.organisation.units),
        "category": {task.category for task in plan.tasks},
    }
    for kind, names in known.items():
        if kind != wanted and typed in names:
            raise SelectionError(
                lazy_gettext(
                    "“{typed}” is a {kind}: use --{option} {typed}",
                    typed=typed,
                    kind=Message(KINDS[kind]),
                    option=kind,
                )
            )
    if typed in {name for group in plan.organisation.groups for name in group.names}:
        raise SelectionError(
            lazy_gettext(
                "“{typed}” is a collective name; give a single town (tasks that reach it "
                "through “{typed}” are included)",
                typed=typed,
            )
        )


def body_names(bodies: Iterable[Town | Unit]) -> set[str]:
    """Return the names that `bodies` have and had, those of towns also in short."""
    names = {name for body in bodies for name in (body.name, *body.formerly)}
    return names | {body.short_name for body in bodies if isinstance(body, Town)}


def _unknown(kind: str, typed: str, suggestions: tuple[str, ...]) -> SelectionError:
    return SelectionError(unknown_name(kind, typed, suggestions))


def unknown_name(kind: str, typed: str, suggestions: tuple[str, ...]) -> Message:
    """Return the message for a name that matches nothing, with what was probably meant."""
    if suggestions:
        return lazy_gettext(
            "unknown {kind} “{typed}”; did you mean {names}?",
            kind=Message(KINDS[kind]),
            typed=typed,
            names=tuple(f"“{name}”" for name in suggestions),
        )
    return lazy_gettext("unknown {kind} “{typed}”", kind=Message(KINDS[kind]), typed=typed)


def _several(kind: str, typed: str, candidates: Iterable[str]) -> SelectionError:
    return SelectionError(
        lazy_gettext(
            "“{typed}” matches more than one {kind}: {names}",
            typed=typed,
            kind=Message(KINDS[kind]),
            names=tuple(f"“{name}”" for name in candidates),
        )
    )
