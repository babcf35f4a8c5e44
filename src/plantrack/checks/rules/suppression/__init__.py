"""The suppression rules, one per file."""
