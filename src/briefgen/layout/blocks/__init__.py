"""How each kind of block becomes atoms: one function for a row of the table."""
