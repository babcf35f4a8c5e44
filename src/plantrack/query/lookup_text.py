"""The section or point that was typed, in any common notation of its number or by its title."""

import re
import unicodedata

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.model.path import key_order
from plantrack.model.plan import Plan
from plantrack.model.section import Point, Section
from plantrack.query.lookup import answer_slip, several, unknown
from plantrack.text.numerals import numeral, parse_number
from plantrack.text.suggest import suggest

# Compiled by `re` on first use: most commands name no section or point.
_NUMBER = "[0-9一二三四五六七八九十]+"
_PART = rf"第?(?P<number>{_NUMBER})(?:部分|[、.．])?"
# Those of points are compared without differences of width: （八） is (八).
_WORD = r"(?:另见)?(?:要点|points?)[:\s]*"
_KEY = r"[0-9]+(?:\.[0-9]+)+"
_PRINTED = rf"(?:第?(?P<section>{_NUMBER})(?:部分)?[、.]?)?\((?P<point>{_NUMBER})\)(?P<within>.*)"
_WITHIN = r"(?:[0-9]+[.、]?)*"
_ALONE = rf"第?(?P<number>{_NUMBER})(?:点|[、.])?"


def find_section(plan: Plan, typed: str) -> Section:
    """Return the section of that number (3, 三, 第三部分) or part of its title."""
    if found := re.fullmatch(_PART, typed):
        number = parse_number(found["number"])
        if number is not None and (numbered := plan.index.sections.get(number)) is not None:
            return numbered
        numbers = tuple(map(numeral, sorted(plan.index.sections)))
        if not numbers:
            raise SelectionError(lazy_gettext("the plan has no sections"))
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
        raise several(plan, "section", typed, titles)
    answer_slip(plan, "section", typed)
    raise unknown(
        plan, "section", typed, suggest(typed, (section.title for section in plan.sections))
    )


def find_point(plan: Plan, typed: str) -> Point:
    """Return the point of that number (8, 要点8, （八）, 3.8, 三（二）) or part of its title."""
    numbered = points_numbered(plan, typed)
    if numbered is not None:
        if not numbered:
            raise _no_point(plan, typed)
        if len(numbered) > 1:
            raise several(plan, "point", typed, (f"{one.key} {one.name}" for one in numbered))
        return numbered[0]
    fitting = [point for point in plan.points if typed and typed in point.name]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise several(plan, "point", typed, (point.name for point in fitting))
    answer_slip(plan, "point", typed)
    raise unknown(plan, "point", typed, suggest(typed, (point.name for point in plan.points)))


def writes_point(typed: str) -> bool:
    """Whether `typed` is a number that only points have: 要点8, （八）, 3.8, 三（二）1."""
    text = unicodedata.normalize("NFKC", typed)
    if word := re.match(_WORD, text, re.IGNORECASE):
        return bool(re.match("[(第]?[0-9一二三四五六七八九十]", text[word.end() :]))
    return bool(re.fullmatch(_KEY, text) or _printed(text))


def points_numbered(plan: Plan, typed: str) -> list[Point] | None:
    """Return the points that the number `typed` may mean, or None if it is no number.

    Where numbers begin anew in each section, one without its section may mean several.
    """
    text = re.sub(_WORD, "", unicodedata.normalize("NFKC", typed.strip()), flags=re.IGNORECASE)
    if re.fullmatch(_KEY, text):
        return _of_key(plan, text)
    if not (found := _printed(text) or re.fullmatch(_ALONE, text)):
        return None
    steps = found.groupdict()
    number = parse_number(steps.get("point") or steps["number"])
    section = parse_number(steps["section"]) if steps.get("section") else None
    points = [
        point
        for one in plan.sections
        for point in one.points
        if point.number == number and section in (None, one.number)
    ]
    for step in re.findall("[0-9]+", steps.get("within") or ""):
        points = [part for point in points for part in point.points if str(part.number) == step]
    # Of a number used twice by mistake the first one counts, as everywhere.
    return list({point.key: point for point in reversed(points)}.values())[::-1]


def _printed(text: str) -> re.Match[str] | None:
    found = re.fullmatch(_PRINTED, text)
    return found if found and re.fullmatch(_WITHIN, found["within"]) else None


def _of_key(plan: Plan, text: str) -> list[Point]:
    """Return the point of that key or, where points are numbered through, of that section."""
    key = ".".join(str(int(step[:15])) for step in text.split("."))
    if (point := plan.index.points.get(key)) is not None:
        return [point]
    section, number, *within = key.split(".")
    if within or plan.index.points.get(int(number)) is None:
        return []
    point = plan.index.points[int(number)]
    home = plan.index.section_of(point)
    if home.number == int(section):
        return [point]
    raise SelectionError(
        lazy_gettext(
            "point {number} is not in section {section}; did you mean {right}?",
            number=number,
            section=section,
            right=f"{home.number}.{number}",
        )
    )


def _no_point(plan: Plan, typed: str) -> SelectionError:
    keys = sorted((one.key for part in plan.sections for one in part.points), key=key_order)
    if not keys:
        return SelectionError(lazy_gettext("the plan has no points"))
    if re.fullmatch(_KEY, unicodedata.normalize("NFKC", typed)) and isinstance(keys[0], int):
        return SelectionError(lazy_gettext("there is no point {typed}", typed=typed))
    return SelectionError(
        lazy_gettext(
            "there is no point {typed}; the points run from {first} to {last}",
            typed=typed,
            first=keys[0],
            last=keys[-1],
        )
    )
