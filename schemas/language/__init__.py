"""The language of the data files people write: profiles, vocabulary and units, with their types."""
