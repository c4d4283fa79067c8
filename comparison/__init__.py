"""Two editions of published data compared by what their rows are, not by where they stand."""
