"""Findings for people: a line `file:line:column: code severity: message`, the source, a caret."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from plantrack.checks.finding import CheckResult, Finding, finding_line
from plantrack.checks.first_attempt import first_attempts
from plantrack.checks.rule import SEVERITIES, Severity
from plantrack.content.finding_counts import count_findings
from plantrack.files.location import SheetCell
from plantrack.i18n import Language, Message, lazy_gettext, lazy_ngettext, translate
from plantrack.text.escape import escape_line
from plantrack.text.lines import split_lines
from plantrack.text.width import display_width

_ROOM = 72  # columns of a long source line to show around the finding
_COLOURS: dict[Severity, str] = {"error": "1;31", "warning": "1;33", "note": "36"}


def emit(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield a few lines per fault, one per note, and a line with the counts.

    Of a first attempt at a plan, only what to do first is said.
    """
    return _emit(result, language, is_coloured=False)


def emit_in_colour(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield the same, with the severities in colours that a terminal understands."""
    return _emit(result, language, is_coloured=True)


def emit_findings(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield what `emit` does, without the line with the counts."""
    return _findings(result, language, is_coloured=False)


def _emit(result: CheckResult, language: Language, is_coloured: bool) -> Iterator[str]:
    yield from _findings(result, language, is_coloured)
    if result.texts or result.findings:  # else no file could be opened, which stderr has said
        yield _closing(result, language)


def _findings(result: CheckResult, language: Language, is_coloured: bool) -> Iterator[str]:

    @lru_cache(maxsize=1)  # the findings of a file follow each other
    def lines(file: str) -> list[str]:
        return split_lines(result.texts[file]) if file in result.texts else []

    attempts = first_attempts(result)
    for attempt in attempts.values():
        one = attempt.finding
        yield _line(one, language, is_coloured)
        yield from _excerpt(one, lines(one.location.file), language)
        for step in (*attempt.steps, *_held_back(attempt.others)):
            yield f"  = {escape_line(step.text(language))}\n"
    findings = [one for one in result.findings if one.location.file not in attempts]
    for one in findings:
        if one.severity != "note":
            yield _line(one, language, is_coloured)
            yield from _excerpt(one, lines(one.location.file), language)
    # Notes state facts, not faults: they come after the faults, one line each.
    for one in findings:
        if one.severity == "note":
            yield _line(one, language, is_coloured)


def _held_back(count: int) -> Iterator[Message]:
    if not count:
        return
    yield lazy_ngettext(
        "{count} more finding is not listed until then; --format json lists it",
        "{count} more findings are not listed until then; --format json lists them",
        count=count,
    )


def _line(finding: Finding, language: Language, is_coloured: bool) -> str:
    severity = translate(SEVERITIES[finding.severity], language)
    if is_coloured:
        severity = f"\x1b[{_COLOURS[finding.severity]}m{severity}\x1b[0m"
    place = escape_line(str(finding.location))
    text = escape_line(finding.message.text(language))
    return finding_line(place, finding.code, severity, text).text(language) + "\n"


def _excerpt(finding: Finding, lines: list[str], language: Language) -> Iterator[str]:
    """Yield the source line and what stands below it; nothing where there is none to show."""
    span = finding.location.place
    if (
        isinstance(span, SheetCell)
        or not 0 < span.line <= len(lines)
        or not (line := lines[span.line - 1])
        or line.isspace()
    ):
        return
    begin = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    before, shown, marked = _window(line, begin, max(end, begin + 1))
    number = str(span.line)
    caret = " " * display_width(before) + "^" * max(display_width(marked), 1)
    margin = " " * len(number)
    yield f"  {number} | {shown}\n  {margin} | {caret}\n"
    for part in _snippet(finding, language):
        yield f"  {margin} = {escape_line(part)}\n"


def _snippet(finding: Finding, language: Language) -> list[str]:
    """Return the lines of a multi-line suggestion; a single value is already in the message."""
    if finding.suggestion is None or "\n" not in finding.suggestion:
        return []
    lines = finding.suggestion.split("\n")
    if not lines[0].startswith("- "):
        return lines
    home = "readings" if lines[0].startswith("- at:") else "revisions"
    return [lazy_gettext("add under {list}:", list=home).text(language), *lines]


def _window(line: str, begin: int, end: int) -> tuple[str, str, str]:
    """Return what precedes the finding, what is shown of the line, and the finding itself."""
    first = begin - _fitting(reversed(line[max(begin - _ROOM, 0) : begin]), _ROOM // 2)
    end = begin + _fitting(line[begin : min(end, begin + _ROOM)], _ROOM)
    left = _ROOM - display_width(escape_line(line[first:end]))
    last = end + _fitting(line[end : end + _ROOM], left)
    lead, trail = "…" if first else "", "…" if last < len(line) else ""
    before = lead + escape_line(line[first:begin])
    return before, f"{lead}{escape_line(line[first:last])}{trail}", escape_line(line[begin:end])


def _fitting(characters: Iterable[str], room: int) -> int:
    """Return how many of the characters fit into `room` columns."""
    taken = count = 0
    for character in characters:
        taken += display_width(escape_line(character))
        if taken > room:
            break
        count += 1
    return count


def _closing(result: CheckResult, language: Language) -> str:
    severities = (one.severity for one in result.findings)
    counts = count_findings(len(result.texts), severities, result.counted)
    files = lazy_ngettext("{count} file", "{count} files", count=counts.files)
    notes = lazy_ngettext("{count} note", "{count} notes", count=counts.notes)
    if counts.problems:
        message = lazy_gettext(
            "checked {files}, found {problems}: {errors}, {warnings}, {notes}",
            files=files,
            problems=lazy_ngettext("{count} problem", "{count} problems", count=counts.problems),
            errors=lazy_ngettext("{count} error", "{count} errors", count=counts.errors),
            warnings=lazy_ngettext("{count} warning", "{count} warnings", count=counts.warnings),
            notes=notes,
        )
    elif counts.notes:
        message = lazy_gettext("checked {files}: no problems ({notes})", files=files, notes=notes)
    else:
        message = lazy_gettext("checked {files}: no problems", files=files)
    return message.text(language) + "\n"
