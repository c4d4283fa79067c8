"""Tables that only their alignment tells, and what looks like one."""
