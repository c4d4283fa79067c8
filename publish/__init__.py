"""From records to validated frames and immutable versions of Parquet files."""
