"""Tables of one page as raw cells, each read by several readers."""
