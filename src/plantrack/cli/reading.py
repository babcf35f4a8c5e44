"""The plan that a verb works on, or the reason why there is none."""

from plantrack.api import plan_in
from plantrack.errors import SelectionError
from plantrack.files.discovery import find_plan, find_plans, plan_in_environment
from plantrack.files.source import Source, read_source
from plantrack.i18n import lazy_gettext, lazy_ngettext
from plantrack.model.plan import Plan
from plantrack.text.shell import shell_word


def plan_file(named: str | None, year: str | None) -> str:
    """Return the name of the plan file; raises InputError if none is found."""
    number = None
    if year is not None:
        from plantrack.cli.year import year_of

        number = year_of(year)
    if named is not None and year is not None:
        raise SelectionError(lazy_gettext("use --plan or --year, not both"))
    return find_plan(named, number)


def is_one_named(named: str | None, year: str | None) -> bool:
    """Whether the user has said which plan is meant, rather than those of the folder."""
    return bool(named or year is not None or plan_in_environment())


def plan_files(named: str | None, year: str | None) -> list[str]:
    """Return the plan that is named, else all of the folder; raises InputError if none is found."""
    return [plan_file(named, year)] if is_one_named(named, year) else find_plans()


def read_plan(name: str) -> Plan:
    """Return the plan in the file `name`; raises PlanError with every fault if it is not valid.

    Faulty references are not an error here: they are reported in one line on stderr.
    """
    return read_plan_in(read_source(name))


def read_plan_in(source: Source) -> Plan:
    """Return the plan in `source`, as `read_plan` does."""
    from plantrack.cli.streams import print_note
    from plantrack.model.cross_references import unknown_references

    plan = plan_in(source)
    if unknown := unknown_references(plan):
        print_note(
            lazy_ngettext(
                "{file}: {count} name or number matches nothing in the plan; see plantrack "
                "validate {argument}",
                "{file}: {count} names or numbers match nothing in the plan; see plantrack "
                "validate {argument}",
                count=len(unknown),
                file=source.name,
                argument=shell_word(source.name),
            )
        )
    return plan
