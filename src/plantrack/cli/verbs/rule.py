"""`plantrack rule`: the rules of `validate`, or the documentation of one."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import OutputFile
from plantrack.i18n import gettext_noop

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="rule",
    cls=Verb,
    short_help=gettext_noop("List the rules of validate, or explain one."),
    help=gettext_noop(
        "List the rules of validate, or explain one: what it finds, why it matters, and how "
        "to fix it."
    ),
    epilog=gettext_noop(
        "Examples:\nplantrack rule\nplantrack rule PT201\nplantrack rule unknown-unit"
    ),
)
def rule(
    which: Annotated[
        str | None,
        typer.Argument(
            metavar=gettext_noop("RULE"),
            help=gettext_noop("A code (PT201), a code prefix (PT2), a name or a family."),
            autocompletion=completion.rules,
        ),
    ] = None,
    output: OutputFile = None,
) -> None:
    """Find the rules and print them."""
    from plantrack.checks.registry import RULES
    from plantrack.checks.rule import SEVERITIES
    from plantrack.checks.rule_document import rule_markdown
    from plantrack.checks.rule_selection import codes_of
    from plantrack.cli.output import write
    from plantrack.i18n import interface_language, translate
    from plantrack.text.width import pad

    language = interface_language()
    if which is None:
        text = "".join(
            f"{one.code}  {pad(translate(SEVERITIES[one.severity], language), 7)}"
            f"  {pad(one.name, 22)}  {translate(one.what, language)}\n"
            for one in RULES
        )
    else:
        codes = codes_of(which)
        text = "\n".join(rule_markdown(one, language) for one in RULES if one.code in codes)
    write(text, output)
