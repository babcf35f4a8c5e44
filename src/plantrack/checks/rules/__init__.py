"""One rule per file, named after the fault; `checks/registry.py` lists them."""
