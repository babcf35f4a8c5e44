"""Tests of what changed between two versions, and of the words for it."""
