"""Words of time that CLDR's tables lack, for one language each: too short or too ambiguous to mean the same everywhere."""

from functools import cache
from typing import NamedTuple

from loginguard.data.time_codes import Kind
from loginguard.recognise.folding import fold_times

# Words up to this length are words of too many languages.
_SHORT_WORD = 3
Meaning = tuple[Kind, int, int, int | None]


class _Words(NamedTuple):
    """Alternatives are parted by "|". `units` from second to year; `one`: whole texts that mean one (or two) of a unit ago."""

    units: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    whole: tuple[tuple[int, int, str], ...] = ()  # unit, how many, texts
    months: tuple[str, ...] = ()
    is_unit_first: bool = False
    unsaid: str = ""  # templates that may be past or future


_LANGUAGES = {
    "gd": _Words(
        ("diog|diogan", "mionaid|mionaidean", "uair|uairean|uair a thìde|uair de thìde|uairean a thìde|uairean de thìde",
         "là|latha|làithean", "seachdain|seachdainean", "mìos|mìosan", "bliadhna|bliadhnaichean|bliadhnachan"),
        before="o chionn|bho chionn",
        whole=((1, 1, "o chionn mionaid"), (2, 1, "o chionn uair a thìde|o chionn uair de thìde|o chionn uair")),
    ),
    "ht": _Words(
        ("segond", "minit", "è|lè|zè|èdtan", "jou", "semèn", "mwa", "an|ane|lane"),
        before="sa fè|sa gen|gen",
        whole=((2, 1, "sa fè inè|sa fè yon èdtan|sa gen inè"), (1, 1, "sa fè yon minit"), (3, 1, "sa fè yon jou")),
        months=("janvye|janv", "fevriye|fevr", "mas", "avril|avr", "me", "jen", "jiyè|jiye", "out", "septanm|sept", "oktòb|okt",
                "novanm|nov", "desanm|des"),
    ),
    "ckb": _Words(
        ("چرکە", "خولەک|دەقە", "کاتژمێر|سەعات", "ڕۆژ|رۆژ|ژۆژ", "هەفتە|حەفتە", "مانگ", "ساڵ"),
        after="پێش ئێستا|لەمەوپێش|پێش|لەمەوبەر",
        before="پێش",
        months=("کانونی دووەم|کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران", "تەمموز|تەموز",
                "ئاب", "ئەیلوول|ئەیلول", "تشرینی یەکەم", "تشرینی دووەم", "کانونی یەکەم|کانوونی یەکەم"),
    ),
    "ku": _Words(
        ("saniye|saniyeyê|saniyeyan|sanîye|sanîyeyê|sanîyeyan", "deqîqe|deqîqeyê|deqîqeyan", "saet|saetê|saetan",
         "roj|rojê|rojan",
         "hefte|hefteyê|hefteyan", "meh|mehê|mehan", "sal|salê|salan"),
        before="berî|beriya",
        whole=((1, 1, "berî deqîqeyekê"), (2, 1, "berî saetekê"), (3, 1, "berî rojekê"), (4, 1, "berî hefteyekê"),
               (5, 1, "berî mehekê"), (6, 1, "berî salekê")),
        months=("rêbendan", "reşemî", "adar", "nîsan", "gulan", "hezîran|pûşper", "tîrmeh", "tebax", "îlon|rezber", "cotmeh",
                "mijdar", "berfanbar"),
    ),
    "yo": _Words(
        ("ìṣẹ́jú àáyá|ìsẹjú aayá", "ìṣẹ́jú|ìsẹjú", "wákàtí|wákati", "ọjọ́|ọjọ", "ọ̀sẹ̀|ọsẹ", "oṣù|osù", "ọdún"),
        after="sẹ́yìn|kọjá",
        months=("ṣẹ́rẹ́|sẹ́rẹ́", "èrèlè", "ẹrẹ̀nà", "ìgbé", "èbibi", "òkùdu", "agẹmọ", "ògún", "owewe", "ọ̀wàrà", "bélú", "ọ̀pẹ̀"),
    ),
    "gu": _Words(
        after="પહેલા|પેહલા|પહેલાં",
        months=("", "", "", "", "", "", "", "ઓગસ્ટ|ઓગ|ઑગ|ઑગસ્ટ", "", "ઓક્ટોબર|ઓક્ટો", "", ""),
    ),
    "hi": _Words(months=("", "", "", "", "", "", "", "", "सितम्बर", "अक्तूबर", "नवम्बर", "दिसम्बर")),
    "rm": _Words(
        ("secunda|secundas", "minuta|minutas", "ura|uras", "di|dis", "emna|emnas", "mais", "onn|onns"),
        before="avant",
    ),
    "jv": _Words(
        ("detik", "menit", "jam", "dinten|dina", "minggu", "wulan|sasi", "taun"),
        after="ingkang kepengker|kepungkur",
    ),
    "uz": _Words(
        ("сония|soniya", "дақиқа|дакика|daqiqa", "соат|soat", "кун|kun", "ҳафта|hafta", "ой|oy", "йил|yil"),
        after="олдин|oldin|аввал|avval",
        months=("", "", "", "", "", "", "", "", "", "октабр|oktyabr", "", ""),
    ),
    "ug": _Words(
        ("سېكۇنت|سىكۇنت", "مىنۇت", "سائەت", "كۈن", "ھەپتە", "ئاي", "يىل"),
        after="بولدى|بۇرۇن|ئىلگىرى",
        whole=((1, 1, "بىر مىنۇت بولدى"), (2, 1, "بىر سائەت بولدى"), (3, 1, "بىر كۈن بولدى"), (5, 1, "بىر ئاي بولدى"),
               (6, 1, "بىر يىل بولدى")),
        is_unit_first=True,
    ),
    "ja": _Words(
        ("びょう", "ふん|ぷん", "じかん", "にち|か", "しゅうかん", "かげつ", "ねん"),
        after="まえ",
    ),
    "se": _Words(
        ("sekundda", "minuhta", "diimmu|diibmu", "beaivvi|jándora", "vahku", "mánu", "jagi"),
        after="áigi|dás ovdal",
        whole=((1, 1, "minuhta áigi|ovtta minuhta áigi"), (2, 1, "diimmu áigi|ovtta diimmu áigi")),
    ),
    "lb": _Words(
        ("Sekonn|Sekonnen", "Minutt|Minutten", "Stonn|Stonnen", "Dag|Deeg", "Woch|Wochen", "Mount|Méint", "Joer"),
        before="viru|virun",
        whole=((1, 1, "virun enger Minutt|viru enger Minutt"), (2, 1, "virun enger Stonn|viru enger Stonn")),
    ),
    "mt": _Words(
        ("sekonda|sekondi", "minuta|minuti", "siegħa|siegħat|sigħat|sagħtejn", "jum|jiem|ġurnata",
         "ġimgħa|ġimgħat", "xahar|xhur|xahrejn",
         "sena|snin|sentejn"),
        after="ilu",
        whole=((2, 1, "siegħa ilu"), (2, 2, "sagħtejn ilu"), (3, 2, "jumejn ilu")),
    ),
    "ar": _Words(
        ("ثانية|ثواني|ثوان", "دقيقة|دقايق|دقائق|دقيقه", "ساعة|ساعات|سوايع", "يوم|أيام|نهار|نهارات", "أسبوع|أسابيع|جمعة|جمعات",
         "شهر|أشهر|شهور|أشهرة", "سنة|سنوات|سنين|عام|أعوام"),
        before="عندو|عندها|منذ|قبل|من",
        whole=((1, 1, "عندو دقيقة"), (2, 1, "عندو ساعة"), (2, 2, "عندو ساعتين"), (3, 1, "عندو نهار"), (3, 2, "عندو نهارين"),
               (5, 1, "عندو شهر"), (5, 2, "عندو شهرين"), (6, 1, "عندو عام"), (6, 2, "عندو عامين")),
        months=("ينا|جان", "فبر|فيف", "مار", "أبر|أفر", "ماي", "يون|جوان", "يول|جوي", "أغس|أوت|غشت",
                "سبت|شتن", "أكت", "نوف|نون|نونبر", "ديس|دجن"),
        unsaid="خلال # أشهر",  # "within", of what was and of what comes
    ),
    "he": _Words(
        whole=((1, 1, "לפני כדקה"), (2, 1, "לפני כשעה"), (2, 2, "לפני כשעתיים"), (3, 1, "לפני כיום"), (3, 2, "לפני כיומיים"),
               (4, 1, "לפני כשבוע"), (4, 2, "לפני כשבועיים"), (5, 1, "לפני כחודש"), (5, 2, "לפני כחודשיים"),
               (6, 1, "לפני כשנה"), (6, 2, "לפני כשנתיים")),
    ),
    # The locative: "in two hours" or "within the two hours".
    "ta": _Words(unsaid="#மணி|#மணி நேரத்தில்|#மணிநேரத்தில்|#நிமிடத்தில்|#நிமிடங்களில்|#நாட்களில்|#நாளில்"),
    # Typed with the Latin letter i now and then.
    "uk": _Words(("", "", "", "днi"), after="тому"),
    "mn": _Words(
        ("секунд|секундын|секундийн", "минут|минутын", "цаг|цагийн", "өдөр|өдрийн|хоног|хоногийн",
         "долоо хоног|долоо хоногийн", "сар|сарын",
         "жил|жилийн"),
        after="өмнө",
        months=tuple(
            f"{ordinal}|{ordinal} сар|{ordinal} сарын"
            for ordinal in ("нэгдүгээр", "хоёрдугаар", "гуравдугаар", "дөрөвдүгээр", "тавдугаар", "зургаадугаар", "долоодугаар",
                            "наймдугаар", "есдүгээр", "аравдугаар", "арваннэгдүгээр", "арванхоёрдугаар")
        ),
    ),
    # Narrow: "-1 u." is an hour in Dutch, and a week here.
    "no": _Words(("s", "min", "t", "d", "u", "md", "år"), before="-"),
    "pl": _Words(whole=((1, 1, "minuty temu"), (2, 1, "godziny temu"), (3, 1, "doby temu"),
                      (5, 1, "miesiąca temu"), (6, 1, "roku temu"))),
    "sr": _Words(
        ("секунде", "минуте", "сата", "дана", "недеље", "месеца", "године"),
        before="пре",
        whole=((2, 1, "пре сат времена|pre sat vremena"), (4, 1, "пре недељу дана|pre nedelju dana"),
               (5, 1, "пре месец дана|pre mesec dana"), (6, 1, "пре годину дана|pre godinu dana")),
    ),
    "lv": _Words(months=("janvārī", "februārī", "martā", "aprīlī", "maijā", "jūnijā", "jūlijā", "augustā", "septembrī",
                         "oktobrī", "novembrī", "decembrī")),
    "be": _Words(months=("студ", "лют", "сак", "крас", "трав|май", "чэрв", "ліп", "жн|жнів", "вер", "каст", "ліст", "снеж")),
    "ca": _Words(months=("gen", "febr", "març", "abr", "maig", "juny", "jul", "ag", "set", "oct", "nov", "des")),
    "oc": _Words(months=("gen", "febr", "març", "abr", "mai", "junh", "jul", "ag", "set", "oct", "nov", "dec")),
    "fa": _Words(months=("ژان", "فور", "مار", "آور", "می", "ژوئن|جون", "ژوئ|جول", "آگو|اوت", "سپت", "اکت", "نوا", "دسا")),
    "hy": _Words(months=("հուն|հնվ", "փետ", "մար", "ապր", "մայ", "հուն|հնս", "հլս", "օգս", "սեպ", "հոկ", "նոյ", "դեկ")),
    "sq": _Words(months=("jan", "shk", "mar", "pri", "maj", "qer", "kor|korr", "gus|gsh", "sht", "tet", "nën", "dhj")),
    "cy": _Words(months=("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws|awst", "med", "hyd", "tac|tach", "rha|rhag")),
    "eu": _Words(months=("urtarrilaren", "otsailaren", "martxoaren", "apirilaren", "maiatzaren", "ekainaren",
                         "uztailaren", "abuztuaren",
                         "irailaren", "urriaren|urria|urr", "azaroaren", "abenduaren")),
}  # fmt: skip


