"""A mailbox open in the browser: whether a page is one, and which of its elements are the messages that are open in it."""

# ruff: noqa: E501 — tables of words read best as rows.
import re
from collections.abc import Mapping, Sequence

from loginguard.pages.cells import CellReader
from loginguard.pages.lines import placed_lines
from loginguard.pages.telling import says_login
from loginguard.pages.tree import Tree
from loginguard.recognise.folding import fold

# What mail programs call their folders, and what can be done to an open message.
_WORDS: dict[str, tuple[str, ...]] = {
    "inbox": ("inbox", "bandeja de entrada", "recibidos", "caixa de entrada", "entrada", "boîte de réception", "posteingang", "posta in arrivo", "in arrivo",
              "postvak in", "inkorg", "inkorgen", "innboks", "indbakke", "saapuneet", "skrzynka odbiorcza", "odebrane", "входящие", "вхідні", "doručená pošta",
              "doručené", "prijaté", "beérkező levelek", "beérkezett üzenetek", "mesaje primite", "pristigla pošta", "ulazna pošta", "primljeno", "примљене поруке",
              "prijemno sanduče", "входящи", "входяща поща", "εισερχόμενα", "gelen kutusu", "البريد الوارد", "صندوق الوارد", "علبة الوارد", "דואר נכנס", "صندوق ورودی",
              "صندوق دریافت", "इनबॉक्स", "ইনবক্স", "ان باکس", "kotak masuk", "peti masuk", "hộp thư đến", "กล่องจดหมาย", "กล่องขาเข้า", "收件箱", "收件匣", "受信トレイ",
              "受信箱", "받은편지함", "받은메일함", "받은 편지함", "இன்பாக்ஸ்", "postkast", "iesūtne", "gautieji", "prejeto", "safata d'entrada", "gələn qutusu", "kikasha"),
    "sent": ("sent", "sent items", "sent mail", "sent messages", "enviados", "elementos enviados", "enviado", "correo enviado", "itens enviados", "enviadas", "envoyés", "messages envoyés",
             "éléments envoyés", "gesendet", "gesendete elemente", "inviati", "posta inviata", "inviata", "verzonden", "verzonden items", "skickat", "skickade", "sendt",
             "sendte elementer", "sendt post", "lähetetyt", "wysłane", "elementy wysłane", "отправленные", "надіслані", "відправлені", "odeslaná pošta", "odeslané", "odoslaná pošta",
             "odoslané", "elküldött", "elküldött elemek", "elküldött üzenetek", "trimise", "elemente trimise", "poslano", "poslane", "послато", "poslato", "изпратени", "απεσταλμένα",
             "σταλμένα", "gönderilenler", "gönderilmiş postalar", "gönderilmiş öğeler", "الرسائل المرسلة", "البريد المرسل", "المرسل", "العناصر المرسلة", "נשלחו", "פריטים שנשלחו",
             "ارسال شده", "ارسال‌شده", "भेजे गए", "भेजा गया", "পাঠানো", "প্রেরিত", "بھیجے گئے", "terkirim", "item terkirim", "dihantar", "đã gửi", "thư đã gửi", "mục đã gửi", "ส่งแล้ว",
             "ที่ส่งแล้ว", "จดหมายที่ส่งแล้ว", "已发送", "已发送邮件", "已发邮件", "已傳送", "寄件備份", "已寄出", "送信済み", "送信済みメール", "送信済みアイテム", "보낸편지함", "보낸메일함", "보낸 편지함",
             "ipinadala", "mga ipinadala", "அனுப்பியவை", "saadetud", "nosūtītie", "išsiųsta", "enviats", "göndərilmiş"),
    "drafts": ("drafts", "draft", "borradores", "rascunhos", "brouillons", "entwürfe", "bozze", "concepten", "utkast", "kladder", "luonnokset", "wersje robocze", "robocze", "szkice",
               "черновики", "чернетки", "koncepty", "rozepsané", "piszkozatok", "schițe", "ciorne", "mesaje nefinalizate", "skice", "nacrti", "нацрти", "чернови", "πρόχειρα", "taslaklar",
               "المسودات", "مسودات", "טיוטות", "پیش‌نویس‌ها", "پیش نویس ها", "ड्राफ़्ट", "ड्राफ्ट", "খসড়া", "ড্রাফ্ট", "ڈرافٹس", "draf", "konsep", "thư nháp", "bản nháp", "ร่างจดหมาย", "แบบร่าง", "จดหมายร่าง",
               "草稿", "草稿箱", "草稿匣", "下書き", "임시보관함", "임시 보관함", "mga draft", "வரைவுகள்", "mustandid", "melnraksti", "juodraščiai", "osnutki", "esborranys", "qaralamalar"),
    "spam": ("spam", "junk", "junk email", "junk e-mail", "bulk mail", "correo no deseado", "no deseado", "lixo eletrônico", "lixo eletrónico", "indésirables", "courrier indésirable", "junk-e-mail",
             "spamverdacht", "unerwünscht", "posta indesiderata", "indesiderata", "ongewenste e-mail", "ongewenst", "skräppost", "søppelpost", "uønsket post", "uønsket mail", "roskaposti",
             "wiadomości-śmieci", "спам", "нежелательная почта", "небажана пошта", "nevyžádaná pošta", "nevyžiadaná pošta", "levélszemét", "neželjena pošta", "нежелана поща", "ανεπιθύμητα",
             "ανεπιθύμητη αλληλογραφία", "gereksiz e-posta", "gereksiz", "istenmeyen", "البريد العشوائي", "غير مرغوب فيها", "بريد غير هام", "דואר זבל", "ספאם", "הודעות זבל", "هرزنامه", "स्पैम", "স্প্যাম", "thư rác",
             "สแปม", "จดหมายขยะ", "อีเมลขยะ", "垃圾邮件", "垃圾郵件", "迷惑メール", "스팸", "스팸함", "스팸메일함", "정크 메일", "ஸ்பேம்", "rämpspost", "mēstules", "brukalas", "vsiljena pošta", "correu brossa"),
    "trash": ("trash", "bin", "deleted", "deleted items", "deleted messages", "papelera", "eliminados", "elementos eliminados", "lixeira", "lixo", "itens excluídos", "itens eliminados", "corbeille", "éléments supprimés",
              "papierkorb", "gelöschte elemente", "gelöscht", "cestino", "posta eliminata", "prullenbak", "verwijderde items", "papperskorgen", "papperskorg", "borttagna objekt", "papirkurv", "søppelkurv",
              "slettede elementer", "slettet post", "roskakori", "poistetut", "kosz", "elementy usunięte", "корзина", "удаленные", "удалённые", "кошик", "видалені", "koš", "odstraněná pošta", "kôš",
              "odstránená pošta", "kuka", "törölt elemek", "coș de gunoi", "elemente șterse", "otpad", "smeće", "kanta", "кошче", "изтрити", "отпад", "κάδος απορριμμάτων", "κάδος", "διαγραμμένα", "çöp kutusu",
              "çöp", "silinmiş öğeler", "المهملات", "سلة المهملات", "العناصر المحذوفة", "אשפה", "פריטים שנמחקו", "زباله‌دان", "سطل زباله", "ट्रैश", "ट्रैश कैन", "ট্র্যাশ", "کوڑے دان", "sampah", "tong sampah", "thùng rác", "đã xóa",
              "ถังขยะ", "รายการที่ถูกลบ", "已删除邮件", "已删除", "回收站", "垃圾桶", "刪除的郵件", "ゴミ箱", "削除済みアイテム", "휴지통", "지운 편지함", "basurahan", "prügikast", "miskaste", "šiukšliadėžė", "smetnjak", "paperera"),
    "reply": ("reply", "responder", "répondre", "antworten", "rispondi", "beantwoorden", "antwoorden", "svara", "svar", "vastaa", "odpowiedz", "ответить", "відповісти", "odpovědět", "odpovedať", "válasz", "válaszolás",
              "răspunde", "răspundeți", "odgovori", "одговори", "отговор", "отговаряне", "απάντηση", "yanıtla", "رد", "الرد", "השב", "תשובה", "پاسخ", "जवाब दें", "উত্তর দিন", "জবাব দিন", "جواب دیں", "balas", "trả lời", "ตอบ", "ตอบกลับ", "回复", "回覆",
              "返信", "답장", "회신", "tumugon", "sagutin", "பதிலளி", "vasta", "atbildēt", "atsakyti", "respon", "cavab ver"),
    "forward": ("forward", "reenviar", "encaminhar", "transférer", "weiterleiten", "inoltra", "doorsturen", "vidarebefordra", "videresend", "välitä", "lähetä edelleen", "przekaż dalej", "przekaż", "prześlij dalej", "prześlij",
                "переслать", "переслати", "přeposlat", "preposlať", "továbbítás", "redirecționează", "redirecționați", "proslijedi", "prosledi", "проследи", "препращане", "προώθηση", "yönlendir", "ilet", "إعادة توجيه", "تحويل", "העבר",
                "העברה", "هدایت", "باز ارسال", "अग्रेषित करें", "फ़ॉरवर्ड करें", "আগে পাঠান", "ফরওয়ার্ড করুন", "آگے بھیجیں", "teruskan", "majukan", "chuyển tiếp", "ส่งต่อ", "转发", "轉寄", "転送", "전달", "ipasa", "i-forward", "edasta", "pārsūtīt",
                "persiųsti", "posreduj", "reenvia", "yönləndir"),
}  # fmt: skip
_KIND = {fold(word): kind for kind, words in _WORDS.items() for word in words}
_FOLDERS = frozenset({"inbox", "sent", "drafts", "spam", "trash"})
_ENOUGH_FOLDERS = 3
_LONGEST = 40
# "Inbox (3)", "Inbox 3 unread", "12 Drafts".
_COUNT = re.compile(r"^\d+\s+|\s*[(\[]?\d[\d.,+]*[)\]]?(?:\s.*)?$")
_LONGEST_ROW = 500
_LONGEST_TIME = 40
_MOST_SIBLINGS = 12
# A message's own head shows its date once, perhaps twice; a list of messages shows one a message.
_DATES_OF_A_LIST = 3
_MOST_MESSAGES = 20
# No program shows an open message as one of these.
_ROWS = frozenset({"row", "option", "treeitem"})


