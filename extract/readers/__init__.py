"""Three independent readers of one PDF: pdfium, camelot and pdfplumber, each behind its own module."""
