"""How each kind of paragraph looks, by language: fonts, sizes, spacing, indents."""

from typing import Literal, NamedTuple

from plantrack.i18n import Language
from plantrack.render.word.fonts import ARIAL, BLACK, IMITATION, REGULAR, SONG, TITLE, Faces

Role = Literal[
    "normal",
    "title",
    "heading 1",
    "heading 2",
    "heading 3",
    "heading 4",
    "heading 5",
    "source",
    "body",
    "remark",
    "to",
    "item",
    "signature",
    "cell",
    "cell heading",
    "footer",
]
LEVELS = 5  # headings below the title


class Look(NamedTuple):
    """The look of a kind of paragraph; sizes and spaces are in points, indents in characters.

    `line` is the fixed height of a line, 0 for one that fits its text. Where `faces` or `size`
    are None, they are those of the paragraphs that it is based on.
    """

    faces: Faces | None = None
    size: float | None = None
    line: float | None = None
    is_bold: bool = False
    before: float = 0
    after: float = 0
    first: float = 0  # indent of the first line
    left: float = 0
    hanging: float = 0
    align: Literal["left", "center", "right", "both"] | None = None
    keeps_next: bool = False
    narrower: float = 0  # how much narrower each character stands


# GB/T 9704: 2号 is 22 points, 3号 16, 4号 14, 小四 12, 五号 10.5; 28 characters in a line of 156 mm
# are a quarter point narrower than Word sets them.
_BODY = Faces(IMITATION)
CHINESE: dict[Role, Look] = {
    "normal": Look(_BODY, 16, 28, align="both", narrower=0.25),
    "title": Look(Faces(TITLE), 22, 33, after=14, align="center", keeps_next=True),
    "heading 1": Look(Faces(BLACK), 16, 28, first=2, align="left", keeps_next=True),
    "heading 2": Look(Faces(REGULAR), 16, 28, first=2, align="left", keeps_next=True),
    **{
        role: Look(_BODY, 16, 28, True, first=2, align="left", keeps_next=True)
        for role in ("heading 3", "heading 4", "heading 5")
    },
    "source": Look(Faces(REGULAR), 14, 24, align="center"),
    "body": Look(first=2),
    "remark": Look(Faces(REGULAR), 14, 24, first=2),
    "to": Look(align="left"),
    "item": Look(left=2, hanging=1),
    "signature": Look(align="right"),
    "cell": Look(Faces(SONG), 10.5, 0, align="left"),
    "cell heading": Look(Faces(BLACK), 10.5, 0, align="center", keeps_next=True),
    "footer": Look(Faces(SONG, SONG), 14, 0),
}
_HEADING = Faces(BLACK, ARIAL)
ENGLISH: dict[Role, Look] = {
    "normal": Look(Faces(SONG), 11, 15),
    "title": Look(_HEADING, 18, 24, True, after=8, keeps_next=True, align="left"),
    "heading 1": Look(_HEADING, 14, 18, True, before=14, after=4, keeps_next=True, align="left"),
    "heading 2": Look(_HEADING, 12, 16, True, before=10, after=3, keeps_next=True, align="left"),
    **{
        role: Look(_HEADING, 11, 15, True, before=8, after=2, keeps_next=True, align="left")
        for role in ("heading 3", "heading 4", "heading 5")
    },
    "source": Look(size=10, after=4, align="left"),
    "body": Look(after=6),
    "remark": Look(size=10, after=4),
    "to": Look(after=6),
    "item": Look(left=1.5, hanging=1, after=3),
    "signature": Look(align="right"),
    "cell": Look(Faces(SONG), 9.5, 0, align="left"),
    "cell heading": Look(_HEADING, 9.5, 0, True, align="left", keeps_next=True),
    "footer": Look(size=9, line=0),
}


def looks_of(language: Language) -> dict[Role, Look]:
    """Return the looks of a document in that language."""
    return CHINESE if language == "zh" else ENGLISH
