"""The room `pull`."""
