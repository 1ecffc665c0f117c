"""Time of one render, beside a peer in the same run: `make bench`."""
