"""A plan file, read and checked: what every verb but `validate` wants."""

from typing import NamedTuple

from pydantic import ValidationError

from plantrack.loading.compose import Composed, compose
from plantrack.loading.source import Source, read_source
from plantrack.model.plan import Plan


class Document(NamedTuple):
    """A plan file as far as it could be read.

    `composed` is None where the text could not be decoded; `plan` where the data does not fit
    the schema (`error` then says why).
    """

    source: Source
    composed: Composed | None = None
    plan: Plan | None = None
    error: ValidationError | None = None


def load(name: str) -> Document:
    """The plan file `name` (`-` is stdin); raises InputError where it cannot be opened."""
    return load_source(read_source(name))


def load_source(source: Source) -> Document:
    """The plan that `source` holds; faults stay in the Document, nothing is raised."""
    if source.faults:
        return Document(source)
    composed = compose(source.text)
    if composed.data is None:
        return Document(source, composed)
    try:
        return Document(source, composed, Plan.model_validate(composed.data))
    except ValidationError as error:
        return Document(source, composed, None, error)
