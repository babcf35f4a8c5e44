"""Word documents, in the layout of official documents or that of an office's own template."""

from plantrack.render.word.document import word_document
from plantrack.reports.build import Answer


def render(answer: Answer) -> bytes:
    """Return the whole document as a Word file."""
    issuer = answer.content.plan.issuer
    return word_document(answer.document, answer.view.language, issuer, answer.template)
