"""The KDBX 4 format, as published by KeePass: bytes to document and back. Pure: no files, no clock, no store."""
