"""What every document says of where it comes from and which parts are the editors' reading."""

from plantrack.model.plan import Plan
from plantrack.model.revision import Erratum, Reading
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
