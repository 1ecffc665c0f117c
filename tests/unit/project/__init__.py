"""Tests of the project file and of finding briefs."""
