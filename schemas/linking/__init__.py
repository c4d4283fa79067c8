"""Which indicators of several sections and plans are one: found by code and name, or settled by review."""
