"""One task or point as it stands: its targets and, if asked for, the arithmetic line by line."""

from decimal import Decimal
from fractions import Fraction

from plantrack.content.facts import Link
from plantrack.content.ledger import Ledger
from plantrack.content.targets import OwedTarget
from plantrack.content.terms import Terms
from plantrack.followup.counts import Count, Total
from plantrack.followup.followed import Followed
from plantrack.followup.judging import Judged
from plantrack.followup.schedule import Schedule
from plantrack.followup.standing import Figures
from plantrack.i18n import Translator, gettext_noop
from plantrack.model.follow_up import FollowUp
from plantrack.model.task import Task
from plantrack.reports.document import Block, Cell, Column, Facts, Heading, Items, Table
from plantrack.reports.labels import target_line
from plantrack.reports.standing_words import (
    latest_line,
    progress_cell,
    standing_cell,
    standing_word,
)
from plantrack.text.shares import percent

_UNITS = {
    "months": gettext_noop("{passed} of {whole} months"),
    "days": gettext_noop("{passed} of {whole} days"),
    "steps": gettext_noop("{passed} of {whole} dated steps are due"),
}
_WHY_UNCOUNTED = {
    "milestone": gettext_noop("A milestone: there is nothing to count until it is completed."),
    "norm": gettext_noop("A norm per {what}: it is not judged."),
}


def explanation_blocks(followed: Followed, ledger: Ledger, tr: Translator) -> list[Block]:
    """Return what is known of the task or point, its targets and, if asked for, the arithmetic."""
    terms = ledger.terms
    blocks: list[Block] = [Heading(_title(followed, terms, tr), 1), _facts(followed, tr)]
    if followed.targets:
        blocks += [Heading(tr("Targets"), 2), _targets(followed, terms, tr)]
    if ledger.is_explained:
        blocks += [Heading(tr("How this was worked out"), 2)]
        blocks.append(Items(tuple(_status_lines(followed, tr))))
        for one in followed.targets:
            lines = tuple(_lines(one, followed.thresholds, tr))
            blocks += [Heading(one.target.what, 3), Items(lines)]
    return blocks


def _title(followed: Followed, terms: Terms, tr: Translator) -> str:
    holder = followed.holder
    if isinstance(holder, Task):
        label = tr("task {number}", number=holder.reference)
        return f"{label} {holder.title}".strip()
    return terms.point_label(holder)


def _facts(followed: Followed, tr: Translator) -> Facts:
    figures, review = followed.figures, followed.review
    pairs: list[tuple[str, Cell]] = [
        (tr("Standing"), standing_cell(followed, tr)),
        (tr("Status"), followed.status),
        (tr("Actual"), percent(figures.actual)),
        (tr("Expected"), percent(figures.expected)),
        (tr("Answering"), followed.reporters.asked),
        (tr("Latest report"), latest_line(followed.latest, tr)),
        (tr("Evidence"), followed.evidence),
    ]
    if review is not None:
        pairs.append((tr("Review"), review_text(followed, tr)))
    return Facts(tuple((label, cell) for label, cell in pairs if cell))


def review_text(followed: Followed, tr: Translator) -> str:
    """Return what the latest review says, and whether it is stale; nothing without a review."""
    if followed.review is None:
        return ""
    review = followed.review.review
    word = tr("accepted") if review.review == "accepted" else tr("returned")
    text = tr("{date} {who}", date=review.date, who=review.by)
    text = tr("{heading}: {text}", heading=text, text=word)
    if review.reason:
        text = tr("{text} ({why})", text=text, why=review.reason)
    if followed.review.is_stale:
        text = tr("{first}; {second}", first=text, second=tr("reported on since: review it again"))
    return text


def _targets(followed: Followed, terms: Terms, tr: Translator) -> Table:
    columns = (
        Column("what", tr("Target"), 6),
        Column("progress", tr("Progress")),
        Column("standing", tr("Standing"), 3),
    )
    link = Link("task", 0)
    rows = tuple(
        (
            target_line(OwedTarget(link, one.target, one.target.towns), terms, tr),
            progress_cell(one.figures),
            standing_word(one.figures.standing, tr),
        )
        for one in followed.targets
    )
    return Table(columns, rows)


