"""The names that browsers, systems, devices and apps go by, in Latin and in other scripts, with the one name we give each.

Names are written by makers and read here as facts; the spellings in other scripts are how people and pages write them.
"""

BROWSERS: dict[str, tuple[str, ...]] = {
    "Chrome": (
        "google chrome", "chrome mobile", "crios", "mobile chrome", "headless chrome", "chrome", "谷歌浏览器", "谷歌瀏覽器", "크롬", "クローム",
        "क्रोम", "ক্রোম", "كروم", "کروم", "хром", "כרום", "โครม", "ਕ੍ਰੋਮ", "ક્રોમ", "குரோம்", "క్రోమ్", "ക്രോം", "ქრომი", "ክሮም",
    ),
    "Chromium": ("chromium",),
    "Firefox": ("mozilla firefox", "fxios", "ff", "firefox mobile", "firefox focus", "firefox", "火狐", "فايرفوكس", "فایرفاکس", "파이어폭스", "файрфокс", "פיירפוקס", "ファイアフォックス",
        "фаєрфокс", "فاير فوكس", "فائر فاکس", "فائرفاکس", "فایرفاكس", "फ़ायरफ़ॉक्स", "फायरफॉक्स", "फ़ायरफॉक्स", "ফায়ারফক্স", "ไฟร์ฟอกซ์", "ไฟร์ฟ็อกซ์", "פיירפקס",),
    "Safari": ("mobile safari", "safari", "サファリ", "사파리", "سفاري", "сафари", "سفاری", "ספארי", "सफ़ारी", "सफारी", "সাফারি", "ซาฟารี"),
    "Edge": ("microsoft edge", "ms edge", "edge", "edg", "エッジ", "엣지"),
    "Internet Explorer": ("internet explorer", "msie"),
    "Opera": ("opera gx", "opera mini", "opera mobile", "opera touch", "opera", "opr"),
    "Brave": ("brave browser", "brave"),
    "Vivaldi": ("vivaldi",),
    "Samsung Internet": ("samsung internet", "samsung browser", "samsungbrowser"),
    "UC Browser": ("uc browser", "ucbrowser"),
    "Yandex Browser": ("yandex browser", "yandex.browser", "yabrowser", "яндекс.браузер", "яндекс браузер"),
    "DuckDuckGo": ("duckduckgo browser", "duckduckgo"),
    "Tor Browser": ("tor browser",),
    "LibreWolf": ("librewolf",),
    "Waterfox": ("waterfox",),
    "Arc": ("arc browser",),
    "Whale": ("naver whale", "whale browser"),
    "QQ Browser": ("qq browser", "qqbrowser"),
    "Mi Browser": ("mi browser", "miui browser"),
    "Huawei Browser": ("huawei browser",),
    "Amazon Silk": ("amazon silk",),
    "Android Browser": ("android browser", "android webview"),
    "GNOME Web": ("gnome web", "epiphany"),
    "Konqueror": ("konqueror",),
    "Maxthon": ("maxthon",),
}  # fmt: skip

SYSTEMS: dict[str, tuple[str, ...]] = {
    "Windows": ("microsoft windows", "windows nt", "windows", "win", "ویندوز", "ويندوز", "विंडोज़", "विंडोज", "উইন্ডোজ", "виндовс", "виндоус", "ווינדוס", "חלונות", "ウィンドウズ", "윈도우", "วินโดวส์", "วินโดว์", "ونڈوز", "وندوز", "উইনডোজ", "віндовс", "віндоус"),
    "Windows Phone": (),
    "macOS": ("mac os x", "mac os", "macos", "os x"),
    "iPadOS": ("ipados", "ipad os"),
    "iOS": ("ios",),
    "Android": ("android", "アンドロイド", "안드로이드", "安卓", "أندرويد", "اندروید", "एंड्रॉइड", "एंड्रॉयड", "অ্যান্ড্রয়েড", "андроид", "андроїд", "אנדרואיד", "แอนดรอยด์", "اندرويد", "آندرويد", "آندروید", "اینڈرائیڈ",
        "اینڈرائڈ", "اینڈروئیڈ", "انڈرائڈ", "एन्ड्रॉइड", "एंड्राइड", "ऐंड्रॉइड", "এন্ড্রয়েড", "অ্যানড্রয়েড",),
    "ChromeOS": ("chrome os", "chromeos", "cros"),
    "Ubuntu": ("ubuntu",),
    "Debian": ("debian",),
    "Fedora": ("fedora",),
    "Linux": ("gnu/linux", "linux", "لينكس", "لینوکس", "लिनक्स", "линукс", "לינוקס", "리눅스"),
    "FreeBSD": ("freebsd",),
    "OpenBSD": ("openbsd",),
    "HarmonyOS": ("harmonyos", "harmony os"),
    "KaiOS": ("kaios",),
    "Tizen": ("tizen",),
    "webOS": ("webos",),
    "tvOS": ("tvos",),
    "watchOS": ("watchos",),
    "visionOS": ("visionos",),
}  # fmt: skip

