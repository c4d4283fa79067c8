"""Any published row explained: what it says, what was found odd about it, and what earlier versions said."""
