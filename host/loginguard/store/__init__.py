"""The state that all browsers on this machine share. Imported by guard alone."""
