"""The documents that exist in English and in Chinese say the same."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
PAIRS = ("editing", "ci", "progress")
BOTH = [f"{name}{suffix}.md" for name in PAIRS for suffix in ("", ".zh")]
_BLOCK = re.compile(r"^```(?:\w*)\n.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<file>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")
# A comment in a block is in the document's language; one that plantrack or a tool reads is code.
_COMMENT = re.compile(r"(?<=\s)#(?! ?(?:plantrack|zizmor|v[0-9])).*$", re.MULTILINE)


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(text: str) -> list[str]:
    return [
        "\n".join(line.rstrip() for line in _COMMENT.sub("", block).splitlines())
        for block in _BLOCK.findall(text)
    ]


def sections(text: str) -> list[str]:
    """What stands under each heading, and before the first."""
    return re.split(r"^#+ .*$", _BLOCK.sub("", text), flags=re.MULTILINE)


def anchor(heading: str) -> str:
    """The anchor that a heading gets: no marks, hyphens for blanks."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", PAIRS)
def test_the_code_is_the_same(name: str) -> None:
    english, chinese = blocks(read(f"{name}.md")), blocks(read(f"{name}.zh.md"))
    assert len(english) > 4
    assert english == chinese


@pytest.mark.parametrize("name", PAIRS)
def test_the_parts_are_the_same(name: str) -> None:
    levels = [
        re.findall(r"^(#+) ", _BLOCK.sub("", read(f"{name}{suffix}.md")), re.MULTILINE)
        for suffix in ("", ".zh")
    ]
    assert levels[0] == levels[1]


@pytest.mark.parametrize("name", PAIRS)
def test_each_part_tells_of_the_same_rules_rows_and_steps(name: str) -> None:
    def told(text: str) -> list[tuple[list[str], int, int]]:
        return [
            (
                sorted(set(re.findall(r"PT[0-9]{3}", part))),
                len(re.findall(r"^\| ", part, re.MULTILINE)),
                len(re.findall(r"^(?:- |[0-9]\. )", part, re.MULTILINE)),
            )
            for part in sections(text)
        ]

    assert told(read(f"{name}.md")) == told(read(f"{name}.zh.md"))


@pytest.mark.parametrize("name", PAIRS)
def test_each_part_names_the_same_options_and_values(name: str) -> None:
    """All that is code in either, but for what stands for a name."""

    def code(part: str) -> set[str]:
        words = re.findall(r"`([^`\n]+)`", part)
        return {word for word in words if not re.search(r"NEW_NAME|NAME|名|REASON|YYYY|年度", word)}

    english, chinese = (sections(read(f"{name}{suffix}.md")) for suffix in ("", ".zh"))
    for one, other in zip(english, chinese, strict=True):
        assert code(one) == code(other)


@pytest.mark.parametrize("name", [*BOTH, "README.zh.md", "../README.md"])
def test_links_lead_somewhere(name: str) -> None:
    links = list(_LINK.finditer(_BLOCK.sub("", read(name))))
    assert links
    for link in links:
        if link["file"].startswith("https:"):
            continue
        target = (DOCS / name).parent / link["file"] if link["file"] else DOCS / name
        assert target.is_file(), link[0]
        if link["anchor"]:
            headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert link["anchor"] in map(anchor, headings)


@pytest.mark.parametrize("name", ["editing.zh.md", "ci.zh.md", "progress.zh.md", "README.zh.md"])
def test_a_chinese_document_links_to_chinese_ones(name: str) -> None:
    links = {link["file"] for link in _LINK.finditer(read(name)) if link["file"]}
    there = {f"{one}.md" for one in PAIRS} & links - {name.replace(".zh", "")}
    assert there == set()


@pytest.mark.parametrize("name", PAIRS)
def test_each_links_to_the_other(name: str) -> None:
    assert f"]({name}.zh.md)" in read(f"{name}.md")
    assert f"]({name}.md)" in read(f"{name}.zh.md")
