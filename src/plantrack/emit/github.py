"""Findings as GitHub workflow commands, which become annotations on the changed lines."""

from collections.abc import Iterator

from plantrack.checks.finding import CheckResult, Finding
from plantrack.files.location import SheetCell
from plantrack.i18n import Language
from plantrack.text.escape import escape_controls, restore_bytes

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def emit(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield one command per line, or nothing if there are no findings."""
    return (_command(finding, language) for finding in result.findings)


def _command(finding: Finding, language: Language) -> str:
    properties = {**_place(finding), "title": f"{finding.code} {finding.rule.name}"}
    pairs = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    text = escape_controls(finding.message.text(language))
    if isinstance(finding.location.place, SheetCell):
        # Only lines of text can be annotated; a cell is named in the message.
        text = f"{finding.location.place.reference}: {text}"
    return f"::{_LEVELS[finding.severity]} {pairs}::{_data(text)}\n"


def _place(finding: Finding) -> dict[str, str | int]:
    location = finding.location
    place: dict[str, str | int] = {"file": restore_bytes(location.file.replace("\\", "/"))}
    if isinstance(location.place, SheetCell):
        return place
    place |= {"line": location.line, "endLine": location.end_line}
    if location.end_line == location.line:  # columns are only accepted within one line
        place |= {"col": location.column, "endColumn": location.end_column}
    return place


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
