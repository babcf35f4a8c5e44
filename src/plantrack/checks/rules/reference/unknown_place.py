"""PT204: an erratum, reading or revision about a place that the plan does not have."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.address import address_texts, describe_address, find_address, split_number
from plantrack.model.path import Path, address_of
from plantrack.model.plan import Plan
from plantrack.model.revision import Erratum, Revision
from plantrack.model.scalars import Model
from plantrack.model.section import Point
from plantrack.model.task import Task


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield addresses that do not exist, and errata whose published text is not there."""
    plan, printed = context.plan, _Printed(context.plan)
    for index, reading in enumerate(plan.readings):
        if _missing(context, reading.at):
            yield Problem(("readings", index, "at"), _nowhere(reading.at))
    for index, erratum in enumerate(plan.errata):
        if _missing(context, erratum.at):
            yield Problem(("errata", index, "at"), _nowhere(erratum.at))
        elif find_address(plan, erratum.at) and not printed.has(erratum):
            place = describe_address(erratum.at)
            message = lazy_gettext(
                "“{text}” does not appear at {place}", text=erratum.published, place=place
            )
            yield Problem(("errata", index, "published"), message)
    for index, revision in enumerate(plan.revisions):
        if _lost_field(context, revision):
            yield Problem(("revisions", index, "field"), _nowhere(revision.field))
        if revision.field != "point":  # this removes the whole point; a task's row stays
            yield from _lost_holder(context, revision, ("revisions", index))


def _lost_holder(context: RuleContext, revision: Revision, path: Path) -> Iterator[Problem]:
    """Yield the number of a task or point that does not exist."""
    number = revision.task
    if number is not None and _missing(context, address_of("tasks", number)):
        yield Problem((*path, "task"), lazy_gettext("there is no task {number}", number=number))
    key = revision.point
    if key is not None and _missing(context, address_of("points", key)):
        yield Problem((*path, "point"), lazy_gettext("there is no point {number}", number=key))


def _lost_field(context: RuleContext, revision: Revision) -> bool:
    """Whether the field that a revision set is missing; one that it removed may be."""
    if revision.holder is None:
        return revision.now is not None and _missing(context, revision.field)
    head = revision.field.partition(".")[0]
    if head in ("task", "point", "number", "section"):
        return False
    model: type[Model] = Task if revision.task is not None else Point
    if head not in model.model_fields:
        return True
    held = find_address(context.plan, revision.holder) is not None
    return revision.now is not None and held and _missing(context, revision.address)


def _missing(context: RuleContext, address: str) -> bool:
    """Whether neither the plan nor a faulty part of the file has this place."""
    if find_address(context.plan, address):
        return False
    head, _, rest = address.partition(".")
    number, _ = split_number(head, rest)
    if head in ("tasks", "points", "sections"):
        in_plan = find_address(context.plan, f"{head}.{number}") is not None
        return in_plan or not context.declares(head.removesuffix("s"), number)
    data = context.file.data
    for step in address.split("."):
        if not isinstance(data, dict) or step not in data:
            return True
        data = data[step]
    return False


def _nowhere(address: str) -> Message:
    return lazy_gettext(
        "the plan has no place “{place}” (tasks.17.goal, points.8, notice.date, …)", place=address
    )


class _Printed:
    """The plan's texts as published, looked up once for each address."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._cells: dict[str, str] = {}

    def has(self, erratum: Erratum) -> bool:
        """Whether the published text is where the erratum says."""
        if erratum.at not in self._cells:
            texts = (text for _, text in address_texts(self._plan, erratum.at))
            # The cell as printed: a list's separator may be part of the mistake (木耳镇、).
            self._cells[erratum.at] = "、".join(texts) + "、"
        cell = self._cells[erratum.at]
        return erratum.published in cell or self._in_present_names(erratum.published) in cell

    def _in_present_names(self, text: str) -> str:
        """Return `text` with the names that towns and units have now.

        An erratum keeps the name that one had when the notice was published.
        """
        organisation = self._plan.organisation
        for former, name in (organisation.renamed_towns | organisation.renamed_units).items():
            text = text.replace(former, name)
        return text


RULE = Rule(
    code="PT204",
    name="unknown-place",
    severity="error",
    what=gettext_noop(
        "An erratum, reading or revision refers to a place that the plan does not have, or "
        "an erratum quotes text that is not there."
    ),
    why=gettext_noop(
        "The remark is not printed anywhere, so the mistake it explains looks like our own."
    ),
    bad="errata:\n  - at: points.100\n",
    good="errata:\n  - at: points.10\n",
    check=check,
)
