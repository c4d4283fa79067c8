"""The contract: field catalogue, code lists, finding rules, layout profiles. Imports nothing from `extract`."""
