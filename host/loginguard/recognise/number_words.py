"""Numbers as words of many languages: "une", "twee", "ein paar", "несколько", "几"; what is vague has a value of its own."""

from functools import cache

from loginguard.recognise.folding import fold_times
from loginguard.recognise.time_tokens import Token, is_clock_figure

# "a few": no real amount is so near to it.
FEW = 3.14159
_MOST_DIGITS = 6
_VALUES = {
    0.5: "half|media|halbe|halben|pol|пол|पौन|anderthalb",
    1: "a|an|one|un|una|une|uno|um|uma|ein|eine|einer|einem|einen|eines|eng|enger|engem|один|одну|одна|одного|"
    "одне|одним|однією|адна|адну|адзін|"
    "bir|satu|isang|isa|एक|एका|इक|हेक|এক|একটি|একটা|ایک|یک|يك|هڪ|يو|یو|واحدة|واحد|jedna|jednu|jeden|jedną|jedno|"
    "jednoj|jednog|jednom|jedne|jednym|"
    "jednou|едно|един|една|еден|једног|једне|један|једна|једну|en|et|ett|én|één|een|'n|yksi|yhden|ena|eno|enim|"
    "eni|enega|ene|ένα|μία|μια|ένας|ενός|μιας|"
    "egy|o|unei|üks|ühe|viens|viena|vienas|vieną|vienā|ერთი|ერთ|մեկ|մի|բիր|бір|бер|пӗр|нэг|як|یەک|بىر|ஒரு|ഒരു|"
    "ಒಂದು|ఒక|ఒక్క|એક|ਇੱਕ|ਇਕ|ଏକ|moja|mmoja|một|okta|"
    "មួយ|ໜຶ່ງ|ນຶ່ງ|တစ်|一|壹|한|หนึ่ง|አንድ|eitt|einn|einum|einni|einu|aon|ur|yek|setunggal|siji|hiji|kan|kelen|"
    "kotahi|bat|një|nje|unu|ida|ien|मिन|མི",
    2: "two|dos|dois|duas|deux|zwei|due|два|две|дві|дзве|два|iki|dua|dalawang|hai|दो|दोन|দুই|دو|dwa|dwie|twee|"
    "två|to|kaksi|dva|dvě|két|două|δύο|twa|"
    "couple of|a couple of|un par de|두|两|兩|二|สอง|kahden|dvema|kettő|მეორე|երկու|екі|ики|ikki|رەم",
    3: "three|tre|tres|três|trois|drei|tre|три|üç|tiga|tatlong|ba|तीन|তিন|تین|سه|trzy|drie|kolme|tři|három|"
    "trei|τρία|세|三|สาม|երեք|үш|uch",
    4: "four|fyra|fire|neljä|čtyři|štyri|cztery|četiri|négy|patru|neli|cuatro|quatro|quatre|vier|quattro|"
    "четыре|чотири|dört|empat|चार|네|四|สี่",
    5: "five|pięć|pět|päť|öt|cinci|viis|fem|vijf|viisi|pet|cinco|cinq|fünf|cinque|пять|п'ять|beş|lima|पांच|다섯|五|ห้า",
    6: "six|sześć|šest|šesť|hat|șase|kuusi|sex|seks|zes|seis|sechs|sei|шесть|шість|altı|enam|여섯|六|หก",
    7: "seven|siedem|sedm|sedem|sedam|hét|șapte|seitsemän|sju|syv|siete|sete|sept|sieben|sette|семь|сім|yedi|"
    "tujuh|일곱|七|เจ็ด",
    8: "eight|osiem|osm|osem|osam|nyolc|opt|kahdeksan|åtta|åtte|otte|ocho|oito|huit|acht|otto|восемь|вісім|"
    "sekiz|delapan|여덟|八|แปด",
    9: "nine|dziewięć|devět|deväť|kilenc|nouă|yhdeksän|nio|ni|nueve|nove|neuf|neun|девять|дев'ять|dokuz|"
    "sembilan|아홉|九|เก้า",
    10: "ten|tio|ti|diez|dez|dix|zehn|dieci|десять|on|sepuluh|열|十|สิบ",
    11: "eleven|elf|elva|elleve|ellevu|once|onze|undici|одиннадцать",
    12: "twelve|zwölf|tolv|doce|douze|dodici|двенадцать",
    20: "twenty|zwanzig|tjugo|veinte|vinte|vingt|venti|двадцать",
    30: "thirty|dreißig|trettio|treinta|trinta|trente|trenta|тридцать",
    FEW: "few|a few|several|some|quelques|quelque|plusieurs|algunos|algunas|unos|unas|varios|varias|unos pocos|"
    "unas pocas|unos cuantos|alguns|algumas|"
    "poucos|poucas|uns|umas|vários|várias|uns quants|unes quantes|alcuni|alcune|qualche|pochi|poche|ein paar|"
    "einige|einigen|einiger|wenige|wenigen|mehrere|"
    "mehreren|een paar|enkele|enige|paar|'n paar|in pear|e puer|några|noen|nogle|få|nokre|nokkrum|nokkrar|"
    "nokkur|muutama|muutaman|muutamia|mõni|mõne|mõned|"
    "mõnda|dažām|dažas|dažiem|dažus|dažu|vairākām|kelias|kelis|keletą|kelių|kilka|kilku|kilkanaście|parę|paru|"
    "pár|několika|několik|niekoľko|niekoľkými|"
    "par|nekoliko|nekaj|nekaj več|nekaterimi|несколько|несколькими|пару|кілька|декілька|кількома|некалькі|"
    "няколко|неколку|неколико|бирнеше|бірнеше|бир нече|"
    "бирнеча|bir neçə|bir necha|birkaç|bir kaç|birnäçe|якчанд|хэдэн|нэчә|néhány|pár|câteva|câțiva|λίγα|λίγες|"
    "λίγους|λίγων|λίγο|μερικά|μερικές|μερικούς|"
    "beberapa|sawetawis|sababaraha|ilang|ilan|vài|mấy|कुछ|कुछ ही|काही|थोडे|केही|কয়েক|কিছু|ਕੁਝ|કેટલીક|કેટલાક|"
    "અમુક|થોડી|થોડા|କିଛି|சில|ஒரு சில|కొన్ని|ಕೆಲವು|"
    "കുറച്ച്|ചില|അൽപ|چند|چەند|چه‌ند|چنده|کچھ|څو|نەچچە|بضع|عدة|بعض|מספר|כמה|几|幾|数|數|几个|数个|幾個|몇|수|ไม่กี่|หลาย|"
    "რამდენიმე|მცირე|մի քանի|ጥቂት|kelkaj|"
    "kelkajn|ychydig|cúpla|beagan|un nebeud|nebeud|ftit|disa|pak|chache|machache|kadhaa|ប៉ុន្មាន|ບໍ່ເທົ່າໃດ|"
    "gutxi batzuk|dama dama|ruarua|balun|thodde|moadde",
}
_MOST_TOKENS = 10


@cache
def _words() -> dict[str, float]:
    return {word: value for value, words in _VALUES.items() for word in fold_times(words)}


@cache
def _beginnings() -> frozenset[str]:
    """What the first token of each may be; in Thai and its like one letter."""
    return frozenset(word[:size] for word in _words() for size in range(1, len(word) + 1))


def value_at(tokens: tuple[Token, ...], at: int) -> tuple[float, int] | None:
    """(value, how many tokens it takes) of the figure or the number word that starts at token `at`, the longest word first."""
    token = tokens[at]
    if token.number >= 0:
        is_amount = token.digits <= _MOST_DIGITS and not is_clock_figure(tokens, at)
        return (float(token.number), 1) if is_amount else None
    key, best = "", None
    for last in range(at, min(len(tokens), at + _MOST_TOKENS)):
        key += tokens[last].key
        if tokens[last].number >= 0 or key not in _beginnings():
            break
        if key in _words():
            best = _words()[key], last + 1 - at
    return best
