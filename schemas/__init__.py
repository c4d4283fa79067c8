"""The contract: field catalogue, code lists, finding rules, profiles. Imports nothing from `extract`."""
