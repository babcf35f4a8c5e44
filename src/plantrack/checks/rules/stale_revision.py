"""PT213: a revision that does not lead to what the plan says."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message
from plantrack.model.revision import Revision
from plantrack.query.address import find_address


def check(subject: Subject) -> Iterator[Hit]:
    """The latest revision of a field whose `now` is not there, and those older than the notice."""
    plan = subject.plan
    latest: dict[str, tuple[int, Revision]] = {}
    for index, one in sorted(enumerate(plan.revisions), key=lambda pair: pair[1].date):
        latest[_address(one)] = (index, one)
        if plan.notice is not None and one.date < plan.notice.created:
            told = message(
                "{date} is before the notice, {notice}", date=one.date, notice=plan.notice.created
            )
            yield Hit(("revisions", index, "date"), told)
    for address, (index, one) in latest.items():
        found = find_address(plan, address)
        if (
            found is None
            or one.now is None
            or isinstance(found[1], tuple) != isinstance(one.now, tuple)
        ):
            continue
        value = found[1]
        now: object = one.now
        same = set(value) == set(one.now) if isinstance(value, tuple) else _written(value) == now
        if not same:
            told = message("the plan says “{value}”, not “{now}”", value=value, now=now)
            yield Hit(("revisions", index, "now"), told)


def _written(value: object) -> str:
    """A value as the file writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _address(revision: Revision) -> str:
    if revision.task is not None:
        return f"tasks.{revision.task}.{revision.field}"
    if revision.point is not None:
        return f"points.{revision.point}.{revision.field}"
    return revision.field


RULE = Rule(
    code="PT213",
    name="stale-revision",
    severity="error",
    what=mark(
        "A revision says that a field now has a value that the plan does not have, or is dated"
        " before the notice."
    ),
    why=mark("Read backwards, the revisions would no longer lead to the notice as published."),
    bad="value: 55\n# revisions: was: 55, now: 50\n",
    good="value: 50\n# revisions: was: 55, now: 50\n",
    check=check,
)
