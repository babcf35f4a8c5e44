"""plantrack: a yearly work plan as a YAML file that can be queried, checked and followed up."""

__version__ = "0.1.0"
