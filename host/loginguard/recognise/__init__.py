"""Text to meaning: places, times, devices and addresses. Pure: the time, the zone and the language are arguments."""
