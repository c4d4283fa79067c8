"""What a page says around its tables: headings, furniture and the flow that joins them."""
