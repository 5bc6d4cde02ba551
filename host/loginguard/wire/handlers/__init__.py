"""The message types, one file each: who may ask, what is asked, and the one guard function that answers."""
