"""Built data (places, times, country names), made by scripts/build_data.py in the package's build."""
