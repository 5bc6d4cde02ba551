"""What words mean in times: through the built index, with everyday forms of our own that CLDR's tables lack."""

from functools import cache, lru_cache

from loginguard.data.files import mapped
from loginguard.data.name_index import NameIndex, hashed
from loginguard.data.time_codes import ORDERS, UNITS, Kind, decode
from loginguard.recognise.folding import fold_time, fold_times
from loginguard.recognise.words_by_language import own_meanings_in, own_meanings_in_any, words_of_languages

# Words of times elsewhere that English prose is full of.
_ORDINARY = frozenset(
    [
        "we",
        "for",
        "in",
        "to",
        "on",
        "of",
        "the",
        "at",
        "is",
        "it",
        "and",
        "by",
        "with",
        "no",
        "so",
        "my",
        "me",
        "he",
        "do",
        "an",
        "as",
        "if",
        "or",
    ]
)

# Both orders are in use: CLDR says the day goes first, much software in these languages puts the month there.
_MIXED_ORDERS = frozenset({"ak", "ar", "bn", "ckb", "es-us", "gd", "sq", "ug"})

# Names of months and days up to this length are words of many languages.
_SHORT_NAME = 3

Meaning = tuple[Kind, int, int, int | None]

SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, YEAR = range(len(UNITS))

_ALIASES = {
    "tl": "fil",
    "iw": "he",
    "in": "id",
    "nb": "no",
    "zh-tw": "zh-hant",
    "zh-hk": "zh-hant",
    "zh-cn": "zh",
}

