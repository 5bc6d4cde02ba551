"""The checks behind scripts/test.py: what they need, what they run, how their results are counted. Stdlib only."""
