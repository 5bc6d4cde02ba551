"""Words and shapes by which a payment method is told on a page: kinds, masked numbers, states, what can be done to one.

English: wording in extensions' code and help articles 211063728, 211060918 (seen 2026-11-24). The other languages are ours.
"""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re
from collections.abc import Sequence
from functools import lru_cache

from loginguard.pages import vocabulary
from loginguard.recognise.ahead import weekdays_named

KINDS = re.compile(
    r"paypal|payoneer|direct to|local bank|wire transfer|\bach\b|instant pay|m-pesa|gcash|wise\b|bank account|bank transfer|"
    r"visa|mastercard|master card|amex|american express|discover|maestro|debit|credit card|skrill|transferência|transferencia|"
    r"virement|überweisung|bonifico|банк|карта|bank|banco|banque|\biban\b|\busdc\b|\busdt\b",
    re.IGNORECASE,
)
# "•••• 1234", "**** 1234", "xx-1234", "1234****", "ending in 1234", "IBAN NG12 •••• 99"
MASKED = re.compile(
    r"[•*·●∙…xX#]{2,}[\s-]*\d{1,8}\b|\b\d{1,8}[\s-]*[•*·●∙#]{2,}|\b(?:ending|ends|terminad[ao]|endend|finissant|che termina)\b\D{0,12}\d{2,6}",
    re.IGNORECASE,
)
PENDING = (
    "pending", "activating", "in review", "under review", "verifying", "verification", "unverified", "not active", "inactive", "will be active", "becomes active", "active in", "active on",
    "active from", "active after", "available on", "available in", "pendente", "em análise", "ativo em", "pendiente", "activo en", "activa en", "en revisión", "en attente", "actif dans", "ausstehend",
    "aktiv in", "aktiv ab", "in attesa", "attivo tra", "attivo fra", "in behandeling", "actief over", "oczekuje", "oczekujące", "aktywna za", "ожидает", "ожидание", "в обработке", "очікує", "قيد الانتظار", "beklemede",
    "activates", "activation", "will activate", "will be activated", "to be activated", "on hold", "held until", "processing", "being processed", "being set up", "inativo", "inativa", "será ativado", "será ativada",
    "em espera", "retido", "retida", "em processamento", "processando", "processamento", "pendentes", "inactivo", "inactiva", "se activa", "se activará", "será activado", "será activada", "en espera", "retenido", "retenida", "en proceso",
    "procesando", "en procesamiento", "inactif", "inactive", "s'active", "s'activera", "sera activé", "sera activée", "sera actif", "activation le", "en suspens", "en cours", "en traitement", "traitement en cours", "inaktiv",
    "wird aktiviert", "aktivierung", "zurückgehalten", "zurückgestellt", "angehalten", "in bearbeitung", "wird bearbeitet", "wird geprüft", "in prüfung", "inattivo", "inattiva", "si attiva", "si attiverà", "verrà attivato",
    "in sospeso", "in elaborazione", "in lavorazione", "in verifica", "inactief", "wordt geactiveerd", "in de wacht", "wordt verwerkt", "nieaktywna", "nieaktywny", "nieaktywne", "zostanie aktywowana", "wstrzymana", "w trakcie",
    "przetwarzanie", "неактивен", "неактивна", "неактивно", "активируется", "будет активирован", "будет активирована", "на удержании", "приостановлен", "приостановлена", "обрабатывается", "обработка", "на проверке",
    "неактивний", "активується", "буде активовано", "буде активований", "стане активним", "стане активною", "призупинено", "на утриманні", "в обробці", "обробляється", "обробка", "на перевірці", "في الانتظار", "قيد المعالجة", "قيد المراجعة",
    "سيتم تفعيل", "لم يتم", "سيتم تفعيلها", "سيتم تفعيله", "غير نشط", "غير نشطة", "pasif", "etkinleştirilecek", "askıda", "işleniyor", "निष्क्रिय", "प्रक्रियाधीन", "diproses", "sedang diproses", "ditahan", "đang xử lý", "tạm giữ",
    "处理中", "處理中", "审核中", "審核中", "無効", "无效", "未激活", "未启用", "未生效", "処理中", "審査中", "처리 중", "비활성", "보류", "neaktivní", "inaktív", "ανενεργό", "ανενεργή", "לא פעיל", "בטיפול",
    "लंबित", "tertunda", "menunggu", "đang chờ", "รอดำเนินการ", "待处理", "待審核", "保留中", "대기 중", "väntar", "afventer", "venter", "odottaa", "čeká", "függőben", "în așteptare", "σε εκκρεμότητα", "ממתין", "bekliyor",
)  # fmt: skip
_PREFERRED = (
    "preferred", "default", "primary", "preferencial", "padrão", "principal", "preferido", "predeterminado", "par défaut", "bevorzugt", "standard", "predefinito", "основной", "основний",
)  # fmt: skip
_WORKING = (
    "active", "enabled", "verified", "ativo", "ativa", "activo", "activa", "actif", "aktiv", "attivo", "attiva", "actief", "aktywna", "aktywny", "активен", "активна", "активно", "активний",
    "نشط", "نشطة", "aktif", "सक्रिय", "hoạt động", "ใช้งานอยู่", "有効", "有效", "已启用", "활성", "aktivní", "aktív", "activ", "ενεργό", "ενεργή", "פעיל", "aktiivinen", "aktivt",
)  # fmt: skip
ACTIVE = (*_WORKING, *_PREFERRED)
# By themselves they may be a name; with a day or a denial they tell that the method doesn't work yet: "Ready on Nov 27".
_READY = (
    "ready", "available", "usable", "activated", "pronto", "pronta", "disponível", "ativado", "ativada", "listo", "lista", "disponible", "activado", "activada", "prêt", "prête", "activé", "activée", "bereit", "verfügbar", "nutzbar", "aktiviert",
    "disponibile", "attivato", "attivata", "gereed", "klaar", "beschikbaar", "gotowa", "gotowy", "dostępna", "dostępny", "готов", "готова", "доступен", "доступна", "доступно", "готовий", "доступний", "активовано", "активирован", "активирована",
    "verificado", "verificada", "vérifié", "vérifiée", "verifiziert", "bestätigt", "verificato", "подтверждён", "подтверждена", "підтверджено", "متاح", "متاحة", "جاهز", "hazır", "kullanılabilir", "उपलब्ध", "siap", "tersedia", "sẵn sàng", "khả dụng",
)  # fmt: skip
# "Not yet active": before or after the state's word, as the language has it.
_DENIED = (
    "not", "not yet", "isn't", "n't", "never", "no longer", "until", "não", "ainda", "nao", "no", "aún", "todavía", "sin", "pas", "pas encore", "non", "non ancora", "nicht", "noch", "kein", "niet", "nie", "jeszcze", "не", "ще", "ещё", "еще",
    "ليس", "ليست", "غير", "لم", "değil", "henüz", "नहीं", "अभी", "belum", "tidak", "chưa", "không", "尚未", "还未", "還未", "未", "まだ", "ません", "ていない", "아직", "않", "ยังไม่", "inte", "ännu", "ikke", "ei", "vielä", "není", "ještě", "nem", "még", "nu este", "încă", "δεν", "όχι", "ακόμη", "לא", "עדיין", "није", "još", "nije",
)  # fmt: skip
_SINCE = (
    "since", "desde", "depuis", "seit", "dal", "sinds", "od", "с", "з", "із", "منذ", "beri", "sejak", "från", "siden",
)  # fmt: skip
ADD = (
    "add", "add new", "set up", "set it up", "adicionar", "configurar", "agregar", "añadir", "ajouter", "configurer", "hinzufügen", "einrichten",
    "aggiungi", "configura", "toevoegen", "instellen", "dodaj", "добавить", "настроить", "додати", "налаштувати", "إضافة", "أضف", "ekle", "जोड़ें", "tambah", "tambahkan", "thêm", "เพิ่ม", "添加", "新增", "追加", "추가",
    "lägg till", "tilføj", "legg til", "lisää", "přidat", "hozzáadás", "adaugă", "προσθήκη", "הוסף", "הוספה",
)  # fmt: skip
# What can be done to a method that is there already; what any list's rows can have done to them is the vocabulary's.
ACTIONS = (
    "remove", "edit", "delete", "manage", "make preferred", "make primary", "make default", "set as preferred", "set as default", "set preferred", "change", "update", "deactivate",
    "editar", "remover", "excluir", "eliminar", "quitar", "borrar", "gerenciar", "gerir", "gestionar", "alterar", "cambiar", "modifier", "supprimer", "retirer", "gérer", "bearbeiten", "entfernen", "löschen", "verwalten",
    "modifica", "rimuovi", "elimina", "gestisci", "bewerken", "verwijderen", "beheren", "edytuj", "usuń", "zarządzaj", "изменить", "удалить", "редактировать", "змінити", "видалити", "редагувати",
    "تعديل", "إزالة", "حذف", "düzenle", "kaldır", "sil", "संपादित करें", "हटाएं", "हटाएँ", "ubah", "hapus", "sửa", "chỉnh sửa", "xóa", "xoá", "gỡ", "แก้ไข", "ลบ", "编辑", "删除", "移除", "編輯", "刪除", "編集", "削除", "수정", "편집", "삭제", "제거",
    "redigera", "ta bort", "rediger", "fjern", "slet", "slett", "muokkaa", "poista", "upravit", "odebrat", "odstranit", "upraviť", "odstrániť", "szerkesztés", "eltávolítás", "törlés", "editează", "elimină", "șterge", "επεξεργασία", "κατάργηση", "διαγραφή", "ערוך", "עריכה", "הסר", "מחק", "uredi", "ukloni", "промени", "премахни",
)  # fmt: skip
# A button's words alone: in a text they may be part of a method's name.
_ADD_BUTTON = ("connect", "link", "enable", "choose", "select", "get started")
# "Activated on Nov 20": that day is past.
_DONE = ("activated", "ativad", "activad", "activé", "aktiviert", "attivat", "активовано", "активирован", "verifi", "vérifi", "bestätigt", "підтверд", "подтвержд")  # fmt: skip
_DIGIT = re.compile(r"\d")
_AMOUNT = re.compile(r"[$€£¥₹₦₱₽₴]\s?\d|\d\s?[$€£¥₹₦₱₽₴]")


