"""Tests of the model and its reading."""
