"""Selectors: from the names that a user types to the tasks and points they refer to."""
