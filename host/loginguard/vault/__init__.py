"""A KDBX 4 file for what must survive the incident."""
