"""A small typesetter: documents of headings, paragraphs and tables, set as PDF with every place known."""
