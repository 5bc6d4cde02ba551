"""Words of Upwork's settings pages in several languages, for matching by meaning.

English: a mirror of the page and help articles 360009491414, 360012069193, 211067518 (seen 2026-11-24). The other languages
are ours: nobody here has seen the translated pages; a wording that isn't found makes the page "not understood", never "fine".
"""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
from collections.abc import Sequence

from loginguard.pages import vocabulary


def _plain(*phrases: str) -> tuple[str, ...]:
    return tuple(vocabulary.plain(p) for p in phrases)


TITLES = (
    "password and security", "password & security", "senha e segurança", "palavra-passe e segurança", "contraseña y seguridad",
    "mot de passe et sécurité", "passwort und sicherheit", "password e sicurezza", "wachtwoord en beveiliging",
    "hasło i bezpieczeństwo", "пароль и безопасность", "пароль і безпека", "كلمة المرور والأمان", "şifre ve güvenlik",
    "पासवर्ड और सुरक्षा", "kata sandi dan keamanan", "mật khẩu và bảo mật", "密码和安全", "パスワードとセキュリティ",
)  # fmt: skip
# The word, and with whose it is.
_PASSWORD = (
    ("Password", "Your password"), ("Senha", "Sua senha"), ("Palavra-passe", "A sua palavra-passe"), ("Contraseña", "Tu contraseña"), ("Mot de passe", "Votre mot de passe"),
    ("Passwort", "Ihr Passwort"), ("Password", "La tua password"), ("Wachtwoord", "Je wachtwoord"), ("Hasło", "Twoje hasło"), ("Пароль", "Ваш пароль"),
    ("Parolă", "Parola ta"), ("Parola", "Parolanız"), ("Şifre", "Şifreniz"), ("Heslo", "Vaše heslo"), ("Jelszó", "Az Ön jelszava"), ("Парола", "Вашата парола"),
    ("Lozinka", "Vaša lozinka"), ("Лозинка", "Ваша лозинка"), ("Κωδικός πρόσβασης", "Ο κωδικός σας"), ("كلمة المرور", "كلمة مرورك"), ("گذرواژه", "رمز عبور"), ("סיסמה", "הסיסמה שלך"),
    ("पासवर्ड", "आपका पासवर्ड"), ("পাসওয়ার্ড", "আপনার পাসওয়ার্ড"), ("پاس ورڈ", "آپ کا پاس ورڈ"), ("Kata sandi", "Kata sandi Anda"), ("Mật khẩu", "Mật khẩu của bạn"), ("รหัสผ่าน", "รหัสผ่านของคุณ"),
    ("密码", "您的密码"), ("密碼", "您的密碼"), ("パスワード", "お客様のパスワード"), ("비밀번호", "내 비밀번호"), ("Lösenord", "Ditt lösenord"), ("Adgangskode", "Din adgangskode"), ("Passord", "Ditt passord"), ("Salasana", "Salasanasi"),
)  # fmt: skip
PASSWORD = _plain(
    *(form.format(*words) for words in _PASSWORD for form in ("{0}", "{1}", "{0} Upwork", "Upwork {0}", "Upwork-{0}", "Upwork: {0}")),
    *(form.format(word) for word in ("Senha", "Palavra-passe", "Contraseña", "Clave", "Mot de passe", "Password")
      for form in ("{0} do Upwork", "{0} da Upwork", "{0} de Upwork", "{0} d'Upwork", "{0} di Upwork", "{0} en Upwork")),
    "Password for Upwork", "Пароль для Upwork", "Пароль от Upwork", "Пароль до Upwork", "Passwort für Upwork", "Passwort bei Upwork",
    "Wachtwoord voor Upwork", "Hasło do Upwork", "كلمة مرور Upwork", "كلمة مرور أب وورك", "Upwork şifreniz", "Upwork का पासवर्ड", "Upwork のパスワード", "Upworkのパスワード", "Upwork 的密码",
)  # fmt: skip
TWO_STEP: dict[str, tuple[str, ...]] = {
    "app": _plain(
        "Mobile app notifications", "Mobile app prompt", "App prompt", "Mobile app", "Notificações do aplicativo",
        "Notificações do aplicativo móvel", "Notificações da aplicação móvel", "Notificaciones de la aplicación móvil",
        "Notificaciones de la app móvil", "Notifications de l'application mobile", "Benachrichtigungen der App",
        "Benachrichtigungen der mobilen App", "Notifiche dell'app mobile", "Powiadomienia aplikacji mobilnej",
        "Уведомления мобильного приложения", "Сповіщення мобільного застосунку", "إشعارات تطبيق الجوال", "Mobil uygulama bildirimleri",
    ),
    "authenticator": _plain(
        "Authenticator app codes", "Authenticator app", "Authenticator app code", "Códigos do aplicativo autenticador",
        "Aplicativo autenticador", "Códigos da aplicação de autenticação", "Códigos de la aplicación de autenticación",
        "Aplicación de autenticación", "Codes de l'application d'authentification", "Application d'authentification",
        "Codes einer Authenticator-App", "Codes der Authenticator-App", "Authenticator-App", "Codici dell'app di autenticazione",
        "Kody aplikacji uwierzytelniającej", "Коды приложения-аутентификатора", "Коди програми автентифікації", "رموز تطبيق المصادقة",
        "Kimlik doğrulama uygulaması kodları",
    ),
    "text": _plain(
        "Text message codes", "Text message", "Text messages", "SMS", "SMS codes", "Text message (SMS)", "Códigos por SMS",
        "Mensagem de texto", "Mensaje de texto", "Codes par SMS", "Codes per SMS", "SMS-Codes", "Codici SMS", "Kody SMS", "Коды по SMS",
        "Коди з SMS", "رموز الرسائل النصية", "SMS kodları",
    ),
    "question": _plain(
        "Security question and answer", "Security question", "Pergunta e resposta de segurança", "Pergunta de segurança",
        "Pregunta y respuesta de seguridad", "Pregunta de seguridad", "Question et réponse de sécurité", "Question de sécurité",
        "Sicherheitsfrage und Antwort", "Sicherheitsfrage und -antwort", "Sicherheitsfrage", "Domanda e risposta di sicurezza",
        "Domanda di sicurezza", "Pytanie zabezpieczające i odpowiedź", "Контрольный вопрос и ответ", "Контрольне запитання і відповідь",
        "سؤال الأمان وإجابته", "سؤال الأمان", "Güvenlik sorusu ve cevabı",
    ),
}  # fmt: skip
_WITH = (
    "Log in with {0}", "Sign in with {0}", "Continue with {0}", "{0}", "{0} account", "Entrar com {0}", "Iniciar sesión con {0}",
    "Se connecter avec {0}", "Connexion avec {0}", "Mit {0} anmelden", "Anmelden mit {0}", "Accedi con {0}", "Inloggen met {0}",
    "Zaloguj się przez {0}", "Войти через {0}", "Увійти через {0}", "تسجيل الدخول باستخدام {0}", "{0} ile giriş yap",
    "{0} से लॉग इन करें", "Masuk dengan {0}", "Đăng nhập bằng {0}", "使用 {0} 登录", "{0} でログイン",
)  # fmt: skip
PROVIDER: dict[str, tuple[str, ...]] = {
    "google": _plain(*(w.format("Google") for w in _WITH)),
    "apple": _plain(*(w.format("Apple") for w in _WITH)),
}
NOT_CONNECTED = (
    "not connected", "isn't connected", "não conectado", "não ligado", "no conectado", "non connecté", "pas connecté",
    "nicht verbunden", "non connesso", "non collegato", "niet verbonden", "niepołączone", "nie połączono", "не подключено",
    "не підключено", "غير متصل", "bağlı değil", "कनेक्ट नहीं", "tidak terhubung", "chưa kết nối", "未连接", "未接続",
)  # fmt: skip
CONNECTED = (
    "connected", "linked", "conectado", "ligado", "connecté", "verbunden", "connesso", "collegato", "verbonden", "połączone",
    "połączono", "подключено", "підключено", "متصل", "bağlı", "कनेक्ट किया गया", "terhubung", "đã kết nối", "已连接", "接続済み",
)  # fmt: skip
NOT_SET = (
    "haven't set", "have not set", "not set", "no password", "set up now", "don't have", "não definiu", "não tem", "não criou", "não configurou", "ainda não", "no has",
    "no configuraste", "no estableciste", "todavía no", "sin contraseña", "sem senha", "sem palavra-passe", "aucun mot de passe", "pas encore", "kein passwort", "nessuna password", "nie ustawi",
    "не установил", "не задал", "не створил", "не встанов", "geen wachtwoord", "ayarlamad", "oluşturmad", "belum", "chưa", "未设置", "未設定", "设置されていません", "설정하지", "설정되지", "nincs", "nemáte", "nu ai", "nu ați",
    "सेट नहीं", "নেই", "नहीं किया", "לא הגדרת", "تنظیم نکرده", "inte angett", "har ikke", "et ole",
    "no tienes", "no ha establecido", "n'avez pas", "pas défini", "nicht festgelegt", "noch kein", "keine ", "non hai", "nie masz",
    "не задан", "не встановлен", "لم تعي", "belirlemediniz",
)  # fmt: skip
SET = (
    "you've set", "you have set", "set an upwork password", "você definiu", "definiu uma", "definiu a", "criou uma", "configurou uma", "está definida", "senha definida", "palavra-passe definida",
    "has establecido", "estableciste", "has configurado", "configuraste", "has creado", "está establecida", "avez défini", "as défini", "avez créé", "avez choisi", "est défini", "festgelegt", "haben ein", "hast ein", "eingerichtet",
    "hai impostato", "hai creato", "è impostata", "hebt een", "heb je een", "ingesteld", "ustawiono", "ustawiłeś", "masz ustawione", "вы установили", "вы задали", "установлен", "задан", "ви встановили", "встановлено",
    "لقد عينت", "لقد قمت بتعيين", "تم تعيين", "belirlediniz", "ayarladınız", "oluşturdunuz", "ai setat", "ați setat", "nastavili jste", "beállította", "postavili ste", "έχετε ορίσει", "הגדרת", "تنظیم کرده", "सेट किया", "সেট করেছেন",
    "telah mengatur", "telah menetapkan", "đã đặt", "đã thiết lập", "ตั้งรหัสผ่านแล้ว", "已设置", "已設定", "設定済み", "設定しています", "설정했습니다", "설정되어", "har angett", "har angivet", "har satt", "olet määrittänyt",
)  # fmt: skip
UPDATE = frozenset({
    "update", "change", "edit", "atualizar", "alterar", "editar", "actualizar", "cambiar", "modifier", "changer", "ändern",
    "aktualisieren", "modifica", "aggiorna", "cambia", "wijzigen", "zmień", "zaktualizuj", "изменить", "обновить", "змінити",
    "оновити", "تحديث", "تغيير", "güncelle", "değiştir", "ubah", "perbarui",
})  # fmt: skip
UPDATE = frozenset(word for phrase in UPDATE for word in vocabulary.spaced(phrase).split())


def says(text: str, phrases: Sequence[str]) -> bool:
    """Whether one of the phrases stands in the text, both folded, at the start of a word."""
    flat = f" {vocabulary.spaced(text)} "
    return any(f" {vocabulary.spaced(phrase)}" in flat for phrase in phrases)