# Device → the system it implies. A model's number or name follows the name and is kept ("iPhone 15 Pro", "Pixel 8").
DEVICES: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "iPhone": ("iOS", ("apple iphone", "iphone", "iphon", "айфон", "אייפון", "アイフォン", "آيفون", "آیفون", "아이폰", "ايفون", "أيفون", "آئی فون", "آئیفون", "आईफ़ोन", "आईफोन", "आइफोन", "आई फ़ोन",
        "আইফোন", "ไอโฟน",)),
    "iPad": ("iPadOS", ("apple ipad", "ipad pro", "ipad air", "ipad mini", "ipad", "айпад", "אייפד", "آيباد", "아이패드", "آیپد", "آئی پیڈ", "आईपैड", "আইপ্যাড", "ไอแพด")),
    "iPod": ("iOS", ("ipod touch", "ipod")),
    "Apple Watch": ("watchOS", ("apple watch",)),
    "Apple TV": ("tvOS", ("apple tv",)),
    "Apple Vision Pro": ("visionOS", ("apple vision pro",)),
    "MacBook Pro": ("macOS", ("macbook pro",)),
    "MacBook Air": ("macOS", ("macbook air",)),
    "MacBook": ("macOS", ("macbook", "макбук", "ماك بوك", "میک بک", "מקבוק", "मैकबुक", "ম্যাকবুক", "แมคบุ๊ก")),
    "iMac": ("macOS", ("imac",)),
    "Mac mini": ("macOS", ("mac mini",)),
    "Mac": ("macOS", ("macintosh", "mac computer", "mac")),
    "Windows PC": ("Windows", ("windows pc", "windows-pc", "windows computer", "windows desktop", "windows laptop", "pc con windows")),
    "Windows Phone": ("Windows Phone", ("windows phone",)),
    "Chromebook": ("ChromeOS", ("chromebook",)),
    "Android phone": ("Android", ("android phone", "android smartphone", "android device", "android mobile")),
    "Android tablet": ("Android", ("android tablet",)),
    "Linux PC": ("Linux", ("linux pc", "linux computer", "linux desktop")),
    "Google Pixel": ("Android", ("google pixel", "pixel")),
    "Samsung Galaxy Tab": ("Android", ("samsung galaxy tab", "galaxy tab")),
    "Samsung Galaxy": ("Android", ("samsung galaxy", "galaxy")),
    "Samsung": ("Android", ("samsung",)),
    "Xiaomi": ("Android", ("xiaomi",)),
    "Redmi Note": ("Android", ("redmi note", "xiaomi redmi note")),
    "Redmi": ("Android", ("redmi", "xiaomi redmi")),
    "POCO": ("Android", ("poco", "xiaomi poco")),
    "OnePlus": ("Android", ("oneplus",)),
    "Huawei": ("Android", ("huawei",)),
    "Honor": ("Android", ("honor",)),
    "OPPO": ("Android", ("oppo",)),
    "vivo": ("Android", ("vivo",)),
    "realme": ("Android", ("realme",)),
    "Tecno": ("Android", ("tecno",)),
    "Infinix": ("Android", ("infinix",)),
    "itel": ("Android", ("itel",)),
    "Motorola": ("Android", ("motorola edge", "motorola", "moto g", "moto e")),
    "ZTE": ("Android", ("zte",)),
    "HTC": ("Android", ("htc",)),
    "Wiko": ("Android", ("wiko",)),
    "Meizu": ("Android", ("meizu",)),
    "Micromax": ("Android", ("micromax",)),
    "QMobile": ("Android", ("qmobile",)),
    "Blackview": ("Android", ("blackview",)),
    "Ulefone": ("Android", ("ulefone",)),
    "DOOGEE": ("Android", ("doogee",)),
    "Cubot": ("Android", ("cubot",)),
    "ASUS ZenFone": ("Android", ("asus zenfone", "zenfone")),
    "ASUS ROG Phone": ("Android", ("asus rog phone", "rog phone")),
    "Fairphone": ("Android", ("fairphone",)),
    "Nokia": (None, ("nokia",)),
    "Sony Xperia": ("Android", ("sony xperia", "xperia")),
    "Nothing Phone": ("Android", ("nothing phone",)),
    "Microsoft Surface": ("Windows", ("microsoft surface", "surface pro", "surface laptop")),
    "ThinkPad": (None, ("thinkpad",)),
    "PlayStation": (None, ("playstation", "ps4", "ps5")),
    "Xbox": (None, ("xbox",)),
}  # fmt: skip

