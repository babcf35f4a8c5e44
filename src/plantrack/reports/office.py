"""Which document is meant: a town's, a section's, a unit's, or the whole plan's."""

from plantrack.model.plan import Plan
from plantrack.query.names import find_section, find_unit
from plantrack.query.selection import Selectors, select
from plantrack.reports.report import Report, Say
from plantrack.reports.section import build_section_report
from plantrack.reports.town import build_town_report
from plantrack.reports.unit import build_unit_report
from plantrack.reports.whole import build_whole_report


def build_report(
    plan: Plan, town: str | None, section: str | None, unit: str | None, say: Say
) -> Report:
    """The document for the one office given, as typed; the whole plan where none is.

    Raises SelectionError for a name that fits nothing or several.
    """
    if town is not None:
        return build_town_report(plan, select(plan, Selectors(towns=(town,))), say)
    if section is not None:
        selection = select(plan, Selectors(sections=(section,)))
        return build_section_report(plan, selection, find_section(plan, section), say)
    if unit is not None:
        selection = select(plan, Selectors(units=(unit,)))
        return build_unit_report(plan, selection, find_unit(plan, unit), say)
    return build_whole_report(plan, say)
