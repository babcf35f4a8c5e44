"""From the bytes of a plan file to a checked Plan; the one place that knows YAML."""
