"""The plan that a verb works on, or the reason why there is none."""

from plantrack.errors import PlanError, SelectionError
from plantrack.i18n import message
from plantrack.loading.discovery import find_plan
from plantrack.loading.source import Source
from plantrack.model.plan import Plan


def plan_file(named: str | None, year: str | None) -> str:
    """The name of the plan file; raises InputError where none is found."""
    if year is not None and not (year.isascii() and year.isdigit() and len(year) == 4):
        raise SelectionError(message("--year takes four digits, not “{typed}”", typed=year))
    if named is not None and year is not None:
        raise SelectionError(message("give --plan or --year, not both"))
    return find_plan(named, int(year) if year else None)


def read_plan(name: str) -> Plan:
    """The plan in the file `name`; raises PlanError with every fault where it does not fit.

    Faulty references do not stop a reader: they are told in one line on stderr.
    """
    from plantrack.loading.source import read_source

    return plan_of(read_source(name))


def plan_of(source: Source) -> Plan:
    """The plan that `source` holds, as `read_plan` does."""
    from plantrack.cli.messages import remark
    from plantrack.loading.load import load_source

    document, name = load_source(source), source.name
    if document.plan is None or (document.composed and document.composed.faults):
        from plantrack.checks.runner import check_document, finding_line

        findings = [one for one in check_document(document) if one.severity == "error"]
        raise PlanError(
            message("{file} is no valid plan:", file=name),
            tuple(finding_line(one) for one in findings),
        )
    from plantrack.query.references import unknown_references

    if unknown := unknown_references(document.plan):
        remark(
            message(
                "{file}: {count} names or numbers fit nothing in the plan; see plantrack validate",
                file=name,
                count=len(unknown),
            )
        )
    return document.plan
