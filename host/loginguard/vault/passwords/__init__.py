"""Passwords: making good ones, saying how good one is, and whether it stands in a list of leaked ones."""
