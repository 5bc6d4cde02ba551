"""Frames, message models, the serve loop and its handlers."""
