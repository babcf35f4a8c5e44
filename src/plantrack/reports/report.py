"""The document of `report`, which depends on the subject."""

from plantrack.content.report import Report
from plantrack.i18n import translator
from plantrack.model.organisation import Town, Unit
from plantrack.model.section import Section
from plantrack.reports import plan, section, town, unit
from plantrack.reports.document import Document, View


def build(report: Report, view: View) -> Document:
    """Return the document for the report's town, unit or section, or for the whole plan."""
    tr, brief = translator(view.language), view.brief
    if isinstance(report.subject, Town):
        return town.build(report, report.subject, tr, brief)
    if isinstance(report.subject, Unit):
        return unit.build(report, report.subject, tr, brief)
    if isinstance(report.subject, Section):
        return section.build(report, report.subject, tr, brief)
    return plan.build(report, tr, brief)
