"""JSON with English keys, for programs; the same envelope around every command's data."""

import json
import re

from plantrack.i18n import Language
from plantrack.reports.report import Report

VERSION = 1
# Raw in JSON these would still reorder or break lines on a terminal; \u escapes mean the same.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def render(report: Report, language: Language) -> str:
    """The report's data in its envelope, indented, Chinese as it is."""
    return to_json({"plantrack": {"format": report.format, "version": VERSION}, **report.data()})


def to_json(data: object) -> str:
    """`data` as indented JSON text with a final newline, safe to print."""
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
