"""Who did it (the doer), and to whom (the patient): parties, roles, offices, and what is said of others."""
