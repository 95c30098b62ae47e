"""Numbers with their sign, unit and currency."""
