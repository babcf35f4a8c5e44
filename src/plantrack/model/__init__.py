"""The plan as frozen pydantic models: what a plan file may say. No I/O, no positions."""
