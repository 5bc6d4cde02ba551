"""Words that make a relative time loose ("about", "less than", "over", "almost"), in many languages, and what they do to it."""

from datetime import datetime, timedelta
from enum import Enum
from functools import cache

from loginguard.model.interval import Interval
from loginguard.recognise.folding import fold_times
from loginguard.recognise.time_tokens import Token


class Loose(Enum):
    """About, less than, more than, almost."""

    ABOUT = "about"
    LESS = "less"
    MORE = "more"
    ALMOST = "almost"


_WORDS = {
    Loose.ABOUT: "about|around|approximately|approx|approx.|circa|ca.|ca|roughly|some|alrededor de|aproximadamente|cerca de|unos|unas|más o menos|"
    "environ|à peu près|autour de|etwa|ungefähr|zirka|rund|ongeveer|omstreeks|około|mniej więcej|okolo|asi|přibližně|približne|asi pred|oko|otprilike|"
    "približno|okrog|око|отприлике|примерно|около|приблизительно|приблизно|близько|десь|каля|прыкладна|приблизително|околу|приближно|"
    "cirka|omkring|ungefär|ungefar|omtrent|rundt|kring|noin|suunnilleen|umbes|apmēram|aptuveni|apie|maždaug|körülbelül|kb.|nagyjából|"
    "aproximativ|în jur de|cam|vreo|περίπου|γύρω στις|yaklaşık|takriben|tahminen|təxminən|taxminan|шамамен|болжолдуу|ойролцоогоор|"
    "sekitar|kira-kira|lebih kurang|kurang lebih|khoảng|tầm|mga|humigit-kumulang|halos|लगभग|करीब|तक़रीबन|अंदाजे|साधारण|সাধারণত|প্রায়|আনুমানিক|"
    "تقریباً|قریب|لگ بھگ|تقریبا|حدود|حدودا|تقريبًا|تقريبا|حوالي|نحو|بحوالي|כ|בערך|לערך|בסביבות|約|およそ|だいたい|大约|大約|约|大概|약|대략|"
    "ประมาณ|ราว|ราวๆ|சுமார்|సుమారు|ಸುಮಾರು|ഏകദേശം|ਲਗਭਗ|લગભગ|ആകദേശം|pribl.|gutxi gorabehera|aproksimadamente|arredor de|arredor dunha|cap a|prop de|"
    "proksimume|ĉirkaŭ|rreth|um það bil|u.þ.b.|bij benadering|kurang-lebih|karibu|takribani|tua|thart ar|მიახლოებით|დაახლოებით|մոտ|մոտավորապես|"
    "ongeveer|sirka|anviwon|environs|mniejwięcej|приблизно|jo|jó|vo ca|mga nasa|sa paligid ng|aproximadament|unha|ungefier|circa de|berî|mu|sullii|ongeféier|دەوروبەری|نزیکەی|تەخمىنەن|やく|تقريب|madwar",
    Loose.LESS: "within the last|within the past|in the last|in the past|within|innerhalb der letzten|in den letzten|in der letzten|en las últimas|en los últimos|en la última|nas últimas|nos últimos|na última|dans les dernières|dans la dernière|nelle ultime|negli ultimi|nell'ultima|in de afgelopen|in het afgelopen|за последние|за последний|за последнюю|протягом останніх|w ciągu ostatnich|son|dalam|trong|less than|under|within|below|menos de|menos que|há menos de|moins de|moins d'|weniger als|unter|minder dan|mniej niż|poniżej|méně než|menej ako|"
    "menej než|manje od|manje nego|manj kot|мање од|менее|менее чем|меньше|меньше чем|менше|менше ніж|менш за|менш чым|по-малко от|помалку од|"
    "mindre än|mindre enn|mindre end|alle|vähemmän kuin|vähem kui|mazāk par|mazāk nekā|mažiau nei|mažiau kaip|kevesebb mint|kevesebb, mint|"
    "mai puțin de|mai putin de|sub|λιγότερο από|meno di|kurang dari|kurang daripada|dưới|chưa đến|chưa tới|ít hơn|wala pang|mas mababa sa|"
    "इससे कम|से कम|एक से कम|से कम समय|কম|এর কম|کم|سے کم|کمتر از|أقل من|اقل من|פחות מ|פחות מ-|不到|少于|少於|未満|以内|미만|이내|น้อยกว่า|ไม่ถึง|"
    "குறைவான|కంటే తక్కువ|minder as|bir dakikadan az|dan az|den az|az|dən az|dan kam|menys de|menos dun|menos de un|gutxiago|malpli ol|më pak se|minna en|llai na|"
    "níos lú ná|manner wéi|mens de|mens d'|inqas minn|mwens pase|mindre enn eitt|chini ya|unnit go|nas lugha na",
    Loose.MORE: "+|more than|over|above|upwards of|más de|mais de|plus de|plus d'|mehr als|über|meer dan|ponad|więcej niż|více než|viac ako|přes|vyše|više od|preko|več kot|"
    "више од|преко|более|более чем|больше|больше чем|более года|понад|більше|більше ніж|больш за|больш чым|повече от|над|повеќе од|över|mer än|mer enn|over|"
    "mere end|yli|enemmän kuin|rohkem kui|üle|vairāk par|vairāk nekā|daugiau nei|daugiau kaip|több mint|peste|mai mult de|πάνω από|περισσότερο από|più di|oltre|"
    "lebih dari|lebih daripada|hơn|trên|mahigit|higit sa|से अधिक|से ज़्यादा|से ज्यादा|অধিক|এর বেশি|বেশি|سے زیادہ|زیادہ|بیش از|بیشتر از|أكثر من|اكثر من|יותר מ|מעל|"
    "超过|超過|以上|多于|이상|넘게|มากกว่า|กว่า|மேலாக|అధికంగా|fazla|dan fazla|çox|dan çox|dan ortiq|més de|máis de|pli ol|më shumë se|meira en|níos mó ná|méi wéi|mai de|iktar minn|plis pase|zaidi ya|'tik gora",
    Loose.ALMOST: "almost|nearly|close to|just under|casi|quase|presque|fast|beinahe|bijna|prawie|niemal|skoro|téměř|takmer|gotovo|skoro|ソ|готово|скоро|почти|майже|амаль|почти|"
    "речиси|nästan|nesten|næsten|melkein|lähes|peaaegu|gandrīz|beveik|majdnem|közel|aproape|σχεδόν|quasi|hampir|gần|halos|neredeyse|az kalsın|təxminən|deyarli|"
    "لگ بھگ|تقریبا|یکاد|ما يقرب من|כמעט|将近|將近|接近|ほぼ|もうすぐ|거의|เกือบ|கிட்டத்தட்ட|దాదాపు|gairebé|case|ia|gati|næstum|bron|nach mór|kuazi|pratikamente|ĝis|preskaŭ",
}  # fmt: skip
_LONGEST_PHRASE = 4
_JOINING = dict.fromkeys(map(ord, "-,\u05be"))  # the last is Hebrew's hyphen


