"""Order and words: a brief and a template make the document tree, in which every run knows its address."""

from briefgen.compose.check import check
from briefgen.compose.compose import compose
from briefgen.compose.template import Template, load_template, templates_found

__all__ = ["Template", "check", "compose", "load_template", "templates_found"]
