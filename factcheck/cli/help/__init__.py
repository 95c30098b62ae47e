"""What --help and a shell's completion show."""
