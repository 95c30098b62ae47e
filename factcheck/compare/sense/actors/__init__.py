"""Who did it, and to whom: parties, roles, offices, and what is said of others."""
