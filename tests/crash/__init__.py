"""Schedulers killed at work."""
