"""PT204: an erratum, reading or revision about a place that the plan does not have."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import Message, mark, message
from plantrack.model.plan import Point
from plantrack.model.revision import Erratum, Revision
from plantrack.model.scalars import Model
from plantrack.model.task import Task
from plantrack.query.address import address_texts, find_address


def check(subject: Subject) -> Iterator[Hit]:
    """Addresses that lead nowhere, and errata whose published text is not at their place."""
    plan = subject.plan
    for index, reading in enumerate(plan.readings):
        if _missing(subject, reading.at):
            yield Hit(("readings", index, "at"), _nowhere(reading.at))
    for index, erratum in enumerate(plan.errata):
        if _missing(subject, erratum.at):
            yield Hit(("errata", index, "at"), _nowhere(erratum.at))
        elif find_address(plan, erratum.at) and not _published(subject, erratum):
            told = message(
                "“{text}” does not stand at {place}", text=erratum.published, place=erratum.at
            )
            yield Hit(("errata", index, "published"), told)
    for index, revision in enumerate(plan.revisions):
        if _lost_field(subject, revision):
            yield Hit(("revisions", index, "field"), _nowhere(revision.field))
        gone = revision.field in ("task", "point")
        if revision.task is not None and not gone and _missing(subject, f"tasks.{revision.task}"):
            told = message("there is no task {number}", number=revision.task)
            yield Hit(("revisions", index, "task"), told)
        if (
            revision.point is not None
            and not gone
            and _missing(subject, f"points.{revision.point}")
        ):
            told = message("there is no point {number}", number=revision.point)
            yield Hit(("revisions", index, "point"), told)


def _lost_field(subject: Subject, revision: Revision) -> bool:
    """Whether the field that a revision set is not there; one that it took out need not be."""
    head = revision.field.partition(".")[0]
    if revision.task is not None or revision.point is not None:
        model: type[Model] = Task if revision.task is not None else Point
        if head in ("task", "point", "number", "section"):
            return False
        kind, number = (
            ("tasks", revision.task) if revision.point is None else ("points", revision.point)
        )
        if head not in model.model_fields:
            return True
        holder = f"{kind}.{number}"
        address = f"{holder}.{revision.field}"
        return revision.now is not None and (
            find_address(subject.plan, holder) is not None and _missing(subject, address)
        )
    return revision.now is not None and _missing(subject, revision.field)


def _missing(subject: Subject, address: str) -> bool:
    """Whether neither the plan nor a faulty part of the file has such a place."""
    if find_address(subject.plan, address):
        return False
    head, _, rest = address.partition(".")
    number = rest.partition(".")[0]
    if head in ("tasks", "points", "sections"):
        in_plan = find_address(subject.plan, f"{head}.{number}") is not None
        return in_plan or not subject.offers(head.removesuffix("s"), number)
    data = subject.file_data
    for step in address.split("."):
        if not isinstance(data, dict) or step not in data:
            return True
        data = data[step]
    return False


def _nowhere(address: str) -> Message:
    return message(
        "the plan has no place “{place}” (tasks.17.goal, points.8, notice.date, …)", place=address
    )


def _published(subject: Subject, erratum: Erratum) -> bool:
    texts, published = address_texts(subject.plan, erratum.at), erratum.published
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
