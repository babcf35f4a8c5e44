"""The Chinese catalogue holds every text of the source, and the compiled one is made of it."""

import string

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from house.source import PACKAGE

FOLDER = PACKAGE / "locale" / "zh" / "LC_MESSAGES"
# The functions whose first argument is a key of the catalogue.
KEYWORDS = {"lazy_gettext": None, "gettext_noop": None, "tr": None}


def catalogue() -> Catalog:
    with (FOLDER / "plantrack.po").open("rb") as file:
        return read_po(file)


def keys_in_source() -> set[str]:
    found = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS)
    return {text for _, _, text, _, _ in found if isinstance(text, str) and text}


def translations() -> dict[str, str]:
    return {str(one.id): str(one.string) for one in catalogue() if one.id}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_extraction_finds_keys() -> None:
    assert len(keys_in_source()) > 100


def test_every_key_is_translated() -> None:
    translated = {key for key, text in translations().items() if text}
    assert sorted(keys_in_source() - translated) == []


def test_no_translation_is_left_over() -> None:
    assert sorted(set(translations()) - keys_in_source()) == []


def test_nothing_is_obsolete_or_fuzzy() -> None:
    assert list(catalogue().obsolete) == []
    assert [one.id for one in catalogue() if one.id and one.fuzzy] == []


@pytest.mark.parametrize("key", sorted(key for key in translations() if "{" in key))
def test_a_translation_fills_in_the_same(key: str) -> None:
    assert placeholders(translations()[key]) == placeholders(key)


def test_a_text_with_nothing_to_fill_in_has_no_braces() -> None:
    texts = {key: text for key, text in translations().items() if "{" not in key}
    assert [key for key, text in texts.items() if "{" in text] == []


def test_the_compiled_catalogue_is_current() -> None:
    """Compiled by the build hook; after an edit `pip install -e .` compiles it again."""
    with (FOLDER / "plantrack.mo").open("rb") as file:
        compiled = {str(one.id): str(one.string) for one in read_mo(file) if one.id}
    assert compiled == translations()
