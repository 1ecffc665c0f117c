"""Numbers and dates of an article, and whether a claim says them as the article does."""
