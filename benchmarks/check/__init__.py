"""How many statements a second one core checks against one article, beside onus."""
