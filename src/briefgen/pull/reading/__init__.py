"""An edited Word file as paragraphs of words that know their field, whatever Word or LibreOffice made of its XML."""
