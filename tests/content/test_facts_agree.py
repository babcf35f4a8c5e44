"""Whatever fact a document prints, JSON has: numbers, days, names and every text of the plan."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.tables import read_markdown
from diff.edits import renamed, withdrawn
from support.process import invoke
from support.real_plan import PLAN, ROOT, read_data

REVISIONS = """\
revisions:
  - date: 2021-09-01
    task: 17
    field: targets.助餐点建设运营.value
    was: 55
    now: 50
    reason: 选址调整
    document: 渝北民〔2021〕88号
    approved_by: 局长办公会
  - date: 2021-10-11
    point: 10
    field: title
    was: 旧题
    now: 推进农村养老服务全覆盖
    reason: 口径统一
    document: 渝北民〔2021〕99号
    approved_by: 局党组会
  - date: 2021-11-12
    task: 20
    field: withdrawn
    now: true
    reason: 并入他项
    document: 渝北民〔2021〕101号
    approved_by: 局党组会
  - date: 2021-11-19
    field: organisation.units.社会事务科.name
    was: 社事科
    now: 社会事务科
    reason: 机构改革
    document: 渝北民〔2021〕103号
    approved_by: 局党组会
"""
COMMANDS = {
    "list": "list --town 双龙湖街道",
    "list of a word": "list --town 双龙湖街道 --search 养老",
    "show a task": "show 17",
    "show a point": "show （十）",
    "show a section": "show 三、",
    "report of a town": "report --town 双龙湖街道",
    "report of another town": "report --town 木耳镇",
    "report of a unit": "report --unit 养老科",
    "show a withdrawn task": "show 20",
    "report of a renamed unit": "report --unit 社会事务科",
    "report of a section": "report --section 三",
    "report of the plan": "report",
    "diff": f"diff {PLAN}",
}
# What JSON has more of than any document: whole texts where the document has a part.
NAMES = re.compile(r"[\u4e00-\u9fff]{2,}(?:镇|街道|科|站|所|处|中心)")
NUMBERS = re.compile(r"(?<![0-9])[0-9]+(?:\.[0-9]+)?(?![0-9])")
DAYS = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan with revisions of each kind, a withdrawn task, a renamed unit, and a contact."""
    text = PLAN.read_text(encoding="utf-8")
    assert "revisions:" not in text
    text = text.replace("value: 55", "value: 50", 1)
    text = text.replace(
        "    - name: 养老科\n", "    - name: 养老科\n      contact: 某某，内线8642\n", 1
    )
    text = renamed("社事科", "社会事务科")(withdrawn(20)(text))
    file = tmp_path_factory.mktemp("revised") / "plan-2021.yaml"
    file.write_text(text + REVISIONS, encoding="utf-8", newline="\n")
    return file


def answers(command: str, plan: Path) -> tuple[str, Any]:
    """The same answer as Markdown and as JSON."""
    words = [*command.split(), *([str(plan)] if command.startswith("diff") else [])]
    asked = [] if command.startswith("diff") else ["--plan", str(plan)]
    markdown = invoke(*words, *asked, "--format", "markdown")
    plain = invoke(*words, *asked, "--format", "json")
    assert markdown.code == plain.code <= 1
    return markdown.out, json.loads(plain.out)


def leaves(data: Any) -> Iterator[str]:
    """Every single value of the data, as text."""
    if isinstance(data, dict):
        for value in data.values():
            yield from leaves(value)
    elif isinstance(data, list):
        for value in data:
            yield from leaves(value)
    elif data is not None:
        yield str(data)


def printed(markdown: str) -> str:
    """Everything that the document shows, without what marks it up."""
    document = read_markdown(markdown)
    cells = [cell for table in document.tables for row in table[1:] for cell in row]
    return "\n".join([*document.texts, *cells])


def counted(data: Any) -> set[str]:
    """How long each list of the data is: what a summary counts."""
    found: set[str] = set()
    if isinstance(data, list):
        found.add(str(len(data)))
    for value in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        found |= counted(value)
    return found


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("kind", ["days", "numbers", "names"])
def test_json_has_every_fact_that_is_printed(command: str, kind: str, revised: Path) -> None:
    markdown, data = answers(command, revised)
    pattern = {"days": DAYS, "numbers": NUMBERS, "names": NAMES}[kind]
    known = "\n".join(leaves(data))
    shown = set(pattern.findall(printed(markdown)))
    facts = set(pattern.findall(known)) | (counted(data) if kind == "numbers" else set())
    if kind == "names":
        shown = {name for name in shown if name in BODIES}
        facts = {name for name in BODIES if name in known}
    assert shown - facts == set()
    assert shown or kind == "days"


BODIES = {
    one["name"]
    for kind in ("towns", "units", "groups")
    for one in read_data()["organisation"][kind]
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_json_has_every_text_of_the_plan_that_is_printed(command: str, revised: Path) -> None:
    markdown, data = answers(command, revised)
    known, shown = "\n".join(leaves(data)), printed(markdown)
    plan = read_data(revised)
    del plan["notice"]["columns"]  # the document's own headings happen to be the same words
    texts = {text for text in leaves(plan) if len(text) > 3 and re.search(r"[\u4e00-\u9fff]", text)}
    assert [text for text in sorted(texts) if text in shown and text not in known] == []


REMARKS = {
    "report --town 木耳镇": (["errata", "readings"], ["units", "points"]),
    "report --unit 养老科": (["errata", "readings", "revisions"], ["units", "towns", "points"]),
    "report --section 三": (["errata", "readings", "revisions"], ["units", "points"]),
    "report": (["errata", "readings", "revisions"], ["units", "points", "sections"]),
}


@pytest.mark.parametrize("command", REMARKS)
def test_a_reports_json_has_readings_and_revisions(command: str, revised: Path) -> None:
    remarks, parts = REMARKS[command]
    markdown, data = answers(command, revised)
    assert {"errata", "readings", "revisions"} <= data.keys()
    assert [key for key in (*remarks, *parts) if not data[key]] == []
    for one in data["errata"]:
        assert one["why"] in printed(markdown)
    for one in data["readings"]:
        assert one["ask"] in printed(markdown)
    for one in data["revisions"]:
        assert one["document"] in printed(markdown)


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_key_is_documented(command: str, revised: Path) -> None:
    _, data = answers(command, revised)
    document = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    name = data["plantrack"]["format"]
    (row,) = re.findall(rf"^\| `{name}` \|(.*)\|$", document, re.MULTILINE)
    keys = data.keys() - {"plantrack", "plan"}
    assert sorted(key for key in keys if f"`{key}`" not in row) == []
