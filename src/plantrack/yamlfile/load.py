"""A YAML file, read and validated against a model."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from plantrack.files.faults import Fault
from plantrack.files.named_schema import NamedSchema, read_named_schema
from plantrack.files.source import Source, read_source
from plantrack.model.path import Path
from plantrack.model.scalars import Model
from plantrack.yamlfile.compose import Composed, compose
from plantrack.yamlfile.uncollected import uncollected

if TYPE_CHECKING:
    from plantrack.yamlfile.positions import Places

M = TypeVar("M", bound=Model)


class LoadedFile(Generic[M]):
    """A file as far as it could be read, and where the values are in its text.

    `composed` is None if the text could not be decoded, and `content` if the data does not fit
    `model` (`error` then says why). `named_schema` is the schema file beside it, if it names one.
    """

    named_schema: NamedSchema | None = None

    def __init__(
        self,
        source: Source,
        model: type[M],
        composed: Composed | None = None,
        content: M | None = None,
        error: ValidationError | None = None,
    ) -> None:
        self.source = source
        self.model = model
        self.composed = composed
        self.content = content
        self.error = error
        self._asked: set[Path] = set()
        self._places: Places | None = None
        self._quoted_known = False

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults of the text itself."""
        return self.source.faults or (self.composed.faults if self.composed else ())

    @property
    def data(self) -> object:
        """The data as written in the file, None if it could not be read.

        A list is the value of the model's `list_field`.
        """
        composed, field = self.composed, self.model.list_field
        if composed is None or composed.data is None or field is None:
            return composed.data if composed else None
        return {field: composed.data}

    def places(self, paths: Iterable[Path], quoted: bool = False) -> "Places":
        """Return the positions of the values at `paths` and, if asked for, of all `quoted` text.

        One pass over the text answers everything that is asked together; known positions are
        not looked up again.
        """
        missing = set(paths) - self._asked
        if self._places is None or missing or (quoted and not self._quoted_known):
            found = self._located(missing, quoted)
            if self._places is not None:
                found.nodes.update(self._places.nodes)
                found.quoted.extend([] if quoted else self._places.quoted)
            self._places = found
            self._asked |= missing
            self._quoted_known = self._quoted_known or quoted
        return self._places

    def _located(self, paths: set[Path], quoted: bool) -> "Places":
        """Return the places of `paths`, which in a list's file begin with its `list_field`."""
        from plantrack.yamlfile.positions import locate  # a file without findings needs none

        field = self.model.list_field
        if field is None:
            return locate(self.source.text, paths, quoted)
        found = locate(self.source.text, {path[1:] for path in paths}, quoted)
        nodes = {(field, *path): node for path, node in found.nodes.items()}
        if () in found.nodes:
            nodes[()] = found.nodes[()]
        return found._replace(nodes=nodes)


def load(name: str, model: type[M]) -> LoadedFile[M]:
    """Load the file `name` (`-` is stdin) and the schema file that it names, if it can be read.

    Raises InputError if the file itself cannot be opened.
    """
    source = read_source(name)
    file = load_source(source, model)
    file.named_schema = read_named_schema(source)
    return file


@uncollected()
def load_source(source: Source, model: type[M]) -> LoadedFile[M]:
    """Load `source`; faults are kept in the LoadedFile, nothing is raised."""
    if source.faults:
        return LoadedFile(source, model)
    composed = compose(source.text, is_list=model.list_field is not None)
    if composed.data is None:
        return LoadedFile(source, model, composed)
    data = composed.data if model.list_field is None else {model.list_field: composed.data}
    try:
        return LoadedFile(source, model, composed, model.model_validate(data))
    except ValidationError as error:
        return LoadedFile(source, model, composed, error=error)
