"""Words and place for a text that is not YAML at all."""

import re

import yaml

from plantrack.i18n import Message, mark, message
from plantrack.loading.faults import Fault
from plantrack.text.lines import split_lines

# The characters that YAML 1.1 does not allow raw in a stream; compiled only for a faulty text,
# for so wide a class takes longer than reading a plan.
_NOT_ALLOWED = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"

# Slips that libyaml notices only lines later, and words so that nobody would find them.
_SLIP = re.compile(
    r"^(?:(?P<conflict><{7}|={7}|>{7})(?:[ ].*)?$|[ ]*(?:- +)?[A-Za-z_]+[ ]*(?P<colon>：))", re.M
)
_SLIPS = {
    "conflict": message("a merge conflict is left unresolved here"),
    "colon": message("a full-width colon “：”; write “: ”"),
}

# What libyaml says of the slips that people make most, so that the catalogue holds them.
_PROBLEMS = (
    mark("mapping values are not allowed in this context"),
    mark("did not find expected key"),
    mark("did not find expected '-' indicator"),
    mark("did not find expected node content"),
    mark("did not find expected ',' or ']'"),
    mark("did not find expected ',' or '}'"),
    mark("did not find expected <document start>"),
    mark("did not find expected comment or line break"),
    mark("could not find expected ':'"),
    mark("found character that cannot start any token"),
    mark("found a tab character that violates indentation"),
    mark("found unexpected end of stream"),
    mark("found unexpected document indicator"),
    mark("found unknown directive name"),
    mark("found incompatible YAML document"),
    mark("found duplicate %YAML directive"),
    mark("found undefined alias"),
    mark("found undefined tag handle"),
    mark("found unexpected character"),
    mark("did not find expected alphabetic or numeric character"),
    mark("did not find expected whitespace or line break"),
    mark("did not find expected whitespace"),
    mark("did not find the expected '!'"),
    mark("did not find expected digit or '.' character"),
    mark("did not find expected hexdecimal number"),
    mark("found an indentation indicator equal to 0"),
    mark("mapping keys are not allowed in this context"),
    mark("found unknown escape character"),
    mark("found unexpected ':'"),
    mark("block sequence entries are not allowed in this context"),
)


def syntax_fault(text: str, error: yaml.YAMLError) -> Fault:
    """The fault that `error` tells of: an open quote is placed where the quote begins."""
    if found := re.search(_NOT_ALLOWED, text):
        told = message("the character U+{code} may not stand in YAML", code=f"{ord(found[0]):04X}")
        return Fault("syntax", told, *_place(text, found.start()))
    if slip := _SLIP.search(text):
        kind = next(name for name, found in slip.groupdict().items() if found)
        return Fault("syntax", _SLIPS[kind], *_place(text, slip.start(kind)))
    problem = str(getattr(error, "problem", None) or error)
    told = message("not valid YAML: {problem}", problem=Message(problem))
    at = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    if begun is not None and problem == "found unexpected end of stream":
        at = begun
    if at is None:
        return Fault("syntax", told)
    # libyaml places the text's end on a line of its own.
    lines = split_lines(text)
    line = min(at.line, len(lines) - 1)
    column = at.column if line == at.line else len(lines[line])
    return Fault("syntax", told, line + 1, min(column, len(lines[line])) + 1)


def _place(text: str, index: int) -> tuple[int, int]:
    lines = split_lines(text[:index])
    return len(lines), len(lines[-1]) + 1
