"""Which lands with a country code of their own belong to which state: services show one for the other.

ISO 3166-1 as of 2026; the state is the one that the land's people are citizens of.
"""

_OF = {
    "AU": "CC CX NF",
    "DK": "FO GL",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE WF YT",
    "GB": "AI BM FK GG GI IM JE KY MS SH TC VG",
    "NL": "AW BQ CW SX",
    "NO": "SJ",
    "NZ": "CK NU TK",
    "US": "AS GU MP PR VI",
}
_STATE = {land: state for state, lands in _OF.items() for land in lands.split()}


def state_of(country: str) -> str:
    """The state that a country code is of, itself for most."""
    return _STATE.get(country, country)
