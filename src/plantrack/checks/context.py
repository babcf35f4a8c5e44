"""What rules see: a plan file's data, the valid part of its plan, and its texts."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import accumulate
from typing import Any

from plantrack.checks.declared import declared_names
from plantrack.model.address import address_texts
from plantrack.model.cross_references import known_names, used_names
from plantrack.model.leaves import Kind, Leaf, distinct_texts, leaves
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.targets import Target
from plantrack.model.walk import placed_numbers, placed_targets
from plantrack.yamlfile.load import LoadedFile

_REMARKS = ("errata", "readings", "revisions")
Test = Callable[[str], object]
_SMALL = 200_000  # characters of a file


class RuleContext:
    """A plan file to check; `plan` and `data` lack whatever does not fit the schema.

    The texts may also be those of another file, such as one with the progress of the plan.
    """

    def __init__(self, file: LoadedFile[Any], plan: Plan, data: dict[str, Any]) -> None:
        self.file, self.plan, self.data = file, plan, data

    def texts_with(self, test: Test) -> list[Leaf]:
        """Return the texts, as the schema defines them, that `test` accepts, in file order."""
        return self._leaves("text", self._distinct["text"], test)

    def typed_with(self, test: Test) -> list[Leaf]:
        """Return the numbers, dates and flags that `test` accepts as written, in file order."""
        return self._leaves("typed", self._distinct["typed"], test)

    def wording_with(self, test: Test) -> list[Leaf]:
        """Return the document's own texts that `test` accepts, in file order.

        Remarks are excluded, since they quote its mistakes. So are texts of nothing but letters
        and digits, as most are: what is wrong with wording is wrong with other characters.
        """
        found = self._leaves("text", self._punctuated, test)
        return [leaf for leaf in found if leaf.path[0] not in _REMARKS]

    @cached_property
    def _punctuated(self) -> list[str]:
        return [text for text in self._distinct["text"] if not text.isalnum()]

    def _leaves(self, kind: Kind, texts: Iterable[str], test: Test) -> list[Leaf]:
        # A test is asked about each different text once; few files have one that it accepts.
        accepted = set(filter(test, texts))
        if not accepted:
            return []
        # Of a large file those are looked for that a rule asks for: all would fill the memory.
        found = self._all if self._is_small else leaves(self.data, self.file.model, accepted)
        return [leaf for leaf in found if leaf.kind == kind and leaf.text in accepted]

    @property
    def _is_small(self) -> bool:
        return len(self.file.source.text) <= _SMALL

    @cached_property
    def _all(self) -> list[Leaf]:
        return leaves(self.data, self.file.model)

    @cached_property
    def _distinct(self) -> dict[Kind, set[str]]:
        if not self._is_small:
            return distinct_texts(self.data, self.file.model)
        found: dict[Kind, set[str]] = {"text": set(), "typed": set(), "any": set()}
        for leaf in self._all:
            found[leaf.kind].add(leaf.text)
        return found

    @cached_property
    def targets(self) -> list[tuple[Target, Path]]:
        """Every target of points and tasks, with its path, in file order."""
        return list(placed_targets(self.plan))

    @cached_property
    def used(self) -> dict[str, set[str]]:
        """The names and numbers, by kind, by which one part of the plan refers to another."""
        return used_names(self.plan)

    @cached_property
    def known(self) -> dict[str, set[str]]:
        """The names and numbers, by kind, that parts of the plan may refer to."""
        return known_names(self.plan)

    @cached_property
    def numbers(self) -> list[tuple[str, list[tuple[int, Path]]]]:
        """The runs of numbers of sections, points and tasks, each with their paths."""
        return list(placed_numbers(self.plan))

    def declares(self, kind: str, name: str) -> bool:
        """Whether a faulty part of the file has, or may have, a `kind` of that name.

        What fits the schema is in the plan.
        """
        if self.file.error is None:
            return False
        if kind not in self._declared:
            self._declared[kind] = declared_names(self.file.data, kind)
        names = self._declared[kind]
        return names is None or name in names

    @cached_property
    def _declared(self) -> dict[str, set[str] | None]:
        return {}

    @cached_property
    def quoted(self) -> dict[str, int]:
        """The texts that are quoted, or block scalars, at least once in the file, and how often."""
        return self.file.composed.quoted if self.file.composed else {}

    def is_always_quoted(self, text: str) -> bool:
        """Return whether `text` is quoted wherever a known field has it."""
        return text in self.quoted and self.quoted[text] == self._times.get(text, 0)

    @cached_property
    def _times(self) -> Counter[str]:
        found = self._all if self._is_small else leaves(self.data, self.file.model, self.quoted)
        return Counter(leaf.text for leaf in found if leaf.text in self.quoted)

    def explained(self, path: Path, begin: int, end: int, text: str) -> bool:
        """Whether an erratum covers `text[begin:end]` of the text at `path`."""
        if path not in self._errata:
            return False
        if path not in self._covered:
            self._covered[path] = _occurrences(text, self._errata[path])
        starts, ends = self._covered[path]
        before = bisect_right(starts, begin)
        return before > 0 and ends[before - 1] >= end

    @cached_property
    def _errata(self) -> dict[Path, list[str]]:
        """The published texts of the errata about each path."""
        at: dict[str, list[str]] = defaultdict(list)
        for one in self.plan.errata:
            at[one.at].append(one.published)
        by_path: dict[Path, list[str]] = {}
        for address, published in at.items():
            for path, _ in address_texts(self.plan, address):
                # Most paths have one address; its list is shared by all texts there.
                by_path[path] = by_path[path] + published if path in by_path else published
        return by_path

    @cached_property
    def _covered(self) -> dict[Path, tuple[list[int], list[int]]]:
        return {}


def _occurrences(text: str, parts: Iterable[str]) -> tuple[list[int], list[int]]:
    """Return where `parts` occur in `text`: starts in order, and how far any so far reaches."""
    spans = []
    for part in parts:
        start = text.find(part)
        while start >= 0:
            spans.append((start, start + len(part)))
            start = text.find(part, start + 1)
    spans.sort()
    return [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
