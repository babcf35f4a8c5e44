"""Compile the message catalogues when a wheel (or an editable install) is built."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(folder: Path) -> None:
    """Write a `.mo` file next to every `.po` file in `folder` and its subfolders."""
    for source in sorted(folder.rglob("*.po")):
        with source.open("rb") as file:
            catalogue = read_po(file)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Hatchling's build hook: compiles the catalogues before the files are collected."""

    PLUGIN_NAME = "catalogues"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues, whatever the `version` (standard or editable)."""
        compile_catalogues(Path(self.root) / "src" / "plantrack" / "locale")
