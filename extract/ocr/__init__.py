"""Pages without a usable text layer, read from their image: triage, picture, skew, rules, words, glyphs."""
