"""Published versions: named, found and read."""
