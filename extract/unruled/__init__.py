"""Tables without a drawn grid: rows and columns found from white space, alignment, shading and known
headers."""
