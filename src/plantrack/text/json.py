"""JSON text that is safe to print, and the envelope around every command's answer."""

import json
import re
from collections.abc import Mapping

from plantrack.text.escape import restore_bytes

_VERSION = 1  # of the envelopes
# Unescaped, these would reorder or break lines on a terminal; \u escapes mean the same.
_STEERING = "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"

_SURROGATES = "[\ud800-\udfff]+"


def to_json(data: object) -> str:
    """Return `data` as indented JSON with a final newline, with Chinese not escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    text = re.sub(_SURROGATES, _restored, text)
    return re.sub(_STEERING, lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _restored(found: re.Match[str]) -> str:
    return json.dumps(restore_bytes(found[0]), ensure_ascii=False)[1:-1]


def to_enveloped_json(name: str, answer: Mapping[str, object]) -> str:
    """Return `answer` as JSON, after the envelope with its format `name` and version."""
    return to_json({"plantrack": {"format": name, "version": _VERSION}, **answer})
