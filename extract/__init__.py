"""From the PDF of a work plan to plain records, each carrying where it was printed."""
