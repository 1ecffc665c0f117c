"""Where the words of an edited file belong: paragraphs matched with those that were written, every character with its field."""
