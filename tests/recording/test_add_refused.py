"""What `plantrack progress add` refuses: with what would be right, and nothing written."""

import pytest

from recording.office import Office
from support.terminal import columns_of

UNIT = ("--unit", "养老科")
TOWN = ("--town", "龙兴镇")
NOTE = ("--note", "首批")

_LIMITS = "--done takes a number of up to 15 digits and 6 decimals, not"
_STATUSES = "not_started, in_progress, done, partly_done, not_achievable, adjusted"

# What is typed, and what is said of it.
TYPED: dict[str, tuple[tuple[str, ...], str]] = {
    "no task": (UNIT + NOTE, "give a task (17), or a point with --point (3.8, （八）)"),
    "a task and a point": (
        ("17", "--point", "8", *UNIT, *NOTE),
        "give a task (17), or a point with --point (3.8, （八）)",
    ),
    "an unknown task": (
        ("88", *UNIT, *NOTE),
        "there is no task 88; the tasks run from 1 to 30",
    ),
    "a section": (("三、", *UNIT, *NOTE), "“三、” is a section; give a task (17) or a point"),
    "an unknown point": (("--point", "88", *UNIT, *NOTE), "there is no point 88"),
    "nobody": (("17", *NOTE), "say who reports: one town with --town, or one unit with --unit"),
    "two bodies": (
        ("17", *UNIT, *TOWN, *NOTE),
        "say who reports: one town with --town, or one unit with --unit",
    ),
    "two units": (
        ("17", *UNIT, "--unit", "救助科", *NOTE),
        "say who reports: one town with --town, or one unit with --unit",
    ),
    "an unknown town": (("17", "--town", "龙兴乡", *NOTE), "did you mean “龙兴镇”?"),
    "a unit as a town": (("17", "--town", "养老科", *NOTE), "use --unit 养老科"),
    "nothing": (
        ("17", *UNIT),
        "nothing to record; say at least one of --done, --status, --stage, --note, --problem, "
        "--next, --evidence",
    ),
    "nothing but names": (
        ("17", *UNIT, "--by", "张三", "--reason", "a", "--target", "助餐"),
        "nothing to record",
    ),
    "an empty note": (("17", *UNIT, "--note", " "), "--note is empty"),
    "an empty piece of evidence": (
        ("17", *UNIT, "--evidence", "a", "--evidence", ""),
        "--evidence is empty",
    ),
    "a number with its unit": (
        ("17", *UNIT, "--done", "3个"),
        "--done takes a number such as 3 or 2.5, without its unit, not “3个”",
    ),
    "a number below nothing": (("17", *UNIT, "--done", "-1"), "--done takes a number"),
    "a number without end": (("17", *UNIT, "--done", "9" * 26), _LIMITS),
    "a number with many decimals": (("17", *UNIT, "--done", "39.9999999"), _LIMITS),
    "an unknown status": (
        ("17", *UNIT, "--status", "好"),
        f"unknown status “好”; available: {_STATUSES}\n",
    ),
    "a day that is none": (
        ("17", *UNIT, *NOTE, "--date", "2021-02-30"),
        "--date takes a date, YYYY-MM-DD, not “2021-02-30”",
    ),
    "a day in another form": (
        ("17", *UNIT, *NOTE, "--date", "2021-6-30"),
        "--date takes a date, YYYY-MM-DD, not “2021-6-30”",
    ),
    "a number for one of several targets": (
        ("1", *UNIT, "--done", "1"),
        "task 1 has 3 targets; say with --target which one: “建成并通过市级验收”, “开工建设”, "
        "“启动敬老院前期工作”",
    ),
    "a part of several targets": (
        ("1", *UNIT, "--target", "建", "--done", "1"),
        "“建” is part of more than one target: “建成并通过市级验收”, “开工建设”",
    ),
    "an unknown target": (
        ("17", *UNIT, "--target", "养猪", "--done", "1"),
        "task 17 has no target “养猪”; it has “助餐点建设运营”",
    ),
    "a target of a task without any": (
        ("18", *UNIT, "--target", "a", *NOTE),
        "task 18 has no target; leave --target out",
    ),
    "stdin": (
        ("17", *UNIT, *NOTE, "--plan", "-"),
        "-: the progress of a plan is kept in a folder beside its file, and stdin has none; name "
        "the file",
    ),
    "an unknown verb": (("x",), ""),
}


@pytest.mark.parametrize(("typed", "message"), TYPED.values(), ids=TYPED)
def test_what_means_nothing_is_refused(
    office: Office, typed: tuple[str, ...], message: str
) -> None:
    result = office.add(*typed)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert not office.record.exists()


