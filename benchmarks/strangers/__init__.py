"""How often sentences of articles are refuted by articles that are not about them."""
