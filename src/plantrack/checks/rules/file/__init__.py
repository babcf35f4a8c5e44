"""The file rules, one per file."""
