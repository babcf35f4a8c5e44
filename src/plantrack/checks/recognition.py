"""Whether a file is meant to be a plan at all."""

from pathlib import PurePath

from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile

_SUFFIXES = ("", ".yaml", ".yml", ".json")


def is_something_else(file: LoadedFile[Plan]) -> bool:
    """Whether the file has keys, but none of a plan, or is neither YAML nor named like it.

    A file that cannot be decoded, or has nothing in it, may still be a plan.
    """
    if file.content is not None or file.source.faults:
        return False
    data = file.data
    if isinstance(data, dict) and data:
        return not data.keys() & Plan.model_fields.keys()
    is_text = bool(file.source.text.strip())
    return is_text and PurePath(file.source.name).suffix.lower() not in _SUFFIXES
