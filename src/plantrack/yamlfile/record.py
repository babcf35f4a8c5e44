"""The record of a plan's progress, read from the files beside it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from plantrack.files.progress_folder import ProgressFile, file_stem, progress_files
from plantrack.files.source import Source, read_source
from plantrack.followup.progress import Progress
from plantrack.followup.record import make_record
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.progress import EntryFile, ReviewFile
from plantrack.yamlfile.load import LoadedFile, load_source


class BodyFile(NamedTuple):
    """A file of entries, and the body that its name means: None if it means no body."""

    file: LoadedFile[EntryFile]
    body: Town | Unit | None


class RecordFiles(NamedTuple):
    """The files that record the progress of a plan, as far as they could be read."""

    bodies: tuple[BodyFile, ...] = ()
    reviews: LoadedFile[ReviewFile] | None = None

    def __bool__(self) -> bool:
        """Whether there is any file."""
        return bool(self.bodies or self.reviews)

    @property
    def files(self) -> Iterator[LoadedFile[EntryFile] | LoadedFile[ReviewFile]]:
        """All of them, that of the reviews last."""
        yield from (one.file for one in self.bodies)
        if self.reviews is not None:
            yield self.reviews


def load_record(plan: Plan, name: str) -> RecordFiles:
    """Return the files beside the plan file `name`; raises InputError if one cannot be opened."""
    return record_of(plan, ((one, read_source(one.name)) for one in progress_files(name)))


def record_of(plan: Plan, sources: Iterator[tuple[ProgressFile, Source]]) -> RecordFiles:
    """Return the files with these texts."""
    bodies = bodies_by_stem(plan)
    found: list[BodyFile] = []
    reviews = None
    for one, source in sources:
        if one.is_review:
            reviews = load_source(source, ReviewFile)
        else:
            found.append(BodyFile(load_source(source, EntryFile), bodies.get(one.stem)))
    return RecordFiles(tuple(found), reviews)


def progress_of(plan: Plan, files: RecordFiles, as_of: date) -> Progress:
    """Return the progress that the valid ones of `files` record, as of that day."""
    entries = (
        (body, file.source.name, file.content.entries)
        for file, body in files.bodies
        if body is not None and file.content is not None
    )
    reviews = files.reviews.content.reviews if files.reviews and files.reviews.content else ()
    return Progress(plan, make_record(plan, entries, reviews), as_of)


def bodies_by_stem(plan: Plan) -> Mapping[str, Town | Unit]:
    """Return the towns and units by the names that their files may have: any of theirs."""
    organisation = plan.organisation
    bodies: tuple[Town | Unit, ...] = (*organisation.towns, *organisation.units)
    found: dict[str, Town | Unit] = {}
    for names in (lambda one: (one.name,), lambda one: one.aliases, lambda one: one.formerly):
        for body in bodies:
            for name in names(body):
                found.setdefault(file_stem(name), body)
    return found
