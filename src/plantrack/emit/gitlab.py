"""Findings as a GitLab code quality report."""

from collections.abc import Iterator

from plantrack.checks.finding import CheckResult
from plantrack.checks.fingerprint import fingerprints
from plantrack.i18n import Language
from plantrack.text.json import ENTRIES, json_pieces

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def emit(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield a JSON array with an object for each finding."""
    prints = fingerprints(result.findings, result.texts, result.data)
    report = (
        {
            "description": f"{finding.code} {finding.message.text(language)}",
            "check_name": finding.rule.name,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": finding.location.file.replace("\\", "/").removeprefix("./"),
                "lines": {"begin": finding.location.line, "end": finding.location.end_line},
            },
        }
        for finding, fingerprint in zip(result.findings, prints, strict=True)
    )
    return json_pieces([ENTRIES], report)
