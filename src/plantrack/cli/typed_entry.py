"""An entry made of what was typed, and recorded."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack import clock
from plantrack.cli.as_of import day_of
from plantrack.cli.present_names import tell_present_names
from plantrack.cli.recording import recorder, tell_recorded
from plantrack.cli.streams import print_note
from plantrack.cli.typed_texts import text_of, texts_of
from plantrack.errors import SelectionError
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.progress import Entry
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task
from plantrack.query.lookup import find_town, find_unit
from plantrack.query.lookup_any import namesakes
from plantrack.query.reported import find_holder, find_target, holder_name, only_target
from plantrack.query.standing_names import find_status
from plantrack.yamlfile.entry_lines import entry_line, number_text

_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")
_LONG_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_SHOWN = 40  # characters of a text in the line that confirms it


class Typed(NamedTuple):
    """What was typed; `texts` are those that are kept as they are, by the key of the entry."""

    which: str | None
    point: str | None
    towns: tuple[str, ...]
    units: tuple[str, ...]
    status: str | None
    target: str | None
    done: str | None
    day: str | None
    evidence: tuple[str, ...]
    texts: tuple[tuple[str, str | None], ...]


def add_typed(name: str, typed: Typed, is_dry: bool) -> None:
    """Record what was typed on the plan in the file `name`, and print what and where.

    Raises SelectionError for what means nothing, and whatever a Recorder raises.
    """
    fields: dict[str, Any] = texts_of(typed.texts)
    if typed.evidence:
        fields["evidence"] = tuple(text_of("--evidence", one) for one in typed.evidence)
    if typed.status is None and typed.done is None and fields.keys() <= {"by", "reason"}:
        raise _nothing_said()
    today = clock.today()
    fields["date"] = today if typed.day is None else day_of("--date", typed.day)
    record = recorder(name, today)
    holder = find_holder(record.plan, typed.which, typed.point)
    body = _body(record.plan, typed)
    target = _target(holder, typed)
    fields |= _counted(typed, target)
    fields["task" if isinstance(holder, Task) else "point"] = _key(holder)
    entry = Entry.model_validate(fields)
    file = record.add_entry(body, entry, is_dry)
    tell_present_names(record.plan, typed.towns, typed.units)
    if typed.which and (note := namesakes(record.plan, typed.which, holder)):
        print_note(note)
    tell_recorded(
        record.plan, _sentence(body, holder, entry, target), entry_line(entry), file, is_dry
    )


def _nothing_said() -> SelectionError:
    return SelectionError(
        lazy_gettext(
            "nothing to record; say at least one of {options}",
            options=(
                "--done",
                "--status",
                "--stage",
                "--note",
                "--problem",
                "--next",
                "--evidence",
            ),
        )
    )


def _body(plan: Plan, typed: Typed) -> Town | Unit:
    """Return the one town or unit that reports."""
    found: set[Town | Unit] = {find_town(plan, one) for one in typed.towns}
    found |= {find_unit(plan, one) for one in typed.units}
    if len(found) != 1:
        raise SelectionError(
            lazy_gettext("say who reports: one town with --town, or one unit with --unit")
        )
    return found.pop()


def _target(holder: Task | Point, typed: Typed) -> Target | None:
    """Return the target that was counted or named, None if neither was done."""
    if typed.target is not None:
        return find_target(holder, typed.target)
    return None if typed.done is None else only_target(holder)


def _counted(typed: Typed, target: Target | None) -> dict[str, Any]:
    """Return the fields for status, target and number; a target is named only if it was."""
    fields: dict[str, Any] = {}
    if typed.status is not None:
        fields["status"] = find_status(typed.status, is_entry=True)
    if typed.target is not None and target is not None:
        fields["target"] = target.what
    if typed.done is not None:
        number = unicodedata.normalize("NFKC", typed.done).strip()
        if _LONG_NUMBER.fullmatch(number) and not _NUMBER.fullmatch(number):
            raise SelectionError(
                lazy_gettext(
                    "--done takes a number of up to 15 digits and 6 decimals, not “{typed}”",
                    typed=typed.done,
                )
            )
        if not _NUMBER.fullmatch(number):
            raise SelectionError(
                lazy_gettext(
                    "--done takes a number such as 3 or 2.5, without its unit, not “{typed}”",
                    typed=typed.done,
                )
            )
        fields["done"] = number
    return fields


def _key(holder: Task | Point) -> int | str:
    return holder.number if isinstance(holder, Task) else holder.key


def _sentence(
    body: Town | Unit, holder: Task | Point, entry: Entry, target: Target | None
) -> Message:
    """Return who reported what, in one line."""
    return lazy_gettext(
        "{body}: {holder} {date} {said}",
        body=body.name,
        holder=holder_name(holder),
        date=entry.date,
        said="; ".join(_parts(entry, target)),
    )


def _parts(entry: Entry, target: Target | None) -> Iterable[str]:
    if entry.status is not None:
        yield entry.status
    if entry.done is not None:
        measure = target.measure or "" if target else ""
        yield " ".join(
            filter(None, (target.what if target else "", number_text(entry.done) + measure))
        )
    elif target is not None:
        yield target.what
    for text in (entry.stage, entry.note, entry.problem, entry.next, *entry.evidence):
        if text is not None:
            yield text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
