"""When a brief is made and sent: due times, which slot runs, and what became of it."""
