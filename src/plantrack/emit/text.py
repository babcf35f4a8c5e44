"""Findings for people: `file:line:column: code message`, the source line, a caret under it."""

from collections.abc import Iterable

from plantrack.checks.finding import Finding
from plantrack.checks.runner import finding_line
from plantrack.emit import Checked
from plantrack.i18n import Language, message
from plantrack.text.harmless import one_line
from plantrack.text.lines import split_lines
from plantrack.text.width import display_width

_ROOM = 72  # columns of a long source line to show around the place


def emit(checked: Checked, language: Language) -> str:
    """A few lines for each fault, one for each note, then one that counts them."""
    lines = {name: split_lines(text) for name, text in checked.texts.items()}
    # Notes tell what is, not what is wrong: they stand behind the faults, a line each.
    notes = [one for one in checked.findings if one.severity == "note"]
    faults = [one for one in checked.findings if one.severity != "note"]
    parts = [_told(one, lines.get(one.file, []), language) for one in faults]
    parts += [one_line(finding_line(one).text(language)) + "\n" for one in notes]
    return "".join([*parts, _closing(checked, language)])


def _told(finding: Finding, lines: list[str], language: Language) -> str:
    head = one_line(finding_line(finding).text(language)) + "\n"
    span = finding.span
    if not 0 < span.line <= len(lines) or not lines[span.line - 1].strip():
        return head
    line = lines[span.line - 1]
    begin = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    before, shown, marked = _window(line, begin, max(end, begin + 1))
    number = str(span.line)
    caret = " " * display_width(before) + "^" * max(display_width(marked), 1)
    margin = " " * len(number)
    mend = "".join(f"  {margin} = {one_line(part)}\n" for part in _snippet(finding, language))
    return f"{head}  {number} | {shown}\n  {margin} | {caret}\n{mend}"


def _snippet(finding: Finding, language: Language) -> list[str]:
    """A suggestion of several lines; a single value is in the message already."""
    if finding.suggestion is None or "\n" not in finding.suggestion:
        return []
    lead = message("to be recorded under revisions:").text(language)
    return [lead, *finding.suggestion.split("\n")]


def _window(line: str, begin: int, end: int) -> tuple[str, str, str]:
    """What stands before the place, what is shown of the line, and the place itself."""
    first = begin - _fitting(reversed(line[max(begin - _ROOM, 0) : begin]), _ROOM // 2)
    end = begin + _fitting(line[begin : min(end, begin + _ROOM)], _ROOM)
    left = _ROOM - display_width(one_line(line[first:end]))
    last = end + _fitting(line[end : end + _ROOM], left)
    lead, trail = "…" if first else "", "…" if last < len(line) else ""
    before = lead + one_line(line[first:begin])
    return before, f"{lead}{one_line(line[first:last])}{trail}", one_line(line[begin:end])


def _fitting(characters: Iterable[str], room: int) -> int:
    """How many of the characters fit into so many columns."""
    taken = count = 0
    for character in characters:
        taken += display_width(one_line(character))
        if taken > room:
            break
        count += 1
    return count


def _closing(checked: Checked, language: Language) -> str:
    counts = {"error": 0, "warning": 0, "note": 0}
    for finding in checked.findings:
        counts[finding.severity] += 1
    told = message(
        "{files} file(s) checked, {count} finding(s): {errors} error(s), {warnings} warning(s),"
        " {notes} note(s)",
        files=len(checked.texts),
        count=len(checked.findings),
        errors=counts["error"],
        warnings=counts["warning"],
        notes=counts["note"],
    )
    return told.text(language) + "\n"
