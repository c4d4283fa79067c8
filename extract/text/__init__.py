"""From glyphs to lines and paragraphs."""
