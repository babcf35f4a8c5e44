"""Every verb in every registered format, whatever is registered; and what a format may be."""

import io
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from plantrack import SelectionError, load
from plantrack.cli.app import VERBS as VERB_NAMES
from plantrack.cli.output import resolve_output
from plantrack.formats import (
    EXPORT_FORMATS,
    FINDING_FORMATS,
    FORMATS,
    Format,
    known_suffixes,
)
from plantrack.reports.build import Answer
from support.process import invoke, run
from support.real_plan import PLAN, ROOT

VERBS = {
    "list": ("list", "--town", "木耳镇"),
    "show": ("show", "17"),
    "report": ("report", "--unit", "养老科"),
    "status": ("status", "--as-of", "2021-06-30"),
    "diff": ("diff", str(PLAN), str(PLAN)),
    "export": ("export",),
    "matrix": ("matrix", "--unit", "养老科", "--as-of", "2021-06-30"),
    "followup": ("followup", "--as-of", "2021-06-30"),
    "progress log": ("progress", "log"),
}
CASES = [(verb, form.name) for verb in VERBS for form in FORMATS]


def takes(verb: str, form: str) -> bool:
    """Whether the verb has the format: an export is JSON alone."""
    return verb != "export" or form in [one.name for one in EXPORT_FORMATS]


@pytest.mark.parametrize(("verb", "form"), CASES)
def test_a_verb_writes_a_format_or_refuses_it_and_tells_its_own(
    tmp_path: Path, verb: str, form: str
) -> None:
    file = tmp_path / "answer.txt"
    result = invoke(*VERBS[verb], "--format", form, "-o", str(file), env={"PLANTRACK_LANG": "en"})
    if takes(verb, form):
        assert (result.code, result.out) == (0, "")
        assert file.read_bytes()
    else:
        assert result.code == 2
        assert result.err == f"Error: this command does not write {form}; available: json\n"
        assert not file.exists()


@pytest.mark.parametrize("form", [form for form in FORMATS if form.suffixes], ids=lambda f: f.name)
def test_a_files_ending_chooses_the_format(tmp_path: Path, form: Format) -> None:
    named = tmp_path / "named"
    assert invoke("report", "--format", form.name, "-o", str(named)).code == 0
    for suffix in form.suffixes:
        chosen = tmp_path / f"chosen{suffix.upper()}"
        assert invoke("report", "-o", str(chosen)).code == 0
        assert chosen.read_bytes() == named.read_bytes()


def test_help_and_completion_name_every_format() -> None:
    names = [form.name for form in FORMATS]
    help_text = " ".join(invoke("report", "--help", env={"PLANTRACK_LANG": "en"}).out.split())
    assert f"{', '.join(names[:-1])} or {names[-1]}" in help_text
    completing = {
        "_PLANTRACK_COMPLETE": "complete_bash",
        "COMP_WORDS": "plantrack report --format ",
        "COMP_CWORD": "3",
    }
    assert run(env=completing).out.split() == names


INSTEAD = {
    "r.doc": "no output format has the suffix .doc; use .docx",
    "r.wps": "no output format has the suffix .wps; use .docx",
    "r.XLS": "no output format has the suffix .XLS; use .xlsx",
    "台账.et": "no output format has the suffix .et; use .xlsx",
    "r.docm": "no output format has the suffix .docm; use .docx",
    "r.xlsm": "no output format has the suffix .xlsm; use .xlsx",
    "r.markdown": "no output format has the suffix .markdown; use .md",
    "r.pdf": "PDF is not an output format; write .docx or .html and print that as PDF",
    "r.sarif": f"no output format has the suffix .sarif; use {', '.join(known_suffixes(FORMATS))}",
}


@pytest.mark.parametrize("name", INSTEAD)
def test_an_ending_of_no_format_is_refused_with_the_nearest(tmp_path: Path, name: str) -> None:
    english = {"PLANTRACK_LANG": "en"}
    result = invoke("report", "--plan", str(PLAN), "-o", name, cwd=tmp_path, env=english)
    assert (result.code, result.err) == (2, f"Error: {name}: {INSTEAD[name]}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "suffix", "formats"),
    [
        ("export", ".csv", EXPORT_FORMATS),
        ("export", ".md", EXPORT_FORMATS),
        ("export", ".docx", EXPORT_FORMATS),
        ("export", ".pdf", EXPORT_FORMATS),
        ("schema", ".xlsx", EXPORT_FORMATS),
        ("validate", ".html", FINDING_FORMATS),
        ("validate", ".md", FINDING_FORMATS),
        ("validate", ".csv", FINDING_FORMATS),
        ("list", ".sarif", FORMATS),
    ],
)
def test_an_ending_of_another_verb_is_refused(
    tmp_path: Path, command: str, suffix: str, formats: tuple[Format, ...]
) -> None:
    file = tmp_path / f"answer{suffix}"
    result = invoke(command, "-o", str(file), env={"PLANTRACK_LANG": "en"})
    assert result.code == 2
    known = ", ".join(known_suffixes(formats))
    assert result.err.endswith(f"no output format has the suffix {suffix}; use {known}\n")
    assert not file.exists()


