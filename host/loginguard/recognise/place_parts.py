"""Cuts a text that may be a place into its parts, and takes off what people put around a place ("near", "area")."""

import re

from loginguard.recognise.folding import fold

_LONGEST = 300
# Commas and their kin of other scripts, brackets, bars, slashes, middle dots; a dash only with spaces around it.
_BETWEEN = re.compile(r"[,،、，;|/·•()\[\]（）【】\t\n»›>]+|\s[-–—]\s|\s*→\s*")
_AROUND = re.compile(
    r"^(?:near|around|greater|metropolitan|the city of|city of|close to|in|at|from|location|approximate location|cerca de|alrededor de|en|desde|perto de|proximo a|em|de|"
    r"pres de|a proximite de|depuis|nahe|in der nahe von|aus|bei|vicino a|da|около|вблизи|недалеко от|из|в|поблизу|біля|з|w poblizu|kolo|blizko|"
    r"dekat|di|malapit sa|sa|gan|o|tai|yakininda|civari|قرب|بالقرب من|في|من|نزديك|در|از|के पास|कাছে|附近)[ :]+"
    r"|[ ,]+(?:area|region|metro area|metropolitan area|and surroundings|vicinity|approximate|approx|estimated|y alrededores|"
    r"e arredores|et environs|und umgebung|и окрестности|civari|yakinlari|के पास|के आस-पास|এর কাছে|کے قریب|附近|付近|周辺|근처|부근)$"
)
_NOTES = frozenset(
    {
        "approximate", "approx", "approx.", "approximately", "estimated", "est", "est.", "aproximado", "aproximada", "aproximadamente",
        "approximatif", "approximative", "ungefahr", "geschatzt", "приблизительно", "приблизно", "kira-kira", "tinatayang", "yaklasik",
        "przyblizona", "approssimativo", "تقريبا", "تقريبي", "अनुमानित", "約", "大约", "약", "based on ip", "by ip", "ip", "vpn",
    }
)  # fmt: skip


def parts_of(text: str) -> list[str]:
    """The parts in their order, trimmed, without empty ones and mere notes like "(approximate)"."""
    found = []
    for piece in _BETWEEN.split(text[:_LONGEST]):
        part = piece.strip(" .:*~≈\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
        if part and fold(part) not in _NOTES:
            found.append(part)
    return found


def without_surroundings(part: str) -> str:
    """The part, folded, without "near …", "… area" and their like in other languages."""
    folded = fold(part)
    shorter = _AROUND.sub("", folded)
    return shorter or folded
