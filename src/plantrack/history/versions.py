"""The plan files of which `diff` shows the changes between two trees."""

from typing import NamedTuple

from plantrack.errors import InputError
from plantrack.files.source import Source
from plantrack.files.trees import Tree
from plantrack.history.pairing import Pair, pair_plans
from plantrack.i18n import lazy_gettext


class Versions(NamedTuple):
    """Two versions of a plan; one is None where the plan is new, or gone."""

    old: Source | None
    new: Source | None

    @property
    def name(self) -> str:
        """The name of the later version, or of the earlier one if that is the last."""
        return next(one.name for one in (self.new, self.old) if one is not None)


def changed_versions(old: Tree, new: Tree, usual: str | None) -> list[Versions]:
    """Return the plans whose text differs, those that are new, and those that are gone.

    If there are none, the plan at the path `usual`, else the last one, stands for all. Raises
    InputError if neither tree has a plan, or if one cannot be read.
    """
    pairs = list(pair_plans(old, new))
    versions = [_versions(pair, old, new) for pair in pairs]
    changed = [one for one in versions if not _is_same(one)]
    if changed:
        return changed
    if not versions:
        raise InputError(lazy_gettext("neither version has a plan file plan-YYYY.yaml"))
    place = next((place for place, pair in enumerate(pairs) if pair.new == usual), -1)
    return [versions[place]]


def _versions(pair: Pair, old: Tree, new: Tree) -> Versions:
    before = old.read(pair.old) if pair.old is not None else None
    return Versions(before, new.read(pair.new) if pair.new is not None else None)


def _is_same(versions: Versions) -> bool:
    old, new = versions
    return old is not None and new is not None and old[1:] == new[1:]
