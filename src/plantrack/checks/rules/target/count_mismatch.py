"""PT303: a count that disagrees with the places listed with it."""

import re
from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.quantities import half_width
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_ngettext

# 王家、大湾、茨竹等6个镇: names joined by 、 up to a number of places.
_UNIT = (
    "个(?:镇街|街道|乡镇|镇|乡|村|社区|居委会|县市区|区县|区市|县区|园区|开发区"
    "|区(?!域|块|间|位|级|属)|县(?!级|域)|市(?!级|场|民|直|区|政|辖))"
)
_PLACES = re.compile(
    rf"(?P<names>(?:[\u4e00-\u9fff]{{1,12}}、)+[\u4e00-\u9fff]{{1,12}}?)等?"
    rf"\s?(?P<count>[0-9]+)(?P<unit>\s?{_UNIT})"
)

_COUNT = re.compile(rf"[0-9０-９]\s?{_UNIT}")


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield wrong counts in goals and points' texts, and in targets that list `items`."""
    for leaf in context.wording_with(_counts_places):
        if leaf.path[-1] not in ("goal", "text"):
            continue
        for found in _PLACES.finditer(half_width(leaf.text)):
            named = _named(found["names"])
            begin, end = found.start("count"), found.end("unit")
            if named != int(found["count"]) and not context.explained(
                leaf.path, begin, end, leaf.text
            ):
                message = _mismatch(leaf.text[begin:end], named)
                yield Problem(leaf.path, message, part=(begin, end))
    for target, path in context.targets:
        if not target.items or target.value is None:
            continue
        if not target.value <= len(target.items) <= (target.max or target.value):
            message = _mismatch(target.value, len(target.items))
            yield Problem((*path, "value"), message, str(len(target.items)))


def _mismatch(stated: object, listed: int) -> Message:
    return lazy_ngettext(
        "“{stated}”, but {count} is listed",
        "“{stated}”, but {count} are listed",
        count=listed,
        stated=stated,
    )


def _counts_places(text: str) -> bool:
    if "、" not in text or _COUNT.search(text) is None:
        return False
    return _PLACES.search(half_width(text)) is not None


def _named(names: str) -> int:
    """Count the names in `names`; 和 and the like may join the last one (but not in 人和)."""
    *rest, last = names.split("、")
    joined = re.fullmatch(r".{2,}?(?:以及|和|及|与).{2,}", last)
    return len(rest) + (2 if joined else 1)


RULE = Rule(
    code="PT303",
    name="count-mismatch",
    severity="warning",
    what=gettext_noop("A number of places does not match the places listed with it."),
    why=gettext_noop(
        "Either a place was left out or the number is wrong; each town will read it differently."
    ),
    bad="goal: 建成王家、大湾、茨竹等6个镇养老服务中心\n",
    good="goal: 建成王家、大湾、茨竹等3个镇养老服务中心\n",
    check=check,
)
