"""What the commands of `pipeline.py` do, one a module."""
