"""Past one machine: stretches of large files, checked wherever there is a processor, each into a file of its own."""
