"""How fast and how large `extract` is, against plain calls of the table library."""
