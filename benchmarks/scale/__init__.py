"""How the program does as a database grows from a thousand claims to a million."""
