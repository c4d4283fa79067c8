"""Published versions on disk: written once, named, found again and read."""
