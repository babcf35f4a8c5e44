"""One rule a file, named for the fault; the table of them is `checks/registry.py`."""