_UNITS = {
    SECOND: "விநாடிகளுக்கு விநாடிக்கு வினாடிகளுக்கு s sec secs second seconds ሰከንድ ሰከንዶች क्षण क्षणों క్షణాలు ಕ್ಷಣಗಳು પળો નિમિષો നിമിഷങ്ങൾ sekund sekunder sekunddat секунд сония segondas segons ثوان وثانية másodperce másodpercekkel நொடி நொடிக்கு நொடிகளுக்கு सेकंद सेकंड्",
    MINUTE: "நிமிடங்களுக்கு நிமிடத்திற்கு m min mins minute minutes mnt мин хв хвилин хвилини хвилину минуты минуту минут मिनट मिनट मिनिट ደቂቃ ደቂቃዎች minuhta minuhtat дакика дақиқа minút mín минут phút நிமிடத்திற்க்கு perce percekkel मिनिटांपूर्वी",
    HOUR: "மணிநேரத்திற்கு மணிநேரங்களுக்கு h hr hrs hour hours std stunde stunden ч час часа часов год години годин годину घंटे घंटा saat sa giờ godz oras ሰዓት ሰዓቶች sat sata sati соат vor timmar time timer diimmu diimmut uur uren ure ora ore",
    DAY: "நாட்களுக்கு நாளுக்கு dager dag dagar døgn dage d day days tag tage tagen день дня дней дн дні днів दिन gün ngày araw hari ቀን ቀናት μέρα μέρες jorn jorns beaivi beaivvit кун өдөр",
    WEEK: "வாரங்களுக்கு வாரத்திற்கு w wk wks week weeks woche wochen нед неделю недели недель тиж тиждень тижні hafta tuần linggo minggu week ሳምንት ሳምንታት неделя 주일 อาทิตย์ हफ्ते हफ़्ते тиждні",
    MONTH: "மாதங்களுக்கு மாதத்திற்கு mo mos mon month months monat monate monaten мес месяц месяца месяцев міс місяць місяці місяців महीने ay tháng buwan bulan ወር ወራት 달 ヶ月 ヵ月 カ月 か月 ケ月 箇月 mí míonna मास ой μήνα μήνας",
    YEAR: "ஆண்டுகளுக்கு ஆண்டிற்கு வருடங்களுக்கு y yr yrs year years jahr jahre jahren г год года лет рік роки років साल yıl năm taon tahun ዓመት ዓመታት वर्ष बर्ष வருடம் வருடங்கள் vite vjet jier jierren йил χρόνο χρόνος χρόνια",
}
RECENT_HOURS = 168
_NEAR = {
    (
        SECOND,
        0,
    ): "just now|há segundos|há momentos|agora há pouco|tokea hivi punde|active now|online|online now|now|right now|a moment ago|moments ago|a few seconds ago|this moment|currently active|"
    "ahora mismo|activo ahora|justo ahora|hace un momento|hace unos segundos|agora mesmo|ativo agora|ativa agora|à l'instant|maintenant|"
    "actif maintenant|gerade eben|jetzt aktiv|jetzt|soeben|adesso|attivo ora|proprio ora|только что|сейчас|активен сейчас|в сети|"
    "щойно|зараз|активний зараз|przed chwilą|teraz aktywny|teraz|az önce|şimdi|şu anda|şimdi aktif|şu anda aktif|baru saja|sekarang|"
    "aktif sekarang|ngay bây giờ|vừa xong|đang hoạt động|ngayon lang|ngayon|kani-kanina lang|aktibo ngayon|अभी|अभी अभी|अभी सक्रिय|"
    "এইমাত্র|এখন|এখন সক্রিয়|ابھی|ابھی فعال|الآن|الان|نشط الآن|منذ لحظات|للتو|اکنون|هم اکنون|همین الان|たった今|現在アクティブ|今|방금|지금|"
    "현재 활동 중|刚刚|剛剛|现在|目前在线|当前在线|ขณะนี้|เมื่อสักครู่|zojuist|nu actief|nu|nu aktiv|just nu|lige nu|akkurat nå|juuri nyt|"
    "il y a un instant|il y a quelques instants|à l'instant même|hace un instante|hace unos instantes|hace instantes|há instantes|há um instante|há pouco|ainda agora|"
    "poco fa|un attimo fa|un momento fa|pochi istanti fa|gerade|gerade aktiv|eben|eben gerade|gerade online|vor einem moment|vor wenigen sekunden|"
    "nu net|daarnet|zonet|nu online|nyss|alldeles nyss|för en stund sedan|lige før|for et øjeblik siden|for lidt siden|nettopp|akkurat|for et øyeblikk siden|"
    "hetki sitten|juuri äsken|äsken|před chvílí|před okamžikem|právě|právě aktivní|pred chvíľou|práve teraz|práve|pred okamihom|teraz aktívne|"
    "pre nekoliko trenutaka|malopre|upravo|upravo aktivno|prije nekoliko trenutaka|maloprije|pravkar|ravnokar|пре неколико тренутака|малопре|управо|"
    "az önce aktif|biraz önce|demin|şu an|barusan|baru aja|sebentar lagi aktif|beberapa saat lalu|beberapa saat yang lalu|sebentar tadi|sebentar ini|tadi saja|vừa mới|vài giây trước|"
    "刚才|方才|刚刚在线|剛才|现在在线|先ほど|たったいま|現在|オンライン|방금 전|조금 전|접속 중|온라인|עכשיו פעיל|לפני רגע|פעיל עכשיו|הרגע|"
    "قبل قليل|منذ قليل|قبل لحظات|متصل الآن|الآن متصل|لحظاتی پیش|هم‌اکنون|همین حالا|چند لحظه پیش|ابھی ابھی|چند لمحے پہلے|अभी-अभी|थोड़ी देर पहले|कुछ ही क्षण पहले|"
    "কিছুক্ষণ আগে|এই মুহূর্তে|এইমাত্র সক্রিয়|ngayon-ngayon lang|ilang sandali ang nakalipas|muda mfupi uliopita|sasa hivi|sasa|πριν λίγο|πριν από λίγο|πριν λίγα λεπτά|"
    "acum câteva momente|acum câteva clipe|adineauri|chiar adineauri|преди малко|току-що|в момента|в този момент|несколько секунд назад|прямо сейчас|секунду назад|"
    "кілька секунд тому|прямо зараз|щойно активний|pár másodperce|az imént|épp most|jelenleg|เมื่อครู่นี้|ตอนนี้|กำลังใช้งาน|เมื่อกี้|"
    "chiar acum|acum|activ acum|upravo sada|sada|управо сада|сада|právě teď|nyní|éppen most|most|μόλις τώρα|τώρα|עכשיו|ממש עכשיו",
    (
        DAY,
        0,
    ): "today|this morning|last night|hoy|hoje|aujourd'hui|heute|oggi|сегодня|сьогодні|dzisiaj|dziś|bugün|hari ini|hôm nay|ngayong araw|kanina lang|kanina|ယနေ.|आज|আজ|آج|اليوم|امروز",
    (
        DAY,
        -1,
    ): "yesterday|last night|ayer|ontem|hier|gestern|ieri|вчера|вчора|wczoraj|dün|kemarin|hôm qua|kahapon|बीता कल|ယမန်နေ့|မနေ.က|dje|juster|kelmarin|গতকাল|گزشتہ کل|أمس|البارحة|دیروز",
    # Within the last days, of which nobody says how many.
    (
        HOUR,
        -RECENT_HOURS,
    ): "recently|vor kurzem|kürzlich|neulich|récemment|recientemente|hace poco|recentemente|di recente|недавно|нещодавно|niedawno|nedávno|nedavno|"
    "yakın zamanda|son zamanlarda|baru-baru ini|gần đây|mới đây|最近|近期|近日|최근|近ごろ|เร็วๆ นี้|เมื่อเร็ว ๆ นี้|onlangs|recent|nyligen|for nylig|nylig|hiljattain|äskettäin|"
    "recent|de curând|наскоро|недавно|πρόσφατα|לאחרונה|مؤخرا|حديثا|اخیرا|حال ہی میں|हाल ही में|সম্প্রতি|kamakailan|hivi karibuni|nemrég|a közelmúltban",
    # CLDR has it in few languages' everyday form, and not in English.
    (
        DAY,
        -2,
    ): "the day before yesterday|day before yesterday|antes de ayer|antier|antes de ontem|avant hier|позавчора|позавчера|evvelsi gün|önceki gün|"
    "أول امبارح|i förrgår|toissapäivänä|alaltăieri|おととい|kemarin lusa|hôm kia|ieri l'altro",
}
_AGO_BEFORE = (
    "hace|vor|il y a|ça fait|há|منذ|قبل|πριν από|πριν|pred|пре|acum|преди|prieš|לפני|פני|seit|desde hace|depuis|"
    "antaŭ|virun|viru|berî|fa|fai|fyrir|för|før|prije|pirms|przed|před|bho chionn|o chionn|sa gen|kanpe|voor|hai|faz|nakaraang|پہلے|azóta eltelt|maŋit|ပြီးခဲ့သည့်|လွန်ခဲ့သော|လွန်ခဲ့သည့်"
)
# Units that carry their number: the duals of Arabic and Hebrew, Indonesian's "se-".
_COUNTED = {
    (MINUTE, 1): "دقيقة|דקה|semenit|seminit|минуту|хвилину", (MINUTE, 2): "دقيقتين|دقيقتان",
    (HOUR, 1): "한시간|ساعة|שעה|sejam|час|годину", (HOUR, 2): "ساعتين|ساعتان|שעתיים",
    (DAY, 1): "يوم|יום|sehari|день|하루|sutka|сутки", (DAY, 2): "يومين|يومان|יומיים",
    (WEEK, 1): "일주일|한주|أسبوع|שבוע|seminggu|неделю|тиждень", (WEEK, 2): "أسبوعين|أسبوعان|שבועיים",
    (MONTH, 1): "한달|شهر|חודש|sebulan|месяц|місяць", (MONTH, 2): "شهرين|شهران|חודשיים",
    (YEAR, 1): "سنة|عام|שנה|setahun|год|рік", (YEAR, 2): "سنتين|سنتان|عامين|שנתיים",
}  # fmt: skip
_AGO_AFTER = (
    "ago|back|earlier|назад|тому|тому назад|temu|önce|evvel|lalu|yang lalu|trước|cách đây|पहले|पूर्व|আগে|پہلے|قبل|پیش|fa|atrás|geleden|"
    "siden|sedan|sitten|tagasi|atpakaļ|előtt|ezelőtt|zpět|의 전|전|前|以前|ที่แล้ว|ที่ผ่านมา|มาแล้ว|nakalipas|ang nakalipas|ang nakaraan|na ang nakalipas|in urmă|în urmă|her|"
    "nazad|lepas|முன்பு|मागे|முன்|క్రితం|ಹಿಂದೆ|മുമ്പ്|മുൻപ്|అంతకుముందు|ਪਹਿਲਾਂ|પહેલાં|پیش از این|წინ|առաջ|бұрын|мурун|olin|oldin|əvvəl|syth yn ôl|iliyopita|zilizopita|dhiman|πριν|síðan|síðani|lyn|gelede|liuba|lepas|yang lepas|مخکې|اڳ|"
    "পূর্বে|પહેલા|पूर्वी|आदीं|अगाडि|ਪਹਿਲੇ|ਪਿਛਲੇ|មុន|ຜ່ານມາ|ກ່ອນ|каялла|элек|пеш|naspäť|späť|之前|आधी|সময় আগে|এর আগে|урын|ó shin|yn ôl|ʼzo|zo|ago já|parë|më parë|adim|i mua|بۇرۇن|પેહલા|በፊት|က|aega tagasi|uliopita|ingkang kepengker|kepengker|oldin"
)
# Short forms of months that CLDR has otherwise.
_MONTHS = {
    1: "ian",
    6: "xun",
    7: "xul",
    8: "avg|agt",
    9: "sept|set|sep",
    11: "noi|noy|nop",
    12: "dic|des|dez",
}
_HALVES = {
    0: "am|a m|পূর্বাহ্ন|పూర్వాహ్నం|முற்பகல்|ごぜん|পূৰ্বাহ্ন|de la mañana|da manhã|du matin|vormittags|morgens|утра|ранку|sáng|सुबह|पूर्वाह्न|صباحا|صباحًا|ق ظ|上午|午前|早上|凌晨|清晨|오전|ÖÖ|a. m.|pagi|umaga|ng umaga|in the morning|ب.ن|上晝|上昼",
    1: "pm|p m|অপরাহ্ন|అపరాహ్నం|பிற்பகல்|ごご|অপৰাহ্ন|de la tarde|de la noche|da tarde|da noite|de l'après-midi|du soir|nachmittags|abends|вечера|дня|вечора|chiều|tối|शाम|अपराह्न|مساء|مساءً|ب ظ|"
    "下午|午後|晚上|傍晚|오후|ÖS|p. m.|sore|hapon|gabi|ng hapon|ng gabi|in the afternoon|in the evening|બપોર પછી|উপরাহ্ণ|د.ن|下晝|下昼",
    2: "中午|正午|tanghali|ng tanghali|siang",
    4: "रात|রাত|રાત|रात्री|राति|రాత్రి|ರಾತ್ರಿ|malam|rati",
    5: "दोपहर|দুপুর|બપોર|मध्याह्न|दुपारी|दिउँसो|మధ్యాహ్నం|ಮಧ್ಯಾಹ್ನ|ਦੁਪਹਿਰ|বিকাল|বিকেল|donparam|दनपारां|ཉིན་གུང|emini|entsambama",
}