def folders(tree: Tree) -> list[int] | None:
    """The elements that hold a mailbox's folders; None where the page is no mailbox.

    It is one where it names three folders of mail programs, or what can be done to a mail: to reply to it and to forward it.
    """
    found = {i: kind for i, text in enumerate(tree.pieces) if len(text) <= _LONGEST and (kind := _kind(text))}
    kinds = set(found.values())
    if len(kinds & _FOLDERS) < _ENOUGH_FOLDERS:
        return [] if {"reply", "forward"} <= kinds else None
    holding = set()
    for piece in found:
        element = tree.owners[piece]
        while tree.parents[element] >= 0 and len(_held(tree, element, found)) < _ENOUGH_FOLDERS:
            element = tree.parents[element]
        holding.add(element)
    # A message may bear its folder's name: what holds that one and the folders themselves is too large.
    return [e for e in holding if not any(e < inner < tree.ends[e] for inner in holding)]


def _held(tree: Tree, element: int, found: Mapping[int, str]) -> set[str]:
    pieces = range(tree.first[element], tree.last[element])
    return {kind for i, kind in found.items() if i in pieces} & _FOLDERS


def _kind(text: str) -> str | None:
    return _KIND.get(fold(_COUNT.sub("", text.strip(" .:•")).strip()))


