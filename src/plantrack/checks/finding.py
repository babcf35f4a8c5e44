"""A located fault, and the error for a file whose faults make it invalid."""

from typing import Any, NamedTuple

from plantrack.checks.rule import SEVERITIES, Rule, Severity
from plantrack.errors import PlantrackError
from plantrack.files.location import Location
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.path import Path
from plantrack.text.shell import shell_word


class Finding(NamedTuple):
    """A fault with its location; `path` is empty if the text itself is at fault.

    `suggestion` is the correct value, if one is known.
    """

    rule: Rule
    location: Location
    message: Message
    suggestion: str | None = None
    path: Path = ()

    @property
    def code(self) -> str:
        """The rule's stable code."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """The rule's severity."""
        return self.rule.severity

    @property
    def line(self) -> Message:
        """The finding in one line: `file:line:column: code severity: message`."""
        severity = Message(SEVERITIES[self.severity])
        return finding_line(str(self.location), self.code, severity, self.message)


class FirstAttempt(NamedTuple):
    """A file that is the first attempt at a plan: one finding to show, and what to do, in order.

    `others` is the number of findings that are not worth showing yet.
    """

    finding: Finding
    steps: tuple[Message, ...]
    others: int


def finding_line(place: str, code: str, severity: Message | str, text: Message | str) -> Message:
    """Return the line for a finding that consists of these parts."""
    return lazy_gettext(
        "{place}: {code} {severity}: {text}", place=place, code=code, severity=severity, text=text
    )


class Checked(NamedTuple):
    """The findings about one file, and how many more were only counted."""

    findings: list[Finding]
    counted: int = 0


class CheckResult(NamedTuple):
    """The findings of one run, and each file's text and data by its name.

    `counted` is how many notes there are beside the findings; the files in `progress` are no
    plans, but record the progress of one.
    """

    findings: list[Finding]
    texts: dict[str, str]
    data: dict[str, Any]
    counted: int = 0
    progress: frozenset[str] = frozenset()


_SHOWN = 10  # errors of a plan that cannot be used


class PlanError(PlantrackError):
    """The file can be opened but is not a valid plan; `findings` are its located errors.

    The details are the first ten, and how many more there are, or what to do first where it is a
    first `attempt`; `file`, if given, is the name by which `plantrack validate` shows them all.
    """

    def __init__(
        self,
        message: Message,
        findings: tuple[Finding, ...] = (),
        file: str | None = None,
        attempt: FirstAttempt | None = None,
    ) -> None:
        details = [finding.line for finding in findings[:_SHOWN]]
        if attempt is not None:
            steps = (Message("  = {step}", {"step": step}) for step in attempt.steps)
            details = [attempt.finding.line, *steps]
            if len(findings) > 1:
                details.append(_more(len(findings) - 1, file, "--format json "))
        elif len(findings) > _SHOWN:
            details.append(_more(len(findings) - _SHOWN, file))
        super().__init__(message, tuple(details))
        self.findings = findings


def _more(count: int, file: str | None, options: str = "") -> Message:
    if file is None:
        return lazy_gettext("and {count} more", count=count)
    command = f"plantrack validate {options}{shell_word(file)}"
    return lazy_gettext("and {count} more; {command} shows them all", count=count, command=command)
