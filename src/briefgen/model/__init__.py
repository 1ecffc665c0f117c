"""What is said: the model of a brief and its reading from YAML."""
