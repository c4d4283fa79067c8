"""From a page's grid to logical tables whose rows and columns have a meaning."""
