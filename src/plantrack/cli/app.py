"""The `plantrack` command and its verbs."""

from importlib import import_module
from typing import Annotated, Any

import typer
import typer.main

from plantrack.cli.group import Group
from plantrack.cli.streams import print_result
from plantrack.errors import PlantrackError
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.text.escape import escape_line
from plantrack.version import __version__

# The verbs in the order of the help; each is the module of that name in verbs/.
VERBS = (
    *("list", "show", "report", "status", "matrix", "followup", "progress", "review"),
    *("validate", "diff", "rule", "schema", "export", "site", "new"),
)


class VerbGroup(Group):
    """The top-level command; a verb's module is loaded only when it is used."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return all verbs, in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a verb, or None for any other word."""
        if cmd_name not in VERBS:
            return None
        if cmd_name not in self.commands:
            module = import_module(f"plantrack.cli.verbs.{cmd_name}")
            self.commands[cmd_name] = typer.main.get_command(module.app)
        return self.commands[cmd_name]


app = typer.Typer(
    cls=VerbGroup,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        print_result(f"plantrack {__version__}\n")
        raise typer.Exit


@app.callback(
    help=gettext_noop("Query, check and report on a yearly work plan kept as a YAML file."),
    epilog=gettext_noop(
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
            "--version",
            help=gettext_noop("Show the version."),
            callback=_show_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Without a verb, print the help and which plan would be used."""
    if context.invoked_subcommand is None:
        print_result(f"{context.get_help()}\n\n{escape_line(_plan_in_use())}\n")


def _plan_in_use() -> str:
    from plantrack.files.discovery import find_plan

    try:
        return lazy_gettext("Plan that would be used: {plan}", plan=find_plan()).text()
    except PlantrackError as error:
        return lazy_gettext("Plan that would be used: none ({why})", why=error.message).text()
