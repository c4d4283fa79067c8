"""When two rows are one thing: in two sections of a plan, in two plans, and in two readings of one."""
