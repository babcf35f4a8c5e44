"""Failures that users can cause and mend; each knows its message and its exit code."""

from plantrack.i18n import Message

FINDINGS = 1
UNUSABLE = 2
INTERRUPTED = 130


class PlantrackError(Exception):
    """An expected failure: one message for the user, and the exit code of the process."""

    exit_code = UNUSABLE

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message


class InputError(PlantrackError):
    """A file that cannot be opened or read, or that is not there."""


class OutputError(PlantrackError):
    """The result cannot be written: a full disk, a folder that is missing, a closed stdout."""


class SelectionError(PlantrackError):
    """A name or number on the command line fits nothing in the plan, or too much."""


class PlanError(PlantrackError):
    """The plan file can be opened but holds no valid plan; `faults` has a line for each fault."""

    def __init__(self, message: Message, faults: tuple[Message, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class ReaderGoneError(Exception):
    """Whoever read our stdout has closed it (`| head`); not a failure, exit code 0."""