@cache
def _own() -> dict[str, tuple[Meaning, ...]]:
    own: dict[str, list[Meaning]] = {}
    for unit, words in _UNITS.items():
        for key in fold_times("|".join(words.split())):
            own.setdefault("u:#" + key, []).append((Kind.UNIT, unit, 0, None))
    for (unit, number), words in _COUNTED.items():
        for key in fold_times(words):
            own.setdefault("u:" + key, []).append((Kind.UNIT, unit, 0, number))
    for (unit, offset), words in _NEAR.items():
        for key in fold_times(words):
            own.setdefault("n:" + key, []).append((Kind.NEAR, unit, offset, None))
    for month, words in _MONTHS.items():
        for key in fold_times(words):
            own.setdefault("w:" + key, []).append((Kind.MONTH, 0, month, None))
    for half, words in _HALVES.items():
        for key in fold_times(words):
            own.setdefault("w:" + key, []).append((Kind.HALF, 0, half, None))
    for key in fold_times(_AGO_BEFORE):
        own.setdefault("b:" + key, []).append((Kind.AGO, 0, 0, None))
    for key in fold_times(_AGO_AFTER):
        own.setdefault("a:" + key, []).append((Kind.AGO, 0, 0, None))
    return {key: tuple(meanings) for key, meanings in own.items()}


