"""Tables without a grid and without known header words, found by the white space between their columns."""
