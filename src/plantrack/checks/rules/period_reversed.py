"""PT305: a period that ends before it begins, or that misses the plan's year."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message


def check(subject: Subject) -> Iterator[Hit]:
    """`plan.end` before `plan.start`, or `plan.year` outside both."""
    header = subject.plan.plan
    if header.end < header.start:
        told = message("the period ends before it begins ({start})", start=header.start)
        yield Hit(("plan", "end"), told)
    elif not header.start.year <= header.year <= header.end.year:
        told = message(
            "the year {year} is not within the period, {start} to {end}",
            year=header.year,
            start=header.start,
            end=header.end,
        )
        yield Hit(("plan", "year"), told, str(header.start.year))


RULE = Rule(
    code="PT305",
    name="period-reversed",
    severity="error",
    what=mark("The plan's period ends before it begins, or its year is not within it."),
    why=mark("Every due date and every share of time passed is measured against the period."),
    bad="year: 2022\nstart: 2021-01-01\nend: 2021-12-31\n",
    good="year: 2021\nstart: 2021-01-01\nend: 2021-12-31\n",
    check=check,
    whole=True,
)