def own_meanings(key: str) -> tuple[Meaning, ...]:
    """What our own list of everyday forms has for `key`."""
    return _own().get(key, ())


@cache
def _index() -> NameIndex:
    return NameIndex(mapped("times.bin"))


def _found(key: str) -> tuple[int, ...]:
    return _index().find(hashed(key))


@lru_cache(maxsize=32768)
def meanings(key: str) -> tuple[Meaning, ...]:
    """All that `key` may mean: "r:#hoursago", "u:#hours", "a:ago", "b:hace", "n:yesterday", "w:nov". Ours come first."""
    found = _general(key)
    others = own_meanings_in_any(key) if key[0] in "ruw" else None
    if others == ():
        return ()
    if others and (key[0] == "w" or not found):
        return tuple(dict.fromkeys((*found, *others)))
    return found


@lru_cache(maxsize=32768)
def _general(key: str) -> tuple[Meaning, ...]:
    return tuple(dict.fromkeys((*_own().get(key, ()), *(decode(code) for code in _found(key)))))


@lru_cache(maxsize=32768)
def meanings_in(key: str, language: str | None) -> tuple[Meaning, ...]:
    """As `meanings`, but where `language` is known and has the word, only what it means there ("mar" in "ro")."""
    if not language:
        return meanings(key)
    kind, _, word = key.partition(":")
    for tag in _tags(language):
        own = own_meanings_in(tag, key)
        if own == ():
            return ()
        found = tuple(decode(code) for code in _found(f"{kind}@{tag}:{word}"))
        if own is not None or found:
            everyday = own_meanings(key) if kind == "n" else ()
            return tuple(dict.fromkeys((*everyday, *(own or ()), *found)))
    is_short = len(word.lstrip("#")) <= _SHORT_NAME and word.isascii()
    if (kind == "p" or (kind in "wu" and is_short)) and _has_names(language):
        # "san" is a year in Bambara and January elsewhere: short words of other languages say nothing, but for English.
        return own_meanings(key) + tuple(decode(code) for code in _found(f"{kind}@en:{word}"))
    return _general(key)


