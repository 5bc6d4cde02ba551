"""Digests, mails, pastes and exports to lists of logins and facts. Pure: no I/O, no clock."""
