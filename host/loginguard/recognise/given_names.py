"""Names of places that people are called too: alone, without anything else that speaks of a place, they are not taken for one."""

from loginguard.recognise.folding import fold_name

_GIVEN_NAMES = frozenset(
    ["jordan", "chad", "georgia", "israel", "kenya", "india", "china", "america", "ireland", "austin", "sydney", "chelsea", "brooklyn", "madison", "charlotte", "victoria", "florence", "virginia", "carolina", "dakota", "jackson", "lincoln", "houston", "dallas", "phoenix", "santiago", "diego", "francisco", "paris", "london", "milan", "vienna", "verona", "siena", "sofia", "adelaide", "alexandria", "savannah", "cheyenne", "denver", "orlando", "camden", "trenton", "bristol", "devon", "kent", "chester", "lancaster", "preston", "derby", "montana", "nevada", "tennessee", "raleigh", "aurora", "helena", "regina", "juan", "jose", "salvador", "leon", "cruz", "santos", "silva", "lima", "roma", "lourdes", "fatima", "mercedes", "trinidad", "dominica", "martinique", "valencia", "cordoba", "merida", "marcos", "carmen", "rosario", "asuncion", "concepcion", "guadalupe", "bethany", "jerusalem", "nazareth", "hamilton", "wellington", "nelson", "douglas", "stanley", "gordon", "bradford", "clifton", "melbourne", "perth", "darwin", "victor", "peter", "paul", "martin", "vincent", "lucia", "ali", "omar", "hasan", "hassan", "said", "medina", "zahra", "imran", "karim", "anna", "maria", "elena", "irina", "olga", "odessa", "lena", "vera", "mali", "togo", "malta", "cuba", "haiti", "jersey", "guernsey", "macon", "mason", "taylor", "logan", "carson", "parker", "hudson", "easton", "ashton", "kingston", "princeton", "winston"]
)


def is_given_name(text: str) -> bool:
    """Whether the whole of `text` is a word that is a person's name as well as a place's ("Jordan", "Chad")."""
    return fold_name(text) in _GIVEN_NAMES
