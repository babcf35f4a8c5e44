"""What the page's script filters by: the choices of its form, and the data it is given."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plantrack.content.report import Report
from plantrack.model.plan import Plan
from plantrack.model.progress import STATUSES
from plantrack.query.standing_names import STANDING_NAMES
from plantrack.reports.place_words import place_heading, unit_heading
from plantrack.reports.standing_words import standing_word
from plantrack.reports.task_cells import task_heading
from plantrack.site.pieces import Shower
from plantrack.site.words import script_words
from plantrack.text.escape import escape_controls


class Field(NamedTuple):
    """A field of the form: its name, its label, and its choices with their texts."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


def filter_fields(plan: Plan, report: Report, shower: Shower) -> list[Field]:
    """Return the fields that have something to choose."""
    return [one for one in _fields(plan, report, shower) if one.choices]


def _fields(plan: Plan, report: Report, shower: Shower) -> Iterator[Field]:
    tr, terms = shower.tr, report.terms
    categories = dict.fromkeys(one.task.category for one in report.tasks if one.task.category)
    yield Field("town", place_heading(terms, tr), _same(shower.places.towns))
    yield Field("unit", unit_heading(terms, tr), _same(shower.places.units))
    yield Field("category", task_heading("category", terms, tr), _same(categories))
    sections = ((str(one.number), one.title) for one in plan.sections if one.points)
    yield Field(
        "section",
        tr("Section"),
        tuple((number, terms.section_label(int(number), title)) for number, title in sections),
    )
    if report.as_of is not None:
        yield Field("status", tr("Status"), _same(STATUSES))
        words = tuple((key, standing_word(key, tr)) for key in STANDING_NAMES)
        yield Field("standing", tr("Standing"), words)


def _same(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in names)


def script_data(plan: Plan, report: Report, shower: Shower) -> str:
    """Return the data for the script as JSON, with nothing in it that HTML takes for markup."""
    data = {
        "year": plan.plan.year,
        "language": plan.plan.language,
        "file": f"plan-{plan.plan.year}.csv",
        "towns": list(map(escape_controls, shower.places.towns)),
        "units": list(map(escape_controls, shower.places.units)),
        "has_record": report.as_of is not None,
        "words": script_words(shower.tr),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
