"""What holds for every test."""

import os

from hypothesis import settings

# CI repeats itself: a property's new counterexample is for whoever runs the tests by hand.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
