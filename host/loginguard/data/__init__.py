"""Built data (places, times), made by scripts/build_data.py in the package's build."""
