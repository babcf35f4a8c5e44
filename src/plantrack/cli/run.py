"""One run of the command line, and the exit code for every way it can end."""

import contextlib
import os
import sys

import typer
import typer.main

from plantrack.cli.app import app
from plantrack.cli.streams import discard, prepare_streams, print_error
from plantrack.errors import INTERRUPTED, OutputError, PlantrackError, ReaderGoneError
from plantrack.i18n import lazy_gettext

_COMPLETION_VARIABLE = "_PLANTRACK_COMPLETE"


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; no expected failure escapes."""
    try:
        prepare_streams()
        code = _invoke(arguments)
        sys.stdout.flush()
    except (ReaderGoneError, BrokenPipeError):
        discard(sys.stdout)
        return 0
    except PlantrackError as error:
        print_error(error)
        return error.exit_code
    except OSError as error:
        from plantrack.files.source import reason_of

        reason = reason_of(error)
        refused = OutputError(lazy_gettext("cannot write the result: {reason}", reason=reason))
        print_error(refused)
        discard(sys.stdout)
        return refused.exit_code
    except KeyboardInterrupt:
        discard(sys.stdout)
        return INTERRUPTED
    return code


def _invoke(arguments: list[str]) -> int:
    # Our verbs use no pydantic plugins; looking for them would scan all installed packages.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    command = typer.main.get_command(app)
    if _COMPLETION_VARIABLE in os.environ:
        with contextlib.suppress(SystemExit):
            command.main(args=arguments, prog_name="plantrack")
        return 0
    try:
        with command.make_context("plantrack", arguments) as context:
            command.invoke(context)
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort:
        return INTERRUPTED
    except typer.TyperException as error:
        from plantrack.cli.usage import usage_error

        raise usage_error(error) from None
    return 0
