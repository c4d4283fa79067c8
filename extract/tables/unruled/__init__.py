"""Tables without rules: two ways to find them, by header words and by alignment, on one base."""
