"""Failures that users can cause and fix; each has a message and an exit code."""

from plantrack.i18n import Message

FINDINGS = 1
UNUSABLE = 2
UNFORESEEN = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130


class PlantrackError(Exception):
    """An expected failure: a message for the user, and the exit code of the process.

    `details` are lines shown below the message.
    """

    exit_code = UNUSABLE

    def __init__(self, message: Message, details: tuple[Message, ...] = ()) -> None:
        super().__init__("\n".join(one.text("en") for one in (message, *details)))
        self.message = message
        self.details = details


class InputError(PlantrackError):
    """A file that cannot be opened or read, or that does not exist."""


class OutputError(PlantrackError):
    """The result cannot be written: a full disk, a missing folder, a closed stdout."""


class RefusalError(PlantrackError):
    """What a rule forbids: an entry with an error, or a review that something is missing for."""

    exit_code = FINDINGS


class SelectionError(PlantrackError):
    """A name or number that matches nothing or too much in the plan, or a misused option."""
