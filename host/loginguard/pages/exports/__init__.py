"""Exports of logins with columns or keys of any name: CSV, JSON, and NDJSON a line at a time."""
