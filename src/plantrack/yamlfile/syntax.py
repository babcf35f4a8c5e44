"""Message and location for a text that is not YAML at all."""

import re

import yaml

from plantrack.files.faults import Fault, fault_at
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.text.lines import split_lines

# The characters that YAML 1.1 does not allow in a stream; compiled only for a faulty text, as
# such a large class takes longer than reading a plan.
_NOT_ALLOWED = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"

# Mistakes that libyaml notices only lines later, with messages that do not help to find them.
_SLIP = re.compile(
    r"^(?:(?P<conflict><{7}|={7}|>{7})(?:[ ].*)?$|[ ]*(?:- +)?[A-Za-z_]+[ ]*(?P<colon>：))", re.M
)
_SLIPS = {
    "conflict": lazy_gettext("there is an unresolved merge conflict here"),
    "colon": lazy_gettext("a full-width colon “：”; write “: ”"),
}

# libyaml's messages for the most common mistakes, so that the catalogue contains them.
_PROBLEMS = (
    gettext_noop("mapping values are not allowed in this context"),
    gettext_noop("did not find expected key"),
    gettext_noop("did not find expected '-' indicator"),
    gettext_noop("did not find expected node content"),
    gettext_noop("did not find expected ',' or ']'"),
    gettext_noop("did not find expected ',' or '}'"),
    gettext_noop("did not find expected <document start>"),
    gettext_noop("did not find expected comment or line break"),
    gettext_noop("could not find expected ':'"),
    gettext_noop("found character that cannot start any token"),
    gettext_noop("found a tab character that violates indentation"),
    gettext_noop("found unexpected end of stream"),
    gettext_noop("found unexpected document indicator"),
    gettext_noop("found unknown directive name"),
    gettext_noop("found incompatible YAML document"),
    gettext_noop("found duplicate %YAML directive"),
    gettext_noop("found undefined alias"),
    gettext_noop("found undefined tag handle"),
    gettext_noop("found unexpected character"),
    gettext_noop("did not find expected alphabetic or numeric character"),
    gettext_noop("did not find expected whitespace or line break"),
    gettext_noop("did not find expected whitespace"),
    gettext_noop("did not find the expected '!'"),
    gettext_noop("did not find expected digit or '.' character"),
    gettext_noop("did not find expected hexdecimal number"),
    gettext_noop("found an indentation indicator equal to 0"),
    gettext_noop("mapping keys are not allowed in this context"),
    gettext_noop("found unknown escape character"),
    gettext_noop("found unexpected ':'"),
    gettext_noop("block sequence entries are not allowed in this context"),
)


def syntax_fault(text: str, error: yaml.YAMLError) -> Fault:
    """Return the fault described by `error`; an unclosed quote is located where it starts."""
    if found := re.search(_NOT_ALLOWED, text):
        message = lazy_gettext(
            "the character U+{code} is not allowed in YAML", code=f"{ord(found[0]):04X}"
        )
        return fault_at("not-yaml", message, *_place(text, found.start()))
    if slip := _SLIP.search(text):
        kind = next(name for name, found in slip.groupdict().items() if found)
        return fault_at("not-yaml", _SLIPS[kind], *_place(text, slip.start(kind)))
    problem = str(getattr(error, "problem", None) or error)
    message = lazy_gettext("not valid YAML: {problem}", problem=Message(problem))
    at = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    if begun is not None and problem == "found unexpected end of stream":
        at = begun
    if at is None:
        return fault_at("not-yaml", message)
    # libyaml locates the end of the text on a line of its own.
    lines = split_lines(text)
    line = min(at.line, len(lines) - 1)
    column = at.column if line == at.line else len(lines[line])
    return fault_at("not-yaml", message, line + 1, min(column, len(lines[line])) + 1)


def _place(text: str, index: int) -> tuple[int, int]:
    lines = split_lines(text[:index])
    return len(lines), len(lines[-1]) + 1
