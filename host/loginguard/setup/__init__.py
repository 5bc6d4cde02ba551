"""Browsers, install, doctor, uninstall."""
