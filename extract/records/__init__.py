"""From rows and paragraphs with a meaning to the records that are published."""
