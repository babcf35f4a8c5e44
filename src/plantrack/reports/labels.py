"""How a document words the plan's parts: a target in a line, a way, a reference."""

from collections.abc import Iterable

from plantrack.content.facts import Link
from plantrack.i18n import Translator
from plantrack.model.reach import DIRECT
from plantrack.model.section import Point
from plantrack.model.task import Target
from plantrack.reports.document import LinkedText
from plantrack.text.numerals import numeral


def target_amount(target: Target, tr: Translator) -> str:
    """How much a target wants: `55个`, `2-5个`, `每个镇街2个`; a milestone says so."""
    amount = target.amount
    if not amount:
        amount = tr("each {what}", what=target.per) if target.per else tr("milestone")
    elif target.per == "town":
        amount = tr("{amount} in each town", amount=amount)
    elif target.per:
        amount = tr("{amount} per {what}", amount=amount, what=target.per)
    return tr("{amount} (best effort)", amount=amount) if target.best_effort else amount


def target_line(target: Target, tr: Translator) -> str:
    """A target in one line: what, how much, and until when."""
    line = f"{target.what} {target_amount(target, tr)}"
    return tr("{line}, due {due}", line=line, due=target.due) if target.due else line


def way(via: str, tr: Translator) -> str:
    """How a task reaches a town: `direct` told in words, a group by its name."""
    return tr("by name") if via == DIRECT else via


def numbers(links: Iterable[Link], tr: Translator) -> str:
    """The numbers of tasks or points in a row: 1、13、20."""
    return tr("{names}", names=tuple(str(link.number) for link in links))


def point_label(point: Point) -> str:
    """A point as the notice numbers it: （八）完善居家社区养老服务."""
    return f"（{numeral(point.number)}）{point.title}"


def linked_point(point: Point) -> LinkedText:
    """A point's label, linked with it."""
    return LinkedText(point_label(point), Link("point", point.number))


def section_label(number: int, title: str) -> str:
    """A section as the notice numbers it: 三、加快推进养老服务业高质量发展."""
    return f"{numeral(number)}、{title}"
