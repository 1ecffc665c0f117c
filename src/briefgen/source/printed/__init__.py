"""What a brief prints in its own words, held against its articles: numbers, dates, names, hedges."""

from briefgen.source.printed.held import PrintedHeld, hold_printed
from briefgen.source.printed.material import Cells, Material, material
from briefgen.source.printed.numbers import HeldNumber, held_numbers

__all__ = ["Cells", "HeldNumber", "Material", "PrintedHeld", "held_numbers", "hold_printed", "material"]
