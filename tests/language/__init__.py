"""The language of profiles, vocabulary and units: what is read, what is refused, what a run makes of it."""
