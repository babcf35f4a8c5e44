"""The Chinese catalogue holds every text of the source, and the compiled one is made of it."""

import string

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from house.source import PACKAGE

FOLDER = PACKAGE / "locale" / "zh" / "LC_MESSAGES"
# The functions whose first argument is a key of the catalogue; of one, the second is its plural.
KEYWORDS = {"lazy_gettext": None, "gettext_noop": None, "tr": None, "lazy_ngettext": (1, 2)}


Key = tuple[str, ...]  # one text, or one for 1 and one for other numbers


def catalogue() -> Catalog:
    with (FOLDER / "plantrack.po").open("rb") as file:
        return read_po(file)


def key(texts: object) -> Key:
    return tuple(map(str, texts)) if isinstance(texts, list | tuple) else (str(texts),)


def keys_in_source() -> set[Key]:
    found = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS)
    return {key(text) for _, _, text, _, _ in found if text}


def translations(entries: Catalog) -> dict[Key, str]:
    """The Chinese for each key; a Chinese noun has no plural, so that there is one text."""
    return {key(one.id): "".join(key(one.string)) for one in entries if one.id}


CHINESE = translations(catalogue())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_extraction_finds_keys() -> None:
    assert len(keys_in_source()) > 100
    assert len([one for one in keys_in_source() if len(one) > 1]) > 5


def test_every_key_is_translated() -> None:
    translated = {one for one, text in CHINESE.items() if text}
    assert sorted(keys_in_source() - translated) == []


def test_no_translation_is_left_over() -> None:
    assert sorted(set(CHINESE) - keys_in_source()) == []


def test_nothing_is_obsolete_or_fuzzy() -> None:
    assert list(catalogue().obsolete) == []
    assert [one.id for one in catalogue() if one.id and one.fuzzy] == []


@pytest.mark.parametrize("texts", sorted(texts for texts in CHINESE if "{" in texts[0]))
def test_a_translation_fills_in_the_same(texts: Key) -> None:
    assert [placeholders(text) for text in texts] == [placeholders(CHINESE[texts])] * len(texts)


def test_a_text_with_nothing_to_fill_in_has_no_braces() -> None:
    texts = {one: text for one, text in CHINESE.items() if "{" not in one[0]}
    assert [one for one, text in texts.items() if "{" in text] == []


def test_the_compiled_catalogue_is_current() -> None:
    """Compiled by the build hook; after an edit `pip install -e .` compiles it again."""
    with (FOLDER / "plantrack.mo").open("rb") as file:
        assert translations(read_mo(file)) == CHINESE
