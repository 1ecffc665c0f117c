"""One run through the stages, and many: 1 load, 2 ground, 3 compose, 4 fit, 5 render, 6 verify, 7 write."""
