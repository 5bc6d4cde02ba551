"""A message that was passed on in a message: its own subject and date, and its lines without quoting marks."""

# ruff: noqa: E501 — tables of words read best as rows.
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

# What mail programs write over a message that they pass on.
_LABELS: dict[str, tuple[str, ...]] = {
    "from": ("from", "de", "von", "da", "от", "від", "od", "van", "kimden", "gönderen", "من", "发件人", "寄件者", "差出人", "送信者", "보낸사람", "보낸 사람",
             "dari", "från", "fra", "feladó", "de la", "από", "lähettäjä", "từ", "จาก", "מאת", "از", "प्रेषक", "mula kay", "mula sa", "pošiljatelj"),
    "to": ("to", "para", "à", "an", "a", "кому", "do", "aan", "kime", "alıcı", "إلى", "收件人", "收件者", "宛先", "받는사람", "받는 사람", "kepada", "till", "til",
           "komu", "címzett", "către", "προς", "vastaanottaja", "đến", "ถึง", "אל", "به", "до", "za", "cc", "reply-to", "para kay", "para sa"),
    "subject": ("subject", "asunto", "assunto", "objet", "betreff", "oggetto", "тема", "temat", "onderwerp", "konu", "الموضوع", "主题", "主旨", "件名", "제목",
                "subjek", "perihal", "ämne", "emne", "předmět", "predmet", "tárgy", "subiect", "θέμα", "aihe", "chủ đề", "tiêu đề", "เรื่อง", "หัวข้อ", "נושא",
                "موضوع", "विषय", "относно", "naslov", "paksa"),
    "date": ("date", "fecha", "data", "datum", "дата", "sent", "gesendet", "enviado", "enviado el", "enviada em", "envoyé", "inviato", "verzonden", "wysłano",
             "отправлено", "надіслано", "tarih", "gönderildi", "التاريخ", "تاريخ", "日期", "日付", "送信日時", "날짜", "보낸 날짜", "tanggal", "dikirim", "skickat",
             "dato", "sendt", "odesláno", "dátum", "küldve", "trimis", "ημερομηνία", "στάλθηκε", "päivämäärä", "lähetetty", "ngày", "đã gửi", "วันที่", "ส่ง",
             "תאריך", "נשלח", "تاریخ", "दिनांक", "изпратено", "poslato", "petsa"),
}  # fmt: skip
_KIND = {label: kind for kind, labels in _LABELS.items() for label in labels}
_LONGEST_LABEL = 20
_MOST_LINES = 10
_QUOTE = re.compile(r"^(?:[>|]\s?)+(?=\S|$)")
# "On Monday at 21:30, somebody wrote:" and its like in any language ends so, with the quoted text under it.
_ATTRIBUTION = re.compile(r"[:：]\s*$")


@dataclass(slots=True)
class Forwarded:
    """subject, date: of the innermost message, "" where there is none. lines: as written, empty ones kept."""

    subject: str = ""
    date: str = ""
    lines: list[str] = field(default_factory=list)


def without_forwarding(lines: Sequence[str]) -> Forwarded:
    """The lines without quoting marks and without the forwarded messages' heads, and what the innermost head said."""
    found = Forwarded()
    plain = [_QUOTE.sub("", line).rstrip() for line in lines]
    n = 0
    while n < len(plain):
        block = _block(plain, n)
        if block:
            said = dict(reversed(block))
            found.subject = said.get("subject", found.subject)
            found.date = said.get("date", found.date)
            n += len(block)
            continue
        if _is_attribution(lines, n):
            found.date = plain[n]
            n += 1
            continue
        found.lines.append(plain[n])
        n += 1
    return found


def is_head(line: str) -> bool:
    """Whether it is a line of such a head: "To: ana@example.org"."""
    return _head(line) is not None


def _head(line: str) -> tuple[str, str] | None:
    head, colon, rest = line.replace("：", ":", 1).partition(":")
    kind = _KIND.get(head.strip("* \u200e\u200f").lower()) if colon and len(head) <= _LONGEST_LABEL else None
    return (kind, rest.strip("* ")) if kind else None


def _block(plain: Sequence[str], start: int) -> list[tuple[str, str]]:
    """The forwarded head that begins at a line; [] where the lines are something else ("Date: … / From: Lagos")."""
    block: list[tuple[str, str]] = []
    for line in plain[start : start + _MOST_LINES]:
        found = _head(line)
        if found is None:
            break
        block.append(found)
    kinds = {kind for kind, _ in block}
    has_sender = any(kind == "from" and "@" in rest for kind, rest in block)
    is_head = len(kinds) > 1 and (has_sender or {"from", "subject"} <= kinds or {"to", "subject"} <= kinds)
    return block if is_head else []


def _is_attribution(lines: Sequence[str], at: int) -> bool:
    line = lines[at]
    following = next((other for other in lines[at + 1 : at + 3] if other.strip()), "")
    return (
        bool(_ATTRIBUTION.search(line))
        and any(map(str.isdigit, line))
        and following.lstrip().startswith(">")
        and not line.lstrip().startswith(">")
    )
