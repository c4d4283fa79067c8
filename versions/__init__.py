"""Published versions seen from outside: listed, compared by their manifests, and verified."""
