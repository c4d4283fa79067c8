"""The contract: field catalogue, code lists, finding rules and layout profiles. Imports nothing from `extract`."""
