"""briefgen turns an article into a two-page policy brief its author can stand behind."""

__version__ = "0.1.0"
