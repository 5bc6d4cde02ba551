"""What people can do with their vault: the vault's room meets the state that remembers which files were seen."""
