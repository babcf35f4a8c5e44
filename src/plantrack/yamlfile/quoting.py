"""Which value needs quotes in YAML."""

import json

from plantrack.yamlfile.compose import compose


def yaml_value(text: str) -> str:
    """`text` as it may stand behind `key: `, bare where it comes back as it is."""
    composed = compose(f"key: {text}\n")
    if not composed.faults and composed.data == {"key": text}:
        return text
    return json.dumps(text, ensure_ascii=False)
