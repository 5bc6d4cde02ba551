"""What changed between two looks. Pure."""