# Names that are ordinary words, surnames or places too: they count capitalised, or beside another name.
ORDINARY = frozenset(
    {
        "edge", "edg", "opr", "opera", "brave", "windows", "safari", "mac", "pixel", "galaxy", "honor", "vivo", "poco", "samsung", "nokia", "motorola",
        "epiphany", "cros", "itel", "tecno", "oppo", "vivaldi", "huawei", "xiaomi", "surface pro", "debian", "fedora", "ubuntu", "хром",
    }
)  # fmt: skip

# Names that many languages inflect, and no other word begins with but for those that end so.
INFLECTED = (
    "windows", "linux", "android", "ubuntu", "chromeos", "macos", "chrome", "firefox", "chromium", "iphone", "iphon", "ipad", "macbook",
    "андроид", "линукс", "виндовс", "виндоус", "айфон", "айпад", "макбук", "файрфокс", "хром", "сафари",
)  # fmt: skip
NO_ENDINGS = (
    "cast", "sill", "ill", "ills", "s", "less", "ify", "ed", "d", "er", "ers", "ing", "ian", "ia", "like", "atic", "book", "books", "dev", "geek",
)  # fmt: skip

# Names that are cut so short that they are other words too: they count beside another name, or with a version.
SHORT_FORMS = frozenset({"win", "ff"})

# A word for a kind of device, alone in its cell: it says something, though little.
GENERIC: dict[str, tuple[str, ...]] = {
    "Computer": (
        "computer", "desktop", "desktop computer", "pc", "laptop", "web", "web browser", "ordenador", "computadora", "computador",
        "ordinateur", "компьютер", "комп'ютер", "ноутбук", "komputer", "bilgisayar", "máy tính", "calculator", "rechner", "كمبيوتر",
        "حاسوب", "رایانه", "कंप्यूटर", "কম্পিউটার", "コンピュータ", "パソコン", "컴퓨터", "电脑", "電腦", "คอมพิวเตอร์", "počítač", "számítógép",
        "υπολογιστής", "računar", "laptopul", "dator", "tietokone",
    ),
    "Phone": (
        "phone", "smartphone", "smart phone", "mobile", "mobile phone", "mobile device", "cell phone", "handy", "teléfono", "móvil",
        "celular", "telefone", "telemóvel", "téléphone", "телефон", "смартфон", "telepon", "ponsel", "telefon", "điện thoại", "هاتف",
        "جوال", "گوشی", "موبائل", "फ़ोन", "फोन", "मोबाइल", "ফোন", "মোবাইল", "スマートフォン", "携帯電話", "휴대전화", "휴대폰", "手机", "手機",
        "โทรศัพท์", "komórka", "selpon",
    ),
    "Tablet": ("tablet", "tablette", "tableta", "планшет", "タブレット", "태블릿", "平板电脑", "平板電腦", "タブレット端末", "แท็บเล็ต"),
}  # fmt: skip

# Ways in that are no browser: mail programs and protocols.
CLIENTS: dict[str, tuple[str, ...]] = {
    "IMAP": ("imap",),
    "POP3": ("pop3", "pop"),
    "SMTP": ("smtp",),
    "Exchange ActiveSync": ("exchange activesync", "activesync"),
    "Outlook": ("microsoft outlook", "outlook"),
    "Thunderbird": ("mozilla thunderbird", "thunderbird"),
    "Apple Mail": ("apple mail",),
    "Gmail": ("gmail",),
    "API": ("api",),
    "curl": ("curl",),
}
