"""data/plan-2021.yaml against the notice of 2021, character for character."""
