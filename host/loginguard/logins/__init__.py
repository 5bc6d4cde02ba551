"""Which logins are not this person's, how sure, and why. Pure: the time is an argument."""
