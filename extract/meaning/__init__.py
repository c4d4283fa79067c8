"""What tables say: headers, columns, roles, rows and printed values."""
