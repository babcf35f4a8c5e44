"""data/plan-2021.yaml prints the notice of 2021 again, character for character.

The notice (tests/fixtures/notice-2021.txt) is read here with the standard library and the plan
with PyYAML's BaseLoader, every scalar as text: nothing under src has a part in the comparison, so
no fault there can hide one in the data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

HERE = Path(__file__).parent
NOTICE = HERE / "fixtures" / "notice-2021.txt"
PLAN = HERE.parent / "data" / "plan-2021.yaml"

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


def task_numbered(plan: Data, number: str) -> Data:
    """The task with this 序号; LookupError where there is none."""
    return numbered(plan["tasks"], "task", number)


def unrevised(plan: Data) -> Data:
    """A copy of the plan as issued: each revision's `was` put back, the newest revision first.

    Of two revisions on one day the later in the list is the newer. A revision without `was` gave
    the field its first value, so undoing it takes the field away.
    """
    issued = deepcopy(plan)
    revisions: list[Data] = issued.pop("revisions", [])
    by_date = sorted(enumerate(revisions), key=lambda pair: (pair[1]["date"], pair[0]))
    for _, revision in reversed(by_date):
        undo(issued, revision)
    return issued


def undo(plan: Data, revision: Data) -> None:
    """Put back what `revision` changed; LookupError where it names nothing of the plan.

    A target that was dropped stays away: the notice prints none, and all that it says of the
    number is in the goal or the text.
    """
    holder, field = revised_field(plan, revision)
    if field.startswith("targets."):
        whole, _, field = field.removeprefix("targets.").rpartition(".")
        names = {target["what"]: target for target in holder.get("targets", [])}
        if "now" not in revision and not {whole, f"{whole}.{field}".strip(".")} & names.keys():
            return
        if whole not in names:
            raise LookupError(f"{revised_holder(revision)} has no target {whole}")
        holder = names[whole]
    was, now = revision.get("was"), revision.get("now")
    single = isinstance(was, str) or (was is None and isinstance(now, str))
    if single and isinstance(holder.get(field), list):
        put_back(holder[field], was, now)
    elif was is not None:
        holder[field] = was
    else:
        holder.pop(field, None)


def put_back(names: list[str], was: str | None, now: str | list[str] | None) -> None:
    """Undo the change of one entry of a list: in its place, or at the end where it has none."""
    gone = [] if now is None else [now] if isinstance(now, str) else now
    at = names.index(gone[0]) if gone and gone[0] in names else len(names)
    names[:] = [name for name in names if name not in gone]
    if was is not None:
        names.insert(at, was)


def revised_holder(revision: Data) -> str:
    """What a revision belongs to, in words."""
    kind = next((kind for kind in ("task", "point") if kind in revision), None)
    return f"{kind} {revision[kind]}" if kind else "the document"


def revised_field(plan: Data, revision: Data) -> tuple[Data, str]:
    """The task, point, section or part of the document that holds the field, and the field."""
    field: str = revision["field"]
    if "task" in revision:
        return task_numbered(plan, revision["task"]), field
    points = [point for section in plan["sections"] for point in section["points"]]
    if "point" in revision:
        return numbered(points, "point", revision["point"]), field
    head, _, rest = field.partition(".")
    if head == "sections":
        number, _, rest = rest.partition(".")
        return numbered(plan["sections"], "section", number), rest
    return (plan[head], rest) if rest else (plan, field)


def numbered(entries: list[Data], kind: str, number: str) -> Data:
    """The entry with this number; LookupError where there is none."""
    for entry in entries:
        if entry["number"] == number:
            return entry
    raise LookupError(f"no {kind} {number}")


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


@pytest.fixture
def printed() -> list[str]:
    return read_notice(NOTICE.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def loaded() -> Data:
    return load_plan(PLAN.read_text(encoding="utf-8"))


@pytest.fixture
def plan(loaded: Data) -> Data:
    """The plan, to be changed at will: the slow loading is done once."""
    return deepcopy(loaded)


def test_the_plan_prints_the_notice(printed: list[str], plan: Data) -> None:
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is None, difference


def test_every_exception_is_needed(printed: list[str], plan: Data) -> None:
    """An exception that no longer suppressions anything must go, or it may suppression a fault."""
    issued = unrevised(plan)
    items = render(issued)
    lines = {item.where: line for line, item in zip(printed, items, strict=True)}
    texts = {item.where: item.text for item in items}
    assert FURNITURE.keys() <= lines.keys()
    for where, cell in NARROW.items():
        # The cells hold en spaces among the spaces; the table above shows them all as spaces.
        assert re.sub(r"\s", " ", lines[where]) == cell
        assert lines[where] != texts[where]
    for number in PRINTED_AGAIN:
        before = task_numbered(issued, str(int(number) - 1))
        assert task_numbered(issued, number)["category"] == before["category"]
    for where in RESTORED_BY_ERRATUM:
        assert where in {erratum["at"] for erratum in issued["errata"]}
    issued["errata"] = []
    difference = first_difference(printed, render(issued))
    assert difference is not None
    assert difference.startswith(tuple(RESTORED_BY_ERRATUM))


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (("notice", "index_number"), "notice.index_number"),
        (("notice", "addressees"), "notice.addressees"),
        (("notice", "date"), "notice.date"),
        (("notice", "columns", 2), "notice.columns.3"),
        (("notice", "columns", 4), "notice.columns.5"),
        (("plan", "title"), "plan.title"),
        (("preamble",), "preamble"),
        (("sections", 0, "title"), "sections.1"),
        (("sections", 2, "points", 2, "title"), "points.10"),
        (("sections", 2, "points", 2, "text"), "points.10"),
        (("sections", 7, "points", 4, "text"), "points.28"),
        (("tasks", 0, "category"), "tasks.1.category"),
        (("tasks", 13, "category"), "tasks.14.category"),
        (("tasks", 2, "name"), "tasks.3.name"),
        (("tasks", 14, "goal"), "tasks.15.goal"),
        (("tasks", 12, "towns", 0), "tasks.13.towns"),
        (("tasks", 12, "towns", -1), "tasks.13.towns"),
        (("tasks", 29, "units", 2), "tasks.30.units"),
    ],
)
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda text: text[:-1] + "某", id="changed"),
        pytest.param(lambda text: text[:-1], id="dropped"),
        pytest.param(lambda text: text[:2] + " " + text[2:], id="spaced"),
    ],
)
def test_a_changed_character_is_found(
    printed: list[str],
    plan: Data,
    path: tuple[str | int, ...],
    where: str,
    spoil: Callable[[str], str],
) -> None:
    holder: Any = plan
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = spoil(holder[path[-1]])
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is not None
    assert difference.startswith(f"{where}: ")


def test_a_missing_or_added_item_is_found(printed: list[str], plan: Data) -> None:
    items = render(unrevised(plan))
    assert first_difference(printed[:-1], items) == (
        "page.code: the notice ends before '扫一扫在手机打开当前页'"
    )
    assert first_difference([*printed, "某"], items) == "end: the notice goes on with '某'"
    del plan["tasks"][6]["towns"]
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is not None
    assert difference.startswith("tasks.7.units: ")


def small_plan() -> Data:
    """A plan after revisions, just large enough to hold every kind of revised field."""
    return load_plan(
        """
