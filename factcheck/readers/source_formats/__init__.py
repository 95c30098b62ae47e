"""Formats that only source texts come in, one a module: web pages, PDF, archives, rated claims."""
