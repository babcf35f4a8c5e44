"""The files that `validate` checks, one after the other: a plan, then those of its progress."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.checks.finding import Checked, CheckResult, Finding
from plantrack.cli.progress_bar import with_progress
from plantrack.cli.streams import print_error, print_note
from plantrack.cli.wanted_files import Wanted, wanted
from plantrack.errors import InputError
from plantrack.files.progress_folder import ProgressFile
from plantrack.files.source import Source, read_source
from plantrack.i18n import lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile, load

if TYPE_CHECKING:
    from plantrack.yamlfile.record import RecordFiles


class Checks(NamedTuple):
    """How a plan is checked, and its progress; `counted` are the codes that are only counted.

    The plan's check is told whether nobody needs the plan afterwards, that of the progress
    whether all its files could be read. With `always` it is asked where there is none, too.
    """

    plan: Callable[[LoadedFile[Plan], bool], Checked]
    record: Callable[[LoadedFile[Plan], "RecordFiles", bool], Checked]
    counted: frozenset[str]
    always: bool = False


def check_all(names: Iterable[str], checks: Checks) -> tuple[CheckResult, bool]:
    """Return what `checks` find in each file, and whether every file could be opened."""
    run = _Run(checks)
    for one in with_progress(wanted(names)):
        try:
            run.check(one)
        except InputError as error:
            print_error(error)
            run.is_complete = False
    return run.result, run.is_complete


class _Run:
    def __init__(self, checks: Checks) -> None:
        self.is_complete = True
        self._checks = checks
        self._findings: list[Finding] = []
        self._texts: dict[str, str] = {}
        self._data: dict[str, Any] = {}
        self._records: set[str] = set()
        self._counted = 0

    @property
    def result(self) -> CheckResult:
        """What was found so far."""
        records = frozenset(self._records)
        return CheckResult(self._findings, self._texts, self._data, self._counted, records)

    def check(self, one: Wanted) -> None:
        """Check a plan, unless only its progress is asked for, and its progress.

        Raises InputError if the plan cannot be opened; other files are told of and left out.
        """
        file = load(one.plan, Plan)
        self._data[one.plan] = file.data
        files = self._files(one)
        if one.itself:
            checked = self._checks.plan(file, not files and not self._checks.always)
            self._findings += checked.findings
            self._counted += checked.counted
            self._texts[one.plan] = file.source.text
        if files or self._checks.always:
            self._check_record(one, file, files or [], files is not None)

    def _files(self, one: Wanted) -> list[ProgressFile] | None:
        """Return the files of the plan's progress, None if their folder cannot be read."""
        try:
            return one.files()
        except InputError as error:
            print_error(error)
            self.is_complete = False
            return None

    def _check_record(
        self, one: Wanted, plan: LoadedFile[Plan], files: list[ProgressFile], is_listed: bool
    ) -> None:
        from plantrack.yamlfile.record import record_of  # most plans have no record

        sources = list(self._read(files))
        record = record_of(plan.content, sources)
        if files and plan.content is None:
            self._tell_of_form(one)
        for file in record.files:
            if one.is_asked(file.source.name):
                self._texts[file.source.name] = file.source.text
                self._data[file.source.name] = file.data
                self._records.add(file.source.name)
        is_whole = is_listed and len(sources) == len(files)
        for finding in self._checks.record(plan, record, is_whole).findings:
            if not one.is_asked(finding.location.file):
                continue
            if finding.code in self._checks.counted:
                self._counted += 1
            else:
                self._findings.append(finding)

    def _tell_of_form(self, one: Wanted) -> None:
        print_note(
            lazy_gettext(
                "{plan} is not a valid plan, so of its progress only the form was checked",
                plan=one.plan,
            )
        )
        if not one.itself:  # its faults are told nowhere
            self.is_complete = False

    def _read(self, files: Iterable[ProgressFile]) -> Iterator[tuple[ProgressFile, Source]]:
        for one in files:
            try:
                yield one, read_source(one.name, is_plan=False)
            except InputError as error:
                print_error(error)
                self.is_complete = False
