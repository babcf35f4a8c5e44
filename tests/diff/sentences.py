"""The changes that an edit of the real plan amounts to, in words."""

from diff.edits import Edit, plan_from
from plantrack.changes.compare import compare
from plantrack.changes.describe import describe_change, describe_subject, single_targets
from plantrack.i18n import Language
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT


def in_words(published: Plan, edit: Edit, language: Language) -> list[str]:
    """A sentence for each change, what it belongs to before it."""
    return sentences(published, plan_from(edit(PLAN_TEXT)), language)


def sentences(old: Plan, new: Plan, language: Language) -> list[str]:
    """The same for two versions of any plan."""
    singles = single_targets(old, new)
    return [
        " ".join(
            message.text(language)
            for message in (
                describe_subject(change),
                describe_change(change, change.task in singles),
            )
        )
        for change in compare(old, new)
    ]
