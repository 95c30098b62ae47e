"""All errors that the input can cause, as one tree.

FactcheckError                 exit status 2, one sentence for the user
├── UsageError                 the command line or a call asks for something that does not exist
├── InputError                 a statement or source file cannot be read
├── DatabaseError              a claims database is missing, broken or unwritable
│   ├── BusyError              another process is writing it
│   └── UnwritableError        the disk refuses to write
└── ConfigError                a configuration file has a wrong key or value
"""


class FactcheckError(Exception):
    """Base of all errors that the input causes; the message names the place and the remedy."""

    exit_code = 2


class UsageError(FactcheckError):
    """The command line or a call asks for something that does not exist."""


class InputError(FactcheckError):
    """A statement or source file cannot be read: missing, not text, not in its format."""


class DatabaseError(FactcheckError):
    """A claims database is missing, broken or cannot be written."""


class BusyError(DatabaseError):
    """Another process is writing the database or its index."""


class UnwritableError(DatabaseError):
    """The disk refuses to write; what was there before is still there."""


class ConfigError(FactcheckError):
    """A configuration file has an unknown key or a value of the wrong kind."""
