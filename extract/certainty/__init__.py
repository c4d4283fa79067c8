"""How sure each published value is: what of it rests on print, and what on a choice."""
