"""Ordinary words of many languages that are names of places too: alone they are taken for none."""

from loginguard.recognise.folding import fold_name

_TOWNS = (
    "acre ada aga ako alabaster ali aloha ama anda antelope anthem asse asti at auch awry bago ban bar bara bare baru bath "
    "batman bay beli best beti bil bila bir bo bol bountiful brick bush can canning care center central chao clay cocoa com "
    "come como corona crystal cua cypress daca dar dari date david deal defiance delta dena der des dining dole dome dort "
    "drama duffel eagle eden eger eller enterprise este evergreen fara federal flint fortuna fountain from gali gar garland "
    "gaur gerat goes gondola gore gracia green gummi hagen hallo hanya hapa hickory hola hori humble hurricane iki imperial "
    "independence isa ito itu jingling jos juga kali kama kami kann kas ketu kim ko koska kung la lahat lang laurel le lend "
    "lens leo les liberty liga lion maar mae magenta mai maki mana manage mango manly march marina martin mascara mascot "
    "media mika minden mobile mocha moore more most much mula mustang namin nani nice no nola non nor normal novi nu nuevo "
    "nuk nur od of om onda opera orada orange os pa pace panorama papaya para paradise paramount parole part pearl perm pest "
    "peste po police pout pre pristine puma punch reading reservoir retreat rich riverside rugby ruse sada saga sair sake "
    "salam salamat sale salt same sana sandy savage save se sedan sera seu seul shaping shone shush sim simmering sino sitten "
    "solo son sonra soul split spring sterling stoke sulphur superior sur surprise sycamore taip tak tama tana tank tanpa "
    "tartar temple ten to uden un una unde une union unity university uptown utan uten vai van vise visi vista voi wa wako "
    "walnut wapi weil yang yoga young ze ако але бо во или калі кога но нови новыи ово онда сада так там јер آن اب اور اگر "
    "بله كان كيف तक 위해"
)
# Countries go by these names in some language, so a cell may hold one; among other words it means nothing.
_COUNTRIES = "ao as bi cad car cine eran hindi indi man nga pero samo siin sin sina sua tai uma"
_WORDS = frozenset(_TOWNS.split(" "))
_AMONG_OTHERS = frozenset(_COUNTRIES.split(" "))


def is_ordinary(text: str) -> bool:
    """Whether the whole of `text` is a word that is never a place by itself ("Reading", "Nice", "Dacă")."""
    return fold_name(text) in _WORDS


def is_often_ordinary(text: str) -> bool:
    """Whether it is one that needs something beside it to be a country ("Man", "Čad")."""
    return fold_name(text) in _AMONG_OTHERS
