"""JSON with English keys, for programs; the same envelope around every command's data."""

from plantrack.i18n import Language
from plantrack.reports.report import Report
from plantrack.text.json import VERSION, to_json


def render(report: Report, language: Language, live: bool) -> str:
    """The report's data in its envelope, indented, Chinese as it is."""
    return to_json({"plantrack": {"format": report.format, "version": VERSION}, **report.data()})
