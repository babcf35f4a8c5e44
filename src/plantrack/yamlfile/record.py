"""The record of a plan's progress, read from the files beside it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from plantrack.files.progress_folder import (
    ProgressFile,
    file_of_body,
    file_stem,
    progress_file,
    progress_files,
    reviews_file,
)
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

    @property
    def counts_for(self) -> Town | Unit | None:
        """The body for which the entries count: none if the file's name ends in another way."""
        return None if progress_file(self.file.source.name).is_misnamed else self.body


class RecordFiles(NamedTuple):
    """The files that record the progress of a plan, as far as they could be read.

    `other_reviews` are such as `review.yml`, which count nowhere.
    """

    bodies: tuple[BodyFile, ...] = ()
    reviews: LoadedFile[ReviewFile] | None = None
    other_reviews: tuple[LoadedFile[ReviewFile], ...] = ()

    def with_body(self, file: LoadedFile[EntryFile], body: Town | Unit) -> "RecordFiles":
        """Return the record with that file of the body, in place of the one of its name, if any."""
        mine = BodyFile(file, body)
        bodies = [mine if one.file.source.name == file.source.name else one for one in self.bodies]
        return self._replace(bodies=tuple(bodies if mine in bodies else [*bodies, mine]))

    def __bool__(self) -> bool:
        """Whether there is any file."""
        return bool(self.bodies or self.reviews or self.other_reviews)

    @property
    def files(self) -> Iterator[LoadedFile[EntryFile] | LoadedFile[ReviewFile]]:
        """All of them, that of the reviews last."""
        yield from (one.file for one in self.bodies)
        yield from self.other_reviews
        if self.reviews is not None:
            yield self.reviews


def load_record(plan: Plan, name: str) -> RecordFiles:
    """Return the files beside the plan file `name`; raises InputError if one cannot be opened."""
    return record_of(
        plan, ((one, read_source(one.name, is_plan=False)) for one in progress_files(name))
    )


def record_of(plan: Plan | None, sources: Iterable[tuple[ProgressFile, Source]]) -> RecordFiles:
    """Return the files with these texts; without a plan no name means a body."""
    bodies = bodies_by_stem(plan) if plan is not None else {}
    found: list[BodyFile] = []
    others: list[LoadedFile[ReviewFile]] = []
    reviews = None
    for one, source in sources:
        if not one.is_review:
            found.append(BodyFile(load_source(source, EntryFile), bodies.get(one.stem)))
        elif one.is_misnamed:
            others.append(load_source(source, ReviewFile))
        else:
            reviews = load_source(source, ReviewFile)
    return RecordFiles(tuple(found), reviews, tuple(others))


def file_of(plan: Plan, name: str, body: Town | Unit) -> str | None:
    """Return the file that has, or would have, the body's entries on the plan file `name`.

    Of several, the one with its present name; never one that ends otherwise than `.yaml`. None if
    the plan is no file of its own. Raises InputError if the folder cannot be read.
    """
    bodies = bodies_by_stem(plan)
    found = {
        one.stem: one.name
        for one in progress_files(name)
        if bodies.get(one.stem) is body and not one.is_misnamed
    }
    present = file_stem(body.name)
    if found and present not in found:
        return next(iter(found.values()))
    return found.get(present) or file_of_body(name, body.name)


def file_of_reviews(name: str) -> str | None:
    """Return the file that has, or would have, the reviews of the plan file `name`.

    None and InputError as for `file_of`.
    """
    progress_files(name)
    return reviews_file(name)


def progress_of(plan: Plan, files: RecordFiles, as_of: date) -> Progress:
    """Return the progress that the valid ones of `files` record, as of that day."""
    entries = (
        (body, one.file.source.name, one.file.content.entries)
        for one in files.bodies
        if (body := one.counts_for) is not None and one.file.content is not None
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
