"""Failures that users can cause and mend; each knows its message and its exit code."""

from plantrack.i18n import Message

FINDINGS = 1
UNUSABLE = 2
INTERRUPTED = 130


class PlantrackError(Exception):
    """An expected failure: a message for the user, and the exit code of the process.

    `details` are lines that stand under the message.
    """

    exit_code = UNUSABLE

    def __init__(self, message: Message, details: tuple[Message, ...] = ()) -> None:
        super().__init__(message.text("en"))
        self.message = message
        self.details = details


class InputError(PlantrackError):
    """A file that cannot be opened or read, or that is not there."""


class OutputError(PlantrackError):
    """The result cannot be written: a full disk, a missing folder, a closed stdout."""


class SelectionError(PlantrackError):
    """A name or number that fits nothing in the plan, or too much, or an option misused."""


class ReaderGoneError(Exception):
    """Whoever read our stdout has closed it (`| head`); not a failure, exit code 0."""
