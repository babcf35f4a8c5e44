"""Which value needs quotes in YAML."""

import json
from functools import lru_cache

from plantrack.yamlfile.compose import compose


@lru_cache(maxsize=4096)  # the records that an edit requires repeat names and dates
def yaml_value(text: str) -> str:
    """Return `text` as it may follow `key: `, unquoted if it is read back unchanged."""
    composed = compose(f"key: {text}\n")
    if not composed.faults and composed.data == {"key": text}:
        return text
    return json.dumps(text, ensure_ascii=False)
