"""The town, unit or category that a typed name stands for.

A name that matches nothing gets suggestions, one that matches several gets the candidates, and
one of another kind gets the option to use: always a SelectionError, never an empty answer.
"""

from collections.abc import Iterable, Sequence

from plantrack.errors import SelectionError
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.kinds import TOWN_KINDS, Places, places, short_name
from plantrack.model.organisation import Organisation, Town, Unit
from plantrack.model.plan import Plan
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
# One of the plan's places, by what they are together.
PLACES: dict[Places, str] = {
    "town": KINDS["town"],
    "district": gettext_noop("district or county"),
    "village": gettext_noop("village or community"),
    "place": gettext_noop("place (kind)"),
}
# What the names of offices begin with, and is left off where everybody knows whose they are.
_LEVELS = ("省", "市", "州", "盟", "区", "县", "旗", "镇", "乡")


def find_town(plan: Plan, typed: str) -> Town:
    """Return the town with that name, alias, unambiguous short name, or former name."""
    towns = plan.organisation.towns
    for fitting in (
        [town for town in towns if town.name == typed][:1],
        [town for town in towns if typed in town.aliases],
        [town for town in towns if town.short_name == typed],
        [town for town in towns if _had_name(town, typed)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise several(plan, "town", typed, (town.name for town in fitting))
    answer_slip(plan, "town", typed)
    raise unknown(plan, "town", typed, _town_suggestions(towns, typed))


def find_unit(plan: Plan, typed: str) -> Unit:
    """Return the unit of that name, alias or former name; a leading 区, 县 … may be omitted."""
    units = plan.organisation.units
    for fitting in (
        [unit for unit in units if unit.name == typed][:1],
        [unit for unit in units if typed in unit.aliases],
        [unit for unit in units if _without_level(unit.name) == typed],
        [unit for unit in units if _had_name(unit, typed)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise several(plan, "unit", typed, (unit.name for unit in fitting))
    answer_slip(plan, "unit", typed)
    raise unknown(plan, "unit", typed, _suggested(units, typed))


def _without_level(name: str) -> str:
    """Return the name of an office without the level that it begins with: 救助站 for 区救助站."""
    return name[1:] if len(name) > 2 and name.startswith(_LEVELS) else name


def _had_name(body: Town | Unit, typed: str) -> bool:
    """Whether `typed` is a former name, or short for one as for a present one."""
    if isinstance(body, Town):
        return typed in body.formerly or typed in body.short_names[1:]
    return typed in body.formerly or typed in map(_without_level, body.formerly)


def present_name(body: Town | Unit, typed: str) -> Message | None:
    """Return what to tell someone who called `body` by a former name; None if nobody did."""
    if typed in body.names or not _had_name(body, typed):
        return None
    short = body.short_name if isinstance(body, Town) else _without_level(body.name)
    if typed == short:
        return None
    return lazy_gettext("{typed} is now {name}", typed=typed, name=body.name)


def find_category(plan: Plan, typed: str) -> str:
    """Return the category of that name or unambiguous part of a name."""
    categories = list(dict.fromkeys(task.category for task in plan.tasks if task.category))
    if not categories:
        answer_slip(plan, "category", typed)
        raise SelectionError(lazy_gettext("the plan has no categories"))
    if typed in categories:
        return typed
    fitting = [category for category in categories if typed and typed in category]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise several(plan, "category", typed, fitting)
    answer_slip(plan, "category", typed)
    raise unknown(plan, "category", typed, suggest(typed, categories) or tuple(categories))


def _town_suggestions(towns: Sequence[Town], typed: str) -> tuple[str, ...]:
    stems = {typed, *(short_name(typed, kind) for kind in TOWN_KINDS)}
    same_stem = [town.name for town in towns if town.short_name in stems]
    return tuple(dict.fromkeys([*same_stem, *_suggested(towns, typed)]))[:3]


def _suggested(bodies: Sequence[Town | Unit], typed: str) -> tuple[str, ...]:
    """Return the names of those that are called, by name or alias, much as was typed."""
    present = {name: body.name for body in reversed(bodies) for name in body.names}
    called = suggest(typed, (name for body in bodies for name in body.names))
    return tuple(dict.fromkeys(present[name] for name in called))


def answer_slip(plan: Plan, wanted: str, typed: str) -> None:
    """Raise SelectionError with the right option if `typed` is a name of another kind."""
    organisation = plan.organisation
    known = {
        "town": body_names(organisation.towns),
        "unit": body_names(organisation.units),
        "category": {task.category for task in plan.tasks if task.category},
    }
    for kind, names in known.items():
        if kind != wanted and typed in names:
            raise SelectionError(
                lazy_gettext(
                    "“{typed}” is a {kind}: use --{option} {typed}",
                    typed=typed,
                    kind=kind_word(organisation, kind),
                    option=kind,
                )
            )
    for kind, groups in (("unit", organisation.unit_groups), ("town", organisation.town_groups)):
        if any(typed in group.names for group in groups):
            raise SelectionError(
                lazy_gettext(
                    "“{typed}” is a collective name; give a single {kind} (tasks that reach it "
                    "through “{typed}” are included)",
                    typed=typed,
                    kind=kind_word(organisation, kind),
                )
            )


def body_names(bodies: Iterable[Town | Unit]) -> set[str]:
    """Return the names that `bodies` have and had, and those of the present that are short."""
    names = {name for body in bodies for name in (*body.names, *body.formerly)}
    return names | {
        body.short_name if isinstance(body, Town) else _without_level(body.name) for body in bodies
    }


def kind_word(organisation: Organisation, kind: str) -> Message:
    """Return the word for one of the things of that kind, by what the organisation consists of."""
    if kind == "town" and organisation.towns:
        return Message(PLACES[places(town.kind for town in organisation.towns)])
    divisions = any(unit.kind in ("division", "affiliate") for unit in organisation.units)
    if kind == "unit" and organisation.units and not divisions:
        return Message(gettext_noop("unit (kind)"))
    return Message(KINDS[kind])


def unknown(plan: Plan, kind: str, typed: str, suggestions: tuple[str, ...]) -> SelectionError:
    """Return the error for a name that matches nothing."""
    word = kind_word(plan.organisation, kind)
    return SelectionError(unknown_name(kind, typed, suggestions, word))


def unknown_name(
    kind: str, typed: str, suggestions: tuple[str, ...], word: Message | None = None
) -> Message:
    """Return the message for a name that matches nothing, with what was probably meant.

    `word` is what the plan has for the kind.
    """
    word = word or Message(KINDS[kind])
    if suggestions:
        return lazy_gettext(
            "unknown {kind} “{typed}”; did you mean {names}?",
            kind=word,
            typed=typed,
            names=tuple(f"“{name}”" for name in suggestions),
        )
    return lazy_gettext("unknown {kind} “{typed}”", kind=word, typed=typed)


def several(plan: Plan, kind: str, typed: str, candidates: Iterable[str]) -> SelectionError:
    """Return the error for a name that matches several things."""
    return SelectionError(
        lazy_gettext(
            "“{typed}” matches more than one {kind}: {names}",
            typed=typed,
            kind=kind_word(plan.organisation, kind),
            names=tuple(f"“{name}”" for name in candidates),
        )
    )
