"""Names of places as grammar bends them: "из Лагоса", "w Warszawie", "Lagos'tan", "Helsingistä", "서울에서".

A table says which endings may be taken off or put for others; the index of places decides whether a name is left. Endings that
a preposition goes with count only after one; those that are a case of their own (Finnish, Turkish, Korean) count anywhere, for
well-known places alone. What could be two countries is none.
"""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from loginguard.data.place_records import CITY, COUNTRY
from loginguard.recognise.folding import fold, fold_name
from loginguard.recognise.given_names import is_given_name
from loginguard.recognise.late_pattern import LatePattern
from loginguard.recognise.place_index import Entry, entries_of_name, place_of
from loginguard.recognise.place_names import has_case

_LEAST_LETTERS, _LEAST_LETTERS_UNLED, _LEAST_CHARACTERS = 3, 4, 2
_LEAST_PEOPLE, _LEAST_PEOPLE_UNLED, _LEAST_PEOPLE_ABROAD, _LARGE = 60_000, 100_000, 250_000, 1_000_000
_MOST_ENTRIES = 4
_CLEARLY_LARGER = 10
_MOST_WORDS = 3
_LONGEST = 40

# Prepositions, then what an ending may stand for: "зі:га" reads "Празі" as "Прага". "-" is no ending. One line a family.
_LED = """
из изо с со от до около возле близ в во на у под над при недалеко|а: о|я:ь й|ы:а|и:ь я а ы|е: а я о|у: а о|ю:ь й я|ом: ый ий о|ем:ь й|ой:а ая|ей:я|ах:ы и|ях:и я|-:ы и|ов:ы|ого:ый ий ое|ого:ий|их:ие|ых:ые
з із зі від біля до у в в на під до над по поблизу недалеко|а: о|я:ь й|єва:їв|єві:їв|ова:ів|ові:ів о|и:а|і:а ь о  я|зі:га|сі:ха са с|ці:ка ц ця|ії:ія|ї:я|у: а о|ю:ь й я|ом: о|ою:а|ах:и|ях:ї|-:и|ів:и|ого:ий|ому:ий|ої:а|ій:а|их:і
z ze w we od do koło pod na przy obok niedaleko spod|u: o|iu:|a: o|ia:|ie: a|y:a |i: a ia|ii:ia|ji:ja|ki:ka|ce:ka|dze:ga|rze:r ra|cie:t ta|szcie:szt|dzie:d da|le:l la|e:a |czech:cy|iec:cy|szech:chy|rzech:ry|gier:gry|ach:y e a i|-:y e a|ego:y i|ym:y|im:i|em:|ą:a|ej:a
z ze zo v ve vo od do u na kolo blízko|y:a|e:a o |ze:ha ga|u: o|a:o |i: e a|ii:ie ia|ni:en|ne:en|dne:den|dni:den|ich:e|iciach:ice|ach:y|och:y|-:e y|eho:y|em:y |ej:a|ou:a|ku:ek k
iz u v od do kod blizu na pri s sa|a: o|u: a o|e:a |i:a |oj:a|ci:ka|zi:ga|om:i |og:i|em:|ih:e|ama:e|ima:i
из у од до код близу на у|а: о|у: а о|е:а|и:а|ој:а|ци:ка|ом:и |ог:и
iš į prie nuo ties|aus:us|o:as|io:is|os:a|ės:ė|ą:as a|ų:ai|us:us
από στη στην στο στον στους στις τη την το τον της του των|ο:ος|α:ας|η:ης|ης:η|ας:α|ου:ος ο|ων:α
"""
# Endings that are a case of their own. First those of scripts with capitals, then of those without.
_UNLED = """
sta:- i|stä:-|ssa:- i|ssä:- i|lta:-|ltä:-|lla:-|llä:-|ista:-|istä:i|issa:-|issä:i|eelta:e|eella:e|ngistä:nki|ngissä:nki|desta:ti|dessa:ti|urusta:urku|urussa:urku|eltä:i|ellä:i
ból:-|ből:-|ban:-|ben:-|ról:-|ről:-|tól:-|től:-|esten:est
dan:-|den:-|tan:-|ten:-|дан:-|ден:-|тан:-|тен:-|да:-|де:-
uje:us|oje:a|ėje:ė|ast:-|inast:in
"""
_UNLED_WITHOUT_CASE = """
დან:-|იდან:-|ში:- ი|ից:-|ում:-|에서:-|으로부터:-|로부터:-|에서의:-
ிலிருந்து:்|யிலிருந்து:-|யில்:-|ில்:்|தில்:-|నుండి:-|లో:-|ಲ್ಲಿ:-|ಇಂದ:-|യിൽ:-|ൽ:-|യിൽനിന്ന്:-
থেকে:-|য়:-|তে:-|ে:-|थून:-|हून:-|मधून:-|त:-|થી:-|માં:-|मा:-|बाट:-|ਤੋਂ:-|ਵਿੱਚ:-
"""
_PREFIXES = ("מה", "מ", "ב", "ל")
_HEBREW = LatePattern("[\u05d0-\u05ea]")
_APOSTROPHE = re.compile(
    r"(.{3,})['’‘ʼ](?:[ny]?[dt][ae]n?|n?[dt][ae]n?|[sn]?[ıiuüae]|y[ae]|[ns]?[ıiuü]n)", re.IGNORECASE
)

