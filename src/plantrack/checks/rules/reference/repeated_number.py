"""PT205: a number that two sections, points or tasks share."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.query.lookup import KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield every repetition of a number.

    Whether points are numbered anew in each section shows only where no fault hides some: else
    only those of the same section are compared.
    """
    is_faulty = context.file.error is not None
    for kind, numbers in context.numbers:
        seen: set[tuple[Path, int]] = set()
        for number, path in numbers:
            within = path[:-2] if is_faulty and kind == "point" else ()
            if (within, number) in seen:
                message = lazy_gettext(
                    "{kind} number {number} is already in use",
                    kind=Message(KINDS[kind]),
                    number=number,
                )
                yield Problem(path, message)
            seen.add((within, number))


RULE = Rule(
    code="PT205",
    name="repeated-number",
    severity="error",
    what=gettext_noop("Two sections, points or tasks have the same number."),
    why=gettext_noop(
        "Everyone refers to them by number, so one of the two could never be referred to."
    ),
    bad="- number: 17\n  …\n- number: 17\n  …\n",
    good="- number: 17\n  …\n- number: 18\n  …\n",
    check=check,
)
