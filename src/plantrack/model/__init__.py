"""The plan as frozen pydantic models: what a plan file may contain. No I/O, no positions."""
