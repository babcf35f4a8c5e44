"""Tests that play a plan's life with the real tools around it: git, pre-commit, CI files."""
