"""Tests of rules: every rule has a brief that keeps it and one that breaks it."""
