"""Word documents, in the layout of official documents or that of an office's own template."""

from plantrack.render.word.document import word_document
from plantrack.reports.build import Answer


def render(answer: Answer) -> bytes:
    """Return the whole document as a Word file."""
    return word_document(answer.document, answer.view.language, _issuer(answer), answer.template)


def _issuer(answer: Answer) -> str:
    """Return who issued the plan; of an answer about several plans, of the last one."""
    content = answer.content
    plan = getattr(content, "plan", None) or content.files[-1][1].plan  # type: ignore[attr-defined]
    return str(plan.issuer)
