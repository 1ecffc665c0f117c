"""What it looks like, as tokens: palette, type scale, spacing, page, limits of fitting, look of charts."""

from briefgen.theme.chain import theme_names
from briefgen.theme.load import load_theme
from briefgen.theme.tokens import ChartLook, Fitting, Forms, Logo, Outline, PageGeometry, Rung, TextRole, Theme

__all__ = [
    "ChartLook",
    "Fitting",
    "Forms",
    "Logo",
    "Outline",
    "PageGeometry",
    "Rung",
    "TextRole",
    "Theme",
    "load_theme",
    "theme_names",
]
