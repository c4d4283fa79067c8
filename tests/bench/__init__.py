"""The scorer of tables."""
