"""PT204: an erratum, reading or revision about a place that the plan does not have."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import Message, mark, message
from plantrack.query.address import address_texts, find_address


def check(subject: Subject) -> Iterator[Hit]:
    """Addresses that lead nowhere, and errata whose published text is not at their place."""
    plan = subject.plan
    for index, reading in enumerate(plan.readings):
        if find_address(plan, reading.at) is None:
            yield Hit(("readings", index, "at"), _nowhere(reading.at))
    for index, erratum in enumerate(plan.errata):
        if find_address(plan, erratum.at) is None:
            yield Hit(("errata", index, "at"), _nowhere(erratum.at))
        elif not _published(subject, erratum.at, erratum.published):
            told = message(
                "“{text}” does not stand at {place}", text=erratum.published, place=erratum.at
            )
            yield Hit(("errata", index, "published"), told)
    for index, revision in enumerate(plan.revisions):
        if revision.task is not None and not (
            find_address(plan, f"tasks.{revision.task}") or revision.field == "task"
        ):
            told = message("there is no task {number}", number=revision.task)
            yield Hit(("revisions", index, "task"), told)
        if revision.point is not None and not find_address(plan, f"points.{revision.point}"):
            told = message("there is no point {number}", number=revision.point)
            yield Hit(("revisions", index, "point"), told)


def _nowhere(address: str) -> Message:
    return message(
        "the plan has no place “{place}” (tasks.17.goal, points.8, notice.date, …)", place=address
    )


def _published(subject: Subject, address: str, published: str) -> bool:
    texts = address_texts(subject.plan, address)
    if any(published in text for _, text in texts):
        return True
    # The cell as printed: a list's separator may be part of the slip (木耳镇、).
    printed = "、".join(text for _, text in texts)
    return published in f"{printed}、"


RULE = Rule(
    code="PT204",
    name="unknown-place",
    severity="error",
    what=mark(
        "An erratum, reading or revision names a place that the plan does not have, or an erratum"
        " a text that does not stand there."
    ),
    why=mark("The remark is printed nowhere, so the slip that it explains looks like our own."),
    bad="errata:\n  - at: points.100\n",
    good="errata:\n  - at: points.10\n",
    check=check,
)
