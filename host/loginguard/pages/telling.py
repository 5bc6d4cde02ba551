"""Whether a line tells that somebody signed in: by a phrase or by what it reports, and not as a question, a wish or a rule."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re

from loginguard.pages import vocabulary
from loginguard.pages.cells import ADDRESS, DEVICE, PLACE, TIME, CellReader
from loginguard.recognise.led_places import led_places, small_places

_NOTICE = vocabulary.MAIL
# Alone, without a place or an address, these are as often about a product as about a login.
_WEAK = frozenset(
    phrase
    for meanings in vocabulary.languages().values()
    if "signing" in meanings
    for phrase in meanings.get("mail", [])
    if not vocabulary.SIGNING.within(phrase) and not vocabulary.ACCOUNT.within(phrase)
)
_STRONG = vocabulary.Phrases([p for p in vocabulary.collect("mail") if p not in _WEAK])
AGAINST = vocabulary.Phrases(vocabulary.collect("mail-against"))
# "I can't log in from Nigeria", "how to log in": of somebody's trouble or of what to do, not of a login.
_DENIED = re.compile(
    r"\b(?:can(?:no|['’])t|could(?:n['’]t| not)|unable to|not able to|will (?:not )?be|fix(?:es|ed)? (?:the )?(?:log|sign)|how to|how do i|trouble|problems?|"
    r"(?<!tried )(?<!trying )(?<!attempted )(?<!attempting )(?<!attempt )(?<!attempts )(?<!used )to (?:sign|log) in|"
    r"(?:how|where|when|whenever|before|if|every time|each time|would like to|want to|going to|plan to|will|may|can) "
    r"(?:you |i )?(?:sign|log) in|no puedo|n[ãa]o consigo|je n['’]arrive|ne peux pas|impossible de|"
    r"kann (?:mich|ich)|non riesco|nie mog|не могу|не можу|giremiyorum|giriş yapamıyorum|tidak bisa|không thể)|"
    r"(?:लॉगिन|लॉग इन) नहीं|无法登录|無法登入|ログインでき",
    re.IGNORECASE,
)
# "Log in to your account to see it", where what is to be done stands at the sentence's end, or before what it is for.
_TO_DO = re.compile(
    r"(?:लॉगिन|लॉग इन|लॉग-इन|साइन इन) (?:करें|कीजिए|करिए|करो)|(?:লগ ইন|লগইন|লগ-ইন|সাইন ইন) (?:করুন|করো)|(?:لاگ ان|لاگِ ان|سائن ان) (?:کریں|کیجیے|کیجئے)|"
    r"وارد (?:\S+ ){0,3}شوید|(?:سجّ?ل|سجّلوا|قم ب(?:ـ)?تسجيل|يرجى تسجيل|يُرجى تسجيل) (?:ال)?دخول|(?:โปรด|กรุณา)(?:เข้าสู่ระบบ|ลงชื่อเข้าใช้)|"
    r"^\W*(?:เข้าสู่ระบบ|ลงชื่อเข้าใช้)[^.]{0,60}เพื่อ"
)
# "What if someone logged in from Lagos?", "I logged in", "the login page": asked, supposed or one's own, not told.
_SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|in case|has|have|can|could|would|should|did|may|might|will) (?:some|any)(?:one|body)\b|"
    r"\bI(?:['’]ve)? (?:have |had |just )?(?:(?:logged|signed|got) (?:in|on)|used|accessed)|"
    r"\b(?:hackers?|attackers?|criminals?|intruders?|thieves|scammers?) (?:\w+ )?(?:logged|signed|got|broke) in(?:to)?(?! (?:to )?(?:my|your))|"
    r"\b(?:logged|signed|broke) in ?to (?:its|their|his|her)\b|"
    r"\b(?:log|sign)[ -]?in (?:page|form|screen|button|link)|\b(?:works?|fails?)\b|"
    r"\b(?:si|se) (?:algui[eé]n|algu[eé]m|qualcuno)|\bsi quelqu['’]un|\b(?:wenn|falls|ob) (?:sich )?jemand|"
    r"\b(?:если|якщо|jika|kung may|nếu)\b",
    re.IGNORECASE,
)
# What a sentence begins with that asks, supposes, or tells what to do: "Log in to your account", "Wie kann ich …".
_ASKED = re.compile(
    r"[¿\W]*(?:(?:please |just )?(?:log|sign) in(?:to)? (?!attempt|alert|from|was|at|near|on|detected|notif)|"
    r"(?:acced[ea] (?:a|con)|inicia sesión|entra (?:a|en|nel|con)|ingresa (?:a|en)|acesse|acede (?:à|a)|entre (?:na|no|em)|faça login|inicie|connectez|accédez|"
    r"identifiez|(?:melden?|loggen?) (?:sie|dich)|accedi|effettua|войдите|зайдите|авторизуйтесь|увійдіть|авторизуйтеся|zaloguj|log (?:je|u)? ?in|"
    r"(?:silakan )?(?:masuk|login|log masuk) (?:ke|untuk)|(?:hãy )?đăng nhập (?:vào|để|ngay)|mag-?log|přihlaste|prihláste|jelentkez[zd]|conectează|intră|"
    r"autentifică|logga in|log ind|logg inn|kirjaudu|συνδεθείτε|prijavite|uloguj)\b|"
    r"(?:fix(?:ed|es)?|added|changed|removed|improved|feat|chore|docs|new)\b[^:]{0,20}:|"
    r"(?:how|why|what (?:if|to|is|are|does|should)|when(?:ever)?|where|can|could|may (?:i|we|you)|should|would)\b(?!\s*[:：])|"
    r"(?:c[óo]mo (?:puedo|se|hago|entr)|por qu[eé]|comment|pourquoi|wie (?:kann|komm|man|sie|du|ich)|warum|wieso|come (?:posso|si|faccio)|perch[ée]|"
    r"como (?:fa[çz]|posso|entr)|dlaczego|почему|чому|neden|nasıl|bagaimana|mengapa|kenapa|làm sao|làm thế nào|paano|bakit|如何|怎么|怎樣|为什么)\b|"
    r"(?:if|wenn|falls|sollte|jika|если|якщо|jeśli|eğer|ако|pokud|dacă|nếu|kung|hvis|indien|si (?!è|e['’]|sono)|se (?:não|nao|non|você|voce|sei|não|isto|isso|foi|fui|eri))\b|"
    r"(?:请|請)?(?:登录|登入)(?:您|你|我们)|如果|若|もし|หาก|ถ้า|만약|إذا|إن لم|اگر|अगर|यदि|যদি)",
    re.IGNORECASE,
)
# What is paid from an account is no login to it.
_PAID = re.compile(
    r"[$€£₹¥₴₽₺₦₱৳₫₩]\s?\d|\d\s?(?:[$€£₹₴₽₺₦₱৳₫₩]|(?:USD|EUR|GBP|PLN|UAH|INR|BRL|zł|Kč|kr|руб|грн|lei|Ft|TL|Rp)\b)|\b(?:USD|EUR|GBP|Rp|R\$)\s?\d"
)
# "Accessed 12 times", "3 logins this week" are of many.
_COUNT = re.compile(r"(?<![\w.:/\-])\d{1,3} ([^\W\d_]+)")
_TIMES = frozenset(
    {
        "times",
        "mal",
        "fois",
        "veces",
        "vezes",
        "razy",
        "раз",
        "рази",
        "kez",
        "kali",
        "lần",
        "volte",
        "keer",
        "gånger",
        "gange",
        "ganger",
        "kertaa",
    }
)
_LONGEST = 700
_LONGEST_SENTENCE = 400


def is_strong(line: str) -> bool:
    """Whether a line that tells of a login speaks of signing in, and not only of a device."""
    is_used = vocabulary.USING.within(line) and vocabulary.ACCOUNT.within(line)
    return is_used or _STRONG.within(line) or vocabulary.TOLD.within(line) or vocabulary.SIGNING.within(line)


def tells(title: str) -> bool:
    """Whether a subject or a heading says by itself that the text under it is about a login."""
    is_said = _STRONG.within(title) or (_NOTICE.within(title) and vocabulary.SIGNING.within(title))
    return is_said and not AGAINST.within(title) and not is_asked(title)


def says_login(line: str) -> bool:
    """Whether a line says that somebody signed in, or may have."""
    if len(line) > _LONGEST or not _has_phrase(line):
        return False
    return any(_has_phrase(one) and not is_asked(one) for one in sentences(line))


def _has_phrase(text: str) -> bool:
    return _NOTICE.within(text) or vocabulary.TOLD.within(text)


def is_asked(sentence: str) -> bool:
    """Whether a sentence asks, supposes, or says what to do or what can't be done."""
    patterns = (_DENIED.search, _SUPPOSED.search, _TO_DO.search, _ASKED.match)
    return any(is_found(sentence) for is_found in patterns)


