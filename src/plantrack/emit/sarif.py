"""Findings as SARIF 2.1.0, an OASIS standard; columns count Unicode code points."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from plantrack.checks.finding import CheckResult, Finding
from plantrack.checks.fingerprint import fingerprints
from plantrack.checks.registry import RULES
from plantrack.checks.rule import Rule
from plantrack.checks.rule_document import rule_markdown
from plantrack.files.location import Location, SheetCell
from plantrack.i18n import Language, translate
from plantrack.text.escape import name_bytes
from plantrack.text.json import ENTRIES, json_pieces
from plantrack.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}


def emit(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield one run with all rules and a result for each finding."""
    run = {
        "tool": {
            "driver": {
                "name": "plantrack",
                "version": __version__,
                "rules": [_rule(rule, language) for rule in RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [ENTRIES],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    places = {rule.code: place for place, rule in enumerate(RULES)}
    prints = fingerprints(result.findings, result.texts, result.data)
    results = (
        _result(finding, fingerprint, places[finding.code], language)
        for finding, fingerprint in zip(result.findings, prints, strict=True)
    )
    return json_pieces(log, results)


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    pascal = "".join(part.capitalize() for part in rule.name.split("-"))
    return {
        "id": rule.code,
        "name": pascal,
        "shortDescription": {"text": translate(rule.what, language)},
        "fullDescription": {"text": translate(rule.why, language)},
        "help": {
            "text": translate(rule.why, language),
            "markdown": rule_markdown(rule, language),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, fingerprint: str, index: int, language: Language) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message.text(language)},
        "locations": [_location(finding.location)],
        "partialFingerprints": {"plantrack/v1": fingerprint},
    }


def _location(location: Location) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(location.file)}}
    if isinstance(location.place, SheetCell):
        named = {"fullyQualifiedName": location.place.reference}
        return {"physicalLocation": physical, "logicalLocations": [named]}
    physical["region"] = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    name = "stdin" if file == "-" else file.replace("\\", "/").removeprefix("./")
    content = name_bytes(name)
    if re.match(r"[A-Za-z]:/", name):
        return f"file:///{quote(content, safe='/:')}"
    return quote(content) if not name.startswith("/") else f"file://{quote(content)}"
