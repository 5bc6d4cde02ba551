"""The words that all rooms share, as types. Nothing here does I/O or knows a language."""
