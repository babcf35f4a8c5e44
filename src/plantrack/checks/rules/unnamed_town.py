"""PT211: a town that only collective names reach."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message


def check(subject: Subject) -> Iterator[Hit]:
    """Towns that no task or target names itself, though a group in use covers them."""
    used = {one.name for one in subject.references if one.kind == "town"}
    organisation = subject.plan.organisation
    in_use = [group for group in organisation.groups if group.name in used]
    for index, town in enumerate(organisation.towns):
        if town.name not in used and any(group.covers(town) for group in in_use):
            told = message("“{name}” is reached through collective names only", name=town.name)
            yield Hit(("organisation", "towns", index, "name"), told)


RULE = Rule(
    code="PT211",
    name="unnamed-town",
    severity="note",
    what=mark("No task names the town itself; only collective names such as 各镇街 reach it."),
    why=mark(
        "That may well be right; it may also be a town that was misspelt wherever it was meant."
    ),
    bad="towns:\n  - name: 麻柳沱镇\n    kind: town\n",
    good="towns:\n  - name: 木耳镇\n    kind: town\n",
    check=check,
    whole=True,
)
