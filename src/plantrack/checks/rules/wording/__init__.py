"""The wording rules, one a file."""
