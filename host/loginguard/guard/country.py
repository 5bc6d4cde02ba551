"""A country as people name it."""

from loginguard.model.errors import LoginGuardError
from loginguard.recognise.places import country_centre, read_country


def country_code(text: str) -> str:
    """ "Portugal" or "PT" → "PT". Raises LoginGuardError `unknown-country`."""
    code = read_country(text)
    if code is None or country_centre(code) is None:
        raise LoginGuardError("unknown-country", {"name": text[:60]})
    return code
