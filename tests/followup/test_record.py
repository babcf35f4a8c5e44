"""The record as files: nothing depends on how they are read, or on which names they have."""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.case import ORGANISATION, plan_of
from plantrack.files.progress_folder import ProgressFile
from plantrack.files.source import Source
from plantrack.followup.progress import Progress
from plantrack.yamlfile.record import RecordFiles, load_record, progress_of, record_of

JUNE = date(2021, 6, 30)
TASK = """\
towns: [木耳镇, 各街道, 相关街道], units: [养老科, 救助科], support: [办公室], targets: [
{what: 助餐点, value: 12}, {what: 互助点, value: 2, per: town}, {what: 选址},
{what: 覆盖率, value: 80, measure: "%"}, {what: 投诉, value: 5, bound: at_most},
{what: 床位, value: 9, due: 2021-06-15, shares: [{town: 木耳镇, value: 9}]}]"""
PLAN = plan_of(TASK, "slight: 5")
BODIES = ("木耳镇", "兴隆镇", "两路街道", "龙溪街道", "养老科", "救助科", "办公室")
TARGETS = ("助餐点", "互助点", "选址", "覆盖率", "投诉", "床位", "无此目标")

_DAY = st.dates(date(2020, 12, 20), date(2021, 7, 10))
_SAID = st.fixed_dictionaries(
    {"task": st.sampled_from(["1", "1", "1", "9"]), "date": _DAY.map(str)},
    optional={
        "status": st.sampled_from(["未启动", "进行中", "已完成", "部分完成", "已销号"]),
        "target": st.sampled_from(TARGETS),
        "done": st.integers(0, 15).map(str),
        "note": st.just("推进"),
    },
)
_FILES = st.fixed_dictionaries({}, optional={one: st.lists(_SAID, max_size=6) for one in BODIES})
_REVIEWS = st.lists(
    st.fixed_dictionaries(
        {
            "task": st.just("1"),
            "date": _DAY.map(str),
            "review": st.sampled_from(["accepted", "returned"]),
            "by": st.just("某人"),
        }
    ),
    max_size=3,
)

Files = dict[str, list[dict[str, str]]]


def sources(files: Files) -> list[tuple[ProgressFile, Source]]:
    """The files as they are read, by their names."""
    found = []
    for stem, entries in files.items():
        lines = "".join(
            "- {" + ", ".join(f"{key}: {value}" for key, value in one.items()) + "}\n"
            for one in entries
        )
        name = f"progress-2021/{stem}.yaml"
        found.append((ProgressFile(name, stem), Source(name, lines or "[]\n")))
    return found


def progress(held: list[tuple[ProgressFile, Source]], as_of: date = JUNE) -> Progress:
    """The progress that the files record; every one of them is valid."""
    record = record_of(PLAN, iter(held))
    assert all(file.content is not None for file in record.files)
    return progress_of(PLAN, record, as_of)


def told(found: Progress) -> list[Any]:
    """All that is made of it."""
    task = found.tasks[1]
    return [
        found.entries,
        found.left_out,
        found.totals,
        task.data({"targets": [{"what": one} for one in TARGETS]}),
        [[(one.town, one.figures) for one in target.towns] for target in task.targets],
        [task.is_silent_town(one) for one in BODIES],
        task.dues,
        task.evidence,
    ]


@given(files=_FILES, reviews=_REVIEWS, seed=st.randoms(use_true_random=False))
@settings(deadline=None)
def test_any_order_of_reading_tells_the_same(
    files: Files, reviews: Any, seed: random.Random
) -> None:
    held = sources({**files, "review": reviews})
    shuffled = list(held)
    seed.shuffle(shuffled)
    assert told(progress(shuffled)) == told(progress(held))


@given(files=_FILES, data=st.data())
@settings(deadline=None)
def test_entries_may_stand_under_any_name_of_a_body(files: Files, data: st.DataObject) -> None:
    """Those of one day in one file, in which the later one counts."""
    entries = files.get("木耳镇", [])
    names: dict[str, str] = {}
    parts: Files = {name: [] for name in ("木耳镇", "木耳乡", "木耳")}
    for one in entries:
        name = names.setdefault(one["date"], data.draw(st.sampled_from(sorted(parts))))
        parts[name].append(one)
    others = {body: held for body, held in files.items() if body != "木耳镇"}
    assert told(progress(sources(others | parts))) == told(progress(sources(files)))


