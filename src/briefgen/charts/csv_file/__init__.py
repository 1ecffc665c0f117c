"""A CSV file as the data of a chart: its text, its cells with their places, its numbers, the columns that are wanted."""

from briefgen.charts.csv_file.columns import Chosen, CsvFile, read_columns
from briefgen.charts.csv_file.text import BYTES_MAX

__all__ = ["BYTES_MAX", "Chosen", "CsvFile", "read_columns"]
