"""The search index that is derived from the claims files: immutable parts on disk, searched as one."""
