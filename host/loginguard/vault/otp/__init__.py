"""One-time codes: reading what services emit, computing codes with pyotp."""
