"""Charts: one spec, decided once, drawn as a plate, as SVG and as a native chart for Word."""

from briefgen.charts.csv_file import CsvFile
from briefgen.charts.data_csv import data_csv
from briefgen.charts.draw import data_table, describe, native, natural_height, plate
from briefgen.charts.faces import svg
from briefgen.charts.kinds import KINDS
from briefgen.charts.plate import Label, Plate, Shape
from briefgen.charts.spec import ChartSpec, Event, Series
from briefgen.charts.specs import specs
from briefgen.charts.store import PlateStore

__all__ = [
    "KINDS",
    "ChartSpec",
    "CsvFile",
    "Event",
    "Label",
    "Plate",
    "PlateStore",
    "Series",
    "Shape",
    "data_csv",
    "data_table",
    "describe",
    "native",
    "natural_height",
    "plate",
    "specs",
    "svg",
]
