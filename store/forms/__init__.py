"""The other forms of a version, made from its Parquet files: DuckDB, CSV, a data package, a workbook."""