def open_messages(tree: Tree, holding: Sequence[int], cells: CellReader) -> list[int]:
    """The elements that are an open message each, as far as they tell of a login, in order. holding: as `folders` gives them.

    A message in the list of messages is none: its row is short, has a date, and others like it stand beside it.
    """
    page = _Page(tree, holding, cells)
    found: list[int] = []
    for piece, text in placed_lines(tree):
        if not says_login(text) or any(tree.first[e] <= piece < tree.last[e] for e in found):
            continue
        if not page.in_list(piece):
            found.append(page.message(piece))
    threads = [one for element in found for one in page.parts(element)]
    return threads[:_MOST_MESSAGES]


class _Page:
    def __init__(self, tree: Tree, holding: Sequence[int], cells: CellReader) -> None:
        self.tree, self.holding, self.cells = tree, holding, cells
        self.telling = [piece for piece, text in placed_lines(tree) if says_login(text)]

    def in_list(self, piece: int) -> bool:
        """Whether the piece stands in a row of a list of messages."""
        tree = self.tree
        element = tree.owners[piece]
        while tree.parents[element] >= 0:
            if tree.last[element] - tree.first[element] > 1:
                if len(tree.text(element)) > _LONGEST_ROW:
                    return False
                alike = [
                    e for e in tree.children(tree.parents[element]) if self._kind(e) == self._kind(element)
                ]
                at = alike.index(element)
                near = alike[max(0, at - _MOST_SIBLINGS // 2) : at + _MOST_SIBLINGS // 2 + 1]
                dated = [e for e in near if self._dates(tree.first[e], tree.last[e])]
                if element in dated and tree.attribute(element, "role") in _ROWS:
                    return True
                if element in dated and len(dated) >= _DATES_OF_A_LIST and len(dated) * 2 > len(near):
                    return True
            element = tree.parents[element]
        return False

    def message(self, piece: int) -> int:
        """The largest element around the piece that holds no folder and, before the piece, no list of messages."""
        tree = self.tree
        element = tree.owners[piece]
        while (parent := tree.parents[element]) >= 0:
            if any(parent <= e < tree.ends[parent] for e in self.holding):
                break
            if len(self._dates(tree.first[parent], tree.first[element])) >= _DATES_OF_A_LIST:
                break
            element = parent
        return element

    def parts(self, element: int) -> list[int]:
        """The messages of a conversation, each with its date before what it tells; else the element itself."""
        tree = self.tree
        for inner in range(element, tree.ends[element]):
            by_tag: dict[str, list[int]] = {}
            for child in tree.children(inner):
                told = next((i for i in self.telling if tree.first[child] <= i < tree.last[child]), None)
                if told is not None and self._dates(tree.first[child], told):
                    by_tag.setdefault(tree.tags[child], []).append(child)
            several = max(by_tag.values(), key=len, default=[])
            if len(several) > 1:
                return several
        return [element]

    def _kind(self, element: int) -> tuple[str, str]:
        return self.tree.tags[element], self.tree.attribute(element, "role")

    def _dates(self, start: int, end: int) -> list[int]:
        return [
            i
            for i in range(start, end)
            if len(text := self.tree.pieces[i]) <= _LONGEST_TIME and self.cells.time(text)
        ]
