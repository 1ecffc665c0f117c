"""Briefs leave by mail: to whom, what may go, each mail once, and what is known of it."""