@cache
def _table(language: str) -> dict[str, tuple[Meaning, ...]]:
    words = _LANGUAGES.get(language)
    table: dict[str, tuple[Meaning, ...]] = {}
    if words is None:
        return table
    for unit, names in enumerate(words.units):
        meaning: Meaning = (Kind.RELATIVE, unit, 0, None)
        for name in fold_times(names):
            table["u:#" + name] = ((Kind.UNIT, unit, 0, None),)
            for before in fold_times(words.before):
                table[f"r:{before}#{name}"] = (meaning,)
            for after in fold_times(words.after):
                table[f"r:#{name}{after}"] = (meaning,)
                if words.is_unit_first:
                    table[f"r:{name}#{after}"] = (meaning,)
    for unit, number, texts in words.whole:
        table |= {"r:" + key: ((Kind.RELATIVE, unit, 0, number),) for key in fold_times(texts)}
    for month, names in enumerate(words.months, 1):
        for key in fold_times(names):
            # One short form may stand for two months: both stay possible.
            table["w:" + key] = (*table.get("w:" + key, ()), (Kind.MONTH, 0, month, None))
    return table | {"r:" + key: () for key in fold_times(words.unsaid)}


def own_meanings_in(language: str, key: str) -> tuple[Meaning, ...] | None:
    """What `key` means in this one language ("u:#la" in "gd"); None: not in our table; (): says too little."""
    return _table(language).get(key)


@cache
def words_of_languages() -> frozenset[str]:
    """Folded words by which a text without a figure may still be a time."""
    texts = " ".join(texts for words in _LANGUAGES.values() for _, _, texts in words.whole)
    return frozenset(
        fold_times("|".join(word for word in texts.replace("|", " ").split() if len(word) > _SHORT_WORD))
    )


@cache
def _of_all() -> dict[str, tuple[Meaning, ...]]:
    merged: dict[str, tuple[Meaning, ...]] = {}
    for language in _LANGUAGES:
        for key, meanings in _table(language).items():
            word = key.partition(":")[2].strip("#")
            if len(word) > _SHORT_WORD or not word.isascii() or key[0] == "w":
                merged[key] = tuple(dict.fromkeys((*merged.get(key, ()), *meanings)))
    return merged


def own_meanings_in_any(key: str) -> tuple[Meaning, ...] | None:
    """What `key` means in some of these languages, where the text's isn't known; None and () as `own_meanings_in`."""
    return _of_all().get(key)
