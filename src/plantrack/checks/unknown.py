"""The check that the rules for unknown units, towns and points share."""

from collections.abc import Callable, Iterator

from plantrack.checks.finding import Hit
from plantrack.checks.subject import Subject
from plantrack.query.closeness import closest
from plantrack.query.names import unknown_name
from plantrack.query.references import known_names


def unknown_check(kind: str) -> Callable[[Subject], Iterator[Hit]]:
    """A check that finds the references of `kind` that fit nothing in the plan."""

    def check(subject: Subject) -> Iterator[Hit]:
        known = known_names(subject.plan)[kind]
        for reference in subject.references:
            if reference.kind != kind or reference.name in known:
                continue
            if not subject.offers(kind, reference.name):
                likely = () if kind == "point" else closest(reference.name, sorted(known))[:1]
                told = unknown_name(kind, reference.name, likely)
                yield Hit(reference.path, told, likely[0] if likely else None)

    return check
