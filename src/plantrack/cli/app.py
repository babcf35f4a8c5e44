"""The `plantrack` command: its verbs, and what becomes of every way a run can end."""

import contextlib
import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperGroup

from plantrack import __version__
from plantrack.cli.help import HelpMixin
from plantrack.cli.messages import complain, drop, usage_message
from plantrack.errors import INTERRUPTED, UNUSABLE, PlantrackError, ReaderGoneError, SelectionError
from plantrack.i18n import mark, message
from plantrack.query.closeness import closest

# The verbs in the order of the help; each is a module of that name beside this file.
VERBS = ("list", "show", "report", "validate", "diff", "rule", "schema", "export")
_COMPLETION_VARIABLE = "_PLANTRACK_COMPLETE"


class VerbGroup(HelpMixin, TyperGroup):
    """The top command; a verb's module is loaded when it is used, not before."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All verbs, in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a verb, None for any other word."""
        if cmd_name not in VERBS:
            return None
        if cmd_name not in self.commands:
            module = import_module(f"plantrack.cli.{cmd_name}")
            self.commands[cmd_name] = typer.main.get_command(module.app)
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As typer does, but an unknown verb is told in our words."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise SelectionError(
                message(
                    "unknown command “{typed}”; did you mean {names}?",
                    typed=args[0],
                    names=closest(args[0], VERBS) or VERBS,
                )
            )
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=VerbGroup,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"plantrack {__version__}")
        raise typer.Exit


@app.callback(
    help=mark("Query, check and report a yearly work plan kept as a YAML file."),
    epilog=mark(
        "Examples:\n"
        "plantrack list --unit 养老科\n"
        "plantrack report --town 木耳镇\n"
        "plantrack validate"
    ),
)
def plantrack(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help=mark("Show the version."), callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Without a verb: the help, and which plan would be used."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        typer.echo("\n" + _plan_in_use())


def _plan_in_use() -> str:
    from plantrack.loading.discovery import find_plan

    try:
        return message("Plan that would be used: {plan}", plan=find_plan()).text()
    except PlantrackError as error:
        return message("Plan that would be used: none ({why})", why=error.message).text()


def run(arguments: list[str]) -> int:
    """Run one command line; returns the exit code and lets no expected failure through."""
    try:
        _prepare_streams()
        code = _invoke(arguments)
        sys.stdout.flush()
    except (ReaderGoneError, BrokenPipeError):
        drop(sys.stdout)
        return 0
    except PlantrackError as error:
        complain(error)
        return error.exit_code
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        complain(PlantrackError(message("cannot write the result: {reason}", reason=reason)))
        drop(sys.stdout)
        return UNUSABLE
    except KeyboardInterrupt:
        drop(sys.stdout)
        return INTERRUPTED
    return code


def _invoke(arguments: list[str]) -> int:
    # Our verbs load no pydantic plugin; looking for some would cost a scan of all packages.
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
        complain(PlantrackError(usage_message(error)))
        return UNUSABLE
    return 0


def _prepare_streams() -> None:
    """UTF-8 to stdout with plain line ends; to stderr whatever the terminal can show."""
    if sys.stdout is None:
        raise PlantrackError(message("cannot write the result: {reason}", reason="stdout"))
    for stream, settings in (
        (sys.stdout, {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}),
        (sys.stderr, {"errors": "backslashreplace"}),
    ):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(**settings)
