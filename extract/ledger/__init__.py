"""The ledger: every printed number in exactly one state, claimed by what was published or reported."""
