"""JSON text that is safe to print, and the envelope around every command's answer."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from plantrack.text.escape import restore_bytes

_VERSION = 1  # of the envelopes
# Unescaped, these would reorder or break lines on a terminal; \u escapes mean the same.
_STEERING = "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"

_SURROGATES = "[\ud800-\udfff]+"


# Stands for the entries of a list that are written one by one.
ENTRIES = "\0entries"


def to_json(data: object) -> str:
    """Return `data` as indented JSON with a final newline, with Chinese not escaped."""
    return _indented(data) + "\n"


def to_enveloped_json(name: str, answer: Mapping[str, object]) -> str:
    """Return `answer` as JSON, after the envelope with its format `name` and version."""
    return to_json(_enveloped(name, answer))


def json_pieces(data: object, entries: Iterable[object]) -> Iterator[str]:
    """Yield the text of `to_json` piece by piece; `data` has a list `[ENTRIES]` for `entries`.

    So a list that would not fit into memory as one text can be written.
    """
    before, _, after = to_json(data).partition(json.dumps(ENTRIES))
    indent = before[before.rindex("\n") :]
    lead = before
    for entry in entries:
        # JSON has no line breaks within texts: each one begins a line of the entry.
        yield lead + _indented(entry).replace("\n", indent)
        lead = f",{indent}"
    yield before.rstrip() + after.lstrip() if lead == before else after


def enveloped_json_pieces(name: str, key: str, entries: Iterable[object]) -> Iterator[str]:
    """Yield an enveloped answer with nothing but a list of `entries` under `key`."""
    return json_pieces(_enveloped(name, {key: [ENTRIES]}), entries)


def _enveloped(name: str, answer: Mapping[str, object]) -> dict[str, object]:
    return {"plantrack": {"format": name, "version": _VERSION}, **answer}


def _indented(data: object) -> str:
    text = re.sub(_SURROGATES, _restored, _written(data, "\n"))
    return re.sub(_STEERING, lambda found: f"\\u{ord(found[0]):04x}", text)


def _restored(found: re.Match[str]) -> str:
    return json.dumps(restore_bytes(found[0]), ensure_ascii=False)[1:-1]


def _written(data: object, begin: str) -> str:
    """Return `data` as `json.dumps` does with an indent of 2; `begin` starts each of its lines.

    That makes functions that refer to each other anew for each call, which only the garbage
    collector frees: with it off, a call for each of many findings fills the memory.
    """
    inside = f"{begin}  "
    if isinstance(data, Mapping) and data:
        pairs = (f"{_text(key)}: {_written(one, inside)}" for key, one in data.items())
        return f"{{{inside}{f',{inside}'.join(pairs)}{begin}}}"
    if isinstance(data, list | tuple) and data:
        return f"[{inside}{f',{inside}'.join(_written(one, inside) for one in data)}{begin}]"
    return _text(data) if isinstance(data, str) else _plain(data)


_text = json.JSONEncoder(ensure_ascii=False).encode
_plain = json.JSONEncoder(allow_nan=False).encode
