"""Taking things out in the clear, after the password was typed again: one file a format."""
