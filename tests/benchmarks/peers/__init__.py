"""Straightforward implementations of rules that others publish, written from their description, to be measured beside ours."""
