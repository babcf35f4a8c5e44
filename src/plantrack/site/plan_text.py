"""The plan's full text: the letter of the notice, sections and points, and who carries them out."""

from collections.abc import Iterator
from typing import NamedTuple

from plantrack.content.report import Report, SectionFacts
from plantrack.content.targets import targets_of
from plantrack.i18n import translate
from plantrack.model.labels import NOTICE
from plantrack.model.plan import Notice
from plantrack.model.task import Task
from plantrack.reports.blocks import point_headings
from plantrack.reports.labels import carried_out, target_line
from plantrack.reports.task_cells import named_task
from plantrack.site.pieces import Piece, Shower
from plantrack.site.places import filter_link

_FACTS = (
    "index_number",
    "document_number",
    "subject",
    "genre",
    "publisher",
    "created",
    "published",
)


class ShownPoint(NamedTuple):
    """A point with its heading and level, and the tasks beside it, or a remark instead."""

    place: str
    heading: str
    level: int
    text: str
    targets: tuple[str, ...]
    tasks: tuple[Piece, ...]
    remark: str


class ShownSection(NamedTuple):
    """A section with its points."""

    place: str
    heading: str
    text: str
    filter: str
    points: tuple[ShownPoint, ...]


class ShownNotice(NamedTuple):
    """The letter with which the plan was issued, and what is known of it."""

    title: str
    facts: tuple[tuple[str, str], ...]
    addressees: str
    body: str
    signature: str
    date: str
    closing: tuple[str, ...]


def shown_notice(notice: Notice | None, shower: Shower) -> ShownNotice | None:
    """Return the notice, None if none is recorded."""
    if notice is None:
        return None
    facts = ((NOTICE[key], getattr(notice, key)) for key in _FACTS)
    closing = (notice.disclosure, f"{shower.tr(NOTICE['attachment'])}: {notice.attachment}")
    return ShownNotice(
        notice.title,
        tuple((translate(label, shower.language), str(value)) for label, value in facts if value),
        notice.addressees or "",
        notice.body or "",
        notice.signature or "",
        notice.date or "",
        tuple(filter(None, closing if notice.attachment else closing[:1])),
    )


def shown_sections(report: Report, shower: Shower) -> Iterator[ShownSection]:
    """Yield the sections of the report of the whole plan, in order."""
    titles = {one.task.number: one.task for one in reversed(report.tasks)}
    for section in report.sections or ():
        yield ShownSection(
            shower.places.take("section", section.number),
            report.terms.section_label(section.number, section.title),
            section.text or "",
            filter_link("section", section.number),
            tuple(_points(section, report, titles, shower)),
        )


def _points(
    section: SectionFacts, report: Report, titles: dict[int, Task], shower: Shower
) -> Iterator[ShownPoint]:
    terms, tr = report.terms, shower.tr
    headings = point_headings((one.point for one in section.points), terms, 4)
    for heading, placed in zip(headings, section.points, strict=True):
        links = placed.tasks or ()
        tasks = [titles[one.number] for one in links if isinstance(one.number, int)]
        yield ShownPoint(
            shower.places.take("point", placed.point.key),
            heading.text,
            heading.level,
            placed.point.text,
            tuple(target_line(one, terms, tr) for one in targets_of([placed.point])),
            tuple(piece for one in tasks for piece in shower.cell(named_task(one)).pieces),
            "" if links else carried_out((), tr, placed.is_covered),
        )
