"""The child process around each document: its job, its limits and what it may ask for."""
