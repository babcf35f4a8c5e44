"""What every document says of where it comes from and which parts are the editors' reading."""

from collections.abc import Iterable

from plantrack.model.plan import Plan, Point
from plantrack.model.revision import Erratum, Reading, Revision
from plantrack.model.task import Task
from plantrack.query.address import address_words
from plantrack.reports.report import Block, Heading, Items, Paragraph, Say


def source_line(plan: Plan, say: Say) -> Paragraph:
    """The notice's number and dates, or that no notice is recorded."""
    if plan.notice is None:
        return Paragraph(say("Source: {title} (no notice recorded)", title=plan.plan.title), True)
    notice = plan.notice
    line = say(
        "Source: {publisher}, {number}, {date}",
        publisher=plan.plan.issuer,
        number=notice.document_number,
        date=notice.created,
    )
    if notice.published:
        line = say("{line}, published {date}", line=line, date=notice.published)
    return Paragraph(line, True)


def reading_remark(say: Say) -> Paragraph:
    """The remark under every document that links tasks with points or shows categories."""
    return Paragraph(
        say(
            "Which points a task carries out, and categories carried down to a row, are the"
            " editors' reading of the notice."
        ),
        True,
    )


def to_confirm(errata: tuple[Erratum, ...], readings: tuple[Reading, ...], say: Say) -> list[Block]:
    """The part 待核, errata and readings for the office to confirm; empty without any."""
    if not errata and not readings:
        return []
    blocks: list[Block] = [Heading(say("To confirm"), 2)]
    if errata:
        blocks.append(Items(tuple(erratum_line(erratum, say) for erratum in errata)))
    if readings:
        blocks.append(Items(tuple(reading_line(reading, say) for reading in readings)))
    return blocks


def revisions_of(plan: Plan, tasks: Iterable[Task], points: Iterable[Point]) -> list[Revision]:
    """The revisions of these tasks and points, in the plan's order."""
    tasks_meant = {task.number for task in tasks}
    points_meant = {point.number for point in points}
    return [one for one in plan.revisions if one.task in tasks_meant or one.point in points_meant]


def revision_part(revisions: Iterable[Revision], say: Say) -> list[Block]:
    """The part 调整: what was changed since the notice, by whose leave; empty without any."""
    lines = tuple(revision_line(one, say) for one in revisions)
    return [Heading(say("Revisions"), 2), Items(lines)] if lines else []


def revision_line(revision: Revision, say: Say) -> str:
    """A revision in one line: day, place, from what to what, reason, document, approver."""
    address = revision.field
    for kind, number in (("tasks", revision.task), ("points", revision.point)):
        if number is not None:
            address = f"{kind}.{number}.{revision.field}"
    return say(
        "{date}: {field} from “{was}” to “{now}” ({reason}; {document}; {approved_by})",
        date=revision.date,
        field=place_label(address, say),
        was=revision.was or "",
        now=revision.now or "",
        reason=revision.reason,
        document=revision.document,
        approved_by=revision.approved_by,
    )


def erratum_line(erratum: Erratum, say: Say) -> str:
    """An erratum in one line: place, what was published, how it is read, how sure."""
    sure = say("certain") if erratum.certain else say("likely")
    return say(
        "{place}: “{published}” is read as “{read}” ({why}; {sure})",
        place=place_label(erratum.at, say),
        published=erratum.published,
        read=erratum.read,
        why=erratum.why,
        sure=sure,
    )


def reading_line(reading: Reading, say: Say) -> str:
    """A matter for the office to confirm, in one line."""
    return say("{place}: {ask}", place=place_label(reading.at, say), ask=reading.ask)


def place_label(address: str, say: Say) -> str:
    """An address of the plan file in words: `tasks.13.towns` is 任务13的责任镇街."""
    return say("{text}", text=address_words(address))
