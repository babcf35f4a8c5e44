"""From YAML text to data and models, with positions; the only package that knows YAML."""