tasks:
  - number: 1
    name: 甲
    goal: 完成三个
    towns:
      - 木耳镇
    units:
      - 养老科
    targets:
      - what: 第1.5期
        value: 3
  - number: 17
    name: 乙
    goal: 无
    units:
      - 政权科
"""
    )


def revision(date: str, task: str, field: str, **values: str | list[str]) -> Data:
    return {"date": date, "task": task, "field": field, **values}


@pytest.mark.parametrize(
    ("revisions", "task", "expected"),
    [
        pytest.param([], "1", {}, id="none"),
        pytest.param(
            [revision("2021-05-01", "1", "goal", was="完成两个", now="完成三个")],
            "1",
            {"goal": "完成两个"},
            id="text",
        ),
        pytest.param(
            [revision("2021-05-01", "17", "name", was="丙", now="乙")],
            "17",
            {"name": "丙"},
            id="task by its number, not its place",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", was=["大湾镇", "各镇"], now=["木耳镇"])],
            "1",
            {"towns": ["大湾镇", "各镇"]},
            id="list",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", now=["木耳镇"])],
            "1",
            {"towns": None},
            id="first value",
        ),
        pytest.param(
            [revision("2021-05-01", "17", "towns", was=["各镇"])],
            "17",
            {"towns": ["各镇"]},
            id="value taken away",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第1.5期.value", was="2", now="3")],
            "1",
            {"targets": [{"what": "第1.5期", "value": "2"}]},
            id="target with a dot in its name",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第1.5期.due", was="2021-06-30")],
            "1",
            {"targets": [{"what": "第1.5期", "value": "3", "due": "2021-06-30"}]},
            id="due date dropped",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第1.5期.max", was="9", now="5")],
            "1",
            {"targets": [{"what": "第1.5期", "value": "3", "max": "9"}]},
            id="bound lowered",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第2.5期", was="8个")],
            "1",
            {},
            id="a whole target dropped, which the notice does not print",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第2.5期.value", was="8")],
            "1",
            {},
            id="the same, told by its value",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "number", was="5", now="1")],
            "1",
            {"number": "5"},
            id="number",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", was="大湾镇")],
            "1",
            {"towns": ["木耳镇", "大湾镇"]},
            id="one name dropped, the last",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", was="大湾镇", now="木耳镇")],
            "1",
            {"towns": ["大湾镇"]},
            id="one name for another",
        ),
        pytest.param(
            [
                revision("2021-05-01", "1", "goal", was="完成一个", now="完成两个"),
                revision("2021-06-01", "1", "goal", was="完成两个", now="完成三个"),
            ],
            "1",
            {"goal": "完成一个"},
            id="newest last",
        ),
        pytest.param(
            [
                revision("2021-06-01", "1", "goal", was="完成两个", now="完成三个"),
                revision("2021-05-01", "1", "goal", was="完成一个", now="完成两个"),
            ],
            "1",
            {"goal": "完成一个"},
            id="newest first",
        ),
        pytest.param(
            [
                revision("2021-05-01", "1", "goal", was="完成一个", now="完成两个"),
                revision("2021-05-01", "1", "goal", was="完成两个", now="完成三个"),
            ],
            "1",
            {"goal": "完成一个"},
            id="one day, in the order of the list",
        ),
    ],
)
def test_revisions_are_read_backwards(
    revisions: list[Data], task: str, expected: dict[str, Any]
) -> None:
    revised = small_plan()
    if revisions:
        revised["revisions"] = revisions
    untouched = deepcopy(revised)
    wanted = small_plan()
    for field, value in expected.items():
        holder = task_numbered(wanted, task)
        if value is None:
            del holder[field]
        else:
            holder[field] = value
    assert unrevised(revised) == wanted
    assert revised == untouched


@pytest.mark.parametrize(
    ("task", "field", "message"),
    [("9", "goal", "no task 9"), ("1", "targets.无.value", "task 1 has no target 无")],
)
def test_a_revision_of_nothing_is_refused(task: str, field: str, message: str) -> None:
    revised = small_plan()
    revised["revisions"] = [revision("2021-05-01", task, field, was="某", now="某某")]
    with pytest.raises(LookupError, match=message):
        unrevised(revised)


def test_a_revised_plan_still_prints_the_notice(printed: list[str], plan: Data) -> None:
    task = task_numbered(plan, "17")
    published, task["goal"] = task["goal"], "完成50个助餐点建设运营"
    assert first_difference(printed, render(unrevised(plan))) is not None
    plan.setdefault("revisions", []).append(
        revision("2021-12-31", "17", "goal", was=published, now=task["goal"])
    )
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is None, difference


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param(
            ("sections", 2, "points", 2, "text"),
            {"point": "10", "field": "text"},
            id="point's text",
        ),
        pytest.param(
            ("sections", 2, "points", 2, "title"),
            {"point": "10", "field": "title"},
            id="point's title",
        ),
        pytest.param(("sections", 5, "title"), {"field": "sections.6.title"}, id="section's title"),
        pytest.param(("preamble",), {"field": "preamble"}, id="preamble"),
        pytest.param(("plan", "title"), {"field": "plan.title"}, id="title"),
        pytest.param(("notice", "body"), {"field": "notice.body"}, id="notice"),
        pytest.param(("notice", "columns"), {"field": "notice.columns"}, id="headings"),
        pytest.param(("tasks", 16, "goal"), {"task": "17", "field": "goal"}, id="goal"),
        pytest.param(("tasks", 16, "name"), {"task": "17", "field": "name"}, id="name"),
        pytest.param(("tasks", 16, "towns"), {"task": "17", "field": "towns"}, id="towns"),
        pytest.param(("tasks", 16, "units"), {"task": "17", "field": "units"}, id="units"),
    ],
)
@pytest.mark.parametrize("gone", [False, True], ids=["changed", "gone"])
def test_whatever_the_notice_prints_is_recovered(
    printed: list[str], plan: Data, path: tuple[str | int, ...], place: Data, gone: bool
) -> None:
    holder: Any = plan
    for step in path[:-1]:
        holder = holder[step]
    was = holder.pop(path[-1])
    now = ["某"] if isinstance(was, list) else "某"
    recorded = {"date": "2021-09-01", "was": was} | place | ({} if gone else {"now": now})
    if not gone:
        holder[path[-1]] = now
        assert first_difference(printed, render(plan)) is not None
    plan["revisions"] = [recorded]
    difference = first_difference(printed, render(unrevised(plan)))
    assert difference is None, difference


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ({"point": "99", "field": "text"}, "no point 99"),
        ({"field": "sections.99.title"}, "no section 99"),
        ({"point": "8", "field": "targets.无.max"}, "point 8 has no target 无"),
    ],
)
def test_a_revision_of_nothing_in_the_document_is_refused(
    plan: Data, place: Data, message: str
) -> None:
    plan["revisions"] = [{"date": "2021-09-01", "was": "某", "now": "某某"} | place]
    with pytest.raises(LookupError, match=message):
        unrevised(plan)


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (28, "二十八")],
)
def test_chinese_numerals(number: int, numeral: str) -> None:
    assert chinese(number) == numeral


def test_counts(plan: Data) -> None:
    points = [point for section in plan["sections"] for point in section["points"]]
    kinds = [town["kind"] for town in plan["organisation"]["towns"]]
    assert [section["number"] for section in plan["sections"]] == [str(n) for n in range(1, 9)]
    assert [point["number"] for point in points] == [str(n) for n in range(1, 29)]
    assert [task["number"] for task in plan["tasks"]] == [str(n) for n in range(1, 31)]
    assert (kinds.count("subdistrict"), kinds.count("town"), len(kinds)) == (11, 11, 22)
    assert len(plan["organisation"]["units"]) == 13


def test_the_organisation_is_what_the_table_names(plan: Data) -> None:
    issued = unrevised(plan)
    organisation = issued["organisation"]
    for key, listed in (
        ("towns", organisation["towns"] + organisation["groups"]),
        ("units", organisation["units"]),
    ):
        names = [entry["name"] for entry in listed]
        assert len(names) == len(set(names))
        assert set(names) == {name for task in issued["tasks"] for name in task.get(key, [])}


def test_errata_quote_the_notice(printed: list[str], plan: Data) -> None:
    """What an erratum says was published stands in the notice, at its place and only once."""
    assert plan["errata"]
    items = render(unrevised(plan))
    for erratum in plan["errata"]:
        # A point's title and text are one paragraph in the notice.
        where = re.sub(r"^(points\.\d+)\.\w+$", r"\1", erratum["at"])
        lines = [
            line
            for line, item in zip(printed, items, strict=True)
            if item.where == where or item.where.startswith(f"{where}.")
        ]
        assert sum(line.count(erratum["published"]) for line in lines) == 1, erratum
        assert erratum["read"] != erratum["published"], erratum


def test_every_sentence_is_on_one_line() -> None:
    """Block style throughout; a folded scalar would put spaces into Chinese."""
    text = PLAN.read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")
    for event in yaml.parse(text, yaml.SafeLoader):
        assert event.start_mark is not None
        assert event.end_mark is not None
        line = event.start_mark.line + 1
        if isinstance(event, yaml.ScalarEvent):
            assert event.end_mark.line + 1 == line, f"line {line}"
            assert event.style not in ("|", ">"), f"line {line}"
        elif isinstance(event, yaml.CollectionStartEvent):
            assert not event.flow_style, f"line {line}"
        assert not isinstance(event, yaml.AliasEvent), f"line {line}"
        assert getattr(event, "anchor", None) is None, f"line {line}"
        assert getattr(event, "tag", None) is None, f"line {line}"
