"""One file a step; its name is the step's id. `catalogue` finds them."""
