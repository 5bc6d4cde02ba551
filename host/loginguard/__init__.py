"""Login Guard for Upwork: which logins are not yours, and what to do next. Import what you need from the rooms below."""
