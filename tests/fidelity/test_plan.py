"""What the plan holds beyond the notice's words: counts, names, errata, and how it is written."""

import re

import yaml

from fidelity.issued import unrevised
from fidelity.notice import Data, render
from support.real_plan import PLAN


def test_counts(plan: Data) -> None:
    points = [point for section in plan["sections"] for point in section["points"]]
    kinds = [town["kind"] for town in plan["organisation"]["towns"]]
    assert [section["number"] for section in plan["sections"]] == [str(n) for n in range(1, 9)]
    assert [point["number"] for point in points] == [str(n) for n in range(1, 29)]
    assert [task["number"] for task in plan["tasks"]] == [str(n) for n in range(1, 31)]
    assert (kinds.count("subdistrict"), kinds.count("town"), len(kinds)) == (11, 11, 22)
    assert len(plan["organisation"]["units"]) == 13


def test_the_organisation_is_what_the_notice_names(plan: Data) -> None:
    """Units and towns as in the table; groups as there, or as a point's target means them."""
    issued = unrevised(plan)
    organisation = issued["organisation"]
    points = [point for section in issued["sections"] for point in section["points"]]
    meant = {
        name
        for point in points
        for target in point.get("targets", [])
        for name in target.get("towns", [])
    }
    for key, listed in (
        ("towns", organisation["towns"] + organisation["groups"]),
        ("units", organisation["units"]),
    ):
        names = [entry["name"] for entry in listed]
        assert len(names) == len(set(names))
        listed_in_table = {name for task in issued["tasks"] for name in task.get(key, [])}
        assert set(names) == listed_in_table | (meant if key == "towns" else set())


def test_a_group_is_called_as_the_notice_calls_it(printed: list[str], plan: Data) -> None:
    text = "\n".join(printed)
    for group in plan["organisation"]["groups"]:
        names = [group["name"], *group.get("aliases", [])]
        assert any(name in text for name in names), group
        assert all(alias in text for alias in group.get("aliases", [])), group


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
