"""The schema rules, one a file."""
