"""A matter that is to be chased: what it is, why, which body owes it, what is to be answered."""

from datetime import date
from typing import Any, Literal, NamedTuple, get_args

from plantrack.content.facts import Link
from plantrack.content.targets import OwedTarget
from plantrack.followup.record import Reported
from plantrack.followup.standing import Figures
from plantrack.followup.statuses import ReviewState

Why = Literal[
    "overdue",
    "behind",
    "silent",
    "due_soon",
    "returned",
    "stale_review",
    "unreviewed",
    "no_evidence",
]
WHYS: tuple[Why, ...] = get_args(Why)  # in the order of letters
Ask = Literal["reason", "deadline", "progress", "problem", "next", "verification", "evidence"]
# What is to be answered.
ASKS: dict[Why, tuple[Ask, ...]] = {
    "overdue": ("reason", "deadline"),
    "behind": ("reason", "next"),
    "silent": ("progress", "problem", "next"),
    "due_soon": ("progress", "next"),
    "returned": ("progress", "evidence"),
    "stale_review": ("verification",),
    "unreviewed": ("verification",),
    "no_evidence": ("evidence",),
}


class Body(NamedTuple):
    """A town or a unit that something is owed by."""

    kind: Literal["town", "unit"]
    name: str


class Item(NamedTuple):
    """A matter that a body is to answer for.

    `owed` are the targets that it is about: one if its figures are a target's, else all that the
    body has in the task or point; of those named in `parts` with what it is to do itself.
    `due` is an own due date. `latest` is what it reported last or, if it answers for the work of
    others, what any of them did.
    """

    of: Link
    holder: str
    goal: str
    why: Why
    figures: Figures
    owed: tuple[OwedTarget, ...] = ()
    target: str | None = None
    parts: tuple[str, ...] = ()
    due: date | None = None
    due_text: str | None = None
    latest: Reported | None = None
    review: ReviewState | None = None

    def data(self) -> dict[str, Any]:
        """Return what programs need to know; `review` only where that is the matter."""
        fields = {
            self.of.kind: self.of.number,
            "name": self.holder,
            "why": self.why,
            "target": self.target,
            **self.figures.data(),
            "due": self.due,
            "latest": self.latest,
            "ask": ASKS[self.why],
        }
        return fields if self.review is None else {**fields, "review": self.review}


Matter = tuple[Body, Item]
