"""Whether a schema file is what `plantrack schema` writes today."""

import json
from functools import lru_cache
from typing import Any

from plantrack.model.plan import Plan
from plantrack.schema.build import TITLE, json_schema


def is_current(content: bytes, plan: Plan) -> bool:
    """Whether a file of this content is the schema of `plan`, or that of all plans.

    Its data are compared: an editor may have laid it out in another way.
    """
    found = _data(content)
    return found in (json_schema(plan), json_schema())


def is_general(content: bytes) -> bool:
    """Whether a file of this content was written for all plans, at whatever time."""
    found = _data(content)
    return isinstance(found, dict) and found.get("title") == TITLE


@lru_cache(maxsize=4)  # the plans of a folder may share a schema
def _data(content: bytes) -> Any:
    """Return the JSON data, None if there is none."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
