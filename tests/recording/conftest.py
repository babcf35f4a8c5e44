"""The office that the tests of this folder are about, and what takes powers from it."""

from recording.office import office
from robustness.conftest import powerless

__all__ = ["office", "powerless"]
