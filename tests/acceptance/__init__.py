"""What the whole chain does, from the command line to the files."""