@given(files=_FILES, reviews=_REVIEWS, day=_DAY, later=st.integers(0, 60))
@settings(deadline=None)
def test_what_is_dated_later_does_not_exist(
    files: Files, reviews: Any, day: date, later: int
) -> None:
    """As of a day all is as if nothing had been written after it; later days only add to it."""
    until = {
        body: [one for one in entries if one["date"] <= str(day)] for body, entries in files.items()
    }
    earlier = [one for one in reviews if one["date"] <= str(day)]
    whole = progress(sources({**files, "review": reviews}), day + timedelta(later))
    then = whole.at(day)
    assert told(then) == told(progress(sources({**until, "review": earlier}), day))
    assert set(then.entries) <= set(whole.entries)
    assert set(then.reviews) <= set(whole.reviews)
    assert whole.entries[: len(then.entries)] == then.entries


@given(files=_FILES, reviews=_REVIEWS, day=_DAY)
@settings(deadline=None)
def test_what_holds_of_every_standing(files: Files, reviews: Any, day: date) -> None:
    task = progress(sources({**files, "review": reviews}), day).tasks[1]
    for one in (task.figures, *(target.figures for target in task.targets)):
        assert one.expected is None or 0 <= one.expected <= 1
        assert one.actual is None or one.actual >= 0
        assert one.expected is None or one.actual is not None
        if one.standing in ("ahead", "on_course", "slightly_behind"):
            assert one.expected is not None
    assert (task.figures.standing == "done") is (task.status in ("已完成", "已销号"))
    assert not (task.is_done and (task.is_silent or task.is_due_soon or task.dues))
    assert task.figures.standing in {one.figures.standing for one in task.targets} | {"uncounted"}
    assert all(0 <= (due - day).days <= 30 for due in task.dues) or not task.is_due_soon


@pytest.mark.parametrize("stem", ["木耳镇", "木耳乡", "木耳"])
def test_a_file_may_have_any_name_of_its_body(tmp_path: Path, stem: str) -> None:
    folder = tmp_path / "progress-2021"
    folder.mkdir()
    line = "- {task: 1, date: 2021-06-01, target: 互助点, done: 1}\n"
    (folder / f"{stem}.yaml").write_text(line, encoding="utf-8")
    for name in (f".{stem}.yaml.lock", f"{stem}.txt", f"{stem}.yaml~"):
        (folder / name).write_text("- {task: 1, date: 2021-06-02, done: 9}\n", encoding="utf-8")
    found = progress_of(PLAN, load_record(PLAN, str(tmp_path / "plan-2021.yaml")), JUNE)
    assert [(one.body, one.entry.done) for one in found.entries] == [("木耳镇", 1)]


def test_a_file_of_no_body_counts_nowhere() -> None:
    held = sources({"无此镇": [{"task": "1", "date": "2021-06-01", "note": "推进"}]})
    assert progress(held).entries == ()


def test_no_record_is_one_without_entries() -> None:
    found = progress_of(PLAN, RecordFiles(), JUNE)
    assert (found.entries, found.reviews, found.left_out) == ((), (), ())
    assert found.tasks[1].status == "未启动"


def test_of_a_town_and_a_unit_of_one_name_the_file_is_the_towns() -> None:
    organisation = ORGANISATION.replace("name: 养老科,", "name: 木耳镇,")
    plan = plan_of("units: [救助科]", organisation=organisation)
    held = sources({"木耳镇": [{"task": "1", "date": "2021-06-01", "note": "推进"}]})
    (only,) = progress_of(plan, record_of(plan, iter(held)), JUNE).entries
    assert only.is_town


@pytest.mark.parametrize("order", [1, -1])
def test_of_one_day_entries_go_by_file_then_place(order: int) -> None:
    day = {"task": "1", "date": "2021-06-01", "target": "助餐点"}
    files = {
        "木耳": [{**day, "done": "1"}, {**day, "done": "2"}],
        "木耳镇": [{**day, "done": "5"}, {**day, "done": "4"}],
    }
    found = progress(sources(files)[::order])
    assert [one.entry.done for one in found.entries] == [1, 2, 5, 4]
    assert found.tasks[1].targets[0].total is not None
    assert found.tasks[1].targets[0].total.done == 4
