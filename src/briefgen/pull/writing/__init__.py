"""Changes written into the text of a YAML file, each at its place and proven by reading it back; nothing else moves."""
