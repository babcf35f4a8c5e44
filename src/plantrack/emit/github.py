"""Findings as GitHub workflow commands, which become annotations on the changed lines."""

from plantrack.emit import Checked
from plantrack.i18n import Language
from plantrack.text.harmless import harmless

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def emit(checked: Checked, language: Language) -> str:
    """One command a line; nothing where nothing was found."""
    lines = []
    for finding in checked.findings:
        span = finding.span
        properties = {
            "file": finding.file.replace("\\", "/"),
            "line": span.line,
            "endLine": span.end_line,
            "col": span.column,
            "endColumn": span.end_column,
            "title": f"{finding.code} {finding.rule.name}",
        }
        if span.end_line != span.line:
            # Columns are taken for one line only.
            del properties["col"], properties["endColumn"]
        told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
        text = _data(harmless(finding.message.text(language)))
        lines.append(f"::{_LEVELS[finding.severity]} {told}::{text}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
