"""JSON text that is safe to print, and the envelope around every command's answer."""

import json
import re
from collections.abc import Mapping

_VERSION = 1  # of the envelopes
# Raw in JSON these would still reorder or break lines on a terminal; \u escapes mean the same.
_STEERING = "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"


def to_json(data: object) -> str:
    """`data` as indented JSON text with a final newline, Chinese as it is."""
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return re.sub(_STEERING, lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def to_enveloped_json(name: str, answer: Mapping[str, object]) -> str:
    """`answer` as JSON text, behind the envelope that tells its format `name` and version."""
    return to_json({"plantrack": {"format": name, "version": _VERSION}, **answer})
