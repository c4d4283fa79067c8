"""Whether a version is what was published: its files, what they hold, and what its sources give."""