@pytest.mark.parametrize("form", [one for one in FINDING_FORMATS if one.suffixes], ids=str)
def test_the_ending_chooses_the_format_of_findings(tmp_path: Path, form: Format) -> None:
    named, chosen = tmp_path / "named", tmp_path / f"chosen{form.suffixes[0]}"
    assert invoke("validate", "-o", str(named), "--format", form.name).code == 0
    assert invoke("validate", "-o", str(chosen)).code == 0
    assert chosen.read_bytes() == named.read_bytes()


class Sealed(ModuleType):
    """A renderer of bytes, as a module that `render/` would hold."""

    @staticmethod
    def render(answer: Answer) -> bytes:
        """Bytes that are no UTF-8, and the title of the answer's first column."""
        return b"\xff\x00" + answer.document.table.columns[0].title.encode()


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> Format:
    """A format of bytes, registered as a new file and a new table line would be."""
    form = Format("sealed", "sealed", (".sealed",), is_binary=True)
    monkeypatch.setitem(sys.modules, "plantrack.render.sealed", Sealed("sealed"))
    monkeypatch.setattr("plantrack.cli.output.FORMATS", (*FORMATS, form))
    return form


@pytest.mark.parametrize("choice", [("--format", "sealed", "-o", "r.x"), ("-o", "r.x.sealed")])
def test_a_format_of_bytes_is_written_as_it_is(
    tmp_path: Path, sealed: Format, choice: tuple[str, ...]
) -> None:
    result = invoke("report", "--plan", str(PLAN), *choice, cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    (file,) = tmp_path.iterdir()
    assert file.read_bytes() == b"\xff\x00" + "序号".encode()


def _missing(name: str) -> ModuleType:
    raise ModuleNotFoundError("No module named 'wax'", name="wax")


@pytest.mark.parametrize(
    ("form", "language", "message"),
    [
        (
            "docx",
            "en",
            "Error: docx needs python-docx, which is not installed; install this project with its"
            " extra “office” (see its README)\n",
        ),
        (
            "html",
            "zh",
            "错误：html 需要 Jinja2，当前未安装；请安装本项目的附加组件“site”，见说明文档\n",
        ),
    ],
)
def test_a_missing_library_is_named_with_its_extra(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str, language: str, message: str
) -> None:
    monkeypatch.setattr("plantrack.render.import_module", _missing)
    file = tmp_path / f"a.{form}"
    file.write_text("old", "utf-8")
    result = invoke("list", "-o", str(file), env={"PLANTRACK_LANG": language})
    assert (result.code, result.out, result.err) == (2, "", message)
    assert file.read_text("utf-8") == "old"


def test_the_extras_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    for form in FORMATS:
        if form.extra is not None:
            assert form.needs is not None
            assert any(one.startswith(f"{form.needs}>=") for one in extras[form.extra]), form
    for extra in ("office", "site"):
        assert set(extras[extra]) <= set(extras["test"])


class Terminal(io.StringIO):
    """A stdout that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_bytes_do_not_go_to_a_terminal(monkeypatch: pytest.MonkeyPatch, sealed: Format) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    with pytest.raises(SelectionError, match="sealed is not text; write it to a file with -o"):
        resolve_output(sealed.name, None, "tsv", load(PLAN))
    assert resolve_output(sealed.name, "a.sealed", "tsv", load(PLAN)).format == sealed


def test_the_table_has_every_verb_that_takes_these_formats() -> None:
    """Whatever verb is added; `validate` has formats of its own."""
    taking = {
        name
        for name in (*VERB_NAMES, "progress add", "progress log")
        if "--format" in invoke(*name.split(), "--help").out and name != "validate"
    }
    assert taking == set(VERBS)
