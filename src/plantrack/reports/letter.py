"""A letter that asks a body for what it owes, as an office writes it."""

from datetime import date

from plantrack.content.follow_up import Letter, Letters
from plantrack.content.matter import Item, Why
from plantrack.content.targets import OwedTarget
from plantrack.content.terms import Terms
from plantrack.followup.statuses import ReviewState
from plantrack.i18n import Language, Message, Translator, gettext_noop, lazy_gettext, lazy_ngettext
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    LinkedText,
    Paragraph,
    Signature,
    Table,
)
from plantrack.reports.labels import target_amount
from plantrack.reports.place_words import places
from plantrack.reports.standing_words import latest_line, standing_word
from plantrack.text.numerals import numeral
from plantrack.text.shares import percent
from plantrack.text.shell import shell_word

# Why something is chased, in the words of headings.
WHY_WORDS: dict[Why, str] = {
    "overdue": gettext_noop("Overdue"),
    "behind": gettext_noop("Behind schedule"),
    "silent": gettext_noop("Not reported"),
    "due_soon": gettext_noop("Due soon"),
    "returned": gettext_noop("Returned by a review"),
    "stale_review": gettext_noop("Reported on since its review"),
    "unreviewed": gettext_noop("Completed, to be reviewed"),
    "no_evidence": gettext_noop("Evidence missing"),
}


def letter_blocks(
    letter: Letter, letters: Letters, language: Language, tr: Translator
) -> list[Block]:
    """Return the letter: to whom, under what notice, what is to be answered and how, by whom."""
    title = tr("Follow-up on “{title}”", title=letters.plan.title)
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(tr("To: {body}", body=letter.body.name), to=True),
        Paragraph(_opening(letter, letters, tr)),
    ]
    for place, (why, items) in enumerate(letter.by_why.items(), 1):
        number = numeral(place) if language == "zh" else str(place)
        reason = tr(WHY_WORDS[why])
        heading = tr("{number}. {reason} ({count})", number=number, reason=reason, count=len(items))
        blocks += [Heading(heading, 2), Paragraph(tr(_request(why, letters)))]
        blocks.append(_table(items, letters, tr))
    blocks += _undivided(letter, letters, tr)
    blocks += [Heading(tr("How to reply"), 2), *_reply(letter, tr)]
    return [*blocks, Signature((letters.plan.issuer, long_date(letters.as_of, tr)))]


def long_date(day: date, tr: Translator) -> str:
    """Return the day as letters have it: 2021年6月30日."""
    return tr("{year:04}-{month:02}-{day:02}", year=day.year, month=day.month, day=day.day)


def _opening(letter: Letter, letters: Letters, tr: Translator) -> str:
    """Return under which notice, as of when and how much is to be answered."""
    under = tr("“{title}”", title=letters.plan.title)
    if letters.plan.document_number:
        number = letters.plan.document_number
        under = tr("“{title}” ({number})", title=letters.plan.title, number=number)
    day, count = long_date(letters.as_of, tr), len(letter.holders)
    return tr(
        lazy_ngettext(
            "As of {date}, {count} matter that you answer for under {plan} needs a reply.",
            "As of {date}, {count} matters that you answer for under {plan} need a reply.",
            count=count,
            date=day,
            plan=under,
        )
    )


def _request(why: Why, letters: Letters) -> Message:
    """Return what is to be answered about those that are chased for the same reason."""
    if why == "silent":
        return lazy_ngettext(
            "Nothing was reported within {count} day: report what was done, what stands in the way "
            "and what comes next.",
            "Nothing was reported within {count} days: report what was done, what stands in the way"
            " and what comes next.",
            count=letters.silent_days,
        )
    return lazy_gettext(_REQUESTS[why])


_REQUESTS: dict[Why, str] = {
    "overdue": gettext_noop("State why it is late, and by when it will be done."),
    "behind": gettext_noop("State why it is behind, and what comes next."),
    "due_soon": gettext_noop("Report what was done, and whether it will be done in time."),
    "returned": gettext_noop("Mend what the review found, then report it with evidence anew."),
    "stale_review": gettext_noop(
        "The review no longer holds, as more was reported after it: prepare for another one."
    ),
    "unreviewed": gettext_noop("Prepare for its review, with the evidence at hand."),
    "no_evidence": gettext_noop("It was reported as completed: supply the evidence."),
}


