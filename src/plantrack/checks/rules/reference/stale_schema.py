"""PT214: a schema file that no longer suits the plan that names it."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.text.shell import shell_word


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield the schema file in the first line, if it is there and out of date."""
    named = context.file.named_schema
    if named is None or context.file.faults:  # as plantrack schema refuses a faulty file
        return
    from plantrack.schema.current import is_current, is_general  # most plans name no schema

    if is_current(named.content, context.plan):
        return
    plan = "" if is_general(named.content) else f" --plan {shell_word(context.file.source.name)}"
    message = lazy_gettext(
        "the schema file is out of date; renew it: {command}",
        command=f"plantrack schema{plan} -o {shell_word(named.name)}",
    )
    yield Problem((), message, span=named.span)


RULE = Rule(
    code="PT214",
    name="stale-schema",
    severity="warning",
    what=gettext_noop(
        "The schema file that the plan's first line names is not what plantrack schema writes "
        "for the plan today."
    ),
    why=gettext_noop(
        "Editors would offer names that the plan no longer has, and underline new ones as faults."
    ),
    bad=gettext_noop(
        "# yaml-language-server: $schema=plan-2021.schema.json\n"
        "# (a unit was added after the schema file was written)\n"
    ),
    good=gettext_noop(
        "# yaml-language-server: $schema=plan-2021.schema.json\n"
        "# (the schema file was written after the unit was added)\n"
    ),
    check=check,
    needs_valid_plan=True,
)
