"""The files that `validate` checks, one after the other, and the edits that it judges."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from plantrack.checks.edit import check_edit, check_gone, judging
from plantrack.checks.finding import Checked, CheckResult
from plantrack.checks.rule_selection import Chosen, choose
from plantrack.checks.runner import ALL_CODES, check_chosen
from plantrack.cli.progress_bar import with_progress
from plantrack.cli.reading import is_one_named, plan_files
from plantrack.cli.streams import print_error
from plantrack.errors import InputError
from plantrack.history.edit import Edit, Edits
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile, load

Check = Callable[[LoadedFile[Plan]], Checked]


def check_files(names: Iterable[str], chosen: Chosen) -> tuple[CheckResult, bool]:
    """Return the findings about all files, and whether every file could be opened."""
    return _check_all(names, lambda file: check_chosen(file, chosen, is_spent=True))


def check_edits(
    files: Sequence[str] | None,
    plan: str | None,
    year: str | None,
    against: str,
    chosen: Chosen,
    ignore: Iterable[str],
) -> tuple[CheckResult, bool]:
    """Return the findings about plan files and their edits, and whether all could be read.

    Without `files`, and where no plan is named, those are the folder's plans and every plan file
    of the repository that differs from, is new since, or is gone since `against`.
    """
    enabled = judging(chosen.enabled, ALL_CODES - choose((), ignore))
    chosen = chosen._replace(enabled=enabled)
    edits = Edits(against)
    if files or is_one_named(plan, year):
        return _check_edits(files or plan_files(plan, year), chosen, edits)
    found = _found()
    edit = _edit(edits, found)
    if not found and not edit.changed and not edit.gone:
        plan_files(None, None)  # says that there is none
    result, complete = _check_edits([*found, *edit.changed], chosen, edits)
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


def _check_edits(names: Iterable[str], chosen: Chosen, edits: Edits) -> tuple[CheckResult, bool]:
    lost = []

    def check(file: LoadedFile[Plan]) -> Checked:
        name = file.source.name
        try:
            earlier = edits.of(name).earlier(file.source)
        except InputError as error:
            print_error(error)
            lost.append(name)
            return check_chosen(file, chosen)
        return check_edit(file, chosen, earlier)

    result, is_complete = _check_all(names, check)
    return result, is_complete and not lost


def _check_all(names: Iterable[str], check: Check) -> tuple[CheckResult, bool]:
    """Return what `check` finds in each file, and whether every file could be opened."""
    result = CheckResult([], {}, {})
    is_complete = True
    counted = 0
    for name in with_progress(list(dict.fromkeys(names))):
        try:
            file = load(name, Plan)
        except InputError as error:
            print_error(error)
            is_complete = False
            continue
        checked = check(file)
        result.findings.extend(checked.findings)
        counted += checked.counted
        result.texts[name] = file.source.text
        result.data[name] = file.data
    return result._replace(counted=counted), is_complete