def _table(items: tuple[Item, ...], letters: Letters, tr: Translator) -> Table:
    columns = (
        Column("number", tr("No.")),
        Column("name", tr("Task"), 4),
        Column("owed", tr("Owed"), 6),
        Column("until", tr("Until"), 2),
        Column("expected", tr("Expected")),
        Column("actual", tr("Actual")),
        Column("standing", tr("Standing"), 2),
        Column("latest", tr("Latest report"), 6),
        Column("review", tr("Review"), 4),
    )
    rows = tuple(_row(item, letters, tr) for item in items)
    table = Table(columns, rows)
    is_reviewed = any(item.review for item in items)
    return table if is_reviewed else table.picked([*range(len(columns) - 1)])


def _row(item: Item, letters: Letters, tr: Translator) -> tuple[Cell, ...]:
    return (
        number_cell(item, letters.terms, tr),
        item.holder,
        owed_texts(item, letters.terms, tr),
        until(item, letters),
        percent(item.figures.expected),
        percent(item.figures.actual),
        standing_word(item.figures.standing, tr),
        latest_line(item.latest, tr) or tr("none"),
        _review_line(item.review, tr) if item.review else None,
    )


def number_cell(item: Item, terms: Terms, tr: Translator) -> Cell:
    """Return the number of a task, or of a point with the word for it."""
    if item.of.kind == "task":
        return item.of
    printed = terms.point_link(item.of.number).printed
    return LinkedText(tr("point {number}", number=printed), item.of)


def owed_texts(item: Item, terms: Terms, tr: Translator) -> tuple[str, ...]:
    """Return what is owed: the targets or, without any, the goal."""
    lines = tuple(_target_text(one, terms, tr) for one in item.owed)
    return lines or ((item.goal,) if item.goal else ())


def _target_text(owed: OwedTarget, terms: Terms, tr: Translator) -> str:
    return f"{owed.target.what} {target_amount(owed, terms, tr)}"


def until(item: Item, letters: Letters) -> Cell:
    """Return by when it is owed: as published, else the own day, else the end of the period."""
    return item.due_text or item.due or letters.plan.end


def _review_line(state: ReviewState, tr: Translator) -> str:
    """Return who reviewed it when, and why it goes back."""
    review = state.review
    who = tr("{date} {who}", date=review.date, who=review.by)
    return tr("{heading}: {text}", heading=who, text=review.reason) if review.reason else who


def _undivided(letter: Letter, letters: Letters, tr: Translator) -> list[Block]:
    """Return that numbers are not the town's alone, if the letter to one has any such."""
    owed = ((one.target, item.parts) for item in letter.items for one in item.owed)
    whole = (
        one.value is not None and one.per is None and one.what not in parts for one, parts in owed
    )
    if letter.body.kind != "town" or not any(whole):
        return []
    remark = tr(
        "Numbers that the notice does not divide among {places} are not divided here either.",
        places=places(letters.terms),
    )
    return [Paragraph(remark, True)]


def _reply(letter: Letter, tr: Translator) -> list[Block]:
    """Return how the body is to answer: in what form, and by which commands."""
    form = tr("Answer each matter with what was done, what stands in the way and what comes next.")
    first = letter.items[0]
    options = {
        "--note": tr("what was done"),
        "--problem": tr("what stands in the way"),
        "--next": tr("what comes next"),
    }
    blocks: list[Block] = [
        Paragraph(
            tr("{text} For example: {command}", text=form, command=_command(first, letter, options))
        )
    ]
    lacking = next((one for one in letter.items if one.why in _WITH_EVIDENCE), None)
    if lacking is not None:
        command = _command(lacking, letter, {"--evidence": tr("link or path")})
        blocks.append(Paragraph(tr("Evidence is reported like this: {command}", command=command)))
    return blocks


_WITH_EVIDENCE: tuple[Why, ...] = ("returned", "no_evidence")


def _command(item: Item, letter: Letter, options: dict[str, str]) -> str:
    number = str(item.of.number)
    about = number if item.of.kind == "task" else f"--point {number}"
    body = f"--{letter.body.kind} {shell_word(letter.body.name)}"
    said = (f'{name} "{text}"' for name, text in options.items())
    return " ".join(("plantrack progress add", about, body, *said))
