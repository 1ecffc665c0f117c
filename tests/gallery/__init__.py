"""Awkward charts of every kind, looked at by people and read back by tests."""
