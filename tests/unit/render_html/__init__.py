"""Tests of render_html."""
