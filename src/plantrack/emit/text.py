"""Findings for people: `file:line:column: code message`, the source line, a caret under it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from plantrack.checks.finding import CheckResult, Finding
from plantrack.content.finding_counts import count_findings
from plantrack.files.location import SheetCell
from plantrack.i18n import Language, lazy_gettext
from plantrack.text.escape import escape_line
from plantrack.text.lines import split_lines
from plantrack.text.width import display_width

_ROOM = 72  # columns of a long source line to show around the finding


def emit(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield a few lines per fault, one per note, and a line with the counts."""

    @lru_cache(maxsize=1)  # the findings of a file follow each other
    def lines(file: str) -> list[str]:
        return split_lines(result.texts[file]) if file in result.texts else []

    for one in result.findings:
        if one.severity != "note":
            yield _shown(one, lines(one.location.file), language)
    # Notes state facts, not faults: they come after the faults, one line each.
    for one in result.findings:
        if one.severity == "note":
            yield escape_line(one.line.text(language)) + "\n"
    yield _closing(result, language)


def _shown(finding: Finding, lines: list[str], language: Language) -> str:
    head = escape_line(finding.line.text(language)) + "\n"
    span = finding.location.place
    if (
        isinstance(span, SheetCell)
        or not 0 < span.line <= len(lines)
        or not (line := lines[span.line - 1])
        or line.isspace()
    ):
        return head
    begin = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    before, shown, marked = _window(line, begin, max(end, begin + 1))
    number = str(span.line)
    caret = " " * display_width(before) + "^" * max(display_width(marked), 1)
    margin = " " * len(number)
    hint = "".join(f"  {margin} = {escape_line(part)}\n" for part in _snippet(finding, language))
    return f"{head}  {number} | {shown}\n  {margin} | {caret}\n{hint}"


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
    counts = count_findings(len(result.texts), (one.severity for one in result.findings))
    message = lazy_gettext(
        "{files} file(s) checked, {count} finding(s): {errors} error(s), {warnings} warning(s),"
        " {notes} note(s)",
        count=counts.findings,
        **counts._asdict(),
    )
    return message.text(language) + "\n"
