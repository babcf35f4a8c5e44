"""What to do first, where a file is the first attempt at a plan rather than a plan with faults."""

import re
from collections.abc import Iterable, Iterator, Sequence

from plantrack.checks.field_words import keys_written_in
from plantrack.checks.finding import CheckResult, Finding, FirstAttempt
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.plan import Header, Plan
from plantrack.text.suggest import suggest

# What a plan needs, key by key.
_NEEDED = {
    "plantrack": gettext_noop("“plantrack: 1”, the version of the file format"),
    "plan": gettext_noop("“plan”, with year, title, issuer, language, start and end"),
    "organisation": gettext_noop("“organisation”, with the units and towns that tasks name"),
    "tasks": gettext_noop("“tasks”, a list: each task has number, name or goal, and units or lead"),
}
# Faults of the whole file: it is empty, no mapping, or one of something else.
_WHOLE = ("empty-file", "top-not-mapping", "no-plan")
_SIGNS = (*_WHOLE, "not-yaml", "missing-key")  # without one of these it is no first attempt
_LOOKED_AT = 50  # unknown keys, of which a file may have any number
_FEW = 3  # so many errors need no guide
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_KNOWN = re.compile(rf"^[ \t{{\"']*(?:{'|'.join(Plan.model_fields)})[\"']?\s*:", re.MULTILINE)


def first_attempts(result: CheckResult) -> dict[str, FirstAttempt]:
    """Return the files of `result` that are first attempts, with what to say of each."""
    found: dict[str, list[Finding]] = {
        one.location.file: []
        for one in result.findings
        if one.rule.name in _SIGNS and not one.path and one.location.file not in result.progress
    }
    for one in result.findings:
        if one.location.file in found:
            found[one.location.file].append(one)
    attempts = {}
    for name, findings in found.items():
        if name in result.texts and (
            attempt := first_attempt(findings, result.texts[name], result.data.get(name))
        ):
            attempts[name] = attempt
    return attempts


def first_attempt(findings: Sequence[Finding], text: str, data: object) -> FirstAttempt | None:
    """Return what to say of a file with these `findings`, None unless it is a first attempt.

    It is one if it holds no plan at all, or lacks main keys, none of them misspelt, and has more
    errors than a few.
    """
    for one in findings:
        whole = one.rule.name in _WHOLE
        if whole or (one.rule.name == "not-yaml" and not _KNOWN.search(text)):
            return FirstAttempt(one, tuple(_steps(_NEEDED, (), text, data)), len(findings) - 1)
    if not isinstance(data, dict):
        return None
    missing = [key for key in _NEEDED if key not in data]
    errors = [one for one in findings if one.severity == "error"]
    told = [one for one in errors if one.rule.name == "missing-key" and not one.path]
    if not missing or not told or len(errors) <= _FEW or _is_misspelt(data, missing):
        return None
    plan = data.get("plan")
    header = [key for key in Header.model_fields if isinstance(plan, dict) and key not in plan]
    message = lazy_gettext(
        "this is not a whole plan yet; missing first of all: {keys}", keys=tuple(missing)
    )
    first = told[0]._replace(message=message, suggestion=None)
    return FirstAttempt(first, tuple(_steps(missing, header, text, data)), len(findings) - 1)


def _is_misspelt(data: dict[str, object], missing: Iterable[str]) -> bool:
    unknown = [key for key in data if key not in Plan.model_fields]
    return any(suggest(key, missing) for key in unknown[:_LOOKED_AT])


def _steps(
    missing: Iterable[str], header: Sequence[str], text: str, data: object
) -> Iterator[Message]:
    year = found[0] if (found := _YEAR.search(text)) else "YYYY"
    yield lazy_gettext(
        "best begin with {command}: it writes a commented sample, to be written over (see "
        "docs/editing.md)",
        command=f"plantrack new sample.yaml --year {year}",
    )
    for key in missing:
        yield lazy_gettext("it needs {what}", what=Message(_NEEDED[key]))
    if header:
        yield lazy_gettext("“plan” needs {keys} too", keys=tuple(header))
    misplaced = [key for key in Header.model_fields if isinstance(data, dict) and key in data]
    if misplaced:
        yield lazy_gettext("{keys}: move under “plan”, indented", keys=tuple(misplaced))
    if words := keys_written_in(text):
        written = tuple(
            lazy_gettext("“{word}” as {key}", word=word, key=key) for word, key in words.items()
        )
        yield lazy_gettext("keys are English words: write {words}", words=written)
