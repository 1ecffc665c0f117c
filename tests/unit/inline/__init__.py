"""Tests of inline text."""
