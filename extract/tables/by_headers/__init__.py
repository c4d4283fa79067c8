"""Tables without a grid, found by the words that name a plan's columns."""
