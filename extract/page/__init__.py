"""The ground: what stands on one upright page, before anyone asks what it means."""
