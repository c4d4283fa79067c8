"""From records to tables that keep the contract, and the series that link all documents."""
