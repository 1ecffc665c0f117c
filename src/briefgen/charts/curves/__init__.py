"""Lines and areas over dates or over names in order: what both kinds decide."""
