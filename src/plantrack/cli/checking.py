"""The plan files that `validate` checks, and the edits that it judges."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from plantrack.checks.edit import check_edit, check_gone, check_record_edit, judging
from plantrack.checks.finding import Checked, CheckResult
from plantrack.checks.rule_selection import Chosen, choose
from plantrack.checks.runner import ALL_CODES, check_chosen
from plantrack.cli.check_run import Checks, check_all
from plantrack.cli.reading import is_one_named, plan_files
from plantrack.cli.streams import print_error
from plantrack.errors import InputError
from plantrack.history.edit import Edit, Edits
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile

if TYPE_CHECKING:
    from plantrack.yamlfile.record import RecordFiles


def check_files(names: Iterable[str], chosen: Chosen, as_of: date) -> tuple[CheckResult, bool]:
    """Return the findings about all files, and whether every file could be opened."""

    def check_plan(file: LoadedFile[Plan], is_spent: bool) -> Checked:
        return check_chosen(file, chosen, is_spent=is_spent)

    def check_progress(file: LoadedFile[Plan], record: "RecordFiles", is_whole: bool) -> Checked:
        from plantrack.checks.progress_runner import check_record  # most plans have no record

        return check_record(file.content, record, as_of, Chosen(chosen.enabled))

    return check_all(names, Checks(check_plan, check_progress, chosen.counted))


def check_edits(
    files: Sequence[str] | None,
    plan: str | None,
    year: str | None,
    against: str,
    chosen: Chosen,
    ignore: Iterable[str],
    as_of: date,
) -> tuple[CheckResult, bool]:
    """Return the findings about plan files and their edits, and whether all could be read.

    Without `files`, and where no plan is named, those are the folder's plans and every plan file
    of the repository that differs from, is new since, or is gone since `against`; a plan also
    differs where what is reported on it does.
    """
    enabled = judging(chosen.enabled, ALL_CODES - choose((), ignore))
    chosen = chosen._replace(enabled=enabled)
    edits = Edits(against)
    if files or is_one_named(plan, year):
        return _check_edits(files or plan_files(plan, year), chosen, edits, as_of)
    found = _found()
    edit = _edit(edits, found)
    if not found and not edit.changed and not edit.gone:
        plan_files(None, None)  # says that there is none
    result, complete = _check_edits([*found, *edit.changed], chosen, edits, as_of)
    result.findings.extend(check_gone(edit, enabled))
    return result, complete


def _edit(edits: Edits, found: list[str]) -> Edit:
    """Return the edit of the current folder's repository, else of the repository of its plans."""
    try:
        return edits.here()
    except InputError:
        if not found:
            raise
        return edits.of(found[0])


def _found() -> list[str]:
    with suppress(InputError):
        return plan_files(None, None)
    return []


def _check_edits(
    names: Iterable[str], chosen: Chosen, edits: Edits, as_of: date
) -> tuple[CheckResult, bool]:
    lost = []

    def check_plan(file: LoadedFile[Plan], _: bool) -> Checked:
        name = file.source.name
        try:
            earlier = edits.of(name).earlier(file.source)
        except InputError as error:
            print_error(error)
            lost.append(name)
            return check_chosen(file, chosen)
        return check_edit(file, chosen, earlier)

    def check_progress(file: LoadedFile[Plan], record: "RecordFiles", is_whole: bool) -> Checked:
        from plantrack.checks.progress_runner import check_record

        listing, name = Chosen(chosen.enabled), file.source.name
        try:
            earlier = edits.of(name).earlier_record(name)
        except InputError as error:
            if name not in lost:
                print_error(error)
                lost.append(name)
            return check_record(file.content, record, as_of, listing)
        if not is_whole:  # what could not be read is not deleted
            return check_record(file.content, record, as_of, listing)
        return check_record_edit(file.content, record, as_of, listing, earlier)

    checks = Checks(check_plan, check_progress, chosen.counted, always=True)
    result, is_complete = check_all(names, checks)
    return result, is_complete and not lost
