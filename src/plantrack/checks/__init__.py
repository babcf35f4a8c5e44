"""Rules over a plan file, and the findings they make, each with its place in the text."""
