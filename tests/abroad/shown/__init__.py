"""Plans in the words of several countries' forms that anyone may look into."""
