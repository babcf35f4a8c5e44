"""The fonts of official documents, and those that stand in where one is not installed."""

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from plantrack.i18n import Language


class Font(NamedTuple):
    """A font, the names of others to be used in its place, and its kind, for Word to choose by."""

    name: str
    instead: tuple[str, ...]
    family: str = "roman"
    panose: str = "02010609060101010101"
    is_chinese: bool = True


_SONG = ("宋体", "SimSun", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC")
TITLE = Font("方正小标宋简体", ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", *_SONG))
SONG = Font("宋体", _SONG[1:])
IMITATION = Font(
    "仿宋_GB2312", ("仿宋", "FangSong", "FangSong_GB2312", "STFangsong", *_SONG), "modern"
)
REGULAR = Font("楷体_GB2312", ("楷体", "KaiTi", "KaiTi_GB2312", "STKaiti", *_SONG), "modern")
BLACK = Font(
    "黑体",
    ("SimHei", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei"),
    "modern",
)
TIMES = Font(
    "Times New Roman",
    ("Liberation Serif", "Tinos"),
    panose="02020603050405020304",
    is_chinese=False,
)
ARIAL = Font(
    "Arial", ("Liberation Sans", "Arimo"), "swiss", "020B0604020202020204", is_chinese=False
)


class Faces(NamedTuple):
    """The fonts of a text: of its Chinese, and of what is not Chinese."""

    chinese: Font
    latin: Font = TIMES

    def xml(self) -> str:
        """Return them as an element of a style."""
        latin, chinese = quoteattr(self.latin.name), quoteattr(self.chinese.name)
        return f"<w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={chinese} w:cs={latin}/>"


def fonts_of(language: Language) -> tuple[Font, ...]:
    """Return the fonts that a document in that language may use."""
    if language == "zh":
        return (TITLE, SONG, IMITATION, REGULAR, BLACK, TIMES)
    return (SONG, BLACK, TIMES, ARIAL)


def font_elements(fonts: Iterable[Font]) -> str:
    """Return the fonts as elements of the font table."""
    return "".join(map(_element, fonts))


def _element(font: Font) -> str:
    name, instead = quoteattr(font.name), quoteattr(",".join(font.instead))
    charset = "86" if font.is_chinese else "00"  # 86 is GB 2312
    pitch = "variable" if font in (TIMES, ARIAL) else "fixed"
    return (
        f"<w:font w:name={name}><w:altName w:val={instead}/>"
        f'<w:panose1 w:val="{font.panose}"/><w:charset w:val="{charset}"/>'
        f'<w:family w:val="{font.family}"/><w:pitch w:val="{pitch}"/></w:font>'
    )