@lru_cache(maxsize=32)
def _phrases(words: tuple[str, ...]) -> vocabulary.Phrases:
    # Made when a page first needs them: most pages are none of payment methods.
    return vocabulary.Phrases(list(words))


def has(text: str, words: Sequence[str]) -> bool:
    """Whether one of the words stands in the text, both folded; at word boundaries where its script has them."""
    return _phrases(tuple(words)).within(text)


def offers(text: str, add: str, *, button: bool) -> bool:
    """Whether the text offers to add a method. add: the page's own words for it. button: it is what is pressed."""
    return has(text, (*ADD, add)) or (button and has(text, _ADD_BUTTON))


def is_number(text: str) -> bool:
    """Whether the text holds an account's masked number and tells no payment: "•••• 1234"."""
    return MASKED.search(text) is not None and len(text.split()) <= 12 and not _AMOUNT.search(text)


def is_status(text: str) -> bool:
    """Whether the text tells a method's state and doesn't name it: "Preferred", "Active in 3 days"."""
    if len(text) > 60 or MASKED.search(text) or KINDS.search(text):
        return False
    return has(text, PENDING) or has(text, ACTIVE) or is_waiting(text)


def is_waiting(text: str) -> bool:
    """Whether the text says that the method doesn't work yet: "Not yet active", "Ready on Nov 27", "Processing"."""
    if has(text, PENDING):
        return True
    if not (has(text, ACTIVE) or has(text, _READY)):
        return False
    # In whatever order the language has it: an active one has no number beside it, but since when.
    told = has(text, _SINCE) or vocabulary.plain(text).startswith(_DONE)
    # "Not preferred" is no word on whether it works.
    denied = has(text, _DENIED) and (has(text, _WORKING) or has(text, _READY))
    has_day = _DIGIT.search(text) is not None or bool(weekdays_named(text))
    return denied or (has_day and not told)


def is_action(text: str) -> bool:
    """Whether the text is what can be done to a method that is there: "Remove", "Remove Payoneer ending in 9999"."""
    words = vocabulary.plain(text)
    actions = _phrases(ACTIONS)
    return (
        words in actions.whole
        or vocabulary.is_control(text)
        or (len(words) <= 80 and words.partition(" ")[0] in actions.whole)
    )
