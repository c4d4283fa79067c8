"""Corrections a person wrote beside a plan: held against what it says, then applied as a whole or not."""
