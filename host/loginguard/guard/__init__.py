"""One function a thing people can ask for: the rooms meet the state here."""