def test_an_unknown_verb_of_the_group_is_refused(office: Office) -> None:
    result = office.do("progress", "lgo")
    assert result == (2, "", "Error: unknown command “lgo”; did you mean log?\n")


# What a rule forbids: what is typed, the rule, and the piece of the line that is pointed at.
FORBIDDEN: dict[str, tuple[tuple[str, ...], str, str]] = {
    "a day in the future": (("17", *UNIT, *NOTE, "--date", "2021-07-02"), "PT708", "2021-07-02"),
    "a day before the plan": (("17", *UNIT, *NOTE, "--date", "2020-12-31"), "PT707", "2020-12-31"),
    "a body that has no part": (("17", "--town", "木耳镇", *NOTE), "PT703", "17"),
    "a task that is closed by its unit": (("17", *UNIT, "--status", "closed"), "PT713", "已销号"),
    "less than before": (("17", *TOWN, "--done", "2"), "PT705", "2"),
    "a status that goes back": (("17", *TOWN, "--status", "未启动"), "PT706", "未启动"),
}


@pytest.mark.parametrize(("typed", "code", "piece"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_what_a_rule_forbids_is_shown_where_it_would_stand(
    office: Office, typed: tuple[str, ...], code: str, piece: str
) -> None:
    office.write("龙兴镇", "- {task: 17, date: 2021-05-31, status: 进行中, done: 3}\n")
    body = "龙兴镇" if "龙兴镇" in typed else typed[2]
    before = office.file(body).read_bytes() if office.file(body).exists() else b""
    result = office.add(*typed)
    assert (result.code, result.out) == (1, "")
    first, *lines = result.err.splitlines()
    name = f"data/progress-2021/{body}.yaml"
    assert first == f"Error: not recorded; {name} would have an error:"
    number = before.count(b"\n") + 1
    (place,) = (i for i, line in enumerate(lines) if f": {code} error: " in line)
    assert lines[place].startswith(f"{name}:{number}:")
    assert lines[place + 1].startswith(f"  {number} | ")
    marked = columns_of(lines[place + 2].rstrip("^"))
    assert from_column(lines[place + 1], marked).startswith(piece)
    assert (office.file(body).read_bytes() if before else b"") == before


def from_column(line: str, column: int) -> str:
    """The part of a line that begins in a column of the terminal."""
    return next(line[i:] for i in range(len(line)) if columns_of(line[:i]) >= column)


def test_what_validate_ignores_is_ignored(office: Office) -> None:
    (office.root / "plantrack.toml").write_text('ignore = ["PT703"]\n', encoding="utf-8")
    office.added("17", "--town", "木耳镇", *NOTE)


def test_faults_of_others_do_not_hinder(office: Office) -> None:
    office.write("龙山街道", "- {task: 17, date: 2021-05-31, done: 3, status: 好}\n")
    office.write("龙塔街道", "{{{\n")
    office.write("养老科", "- {task: 88, date: 2031-05-31, done: 3}\n")
    office.write("review", "- {}\n")
    result = office.add("17", *UNIT, *NOTE)
    assert (result.code, result.err) == (0, "")
    assert office.read("养老科").endswith('- {task: 17, date: 2021-07-01, note: "首批"}\n')


# What the body's own file may be that is not added to, and what is said.
OWN: dict[str, tuple[str, str]] = {
    "no YAML": ("- {task: 17\n", "PT005 error: not valid YAML"),
    "a mapping": ("task: 17\n", "the top level of the file must be a list"),
    "an unknown status": ("- {task: 17, date: 2021-05-31, status: 好}\n", "龙兴镇.yaml:1:"),
    "brackets": ("[]\n", "nothing can be added to a list in brackets; remove [ and ]"),
    "no UTF-8": ("\udcb9", "not UTF-8"),
}


@pytest.mark.parametrize(("text", "words"), OWN.values(), ids=OWN)
def test_an_own_file_that_is_not_valid_is_left_alone(office: Office, text: str, words: str) -> None:
    file = office.write("龙兴镇", "")
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    result = office.add("17", *TOWN, *NOTE)
    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert file.read_bytes() == text.encode("utf-8", "surrogateescape")


def test_a_plan_that_is_not_valid_is_told(office: Office) -> None:
    office.plan.write_text("plantrack: 1\n", encoding="utf-8")
    result = office.add("17", *TOWN, *NOTE)
    assert result.code == 2
    assert not office.record.exists()
