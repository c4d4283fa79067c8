"""What is made of all documents of a run together: linked indicators and the series over plans and years."""
