"""What cities are called in all languages: CLDR's names of the cities that stand for time zones, and forms of our own."""

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from loginguard.recognise.folding import fold_name

# Forms that GeoNames and CLDR lack, by country and GeoNames' name, from general knowledge.
FORMS = {
    ("IN", "Bengaluru"): (
        "बेंगलुरु",
        "बेंगलूरु",
        "बंगलुरु",
        "బెంగళూరు",
        "ബെംഗളൂരു",
        "பெங்களூரு",
        "বেঙ্গালুরু",
        "بنگلور",
        "بنگلورو",
        "班加罗尔",
    ),
    ("IN", "Hyderabad"): (
        "हैदराबाद",
        "హైదరాబాద్",
        "ஹைதராபாத்",
        "হায়দ্রাবাদ",
        "حیدرآباد",
        "하이데라바드",
        "海得拉巴",
        "ไฮเดอราบาด",
    ),
    ("PK", "Hyderabad"): ("حیدرآباد", "حيدرآباد"),
    ("IN", "Mumbai"): ("मुंबई", "मुम्बई", "মুম্বাই", "மும்பை", "ముంబై", "ممبئی", "مومباي"),
    ("IN", "Delhi"): ("दिल्ली", "দিল্লি", "دہلی", "دلهي", "டெல்லி", "ఢిల్లీ"),
    ("IN", "New Delhi"): ("नई दिल्ली", "نئی دہلی", "নতুন দিল্লি", "নয়াদিল্লি"),
    ("IN", "Chennai"): ("चेन्नई", "चेन्नै", "চেন্নাই", "చెన్నై", "ചെന്നൈ"),
    ("IN", "Kolkata"): ("कोलकाता", "কলকাতা", "কোলকাতা"),
    ("IN", "Pune"): ("पुणे", "पूना"),
    ("IN", "Ahmedabad"): ("अहमदाबाद", "અમદાવાદ"),
    ("IN", "Surat"): ("सूरत", "સુરત", "سورت"),
    ("IN", "Kanpur"): ("कानपुर", "کانپور"),
    ("IN", "Lucknow"): ("लखनऊ", "لکھنؤ"),
    ("IN", "Indore"): ("इंदौर", "इन्दौर"),
    ("IN", "Chandigarh"): ("चंडीगढ़", "ਚੰਡੀਗੜ੍ਹ"),
    ("IN", "Kochi"): ("कोच्चि", "കൊച്ചി"),
    ("NP", "Kathmandu"): ("काठमाडौँ", "काठमाडौं", "काठमांडू", "काठमाण्डू"),
    ("BD", "Dhaka"): ("ঢাকা", "ढाका", "ڈھاکہ"),
    ("BD", "Chattogram"): ("চট্টগ্রাম", "Chittagong"),
    ("BD", "Sylhet"): ("সিলেট",),
    ("BD", "Khulna"): ("খুলনা",),
    ("BD", "Rājshāhi"): ("রাজশাহী", "Rajshahi"),
    ("PK", "Faisalabad"): ("فیصل آباد", "फ़ैसलाबाद"),
    ("PK", "Gujranwala"): ("گوجرانوالہ",),
    ("PK", "Multan"): ("ملتان",),
    ("PK", "Peshawar"): ("پشاور",),
    ("PK", "Quetta"): ("کوئٹہ",),
    ("PK", "Sialkot"): ("سیالکوٹ",),
    ("ZA", "Johannesburg"): ("eGoli", "Joburg", "iGoli"),
    ("ZA", "Cape Town"): ("iKapa", "eKapa", "Kaapstad"),
    ("ZA", "Durban"): ("eThekwini", "iTheku"),
    ("EG", "Giza"): ("الجيزة", "جيزة", "吉萨", "기자"),
    ("MA", "Casablanca"): ("الدار البيضاء", "كازابلانكا", "卡萨布兰卡"),
    ("VN", "Hanoi"): ("河内", "하노이", "ハノイ", "ฮานอย"),
    ("VN", "Ho Chi Minh City"): (
        "Sài Gòn",
        "Saigon",
        "TPHCM",
        "HCMC",
        "TP.HCM",
        "TP HCM",
        "HCM",
        "Hồ Chí Minh",
    ),
    ("UA", "Kyiv"): ("基辅", "Kiev", "Kyjiw", "Kijów"),
    ("UA", "Kharkiv"): ("哈尔科夫", "Kharkov", "ハルキウ", "하르키우"),
    ("UA", "Odesa"): ("敖德萨", "オデーサ", "오데사"),
    ("UA", "Lviv"): ("利沃夫", "リヴィウ", "르비우", "Lvov"),
    ("UA", "Dnipro"): ("第聂伯罗", "ドニプロ", "Днепр"),
    ("NG", "Lagos"): ("拉各斯", "لاغوس", "ラゴス", "라고스", "ลากอส", "लागोस"),
    ("NG", "Abuja"): ("阿布贾", "أبوجا", "アブジャ", "아부자"),
    ("NG", "Ibadan"): ("伊巴丹", "إبادان", "イバダン"),
    ("PH", "Quezon City"): ("Lungsod Quezon", "奎松市", "ケソン市", "케손시", "Lungsod ng Quezon"),
    ("PH", "Davao"): ("Davao City", "Lungsod ng Dabaw", "达沃", "ダバオ"),
    ("PH", "Cebu City"): ("Cebu", "宿务", "セブ", "세부"),
    ("PH", "Taguig"): ("Taguig City", "BGC", "达义市"),
    ("PH", "Caloocan City"): ("Kalookan",),
    ("KE", "Nairobi"): ("内罗毕", "ナイロビ", "나이로비", "نيروبي"),
    ("ID", "Tangerang"): ("Kota Tangerang",),
    ("ID", "South Tangerang"): ("Tangerang Selatan", "Kota Tangerang Selatan"),
    ("US", "New York City"): ("NYC", "New York", "紐約市", "Nueva York"),
    ("US", "Los Angeles"): ("洛杉矶", "ロサンゼルス", "로스앤젤레스"),
    ("US", "San Francisco"): ("旧金山", "サンフランシスコ", "샌프란시스코", "San Francisco Bay"),
    ("US", "Dallas"): ("Dallas Fort Worth", "Dallas-Ft. Worth", "DFW"),
    ("KR", "Seoul"): ("서울시", "서울특별시", "首尔", "汉城"),
}


class Exemplars:
    """Names of such cities by part of the world and usual name; each is given away once."""

    def __init__(self) -> None:
        english = {zone: names.get("city") for zone, names in Locale("en").time_zones.items()}
        self._names: dict[tuple[str, str], list[str]] = {}
        for identifier in sorted(locale_identifiers()):
            try:
                zones = Locale.parse(identifier).time_zones
            except (UnknownLocaleError, ValueError):
                continue
            for zone, names in zones.items():
                if city := names.get("city"):
                    usual = english.get(zone) or zone.rpartition("/")[2]
                    self._names.setdefault((zone.partition("/")[0], fold_name(usual)), []).append(city)

    def take(self, zone: str, written: set[str]) -> list[str]:
        """All names of a city that keeps `zone` and is `written` so (folded). The largest of that name must ask first."""
        area = zone.partition("/")[0]
        return [other for name in sorted(written) for other in self._names.pop((area, name), ())]
