"""What is said: the model of a brief and its reading from YAML."""

from briefgen.model.json_schema import json_schema
from briefgen.model.load import Loaded, load

__all__ = ["Loaded", "json_schema", "load"]
