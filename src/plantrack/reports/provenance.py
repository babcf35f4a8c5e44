"""What every document says about its source and the editors' interpretation."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Protocol

from plantrack.content.facts import PlanFacts
from plantrack.content.remarks import Source
from plantrack.content.terms import Terms
from plantrack.i18n import Translator, gettext_noop
from plantrack.model.address import describe_address
from plantrack.model.revision import Erratum, Reading, Revision
from plantrack.reports.document import Block, Heading, Items, Paragraph
from plantrack.reports.labels import as_of_line

_CHANGED = gettext_noop(
    "{date}: {field} from “{was}” to “{now}” ({reason}; {document}; {approved_by})"
)
_ADDED = gettext_noop("{date}: {field} added: “{now}” ({reason}; {document}; {approved_by})")
_REMOVED = gettext_noop("{date}: {field} removed: “{was}” ({reason}; {document}; {approved_by})")
_WHOLE_ADDED = gettext_noop("{date}: {field} “{now}” added ({reason}; {document}; {approved_by})")
_WHOLE_REMOVED = gettext_noop(
    "{date}: {field} “{was}” removed ({reason}; {document}; {approved_by})"
)
_BODY_ADDED = gettext_noop("{date}: {field} added ({reason}; {document}; {approved_by})")
_BODY_REMOVED = gettext_noop("{date}: {field} removed ({reason}; {document}; {approved_by})")
_WITHDRAWN = gettext_noop("{date}: {field} withdrawn ({reason}; {document}; {approved_by})")
_REINSTATED = gettext_noop("{date}: {field} reinstated ({reason}; {document}; {approved_by})")
_RENAMED = gettext_noop("{date}: {was} renamed {now} ({reason}; {document}; {approved_by})")
_WHOLE = re.compile(r"task|point|sections\.\d+")  # what a revision names by its name
_BODY = re.compile(r"organisation\.(?:towns|units|groups)\.[^.]+")
_BODIES = ("organisation.towns.", "organisation.units.")


def source_line(plan: PlanFacts, source: Source, tr: Translator) -> Paragraph:
    """Return the notice's number and dates, or a remark that no notice is recorded."""
    if source.created is None:
        return Paragraph(tr("Source: {title} (no notice recorded)", title=plan.title), True)
    line = tr(
        "Source: {publisher}, {number}, {date}",
        publisher=plan.issuer,
        number=source.document_number,
        date=source.created,
    )
    if source.published:
        line = tr("{line}, published {date}", line=line, date=source.published)
    return Paragraph(line, True)


def as_of_blocks(day: date | None, tr: Translator) -> list[Block]:
    """Return a line with the day as of which tasks stand as shown, if any is."""
    return [] if day is None else [Paragraph(as_of_line(day, tr), True)]


def former_names(names: tuple[str, ...], tr: Translator) -> list[Block]:
    """Return a line with the names that a town or unit had before, if it had any."""
    return [Paragraph(tr("Formerly: {names}", names=names), True)] if names else []


class Recorded(Protocol):
    """Content that has what is recorded about the parts it shows."""

    @property
    def errata(self) -> tuple[Erratum, ...]: ...
    @property
    def readings(self) -> tuple[Reading, ...]: ...
    @property
    def revisions(self) -> tuple[Revision, ...]: ...
    @property
    def terms(self) -> Terms: ...


def closing_blocks(content: Recorded, tr: Translator) -> list[Block]:
    """Return the end of a document: matters open and confirmed, revisions, interpretation."""
    return [
        *_open_blocks(content.errata, content.readings, tr),
        *_confirmed_blocks(content.readings, tr),
        *_revision_blocks(content.revisions, tr),
        *_reading_remark(content.terms, tr),
    ]


def _reading_remark(terms: Terms, tr: Translator) -> list[Block]:
    """Return the remark below documents that link tasks to points or show categories."""
    has_categories = "category" in terms.fields
    if terms.has_links and has_categories:
        remark = tr(
            "The links between tasks and points, and the categories repeated from merged "
            "cells, are the editors' interpretation of the notice."
        )
    elif terms.has_links:
        remark = tr(
            "The links between tasks and points are the editors' interpretation of the notice."
        )
    elif has_categories:
        remark = tr(
            "The categories repeated from merged cells are the editors' interpretation of the "
            "notice."
        )
    else:
        return []
    return [Paragraph(remark, True)]


def _open_blocks(
    errata: Iterable[Erratum], readings: Iterable[Reading], tr: Translator
) -> list[Block]:
    """Return the part 待核: errata and readings for the office to confirm, if there are any."""
    lines = [
        *(erratum_line(one, tr) for one in errata),
        *(reading_line(one, tr) for one in readings if one.answer is None),
    ]
    return [Heading(tr("To confirm"), 2), Items(tuple(lines))] if lines else []


def _confirmed_blocks(readings: Iterable[Reading], tr: Translator) -> list[Block]:
    """Return the part 已核: what the office answered, when and by whom, if it did."""
    lines = tuple(answer_line(one, tr) for one in readings if one.answer is not None)
    return [Heading(tr("Confirmed"), 2), Items(lines)] if lines else []


def _revision_blocks(revisions: Iterable[Revision], tr: Translator) -> list[Block]:
    """Return the part 调整: what was changed since the notice and who approved it, if any."""
    lines = tuple(revision_line(one, tr) for one in revisions)
    return [Heading(tr("Revisions"), 2), Items(lines)] if lines else []


def revision_line(revision: Revision, tr: Translator) -> str:
    """Return a revision in one line: date, place, old and new value, reason, approval."""
    from plantrack.changes.words import shown_of  # most plans have no revision

    return tr(
        _sentence(revision),
        date=revision.date,
        field=describe_address(revision.address),
        was=shown_of(revision.field, revision.was),
        now=shown_of(revision.field, revision.now),
        reason=revision.reason,
        document=revision.document,
        approved_by=revision.approved_by,
    )


def _sentence(revision: Revision) -> str:
    """Return the sentence for a revision, a key of the catalogue."""
    if revision.task is not None and revision.field == "withdrawn":
        return _WITHDRAWN if revision.now == "true" else _REINSTATED
    is_name = revision.field.startswith(_BODIES) and revision.field.endswith(".name")
    if revision.was and revision.now:
        return _RENAMED if is_name else _CHANGED
    if _BODY.fullmatch(revision.field):
        return _BODY_ADDED if revision.now else _BODY_REMOVED
    if _WHOLE.fullmatch(revision.field):
        return _WHOLE_ADDED if revision.now else _WHOLE_REMOVED
    return _ADDED if revision.now else _REMOVED


def erratum_line(erratum: Erratum, tr: Translator) -> str:
    """Return an erratum in one line: place, published text, correct reading, certainty."""
    return tr(
        "{place}: “{published}” is read as “{read}” ({why}; {sure})",
        place=describe_address(erratum.at),
        published=erratum.published,
        read=erratum.read,
        why=erratum.why,
        sure=tr("certain") if erratum.certain else tr("likely"),
    )


def answer_line(reading: Reading, tr: Translator) -> str:
    """Return an answered matter in one line: place, question, answer, date, who answered."""
    return tr(
        "{question} Answer: {answer} ({date}, {by})",
        question=reading_line(reading, tr),
        answer=reading.answer,
        date=reading.date,
        by=reading.by,
    )


def reading_line(reading: Reading, tr: Translator) -> str:
    """Return a matter for the office to confirm, in one line."""
    return tr("{place}: {ask}", place=describe_address(reading.at), ask=reading.ask)
