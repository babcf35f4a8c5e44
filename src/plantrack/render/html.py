"""One HTML file that needs nothing else: no network, no script, its style within it."""

from functools import cache
from pathlib import Path

from plantrack.i18n import translator
from plantrack.render.html_blocks import Part, parts
from plantrack.render.web_page import policy, template
from plantrack.reports.build import Answer
from plantrack.reports.document import Heading, Table
from plantrack.text.escape import escape_line

_TEMPLATES = Path(__file__).parent / "templates"
_LANGUAGES = {"zh": "zh-CN", "en": "en"}
_MOST_UPRIGHT = 8  # columns that fit on a page that is not turned
_FEWEST_CONTENTS = 3  # headings that are worth a table of contents


def render(answer: Answer) -> str:
    """Return the whole document as a page."""
    document = answer.document
    tr = translator(answer.view.language)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    headings = (block for block in document.blocks if isinstance(block, Heading))
    shown = parts(document.blocks, answer)
    page = template(_TEMPLATES / "document.html").render(
        lang=_LANGUAGES[answer.view.language],
        title=escape_line(document.headline),
        has_title=any(one.level == 1 for one in headings),
        style=_style(),
        policy=policy(_style()),
        is_wide=any(len(one.columns) > _MOST_UPRIGHT for one in tables),
        contents=_contents(shown),
        words={"contents": tr("Contents"), "skip": tr("Skip to the text")},
        parts=shown,
        notes=[escape_line(note) for note in document.notes],
    )
    return page + "\n"


def _contents(shown: list[Part]) -> list[Part]:
    """Return the headings below the title, if there is one title and more than a few of them."""
    found = [part for part in shown if part.kind == "heading" and part.level == 2]
    titles = sum(part.kind == "heading" and part.level == 1 for part in shown)
    return found if len(found) >= _FEWEST_CONTENTS and titles == 1 else []


@cache
def _style() -> str:
    return (_TEMPLATES / "document.css").read_text(encoding="utf-8")
