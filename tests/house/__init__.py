"""What holds for the whole of the source: layers, sizes, catalogue, package."""
