"""The schema rules, one per file."""
