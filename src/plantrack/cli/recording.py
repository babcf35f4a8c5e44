"""What is recorded on a plan: checked as `validate` would, then appended to its file."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from plantrack.checks.finding import CheckResult, Finding
from plantrack.checks.progress_runner import check_record
from plantrack.checks.refusal import record_refusal
from plantrack.checks.rule_selection import Chosen, choose
from plantrack.cli.reading import read_plan
from plantrack.cli.settings import read_settings
from plantrack.cli.streams import print_error, print_note, print_result
from plantrack.emit.text import emit_findings
from plantrack.errors import InputError, OutputError, PlantrackError, RefusalError, SelectionError
from plantrack.files.progress_folder import ProgressFile, progress_files
from plantrack.files.source import STDIN, Source, read_source
from plantrack.i18n import Message, interface_language, language_of, lazy_gettext
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.progress import Entry, EntryFile, Review, ReviewFile
from plantrack.text.escape import escape_line
from plantrack.yamlfile.append import Addition, append_line
from plantrack.yamlfile.entry_lines import entry_line, review_line
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.record import RecordFiles, file_of, file_of_reviews, record_of


class Recorder(NamedTuple):
    """A plan, the name of its file, and the day that is today."""

    plan: Plan
    name: str
    today: date

    def add_entry(self, body: Town | Unit, entry: Entry, is_dry: bool) -> str:
        """Append the entry to the body's file, whose name is returned; `is_dry` writes nothing.

        Raises RefusalError, with the findings, if the record would have an error that it does
        not have yet, in this line or another; other findings that are new are printed.
        """
        notes: list[str] = []
        file = _known(file_of(self.plan, self.name, body), self.name)

        def refusal(before: LoadedFile[EntryFile]) -> PlantrackError:
            return record_refusal(self.plan, RecordFiles().with_body(before, body), self.today)

        def check(before: LoadedFile[EntryFile], after: LoadedFile[EntryFile]) -> None:
            record = self._others()
            notes[:] = self._new_findings(
                record.with_body(before, body), record.with_body(after, body)
            )

        append_line(Addition(file, entry_line(entry), EntryFile, refusal, check), is_dry)
        _print_notes(notes)
        return file

    def add_review(self, review: Review, reviewable: Callable[[], None], is_dry: bool) -> str:
        """Append the review to its file, as `add_entry` does an entry.

        `reviewable` raises an error if it is not to be, as the record is by then.
        """
        notes: list[str] = []
        file = _known(file_of_reviews(self.name), self.name)

        def refusal(before: LoadedFile[ReviewFile]) -> PlantrackError:
            return record_refusal(self.plan, RecordFiles(reviews=before), self.today)

        def check(before: LoadedFile[ReviewFile], after: LoadedFile[ReviewFile]) -> None:
            reviewable()
            record = self._others()
            notes[:] = self._new_findings(
                record._replace(reviews=before), record._replace(reviews=after)
            )

        append_line(Addition(file, review_line(review), ReviewFile, refusal, check), is_dry)
        _print_notes(notes)
        return file

    def _others(self) -> RecordFiles:
        """Return the record as far as it can be read: what others wrote is no fault of this."""
        return record_of(self.plan, _readable(self.name))

    def _new_findings(self, before: RecordFiles, after: RecordFiles) -> list[str]:
        """Return what the rules find only afterwards; raises RefusalError for an error."""
        settings = read_settings()
        chosen = Chosen(choose(settings.select, settings.ignore))
        was, now = (
            check_record(self.plan, record, self.today, chosen).findings
            for record in (before, after)
        )
        known = {_identity(one) for one in was}
        found = [one for one in now if _identity(one) not in known]
        lines = _lines(found, after)
        names = dict.fromkeys(one.location.file for one in found if one.severity == "error")
        if names:
            details = tuple(Message("{line}", {"line": line}) for line in lines)
            raise RefusalError(
                lazy_gettext("not recorded; {file} would have an error:", file=tuple(names)),
                details,
            )
        return lines


def recorder(name: str, today: date) -> Recorder:
    """Return the recorder for the plan file `name`.

    Raises SelectionError for a plan on stdin, InputError and PlanError if it cannot be used.
    """
    if name == STDIN:
        raise _no_folder(name)
    return Recorder(read_plan(name), name, today)


def tell_recorded(plan: Plan, what: Message, line: str, file: str, is_dry: bool) -> None:
    """Print what was recorded in which file or, if nothing was written, what would be.

    Raises OutputError, which says as well that it is recorded nevertheless.
    """
    on_terminal = sys.stdout.isatty()
    language = interface_language() if on_terminal else language_of(plan.plan.language)
    told = lazy_gettext("{what} -> {file}", what=what, file=file)
    if is_dry:
        told = lazy_gettext("would be added: {what}", what=told)
    text = escape_line(told.text(language)) + "\n"
    if is_dry:
        print_result(text + escape_line(line.removesuffix("\n")) + "\n")
        return
    try:
        print_result(text)
    except OutputError as error:
        raise OutputError(
            lazy_gettext(
                "it is recorded in {file}; only this cannot be told: {reason}",
                file=file,
                reason=error.message,
            )
        ) from None


def _known(file: str | None, plan: str) -> str:
    if file is None:
        raise _no_folder(plan)
    return file


def _no_folder(plan: str) -> SelectionError:
    return SelectionError(
        lazy_gettext(
            "{plan}: the progress of a plan is kept in a folder beside its file, and stdin has "
            "none; name the file",
            plan=plan,
        )
    )


def _readable(name: str) -> Iterator[tuple[ProgressFile, Source]]:
    for one in progress_files(name):
        try:
            yield one, read_source(one.name, is_plan=False)
        except InputError as error:
            print_error(error)


def _identity(one: Finding) -> tuple[object, ...]:
    """Return what a finding has in common with itself before the line was added."""
    return one.code, one.location.file, one.path


def _lines(findings: list[Finding], record: RecordFiles) -> list[str]:
    """Return the findings as `validate` tells them."""
    texts = {file.source.name: file.source.text for file in record.files}
    result = CheckResult(findings, texts, {})
    text = "".join(emit_findings(result, interface_language()))
    return text.split("\n")[:-1]


def _print_notes(lines: list[str]) -> None:
    for line in lines:
        print_note(line)
