"""Cases for the rules about progress: what offices wrote, and where a finding is to be.

The place is marked in the text itself (tests/support/marks.py).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from plantrack.checks.finding import Finding
from plantrack.checks.progress_runner import check_record
from plantrack.files.progress_folder import progress_file
from plantrack.files.source import Source, decode
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import load_source
from plantrack.yamlfile.record import record_of
from support.edit import Edit, edited
from support.marks import MARK, marked
from support.small_plan import SMALL

FOLDER = "progress-2021/"
Place = tuple[str, int, int]  # the file, line and column
Texts = Mapping[str, str]

# Targets of the second task (两路街道, 救助科), in place of none.
_GOAL_2 = "    goal: 动态调整\n"


def with_targets(*targets: str) -> tuple[Edit, ...]:
    """Edits that give the second task of the small plan these targets, in flow style."""
    lines = "".join(f"      - {{{one}}}\n" for one in targets)
    return ((_GOAL_2, f"{_GOAL_2}    targets:\n{lines}"),)


class ProgressCase(NamedTuple):
    """Files by the names of their bodies, and the places at which the rule finds a fault."""

    code: str
    name: str
    files: Texts
    places: tuple[Place, ...]
    suggestions: tuple[str | None, ...] | None = None
    plan: str = SMALL
    as_of: date = date(2021, 12, 31)

    @property
    def label(self) -> str:
        """The case's name in the list of tests."""
        return f"{self.code} {'bad' if self.places else 'good'}: {self.name}"


def bad(
    code: str,
    name: str,
    said: str | Texts,
    *edits: Edit,
    suggest: Sequence[str | None] | None = None,
    as_of: str = "2021-12-31",
) -> ProgressCase:
    """A case in which the rule finds as many faults as there are marks; a text is 木耳镇's."""
    files, places = {}, []
    for file, text in _named(said).items():
        files[file], marks = marked(text)
        places += [(f"{FOLDER}{file}", line, column) for line, column in marks]
    assert places, f"{code} {name}: no place is marked"
    suggestions = None if suggest is None else tuple(suggest)
    plan = edited(SMALL, edits)
    day = date.fromisoformat(as_of)
    return ProgressCase(code, name, files, tuple(places), suggestions, plan, day)


def good(
    code: str, name: str, said: str | Texts, *edits: Edit, as_of: str = "2021-12-31"
) -> ProgressCase:
    """A case in which the rule finds nothing."""
    files = _named(said)
    assert not any(MARK in text for text in files.values()), f"{code} {name}: marks a place"
    plan = edited(SMALL, edits)
    return ProgressCase(code, name, files, (), None, plan, date.fromisoformat(as_of))


def _named(said: str | Texts) -> dict[str, str]:
    """The files' texts by their names, in the order in which they are told of."""
    texts = {"木耳镇": said} if isinstance(said, str) else said
    named = {one if "." in one else f"{one}.yaml": text for one, text in texts.items()}
    return {one: named[one] for one in sorted(named, key=lambda one: (one == "review.yaml", one))}


def check_progress(
    files: Texts, plan: str = SMALL, as_of: date = date(2021, 12, 31), before: Texts | None = None
) -> list[Finding]:
    """Everything that is found about files of these texts, and about their edit."""
    content = load_source(Source("plan-2021.yaml", plan), Plan).content
    assert content is not None
    now, earlier = (
        record_of(
            content,
            [
                (progress_file(f"{FOLDER}{name}"), decode(f"{FOLDER}{name}", text.encode()))
                for name, text in texts.items()
            ],
        )
        for texts in (files, before or {})
    )
    if before is None:
        return check_record(content, now, as_of).findings
    return check_record(content, now, as_of, before=earlier).findings
