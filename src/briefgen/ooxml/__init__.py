"""What the writer and the readers of Word files agree on: names, tags, the manifest, fonts, the package."""
