"""Tests of clock, environment and files."""
