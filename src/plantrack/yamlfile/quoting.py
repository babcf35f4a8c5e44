"""Which value needs quotes in YAML."""

import json
import re
from functools import lru_cache

from plantrack.yamlfile.compose import compose
from plantrack.yamlfile.implicit import implicit_type

# Characters that JSON leaves as they are in quotes, and YAML refuses, or takes for line breaks.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@lru_cache(maxsize=4096)  # the records that an edit requires repeat names and dates
def yaml_value(text: str) -> str:
    """Return `text` as it may follow `key: `, unquoted if it is read back unchanged."""
    composed = compose(f"key: {text}\n")
    if not composed.faults and composed.data == {"key": text}:
        return text
    return quoted(text)


def yaml_text(text: str) -> str:
    """Return `text` as `yaml_value` does, but in quotes if other parsers see a number in it."""
    return quoted(text) if implicit_type(text) else yaml_value(text)


def yaml_key(text: str) -> str:
    """Return `text` as it may stand before `: `."""
    composed = compose(f"{text}: value\n")
    plain = not composed.faults and composed.data == {text: "value"} and not implicit_type(text)
    return text if plain else quoted(text)


def quoted(text: str) -> str:
    """Return `text` in double quotes, on one line, whatever is in it."""
    return _UNPRINTABLE.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
