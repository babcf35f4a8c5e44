"""One run of the command line, and the exit code for every way it can end."""

import contextlib
import os
import sys

import typer
import typer.main

from plantrack.cli.app import app
from plantrack.cli.streams import discard, prepare_streams, print_error, stdout_faults
from plantrack.errors import INTERRUPTED, PlantrackError
from plantrack.files.inputs import forget_inputs

_COMPLETION_VARIABLE = "_PLANTRACK_COMPLETE"


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; no failure escapes."""
    try:
        prepare_streams()
        forget_inputs()
        code = _invoke(arguments)
        with stdout_faults():
            sys.stdout.flush()
    except PlantrackError as error:
        print_error(error)
        return error.exit_code
    except KeyboardInterrupt:
        discard(sys.stdout)
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.filename is not None:
            return _unreadable(error)
        from plantrack.cli.unforeseen import tell_unforeseen

        discard(sys.stdout)
        return tell_unforeseen(error)
    return code


def _unreadable(error: OSError) -> int:
    """Tell of a file that the system refused; what is written has its own errors."""
    from plantrack.files.source import unreadable

    refused = unreadable(str(error.filename), error)
    print_error(refused)
    discard(sys.stdout)
    return refused.exit_code


def _invoke(arguments: list[str]) -> int:
    # Our verbs use no pydantic plugins; looking for them would scan all installed packages.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    command = typer.main.get_command(app)
    if _COMPLETION_VARIABLE in os.environ:
        with contextlib.suppress(SystemExit), stdout_faults():
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
