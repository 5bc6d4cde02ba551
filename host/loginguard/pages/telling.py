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
    r"\b(?:can(?:no|['’])t|could(?:n['’]t| not)|unable to|not able to|how to|how do i|trouble|problems?|"
    r"(?<!tried )(?<!trying )(?<!attempted )(?<!attempting )(?<!attempt )(?<!attempts )(?<!used )to (?:sign|log) in|"
    r"(?:how|where|when|whenever|before|if|every time|each time|would like to|want to|going to|plan to|will|may|can) "
    r"(?:you |i )?(?:sign|log) in|no puedo|n[ãa]o consigo|je n['’]arrive|ne peux pas|impossible de|"
    r"kann (?:mich|ich)|non riesco|nie mog|не могу|не можу|giremiyorum|giriş yapamıyorum|tidak bisa|không thể)|"
    r"(?:लॉगिन|लॉग इन) नहीं|无法登录|無法登入|ログインでき",
    re.IGNORECASE,
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
_LONGEST = 700
_LONGEST_SENTENCE = 400


def is_strong(line: str) -> bool:
    """Whether a line that tells of a login speaks of signing in, and not only of a device."""
    return _STRONG.within(line) or vocabulary.TOLD.within(line) or vocabulary.SIGNING.within(line)


def tells(title: str) -> bool:
    """Whether a subject or a heading says by itself that the text under it is about a login."""
    return bool(_STRONG.within(title)) and not AGAINST.within(title) and not is_asked(title)


def says_login(line: str) -> bool:
    """Whether a line says that somebody signed in, or may have."""
    if len(line) > _LONGEST or not _has_phrase(line):
        return False
    return any(_has_phrase(one) and not is_asked(one) for one in sentences(line))


def _has_phrase(text: str) -> bool:
    return _NOTICE.within(text) or vocabulary.TOLD.within(text)


def is_asked(sentence: str) -> bool:
    """Whether a sentence asks, supposes, or says what to do or what can't be done."""
    return bool(_DENIED.search(sentence) or _SUPPOSED.search(sentence) or _ASKED.match(sentence))


def reports_login(line: str, cells: CellReader) -> bool:
    """Whether a sentence reports a login in whatever words: of signing in, of an account, and from where or with what."""
    if len(line) > _LONGEST or not vocabulary.SIGNING.within(line):
        return False
    for one in sentences(line):
        if vocabulary.SIGNING.within(one) and vocabulary.ACCOUNT.within(one) and not is_asked(one):
            mask = cells.mask(one[:_LONGEST_SENTENCE])
            if mask & (PLACE | ADDRESS) or mask & (DEVICE | TIME) == DEVICE | TIME:
                return True
            if any(led_places(one)) or any(small_places(one)):
                return True
    return False


_SENTENCE = re.compile(
    r"(?<=[.!?])\s+(?=[A-ZА-ЯÀ-Þ\u0600-\u06ff\u0900-\u0fff\u3040-\u9fff])|(?<=[。！？])\s*(?=\S)"
)


def sentences(line: str) -> list[str]:
    """A line's sentences. "p.m." and "St." end none; a part that is too short is joined to the next."""
    parts: list[str] = []
    for part in _SENTENCE.split(line):
        if parts and (len(parts[-1]) < 24 or re.search(r"\b(?:[ap]\.m|St|Mt|no|nr|น|г|р)\.$", parts[-1])):
            parts[-1] += " " + part
        else:
            parts.append(part)
    return parts
