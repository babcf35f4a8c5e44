"""What a change requires under `revisions:`, and what is recorded instead."""

from plantrack.changes.words import shown_of
from plantrack.checks.record import Record
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.revision import Revision

# Lines: of a thousand names dropped from a list, each needs the same entry of a thousand names.
_LONG = 100


class Entry:
    """The entries that are required under `revisions:`, and what is recorded of their fields."""

    def __init__(self, required: list[tuple[Record, list[Revision]]]) -> None:
        missing = [(one, about) for one, about in required if not one.is_kept_by(about)]
        self.is_recorded = not missing
        self.near = next((about[0] for _, about in missing if about), None)
        self._missing = [one for one, _ in missing]
        self._text: str | None = None

    def suggestion(self) -> str | None:
        """Return the entries to add; very long ones only the first time."""
        if self._text is None:
            self._text = "\n".join(one.yaml() for one in self._missing)
        elif self._text.count("\n") > _LONG:
            return None
        return self._text


def beside(message: Message, near: Revision) -> Message:
    """Return the message with what a revision, which is nearly the right one, says instead."""
    values = {name: shown_of(near.field, getattr(near, name)) for name in ("was", "now")}
    if not near.was:
        return lazy_gettext(
            "{change}; the recorded revision says that “{now}” was added", change=message, **values
        )
    if not near.now:
        return lazy_gettext(
            "{change}; the recorded revision says that “{was}” was removed",
            change=message,
            **values,
        )
    return lazy_gettext(
        "{change}; the recorded revision says from “{was}” to “{now}”", change=message, **values
    )
