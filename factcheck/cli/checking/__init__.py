"""Checks what the command line names: statements, files, or large files in parts; and corrects drafts."""
