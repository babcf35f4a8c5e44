"""What `followup` answers: a letter to each body that something is owed by."""

from collections import defaultdict
from collections.abc import Container
from datetime import date
from typing import Any, NamedTuple

from plantrack.content.chasing import link_to, matters
from plantrack.content.facts import Link, PlanFacts, plan_facts
from plantrack.content.matter import WHYS, Body, Item, Why
from plantrack.content.terms import Terms, terms_of
from plantrack.followup.followed import Followed
from plantrack.followup.progress import Progress
from plantrack.model.plan import Plan


class Letter(NamedTuple):
    """What a body is to answer for, the most urgent first."""

    body: Body
    items: tuple[Item, ...]

    @property
    def holders(self) -> tuple[Link, ...]:
        """The tasks and points that it is about, each once."""
        return tuple(dict.fromkeys(item.of for item in self.items))

    @property
    def by_why(self) -> dict[Why, tuple[Item, ...]]:
        """The items by why they are chased, as far as there are any."""
        found = {why: tuple(one for one in self.items if one.why == why) for why in WHYS}
        return {why: items for why, items in found.items() if items}

    def data(self) -> dict[str, Any]:
        """Return the body with its kind, and the items."""
        return {"body": self.body.name, "kind": self.body.kind, "items": self.items}


class Letters(NamedTuple):
    """The letters as of a day, to towns, then units, in the organisation's order.

    `unanswered` are tasks and points on which something is to be chased, and no body answers.
    """

    plan: PlanFacts
    terms: Terms
    as_of: date
    silent_days: int
    due_soon_days: int
    letters: tuple[Letter, ...]
    unanswered: tuple[Link, ...] = ()

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "followup"

    def data(self) -> dict[str, Any]:
        """Return the fields; `unanswered` with their kind."""
        return {
            "plan": self.plan,
            "as_of": self.as_of,
            "days": {"silent": self.silent_days, "due_soon": self.due_soon_days},
            "letters": self.letters,
            "unanswered": [one.named() for one in self.unanswered],
        }


def build_letters(plan: Plan, progress: Progress, wanted: Container[Body] | None = None) -> Letters:
    """Return the letters to the bodies `wanted`, by default to all that owe something."""
    items: dict[Body, list[Item]] = defaultdict(list)
    unanswered: list[Link] = []
    for followed in (*progress.tasks.values(), *progress.points.values()):
        for body, item in matters(plan, followed):
            items[body].append(item)
        if not followed.reporters.asked and _is_to_be_chased(followed):
            unanswered.append(link_to(followed.holder))
    organisation = plan.organisation
    bodies = dict.fromkeys(Body("town", town.name) for town in organisation.towns)
    bodies |= dict.fromkeys(Body("unit", unit.name) for unit in organisation.units)
    letters = (
        Letter(body, tuple(sorted(items[body], key=lambda item: WHYS.index(item.why))))
        for body in bodies
        if body in items and (wanted is None or body in wanted)
    )
    thresholds = plan.thresholds
    return Letters(
        plan_facts(plan),
        terms_of(plan),
        progress.as_of,
        thresholds.silent_days,
        thresholds.due_soon_days,
        tuple(letters),
        tuple(unanswered) if wanted is None else (),
    )


def _is_to_be_chased(followed: Followed) -> bool:
    return followed.is_due_soon or followed.figures.standing in (
        "overdue",
        "behind",
        "slightly_behind",
    )
