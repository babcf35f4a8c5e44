"""Changes to what is recorded about the text: errata, readings and revisions."""

from collections.abc import Iterable, Iterator
from typing import Any

from plantrack.changes.change import Change, Kind
from plantrack.model.revision import Reading
from plantrack.model.scalars import Model


def remark_changes(
    old: tuple[Model, ...], new: tuple[Model, ...], field: str, part: str
) -> Iterator[Change]:
    """Yield the remarks added and removed; they have no names, so an edited one is both.

    Only a reading that is answered, or no longer is, remains the same one.
    """
    olds, news = set(old), set(new)
    added = [one for one in new if one not in olds]
    removed = [one for one in old if one not in news]
    answers, questions = _by_question(added), _by_question(removed)
    for one in added:
        if not (isinstance(one, Reading) and _counterpart(one, questions)):
            yield _remark(part, "added", field, one)
    for one in removed:
        other = _counterpart(one, answers) if isinstance(one, Reading) else None
        if isinstance(one, Reading) and other is not None:
            yield _answer_change(one, other)
        else:
            yield _remark(part, "removed", field, one)


Questions = dict[tuple[object, bool], Reading]


def _by_question(remarks: Iterable[Model]) -> Questions:
    """Return the first reading that asks each question and is answered, or is not."""
    found: Questions = {}
    for one in remarks:
        if isinstance(one, Reading):
            found.setdefault((one.question, one.answer is None), one)
    return found


def _counterpart(one: Reading, others: Questions) -> Reading | None:
    """Return the reading among `others` that asks the same and is answered if `one` is not."""
    return others.get((one.question, one.answer is not None))


def _answer_change(old: Reading, new: Reading) -> Change:
    change = Change("reading", "answered", f"readings.{new.at}", subject=new.at)
    if new.answer is not None:
        return change._replace(old=old.ask, new=new.answer)
    return change._replace(action="reopened", old=old.answer, new=new.ask)


def _remark(part: str, action: Kind, field: str, one: Any) -> Change:
    if part == "revision":
        place, text = one.address, one.reason
    else:
        place, text = one.at, one.read if part == "erratum" else one.ask
    change = Change(part, action, f"{field}.{place}", subject=place)
    return change._replace(new=text) if action == "added" else change._replace(old=text)
