"""The points of the editorial spec, one file each."""
