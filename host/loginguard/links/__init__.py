"""Whether a link is what it says. Pure."""