_MARKS = re.compile(r"\s*[,،、(]\s*")

_Rules = tuple[tuple[str, tuple[str, ...]], ...]


def base_of(name: str, lead: str | None) -> str | None:
    """The name that `name` is a case of, folded; None where it is none, or could be two.

    lead: the word before it, lower-case; None where nothing is known of it.
    """
    if len(name) > _LONGEST or name.count(" ") >= _MOST_WORDS:
        return None
    if lead and (rules := _led().get(lead)) and (found := _led_base(name, rules)):
        return found
    return _unled_base(name)


@lru_cache(maxsize=8192)
def straightened(text: str) -> str | None:
    """A whole text with its names as an index has them: "z Lagosu, Nigeria" is "Lagos, Nigeria"; None where nothing is bent."""
    if len(text) > _LONGEST:
        return None
    lead: str | None = None
    parts: list[str] = []
    bent = False
    for part in _MARKS.split(text.strip(" )")):
        first, _, rest = part.partition(" ")
        is_led = bool(rest) and first.lower() in _led()
        lead, name = (first.lower(), rest) if is_led else (lead, part)
        base = base_of(name, lead)
        bent = bent or base is not None
        parts.append(base.title() if base else name)
    return ", ".join(parts) if bent else None


@lru_cache(maxsize=4096)
def _led_base(name: str, rules: _Rules) -> str | None:
    return _clearest(_forms(fold_name(name), rules), _LEAST_PEOPLE)


@lru_cache(maxsize=4096)
def _unled_base(name: str) -> str | None:
    if cut := _APOSTROPHE.fullmatch(name):
        return _clearest(iter((fold_name(cut[1]),)), _LEAST_PEOPLE)
    folded = fold_name(name)
    if _HEBREW.match(name):
        return _clearest((folded[len(p) :] for p in _PREFIXES if folded.startswith(p)), _LEAST_PEOPLE_UNLED)
    if " " in folded:
        return None
    if not has_case(name):
        return _clearest(_forms(folded, _unled(_UNLED_WITHOUT_CASE)), _LEAST_PEOPLE_UNLED)
    forms = _endings(folded, _unled(_UNLED), _LEAST_LETTERS_UNLED)
    return _clearest(forms, _LEAST_PEOPLE_UNLED) if name[0].isupper() else None


def _forms(folded: str, rules: _Rules) -> Iterator[str]:
    """What the name may be a case of; of two words each is bent ("Novog Sada")."""
    first, space, last = folded.rpartition(" ")
    for form in _endings(last, rules):
        yield f"{first}{space}{form}"
        if first:
            for other in _endings(first, rules):
                yield f"{other} {form}"


def _endings(word: str, rules: _Rules, least: int = _LEAST_CHARACTERS) -> Iterator[str]:
    for ending, others in rules:
        stem = word.removesuffix(ending)
        if (stem != word or not ending) and len(stem) >= least:
            yield from (stem + other for other in others)


def _clearest(forms: Iterator[str], people: int) -> str | None:
    """The form that is a known place; where forms are of several countries, the one that is far larger."""
    weights: dict[str, tuple[float, str]] = {}
    for form in dict.fromkeys(forms):
        if e := known(form, people):
            weights[e.country] = max(weights.get(e.country, (0.0, "")), (_weight(e), form))
    best = sorted(weights.values(), reverse=True)
    if not best or (len(best) > 1 and best[0][0] < _CLEARLY_LARGER * best[1][0]):
        return None
    return best[0][1]


def known(form: str, people: int = _LEAST_PEOPLE) -> Entry | None:
    """The likeliest place of that name, folded, which is a country or a town of so many people; more where the name isn't its
    usual one, and a great city where people are named so too."""
    if len(form) < (_LEAST_LETTERS if has_case(form) else _LEAST_CHARACTERS):
        return None
    for e in entries_of_name(form)[:_MOST_ENTRIES]:
        if e.kind == COUNTRY:
            return None if is_given_name(form) else e
        if e.kind == CITY:
            is_abroad = form.isascii() and fold_name(place_of(e.number).city or "") != form
            least = max(people, _LEAST_PEOPLE_ABROAD if is_abroad else 0)
            return e if e.population >= (_LARGE if is_given_name(form) else least) else None
    return None


def _weight(e: Entry) -> float:
    return float(e.population) if e.kind == CITY else 1e9


@cache
def _led() -> dict[str, _Rules]:
    found: dict[str, _Rules] = {}
    for line in _LED.strip().split("\n"):
        leads, _, rules = line.partition("|")
        for lead in leads.split(" "):
            found[lead] = (*found.get(lead, ()), *_rules(rules))
    return found


@cache
def _unled(table: str) -> _Rules:
    return tuple(rule for line in table.strip().split("\n") for rule in _rules(line))


def _rules(line: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for rule in line.split("|"):
        ending, _, others = rule.partition(":")
        yield _folded(ending), tuple(dict.fromkeys(_folded(other) for other in others.split(" ")))


def _folded(ending: str) -> str:
    return "" if ending == "-" else fold(ending)
