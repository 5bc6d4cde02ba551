"""Examples of input in many real shapes, with what should be read from each. All data is invented."""
