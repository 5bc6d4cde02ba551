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
PASSWORD = _plain(
    "Upwork password", "Password", "Your password", "Senha do Upwork", "Senha", "Palavra-passe do Upwork", "Contraseña de Upwork",
    "Contraseña", "Mot de passe Upwork", "Mot de passe", "Upwork-Passwort", "Passwort", "Password Upwork", "Password di Upwork",
    "Upwork-wachtwoord", "Hasło Upwork", "Hasło", "Пароль Upwork", "Пароль", "كلمة مرور Upwork", "كلمة المرور", "Upwork şifresi",
    "Upwork पासवर्ड", "Kata sandi Upwork", "Mật khẩu Upwork", "Upwork 密码", "Upwork パスワード",
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
    "haven't set", "have not set", "not set", "no password", "set up now", "don't have", "não definiu", "não tem", "no has",
    "no tienes", "no ha establecido", "n'avez pas", "pas défini", "nicht festgelegt", "noch kein", "keine ", "non hai", "nie masz",
    "не задан", "не встановлен", "لم تعي", "belirlemediniz",
)  # fmt: skip
SET = (
    "you've set", "you have set", "set an upwork password", "definiu uma", "has establecido", "avez défini", "festgelegt",
    "hai impostato", "ustawiono", "вы установили", "ви встановили", "لقد عينت", "belirlediniz",
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