@cache
def _phrases() -> dict[str, Loose]:
    found: dict[str, Loose] = {}
    for loose, words in _WORDS.items():
        for word in fold_times(words):
            found.setdefault(word.translate(_JOINING), loose)
    found.pop("", None)
    return found


def without_loose_words(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[int], Loose | None]:
    """The tokens without such words, where each that is left stood, and which of the four was there (the last one)."""
    phrases = _phrases()
    kept: list[int] = []
    loose = None
    at = 0
    while at < len(tokens):
        for last in range(min(len(tokens), at + _LONGEST_PHRASE), at, -1):
            key = "".join(token.key for token in tokens[at:last]).translate(_JOINING)
            if tokens[last - 1].number < 0 and key in phrases:
                loose, at = phrases[key], last
                break
        else:
            kept.append(at)
            at += 1
    return tuple(tokens[i] for i in kept), kept, loose


def loosened(interval: Interval, loose: Loose, now: datetime) -> Interval:
    """The interval as wide as the word makes it; a time that lies ahead stays as it is."""
    if interval.likeliest > now:
        return interval
    age = now - interval.likeliest
    if loose is Loose.LESS:
        return Interval(now - age, now, now - age / 2)
    start = min(interval.start, now - age * (2.1 if loose is Loose.MORE else 1.5))
    end = max(interval.end, now - age * (1.0 if loose is Loose.MORE else 0.5))
    return Interval(start, min(end, now + timedelta(0)), interval.likeliest)
