"""The notice of 2021 as its paragraphs and cells, and the same printed from the plan's data.

The notice is read here with the standard library and the plan with PyYAML's BaseLoader, every
scalar as text: nothing under src has a part in the comparison, so no fault there can hide one in
the data.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

import yaml

from support.real_plan import ROOT

NOTICE = ROOT / "tests" / "fixtures" / "notice-2021.txt"

Data = dict[str, Any]


class Item(NamedTuple):
    """One paragraph or table cell, and the address it has in the plan."""

    where: str
    text: str


# The exceptions: every place where the notice prints what the plan does not hold as such, and why.
# All else is compared character for character.

# Lines that are not in the plan, by the place where they are printed: (line, reason).
FURNITURE: dict[str, tuple[str, str]] = {
    "page.mark": (">", "a stray mark of the web page above the notice"),
    "page.path": ("您当前的位置:其他公文", "the web page's navigation"),
    "label.index_number": ("• [ 索引号 ]", "label of the web page's header list"),
    "label.document_number": ("• [ 发文字号 ]", "label of the web page's header list"),
    "label.subject": ("• [ 主题分类 ]", "label of the web page's header list"),
    "label.genre": ("• [ 体裁分类 ]", "label of the web page's header list"),
    "label.publisher": ("• [ 发布机构 ]", "label of the web page's header list"),
    "label.created": ("• [ 生成日期 ]", "label of the web page's header list"),
    "label.published": ("• [ 发布日期 ]", "label of the web page's header list"),
    "label.attachment": ("附件:", "heads the attachment, says nothing of its own"),
    "page.code": ("扫一扫在手机打开当前页", "caption of the web page's QR code"),
}
HEADER_KEYS = tuple(
    where.removeprefix("label.") for where in FURNITURE if FURNITURE[where][0].startswith("• [")
)

# Cells so narrow that the heading or category is broken with white space; the plan has none.
NARROW: dict[str, str] = {
    "notice.columns.5": "责任科室   (单位)",
    "tasks.1.category": "基础   设施 建设",
    "tasks.8.category": "社会   救助",
    "tasks.12.category": "养老   服务",
    "tasks.14.category": "养老   服务",
    "tasks.22.category": "基层   社会 治理",
}

# A merged category cell is printed on its first row only, but for these rows.
PRINTED_AGAIN: dict[str, str] = {"14": "the table goes on here on a new page"}

# Lists cannot show a separator that nothing follows; the erratum at the same place records it.
RESTORED_BY_ERRATUM: dict[str, str] = {"tasks.13.towns": "the cell ends in 、"}


def read_notice(text: str) -> list[str]:
    """The notice's paragraphs and cells in order, without blank lines and outer white space."""
    lines = (line.strip() for line in text.split("\n"))
    return [line for line in lines if line]


def load_plan(text: str) -> Data:
    """The plan as plain dicts, lists and strings."""
    data = yaml.load(text, yaml.BaseLoader)
    assert isinstance(data, dict)
    return data


def chinese(number: int) -> str:
    """The numeral that heads a section or point, for 1 to 99: 1 is 一, 12 is 十二, 20 is 二十."""
    digits = " 一二三四五六七八九"
    tens, ones = divmod(number, 10)
    leading = digits[tens] if tens > 1 else ""
    return (leading + ("十" if tens else "") + digits[ones]).strip()


def render(plan: Data) -> list[Item]:
    """What the notice prints, in its order, from the plan as issued."""
    return [*render_letter(plan), *render_points(plan), *render_table(plan)]


def furniture(where: str) -> Item:
    return Item(where, FURNITURE[where][0])


def render_letter(plan: Data) -> Iterator[Item]:
    notice = plan["notice"]
    yield furniture("page.mark")
    yield furniture("page.path")
    for key in HEADER_KEYS:
        yield furniture(f"label.{key}")
        yield Item(f"notice.{key}", f"• {notice[key]}")
    for key in ("title", "addressees", "body", "signature", "date", "disclosure"):
        yield Item(f"notice.{key}", notice[key])


def render_points(plan: Data) -> Iterator[Item]:
    yield Item("plan.title", plan["plan"]["title"])
    yield Item("preamble", plan["preamble"])
    for section in plan["sections"]:
        numeral = chinese(int(section["number"]))
        yield Item(f"sections.{section['number']}", f"{numeral}、{section['title']}")
        for point in section["points"]:
            numeral = chinese(int(point["number"]))
            paragraph = f"({numeral}){point['title']}。{point['text']}"
            yield Item(f"points.{point['number']}", paragraph)


def render_table(plan: Data) -> Iterator[Item]:
    notice = plan["notice"]
    yield Item("notice.attachment", f"附件:{notice['attachment']}")
    yield furniture("label.attachment")
    yield Item("notice.attachment", notice["attachment"])
    for number, column in enumerate(notice["columns"], 1):
        yield Item(f"notice.columns.{number}", column)
    category = ""
    for task in plan["tasks"]:
        number = task["number"]
        yield Item(f"tasks.{number}.number", number)
        if task["category"] != category or number in PRINTED_AGAIN:
            category = task["category"]
            yield Item(f"tasks.{number}.category", category)
        yield Item(f"tasks.{number}.name", task["name"])
        yield Item(f"tasks.{number}.goal", task["goal"])
        for key in ("towns", "units"):
            # An empty cell leaves nothing in the text.
            if task.get(key):
                where = f"tasks.{number}.{key}"
                yield Item(where, as_published(plan, where, "、".join(task[key])))
    yield furniture("page.code")


def as_published(plan: Data, where: str, cell: str) -> str:
    """The cell with its erratum read backwards, where it is one that only so can be restored."""
    if where in RESTORED_BY_ERRATUM:
        for erratum in plan.get("errata", []):
            if erratum["at"] == where:
                cell = cell.replace(erratum["read"], erratum["published"])
    return cell


def first_difference(printed: Sequence[str], rendered: Sequence[Item]) -> str | None:
    """Where the two first differ, in words; None where they are equal throughout."""
    for line, item in zip_longest(printed, rendered):
        if line is None:
            return f"{item.where}: the notice ends before {item.text!r}"
        if item is None:
            return f"end: the notice goes on with {line!r}"
        if item.where in NARROW:
            line = re.sub(r"\s", "", line)
        if line != item.text:
            at = next(
                (i for i, (a, b) in enumerate(zip(line, item.text, strict=False)) if a != b),
                min(len(line), len(item.text)),
            )
            near = slice(max(at - 8, 0), at + 12)
            return f"{item.where}: character {at + 1}: {line[near]!r} != {item.text[near]!r}"
    return None
