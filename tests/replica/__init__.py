"""A local https://www.upwork.com for tests and demonstrations, written by us from what public sources describe."""