def _status_lines(followed: Followed, tr: Translator) -> list[str]:
    status, said_by = followed.said
    if said_by is not None:
        lines = [tr("Status: {status}, the word of {who}.", status=status, who=said_by)]
    elif followed.reporters.towns:
        lines = [tr("Status: {status}, as no unit that answers has said one.", status=status)]
    else:
        lines = [tr("Status: {status}, as nobody has said one.", status=status)]
    if followed.status != status:
        lines.append(tr("After the review: {status}.", status=followed.status))
    if followed.is_silent:
        days = followed.thresholds.silent_days
        who = followed.reporters.asked
        lines.append(tr("Not reported for {days} days: {names}.", days=days, names=who))
    return lines


def _lines(judged: Judged, thresholds: FollowUp, tr: Translator) -> list[str]:
    target, way = judged.target, judged.way
    if way in _WHY_UNCOUNTED:
        lines = [tr(_WHY_UNCOUNTED[way], what=target.per)]
        return [*lines, *_verdict(judged.figures, thresholds, tr)]
    lines = (
        [] if judged.schedule is None or way == "percentage" else [_expected(judged.schedule, tr)]
    )
    if way == "towns":
        for one in judged.towns:
            done = one.counted.done if one.counted else 0
            lines.append(
                tr(
                    "{town}: {done} of {whole} is {share}: {standing}",
                    town=one.town,
                    done=done,
                    whole=one.whole,
                    share=percent(one.figures.actual),
                    standing=standing_word(one.figures.standing, tr),
                )
            )
        lines.append(tr("The worst of them counts."))
    elif judged.total is not None:
        lines += _total_lines(judged.total, tr)
        if judged.total.done is not None and target.value:
            amounts = {"done": judged.total.done, "whole": target.value}
            share = percent(judged.figures.actual)
            lines.append(tr("Actual: {done} of {whole} is {share}.", **amounts, share=share))
    if way == "percentage":
        lines.append(tr("A percentage: nothing is expected by a date before it is due."))
    if way == "limit":
        lines.append(tr("An upper limit: it is behind once it is exceeded."))
    return [*lines, *_verdict(judged.figures, thresholds, tr)]


def _expected(schedule: Schedule, tr: Translator) -> str:
    passed = tr(_UNITS[schedule.unit], passed=_plain(schedule.passed), whole=_plain(schedule.whole))
    return tr(
        "Expected from {start} to {end}, as of {date}: {passed}, {share}.",
        start=schedule.start,
        end=schedule.end,
        date=schedule.as_of,
        passed=passed,
        share=percent(schedule.expected),
    )


def _total_lines(total: Total, tr: Translator) -> list[str]:
    counts = tuple(_count(one, tr) for one in total.counts)
    if total.by is None and total.done is None:
        lines = [tr("No unit has reported it; percentages of towns are not added up.")]
        return [*lines, *([tr("Reported: {counts}", counts=counts)] if counts else [])]
    if total.by is None:
        return [tr("Nobody has reported a number, which counts as 0.")]
    if total.by == "unit":
        if total.rival is None:
            return [tr("Reported: {counts}.", counts=counts)]
        lines = [tr("The total of {count}, no older than the towns' numbers.", count=counts[0])]
        if total.rival != total.done:
            lines.append(tr("The towns' numbers add up to {done}.", done=total.rival))
        return lines
    lines = [tr("Added up: {counts}: {done}.", counts=counts, done=total.done)]
    if total.rival is not None:
        lines.append(tr("The unit's total of {done} is older.", done=total.rival))
    return lines


def _count(count: Count, tr: Translator) -> str:
    return tr("{who} {done} ({date})", who=count.body, done=count.done, date=count.date)


def _verdict(figures: Figures, thresholds: FollowUp, tr: Translator) -> list[str]:
    word = standing_word(figures.standing, tr)
    if (
        figures.expected is None
        or figures.actual is None
        or figures.standing in ("done", "overdue")
    ):
        return [tr("Hence: {standing}.", standing=word)]
    points = percent(abs(figures.shortfall)).removesuffix("%")
    if figures.shortfall < 0:
        return [tr("{points} points above: {standing}.", points=points, standing=word)]
    return [
        tr(
            "{points} points below, by the thresholds {slight} and {behind}: {standing}.",
            points=points,
            slight=thresholds.slight,
            behind=thresholds.behind,
            standing=word,
        )
    ]


def _plain(number: Fraction) -> str:
    """Return a number with at most two decimals."""
    exact = round(Decimal(number.numerator) / Decimal(number.denominator), 2)
    return f"{exact.normalize():f}"
