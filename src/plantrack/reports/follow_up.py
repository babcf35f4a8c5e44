"""The document of `followup`: letters or, in brief, an overview of them."""

from plantrack.content.facts import Link
from plantrack.content.follow_up import Letter, Letters
from plantrack.content.matter import ASKS, Ask, Item
from plantrack.i18n import Translator, gettext_noop, lazy_ngettext, translator
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    LinkedText,
    PageBreak,
    Paragraph,
    Table,
    View,
)
from plantrack.reports.labels import as_of_line
from plantrack.reports.letter import (
    WHY_WORDS,
    letter_blocks,
    number_cell,
    owed_texts,
    until,
)
from plantrack.reports.standing_words import latest_line, lit_standing
from plantrack.text.shares import rounded

_ASK_WORDS: dict[Ask, str] = {
    "reason": gettext_noop("the reason"),
    "deadline": gettext_noop("by when it will be done"),
    "progress": gettext_noop("what was done"),
    "problem": gettext_noop("what stands in the way"),
    "next": gettext_noop("what comes next"),
    "verification": gettext_noop("preparation for the review"),
    "evidence": gettext_noop("the evidence"),
}


def build(letters: Letters, view: View) -> Document:
    """Return the letters one after another or, in brief, how many there are and about what."""
    tr = translator(view.language)
    if view.brief or not letters.letters:
        blocks = _overview(letters, tr)
    else:
        blocks = []
        for one in letters.letters:
            blocks += [PageBreak()] if blocks else []
            blocks += letter_blocks(one, letters, view.language, tr)
    notes, tally = _notes(letters, tr), _tally(letters, tr)
    title = tr("{title}: follow-up", title=letters.plan.title)
    return Document(tuple(blocks), _flat_table(letters, tr), notes, tally, title)


def _overview(letters: Letters, tr: Translator) -> list[Block]:
    """Return who is to be asked, why, and about which tasks and points."""
    day = Paragraph(as_of_line(letters.as_of, tr), quiet=True)
    columns = (
        Column("body", tr("Body"), 3),
        Column("why", tr("Why"), 3),
        Column("count", tr("Number")),
        Column("tasks", tr("Tasks"), 5),
    )
    rows = tuple(
        (letter.body.name, tr(WHY_WORDS[why]), len(items), _numbers(items, letters, tr))
        for letter in letters.letters
        for why, items in letter.by_why.items()
    )
    return [day, Table(columns, rows)] if rows else [day]


def _numbers(items: tuple[Item, ...], letters: Letters, tr: Translator) -> tuple[str, ...]:
    cells = (number_cell(item, letters.terms, tr) for item in items)
    texts = (one.text if isinstance(one, LinkedText) else _printed(one) for one in cells)
    return tuple(dict.fromkeys(texts))


def _printed(cell: Cell) -> str:
    return cell.printed if isinstance(cell, Link) else ""


def _notes(letters: Letters, tr: Translator) -> tuple[str, ...]:
    notes = []
    if not letters.letters and not letters.unanswered:
        notes.append(nothing_to_chase(letters, tr))
    if letters.unanswered:
        those = tuple(_name(one, tr) for one in letters.unanswered)
        notes.append(tr("Nobody is named who answers for them: {tasks}", tasks=those))
    return tuple(notes)


def _name(link: Link, tr: Translator) -> str:
    if link.kind == "point":
        return tr("point {number}", number=link.printed)
    return tr("task {number}", number=link.printed)


def nothing_to_chase(letters: Letters, tr: Translator) -> str:
    """Return that there is nothing to chase as of that day."""
    return tr("Nothing is to be chased as of {date}.", date=letters.as_of)


def _tally(letters: Letters, tr: Translator) -> str:
    count = len(letters.letters)
    return tr(lazy_ngettext("{count} letter", "{count} letters", count=count)) if count else ""


def _flat_table(letters: Letters, tr: Translator) -> Table:
    """Return a row for each matter: who, why, what, how it stands and what is asked."""
    columns = (
        Column("kind", tr("Kind")),
        Column("body", tr("Body"), 3),
        Column("why", tr("Why"), 3),
        Column("number", tr("No.")),
        Column("point", tr("Point")),
        Column("name", tr("Task"), 5),
        Column("target", tr("Target"), 4),
        Column("owed", tr("Owed"), 6),
        Column("until", tr("Until")),
        Column("expected", tr("Expected"), is_share=True),
        Column("actual", tr("Actual"), is_share=True),
        Column("standing", tr("Standing")),
        Column("latest_date", tr("Date of the latest report")),
        Column("latest_body", tr("Reported by"), 3),
        Column("latest", tr("Latest report"), 6),
        Column("ask", tr("To be answered"), 4),
    )
    rows = tuple(
        _flat_row(letter, item, letters, tr) for letter in letters.letters for item in letter.items
    )
    return Table(columns, rows)


def _flat_row(letter: Letter, item: Item, letters: Letters, tr: Translator) -> tuple[Cell, ...]:
    latest = item.latest
    return (
        tr("town") if letter.body.kind == "town" else tr("unit"),
        letter.body.name,
        tr(WHY_WORDS[item.why]),
        Link("task", item.of.number) if item.of.kind == "task" else None,
        Link("point", item.of.number) if item.of.kind == "point" else None,
        item.holder,
        item.target,
        owed_texts(item, letters.terms, tr),
        until(item, letters),
        rounded(item.figures.expected),
        rounded(item.figures.actual),
        lit_standing(item.figures.standing, tr),
        latest.entry.date if latest else None,
        latest.body if latest else None,
        latest_line(latest, tr, with_source=False),
        tuple(tr(_ASK_WORDS[ask]) for ask in ASKS[item.why]),
    )
