"""An entry or review as the line that says it in its file."""

from decimal import Decimal

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.model.path import written_key
from plantrack.model.progress import Entry, Review
from plantrack.yamlfile.quoting import quoted

_TEXTS_BEFORE_EVIDENCE = ("stage", "note", "problem", "next")


def entry_line(entry: Entry) -> str:
    """Return the entry in one line, which ends with a line feed.

    Raises SelectionError for a text with half a character, which no file can hold.
    """
    parts = [] if entry.task is None else [f"task: {entry.task}"]
    parts += [] if entry.point is None else [f"point: {written_key(entry.point)}"]
    parts.append(f"date: {entry.date}")
    parts += [] if entry.status is None else [f"status: {entry.status}"]
    parts += [] if entry.target is None else [f"target: {quoted(entry.target)}"]
    parts += [] if entry.done is None else [f"done: {number_text(entry.done)}"]
    for key in _TEXTS_BEFORE_EVIDENCE:
        parts += _text(key, getattr(entry, key))
    if entry.evidence:
        parts.append(f"evidence: [{', '.join(map(quoted, entry.evidence))}]")
    return _line([*parts, *_text("by", entry.by), *_text("reason", entry.reason)])


def review_line(review: Review) -> str:
    """Return the review in one line, as `entry_line` does."""
    parts = [f"task: {review.task}", f"date: {review.date}", f"review: {review.review}"]
    return _line([*parts, *_text("reason", review.reason), *_text("by", review.by)])


def number_text(number: int | Decimal) -> str:
    """Return the number as a file has it, never 1E-6."""
    return f"{number:f}" if isinstance(number, Decimal) else str(number)


def _text(key: str, text: str | None) -> list[str]:
    return [] if text is None else [f"{key}: {quoted(text)}"]


def _line(parts: list[str]) -> str:
    line = f"- {{{', '.join(parts)}}}\n"
    try:
        line.encode("utf-8")
    except UnicodeEncodeError as error:
        half = error.object[error.start]
        raise SelectionError(
            lazy_gettext("half a character (\\u{code}), which is no text", code=f"{ord(half):04x}")
        ) from None
    return line
