"""Help: in both languages whole, within 80 columns, with an example that works."""

import functools
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer.main

from plantrack.cli.app import VERBS, app
from plantrack.cli.help_text import option_text
from plantrack.i18n import Language, list_separator, translate
from plantrack.reports.task_columns import column_names
from support.process import Result, invoke, run
from support.real_plan import ROOT
from support.terminal import columns_of, squeezed, terminal

LANGUAGES: tuple[Language, ...] = ("zh", "en")
GROUPS = ("progress",)  # verbs that have verbs of their own
COMMANDS = ("", *VERBS, "progress add", "progress log")


@functools.cache
def help_of(verb: str, language: str) -> Result:
    return invoke(*verb.split(), "--help", env={"PLANTRACK_LANG": language})


def command_of(verb: str) -> Any:
    command: Any = typer.main.get_command(app)
    for word in verb.split():
        command = command.get_command(None, word)
    return command


def parameters(verb: str) -> list[Any]:
    found: list[Any] = command_of(verb).params
    return found


def examples(verb: str) -> list[str]:
    lines = help_of(verb, "zh").out.splitlines()
    return [line.strip() for line in lines[lines.index("示例：") + 1 :] if line.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", COMMANDS)
def test_it_ends_well(verb: str, language: str) -> None:
    result = help_of(verb, language)
    assert (result.code, result.err) == (0, "")
    assert f"plantrack {verb}".strip() in result.out.splitlines()[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", COMMANDS)
def test_no_line_is_wider_than_eighty_columns(verb: str, language: str) -> None:
    lines = help_of(verb, language).out.splitlines()
    assert [line for line in lines if columns_of(line) > 80] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", COMMANDS)
def test_every_option_is_told_in_full(verb: str, language: Language) -> None:
    told = squeezed(help_of(verb, language).out)
    for parameter in parameters(verb):
        assert parameter.help, parameter.name
        assert squeezed(option_text(parameter.help, language)) in told
        if parameter.param_type_name == "option":
            assert all(name in told for name in parameter.opts)


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_text_is_there_in_chinese(verb: str) -> None:
    for parameter in parameters(verb):
        told = translate(parameter.help, "zh")
        # a list of formats' names is the same in both
        assert told != parameter.help
    assert help_of(verb, "zh").out.startswith("用法：")
    assert help_of(verb, "en").out.startswith("Usage: ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", ["", *GROUPS])
def test_the_help_of_a_group_tells_every_verb_in_full(group: str, language: Language) -> None:
    told = squeezed(help_of(group, language).out)
    command = command_of(group)
    for verb in command.list_commands(None):
        summary = command.get_command(None, verb).short_help
        assert squeezed(verb + translate(summary, language)) in told


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_alone_shows_its_help(group: str) -> None:
    assert invoke(group, env={"PLANTRACK_LANG": "zh"}) == help_of(group, "zh")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", COMMANDS)
def test_short_and_long_option_say_the_same(verb: str, language: str) -> None:
    short = invoke(*verb.split(), "-h", env={"PLANTRACK_LANG": language})
    assert short == help_of(verb, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_are_named_in_order(language: Language) -> None:
    told = squeezed(help_of("list", language).out)
    separator = list_separator(language).strip()
    assert separator.join(column_names(language)) in told
    assert "目标任务" in told
    assert "goal" in told


@pytest.mark.parametrize("verb", COMMANDS)
def test_there_are_examples(verb: str) -> None:
    found = examples(verb)
    assert found
    assert all(one.startswith(f"plantrack {verb}") for one in found)


# Reading verbs run as they stand; those that need another file or git have tests of their own.
@pytest.mark.parametrize(
    "example", [one for verb in ("", "list", "show", "report", "export") for one in examples(verb)]
)
def test_an_example_works(tmp_path: Path, example: str) -> None:
    (tmp_path / "data").mkdir()
    plan = ROOT / "data" / "plan-2021.yaml"
    (tmp_path / "data" / plan.name).write_bytes(plan.read_bytes())
    assert invoke(*shlex.split(example)[1:], cwd=tmp_path).code == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [80, 60, 200])
def test_a_terminal_gets_lines_that_fit(language: str, columns: int) -> None:
    shown = terminal("list", "--help", language=language, columns=columns)
    assert max(map(columns_of, shown.splitlines())) <= min(columns, 80)
    assert squeezed(shown) == squeezed(help_of("list", language).out)


def test_the_command_alone_shows_the_help_and_the_plan() -> None:
    result = run(env={"PLANTRACK_LANG": "zh"})
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(help_of("", "zh").out.rstrip("\n"))
    assert str(Path("data/plan-2021.yaml")) in result.out.splitlines()[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_version(language: str) -> None:
    from plantrack import __version__

    result = run("--version", env={"PLANTRACK_LANG": language})
    assert result == (0, f"plantrack {__version__}\n", "")
