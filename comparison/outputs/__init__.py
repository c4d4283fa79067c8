"""A comparison as people and programs read it: on the terminal, as JSON, as a page, as a table."""
