"""What a brief prints in its own words, held against its articles: numbers, dates, names, hedges."""

from briefgen.source.printed.held import PrintedHeld, hold_printed
from briefgen.source.printed.material import Cells, Material, material

__all__ = ["Cells", "Material", "PrintedHeld", "hold_printed", "material"]
