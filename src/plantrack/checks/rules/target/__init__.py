"""The target rules, one per file."""