def is_word_in(key: str, language: str) -> bool:
    """Whether CLDR or our own table has `key` in this very language ("n:leo" in "sw")."""
    kind, _, word = key.partition(":")
    return any(
        own_meanings_in(tag, key) is not None or _found(f"{kind}@{tag}:{word}") for tag in _tags(language)
    )


@lru_cache(maxsize=2048)
def months_in(word: str, language: str) -> frozenset[int]:
    """The months that a folded word names in this very language, also with an ending of its own."""
    return frozenset(
        value
        for tag in _tags(language)
        for kind, _, value, _ in (
            *(own_meanings_in(tag, "w:" + word) or ()),
            *(decode(code) for code in _found(f"w@{tag}:{word}") or _found(f"p@{tag}:{word}")),
        )
        if kind == Kind.MONTH
    )


@lru_cache(maxsize=64)
def _has_names(language: str) -> bool:
    """Whether CLDR has names of months in a language."""
    return any(_found("o:" + tag) for tag in _tags(language))


@lru_cache(maxsize=256)
def _tags(language: str) -> tuple[str, ...]:
    tag = _ALIASES.get(language.lower().replace("_", "-"), language.lower().replace("_", "-"))
    base = tag.partition("-")[0]
    # "ku" is Kurmanji to CLDR, and Sorani to those who write it in Arabic letters.
    sorani = ("ckb",) if base == "ku" else ()
    return tuple(dict.fromkeys((tag, base, _ALIASES.get(base, base), *sorani)))


@lru_cache(maxsize=8192)
def is_word_of_time(word: str) -> bool:
    """Whether a text with this word may hold a time although it has no figure ("yesterday", "ago", "hace")."""
    folded = fold_time(word)
    return folded not in _ORDINARY and (
        folded in _own_words() or folded in words_of_languages() or bool(_found("f:" + folded))
    )


@cache
def _own_words() -> frozenset[str]:
    texts = [*_NEAR.values(), *_COUNTED.values(), _AGO_BEFORE, _AGO_AFTER]
    words = " ".join(texts).replace("|", " ").split()
    return frozenset(fold_times("|".join(word for word in words if len(word) > 1)))


@lru_cache(maxsize=256)
def order_of(language: str) -> str | None:
    """In which order a language ("pt", "en-GB") writes day, month and year in figures; None where that is not known."""
    tag = language.lower().replace("_", "-")
    if tag in _MIXED_ORDERS or tag.partition("-")[0] in _MIXED_ORDERS:
        return None
    for name in (language.lower().replace("_", "-"), language.partition("-")[0].partition("_")[0].lower()):
        found = _found("o:" + name)
        if found:
            return ORDERS[found[0]]
    return None
