"""The version of plantrack."""

__version__ = "0.1.0"
