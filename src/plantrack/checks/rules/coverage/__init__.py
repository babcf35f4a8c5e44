"""The coverage rules, one per file."""