def reports_login(line: str, cells: CellReader) -> bool:
    """Whether a sentence reports a login in whatever words: of signing in, of an account, and from where or with what."""
    if len(line) > _LONGEST or not vocabulary.ACCOUNT.within(line):
        return False
    return any(_reports(one[:_LONGEST_SENTENCE], cells) for one in sentences(line))


def _reports(sentence: str, cells: CellReader) -> bool:
    is_signing = vocabulary.SIGNING.within(sentence)
    if not (is_signing or vocabulary.USING.within(sentence)) or not vocabulary.ACCOUNT.within(sentence):
        return False
    if is_asked(sentence) or _PAID.search(sentence) or _counts_logins(sentence):
        return False
    mask = cells.mask(sentence)
    if not is_signing:
        # "Your account was opened in our branch in Lisbon": only with what says that it was on a device.
        return bool(mask & (DEVICE | ADDRESS)) and bool(mask & (PLACE | ADDRESS | TIME))
    if mask & (PLACE | ADDRESS) or mask & (DEVICE | TIME) == DEVICE | TIME:
        return True
    return any(led_places(sentence)) or any(small_places(sentence))


def _counts_logins(sentence: str) -> bool:
    return any(m[1] in _TIMES or vocabulary.SIGNING.within(m[1]) for m in _COUNT.finditer(sentence.lower()))


_SENTENCE = re.compile(r"(?<=[.!?؟۔।])\s+|(?<=[。！？])\s*(?=\S)")
_ABBREVIATED = re.compile(r"\b(?:[ap]\.m|St|Mt|no|nr|н|น|г|р)\.$")
_SHORTEST = 24


def sentences(line: str) -> list[str]:
    """A line's sentences. "p.m." and "St." end none; a part that is too short is joined to the next."""
    parts: list[str] = []
    for part in _SENTENCE.split(line):
        if parts and (
            len(parts[-1]) < _SHORTEST
            or part[:1].islower()
            or part[:1].isdigit()
            or _ABBREVIATED.search(parts[-1])
        ):
            parts[-1] += " " + part
        else:
            parts.append(part)
    return parts
