"""Tests that an answer's facts are the same whatever form it takes."""
