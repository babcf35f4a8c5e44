"""The columns of the table of tasks: their keys, headings and widths, and what they are typed as.

Without the model, so that completion can offer them.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from plantrack.errors import SelectionError
from plantrack.i18n import Language, gettext_noop, interface_language, lazy_gettext, translate
from plantrack.text.suggest import suggest


class TaskColumn(NamedTuple):
    """A column's heading, to be translated, and its share of a narrow table's width."""

    heading: str
    weight: int


TASK_COLUMNS = {
    "number": TaskColumn(gettext_noop("No."), 0),
    "label": TaskColumn(gettext_noop("Label"), 0),
    "parent": TaskColumn(gettext_noop("Part of"), 3),
    "table": TaskColumn(gettext_noop("Table"), 4),
    "category": TaskColumn(gettext_noop("Category"), 4),
    "name": TaskColumn(gettext_noop("Task"), 5),
    "goal": TaskColumn(gettext_noop("Goal"), 7),
    "towns": TaskColumn(gettext_noop("Towns"), 6),
    "lead": TaskColumn(gettext_noop("Leading units"), 4),
    "units": TaskColumn(gettext_noop("Units"), 4),
    "support": TaskColumn(gettext_noop("Supporting units"), 4),
    "leaders": TaskColumn(gettext_noop("Leaders"), 3),
    "due": TaskColumn(gettext_noop("Due by"), 9),
    "milestones": TaskColumn(gettext_noop("Steps"), 6),
    "points": TaskColumn(gettext_noop("Points"), 0),
    "targets": TaskColumn(gettext_noop("Targets"), 6),
    "other": TaskColumn(gettext_noop("Other columns"), 5),
    "via": TaskColumn(gettext_noop("Via"), 0),
    "roles": TaskColumn(gettext_noop("Role"), 4),
    "standing": TaskColumn(gettext_noop("Standing"), 0),
    "status": TaskColumn(gettext_noop("Status"), 0),
}
COLUMN_KEYS = tuple(TASK_COLUMNS)


def column_names(language: Language) -> tuple[str, ...]:
    """Return the columns' names in `language`: headings in Chinese, in English the keys."""
    if language == "en":
        return COLUMN_KEYS
    return tuple(translate(column.heading, language) for column in TASK_COLUMNS.values())


def column_keys(typed: Iterable[str], own: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of the `--columns` typed: keys or headings in either language.

    `own` are the keys by the headings in documents of the plan. Names are separated by commas.
    Raises SelectionError for an unknown one.
    """
    known = _known_names()
    known |= {name: key for heading, key in own.items() for name in _split(heading)}
    known |= {key: key for key in COLUMN_KEYS}
    for name in (names := [name for text in typed for name in _split(text)]):
        if name not in known:
            near = suggest(name, dict.fromkeys((*COLUMN_KEYS, *column_names("zh"), *own)))
            raise SelectionError(
                lazy_gettext(
                    "unknown column “{typed}”; available: {names}",
                    typed=name,
                    names=near or column_names(interface_language()),
                )
            )
    return tuple(dict.fromkeys(known[name] for name in names))


def complete_columns(typed: str) -> tuple[str, ...]:
    """Return what `--columns` may go on as: `typed` with its last name, begun or not, completed.

    The names are those of the interface's language, or else those of the other that begin alike,
    without those that were typed before.
    """
    begun = re.split("[,，、]", typed)[-1]
    before = typed.removesuffix(begun)
    known = _known_names()
    taken = {known.get(name) for name in _split(before)}
    mine = interface_language()
    others: tuple[Language, ...] = ("en",) if mine == "zh" else ("zh",)
    for language in (mine, *others):
        names = zip(COLUMN_KEYS, column_names(language), strict=True)
        fitting = [name for key, name in names if key not in taken and name.startswith(begun)]
        if fitting:
            return tuple(before + name for name in fitting)
    return ()


def _known_names() -> dict[str, str]:
    known = {key: key for key in COLUMN_KEYS}
    for key, column in TASK_COLUMNS.items():
        known[column.heading.casefold()] = key
        known[translate(column.heading, "zh")] = key
    return known


def _split(typed: str) -> list[str]:
    """Return the names in `typed`; the notice has the heading 责任科室(单位)."""
    names = re.split("[,，、]", typed)
    return [re.split("[(（]", name.strip())[0].casefold() for name in names]
