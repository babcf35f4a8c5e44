"""The split that 宣城 published for November 2020: of 55 indicators 44 were met, 11 were not."""

import json
from fractions import Fraction
from pathlib import Path
from shutil import copytree

import yaml

from support.process import invoke
from support.real_plan import ROOT, read_data

SAMPLE = ROOT / "tests" / "fixtures" / "xuancheng-2020"
PLAN = SAMPLE / "plan-2020.yaml"
AT = ("--plan", str(PLAN), "--as-of", "2020-11-30")


def reported() -> dict[int, Fraction]:
    """What is there of each indicator, read and divided without plantrack."""
    wholes = {
        int(task["number"]): Fraction(task["targets"][0]["value"])
        for task in read_data(PLAN)["tasks"]
    }
    done: dict[int, Fraction] = {}
    for file in sorted((SAMPLE / "progress-2020").iterdir()):
        entries = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
        for entry in sorted(entries, key=lambda one: str(one["date"])):
            done[int(entry["task"])] = Fraction(entry["done"])
    return {number: done[number] / whole for number, whole in wholes.items()}


def test_the_sample_is_what_it_says() -> None:
    shares = reported()
    expected = Fraction(11, 12)
    assert len(shares) == 55
    assert sum(share >= expected for share in shares.values()) == 44
    assert sum(share == expected for share in shares.values()) >= 1
    assert sum(share > 1 for share in shares.values()) >= 3
    assert any(expected - Fraction(1, 1000) < share < expected for share in shares.values())


def test_forty_four_are_met_and_eleven_are_not() -> None:
    told = json.loads(invoke("status", *AT, "-f", "json").out)
    assert told["elapsed"] == 11 / 12
    totals = told["totals"]
    assert (totals["short"], totals["met"] + totals["exceeded"]) == (11, 44)
    assert (totals["done"], totals["other"]) == (0, 0)
    shares = reported()
    for task in told["tasks"]:
        share = shares[task["number"]]
        assert task["expected"] == 11 / 12
        assert task["actual"] == float(share)
        met = task["standing"] in ("ahead", "on_course")
        assert met is (share >= Fraction(11, 12)), task["number"]


def test_the_ledger_says_so_in_words() -> None:
    told = invoke("status", *AT, "-f", "markdown", env={"PLANTRACK_LANG": "zh"}).out
    assert "91.7%" in told
    exact = sum(share == Fraction(11, 12) for share in reported().values())
    assert f"欠11、达{exact}、超{44 - exact}、完成0、其它0" in told


def test_by_the_usual_thresholds_fewer_are_short(tmp_path: Path) -> None:
    """Less than 10 points below is on course, where a plan does not say otherwise."""
    text = PLAN.read_text(encoding="utf-8")
    head, _, _ = text.partition("follow_up:")
    plan = tmp_path / "plan-2020.yaml"
    plan.write_text(head, encoding="utf-8")
    copytree(SAMPLE / "progress-2020", tmp_path / "progress-2020")
    told = json.loads(
        invoke("status", "--plan", str(plan), "--as-of", "2020-11-30", "-f", "json").out
    )
    below = sum(share <= Fraction(11, 12) - Fraction(1, 10) for share in reported().values())
    assert told["totals"]["short"] == below
