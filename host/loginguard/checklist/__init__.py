"""What to do, what is done, and the one next step. Pure."""
