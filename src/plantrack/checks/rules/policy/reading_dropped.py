"""PT608: a matter to confirm dropped, or altered, instead of answered."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import describe_address, split_number
from plantrack.model.path import Path
from plantrack.model.revision import ANSWER_KEYS, Reading
from plantrack.yamlfile.quoting import yaml_value

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield readings that are gone; one may be answered, and move with its task or point."""
    moved = _renumbered(context)
    kept = {_moved(one, {}) for one in context.new.readings}
    answered = {one.question for one in context.new.readings if one.answer is not None}
    near = _fresh(context)
    for index, one in enumerate(context.old.readings):
        asked = {_moved(one, {}), _moved(one, moved)}
        if asked & kept or (one.answer is None and {each[:2] for each in asked} & answered):
            continue
        matter = lazy_gettext("{place}: {ask}", place=describe_address(one.at), ask=one.ask)
        if one.answer is None:
            message = lazy_gettext(
                "the matter to confirm “{matter}” was dropped or altered; answer it instead "
                "(answer, date, by)",
                matter=matter,
            )
        else:
            message = lazy_gettext(
                "the answered matter “{matter}” was dropped or altered; what was confirmed "
                "must not change",
                matter=matter,
            )
        yield Problem(_place(context, near, one, index), message, _yaml(one), on_key=True)


def _renumbered(context: "ChangeContext") -> dict[str, str]:
    """Map the old address of each renumbered task, point and section to the new one.

    The key of a point may have changed with the number of its section, or of the point it is in.
    """
    moved = [one for one in context.changes if one.action == "renumbered"]
    found = {f"{one.part}s.{one.old}": one.at for one in moved}
    if moved or any(one.part == "point-section" for one in context.changes):
        from plantrack.changes.text import matched  # rules are loaded without what compares

        keys = matched(context.old, context.new).keys()
        found |= {f"points.{old}": f"points.{new}" for old, new in keys if old != new}
    return found


def _moved(one: Reading, moved: dict[str, str]) -> tuple[object, ...]:
    """Return all of a reading, with its address after the renumbering."""
    kind, _, rest = one.at.partition(".")
    number, field = split_number(kind, rest)
    at = ".".join(filter(None, (moved.get(f"{kind}.{number}", f"{kind}.{number}"), field)))
    return at if number else one.at, one.ask, one.answer, one.date, one.by


def _fresh(context: "ChangeContext") -> dict[tuple[str, str], int]:
    """Map place and question of each reading that is new to where it stands."""
    before, found = set(context.old.readings), dict[tuple[str, str], int]()
    for index, one in enumerate(context.new.readings):
        if one not in before:
            found.setdefault(("at", one.at), index)
            found.setdefault(("ask", one.ask), index)
    return found


def _place(
    context: "ChangeContext", fresh: dict[tuple[str, str], int], one: Reading, index: int
) -> Path:
    """Return the path of what it was made into, or stands where it stood, or of the list."""
    places = [fresh[key] for key in (("at", one.at), ("ask", one.ask)) if key in fresh]
    if places:
        return ("readings", min(places))
    return ("readings", index) if index < len(context.new.readings) else ("readings",)


def _yaml(one: Reading) -> str:
    """Return the entry as YAML, to put back under `readings`."""
    fields = ("at", "ask", *(ANSWER_KEYS if one.answer is not None else ()))
    lines = [f"{field}: {yaml_value(str(getattr(one, field)))}" for field in fields]
    return "- " + "\n  ".join(lines)


RULE = Rule(
    code="PT608",
    name="reading-dropped",
    severity="error",
    what=gettext_noop(
        "A matter for the office to confirm was dropped or altered since the earlier version."
    ),
    why=gettext_noop(
        "A question that the text leaves open is settled by an answer, not by taking it away; "
        "what was answered is part of the plan's history."
    ),
    bad=gettext_noop("(an entry under readings was removed)\n"),
    good=(
        "readings:\n"
        "  - at: tasks.24\n"
        "    ask: “相关街道”是哪几个街道?\n"
        "    answer: 龙溪街道、龙山街道\n"
        "    date: 2021-05-06\n"
        "    by: 局办公室\n"
    ),
    check_change=check,
)
