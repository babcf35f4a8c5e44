"""docs/python.md shows what Python really answers, and the public names are what they say."""

import doctest
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import plantrack
from support.process import environment
from support.real_plan import ROOT

DOCUMENT = ROOT / "docs" / "python.md"
# What `import plantrack` must leave asleep.
HEAVY = ("pydantic", "yaml", "rich", "typer", "plantrack.api", "plantrack.model")


def test_the_documents_examples_answer_as_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = DOCUMENT.read_text(encoding="utf-8")
    blocks = "\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
    examples = doctest.DocTestParser().get_doctest(blocks, {}, DOCUMENT.name, None, 0)
    assert len(examples.examples) > 20
    report: list[str] = []
    failed, _ = doctest.DocTestRunner().run(examples, out=report.append)
    assert failed == 0, "".join(report)


@pytest.mark.parametrize("name", plantrack.__all__)
def test_a_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(plantrack, name) is not None
    assert name == "__version__" or name in DOCUMENT.read_text(encoding="utf-8")


def test_dir_offers_the_public_names() -> None:
    assert set(plantrack.__all__) <= set(dir(plantrack))


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing_of_ours"):
        _ = plantrack.nothing_of_ours  # type: ignore[attr-defined]  # that is the point


@pytest.mark.parametrize(
    "code",
    ["import plantrack", "import plantrack; plantrack.__version__; dir(plantrack)"],
)
def test_importing_loads_nothing_heavy(code: str) -> None:
    asked = f"{code}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "plantrack" in loaded
    assert [name for name in HEAVY if name in loaded] == []


@pytest.mark.parametrize("suffix", ["yaml", "missing"])
def test_a_file_that_is_no_plan_has_its_own_error(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"plan.{suffix}"
    if suffix == "yaml":
        file.write_text("plantrack: 1\ntasks: []\n", encoding="utf-8")
        with pytest.raises(plantrack.PlanError) as raised:
            plantrack.load(file)
        places = [(one.code, one.location.file) for one in raised.value.findings]
        assert places == [("PT101", str(file))] * 2
    else:
        with pytest.raises(plantrack.InputError):
            plantrack.load(file)
        with pytest.raises(plantrack.InputError):
            plantrack.check(file)


PLAN_2021 = plantrack.load(ROOT / "data" / "plan-2021.yaml")


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({"point": 8}, [12, 13, 14, 16, 17, 18]),
        ({"point": [9, "15"]}, [3, 19, 22]),
        ({"section": 3, "unit": None}, [1, 12, 13, 14, 15, 16, 17, 18, 19, 20]),
        ({"town": "木耳", "direct": True}, [1, 13, 20, 28]),
        ({"unit": [], "search": "助餐点"}, [17]),
    ],
    ids=str,
)
def test_names_and_numbers_may_be_given_as_scripts_do(
    asked: dict[str, Any], numbers: list[int]
) -> None:
    assert [task.number for task in plantrack.select(PLAN_2021, **asked)] == numbers


@pytest.mark.parametrize("asked", [{"direct": True}, {"unit": "养老"}, {"point": 99}], ids=str)
def test_what_cannot_be_selected_is_an_error(asked: dict[str, Any]) -> None:
    with pytest.raises(plantrack.SelectionError):
        plantrack.select(PLAN_2021, **asked)


def test_an_error_says_everything_when_it_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("plantrack: 1\ntasks: []\n", encoding="utf-8")
    with pytest.raises(plantrack.PlanError) as raised:
        plantrack.load(file)
    first, *lines = str(raised.value).splitlines()
    assert first.startswith(str(file))
    assert lines == [one.line.text("en") for one in raised.value.findings]
