"""Findings to be emitted: of a plan with faults, and made up for hostile names and messages."""

from collections.abc import Sequence

from hypothesis import strategies as st

from plantrack.checks.finding import CheckResult, Finding
from plantrack.checks.registry import RULES
from plantrack.checks.runner import check_file
from plantrack.emit import Emitter
from plantrack.emit import emitter as emitter_of
from plantrack.files.location import Location, SheetCell, Span
from plantrack.files.source import Source
from plantrack.formats import FINDING_FORMATS, find_format, format_names
from plantrack.i18n import Message
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import load_source
from support.edit import Edit, edited
from support.small_plan import GOAL, SMALL

EMITTERS = format_names(FINDING_FORMATS)


def emitter(name: str) -> Emitter:
    """The emitter of the format of that name."""
    form = find_format(name, FINDING_FORMATS)
    assert form is not None
    return emitter_of(form)


# An error, warnings and a note: two of one rule, one behind a character outside the BMP.
EDITS: list[Edit] = [
    (GOAL, "goal: 𠮷村”建4个站”"),
    ("due: 2021-12-31", "due: 2022-12-31"),
    ("      - 两路街道\n    units", "      - 两路镇\n    units"),
]
FAULTY = edited(SMALL, EDITS)


def checked(text: str = FAULTY, name: str = "data/plan.yaml") -> CheckResult:
    """The findings about a file of that content."""
    return checked_files({name: text})


def checked_files(texts: dict[str, str]) -> CheckResult:
    """The findings about several files, as `validate` collects them."""
    found = CheckResult([], {}, {})
    for name, text in texts.items():
        file = load_source(Source(name, text), Plan)
        found.findings.extend(check_file(file))
        found.texts[name] = file.source.text
        found.data[name] = file.data
    return found


def made_up(
    file: str, message: str, rule: int = 0, place: Span | SheetCell | None = None
) -> CheckResult:
    """One finding that says `message` of `file`."""
    told = Message("{text}", {"text": message})
    finding = Finding(RULES[rule], Location(file, place or Span(1, 1, 1, 2)), told)
    return CheckResult([finding], {file: "text\n"}, {file: None})


def several(files: Sequence[str], messages: Sequence[str]) -> CheckResult:
    """A finding for each file and message."""
    parts = [made_up(*pair, rule=n) for n, pair in enumerate(zip(files, messages, strict=True))]
    return CheckResult(
        [one for part in parts for one in part.findings],
        {name: text for part in parts for name, text in part.texts.items()},
        {name: None for part in parts for name in part.texts},
    )


# Everything that the formats' own punctuation is made of, and what could break a line.
HOSTILE = st.text(
    st.one_of(
        st.sampled_from(
            "%:,;=\r\n\t\\/\"'`|^ #&*{}[]<>25AaDd养老”、，\x1b\x85\u2028\u202e\u200b𠮷"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
)
NAMES = HOSTILE.filter(lambda name: name.strip() != "" and "\0" not in name)
