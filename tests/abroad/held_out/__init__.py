"""Plans that are only counted: who writes rules for reading doesn't look into them."""
