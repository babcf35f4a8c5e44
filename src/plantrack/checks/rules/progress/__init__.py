"""The progress rules, one per file."""
