"""From the text of a YAML file to data and models, with places; the one room that knows YAML."""
