"""The draft of next year's plan as the text of a file, with comments on what is to be done."""

from collections.abc import Iterator

from plantrack.drafts.comments import commands, comment
from plantrack.drafts.next_year import Data, draft_of
from plantrack.i18n import Language, gettext_noop
from plantrack.model.plan import Plan
from plantrack.yamlfile.writing import block_lines

_ABOUT = (
    gettext_noop(
        "The plan for {year}, begun from {source}. Bodies, the titles of parts and points, and the "
        "tables' headings are carried over, with the year moved. Change them as needed."
    ),
    gettext_noop(
        "What is left empty is to be written: plantrack validate names each place. A line "
        "that is not needed may be deleted."
    ),
)
_NOTICE = gettext_noop(
    "Until the notice is issued, its number and date are not known: leave them for the end."
)
_TARGETS = gettext_noop(
    "Once a goal is written, plantrack validate names the numbers in it that need a target:"
)
_OFFERED = gettext_noop(
    "Last year's tasks, as an offer: remove the marks (“# ”) of those that go on, and number "
    "the tasks through."
)


def draft_text(
    plan: Plan, year: int, file: str, source: str, language: Language, keep_tasks: bool = False
) -> str:
    """Return the text of the plan `file` for `year`, begun from `plan`, the file `source`.

    Last year's tasks are comments in it unless `keep_tasks`. Raises ValueError if the plan's
    period, moved, would be no dates.
    """
    draft = draft_of(plan, year)
    lines = [
        *(line for text in _ABOUT for line in comment(text, language, year=year, source=source)),
        *commands(file, language),
    ]
    for key, value in draft.data.items():
        lines += comment(_NOTICE, language) if key == "notice" else []
        lines += block_lines({key: value})
    lines += _tasks(draft.tasks, language, keep_tasks)
    return "\n".join(lines) + "\n"


def _tasks(tasks: list[Data], language: Language, keep_tasks: bool) -> Iterator[str]:
    yield from comment(_TARGETS, language)
    yield from (f"# {line}" for line in block_lines({"targets": [_SAMPLE]}))
    if keep_tasks and tasks:
        yield from block_lines({"tasks": tasks})
        return
    yield "tasks:"
    if tasks:
        yield from (f"  {line}" for line in comment(_OFFERED, language))
        _, *rows = block_lines({"tasks": tasks})
        yield from (f"  # {line.removeprefix('  ')}" for line in rows)


_SAMPLE: Data = {"what": "农村公厕", "value": 12, "measure": "座"}
