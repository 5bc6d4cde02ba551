"""The journal's chain, the report and the message to Support."""
