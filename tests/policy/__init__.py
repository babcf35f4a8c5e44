"""Tests of the edit policy: which edits need a recorded revision."""
