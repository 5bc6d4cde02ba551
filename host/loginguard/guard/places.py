"""Where the state lies, for those who only name it: doctor, the log, `loginguard data`."""

from loginguard.store.folder import state_folder

__all__ = ["state_folder"]
