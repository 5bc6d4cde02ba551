"""What people and products call countries besides CLDR's names, in many languages: short forms, older ones, whole ones.

Written from general knowledge. Initials that are words elsewhere ("SAD", "PAR") are left out: as names they would mislead.
"""

_TABLE = """
AE VAE|V.A.E.|امارات|Emiratos Árabes|Emirados Árabes|Emirados|Émirats arabes|Emirats|איחוד האמירויות|האמירויות|यूएई|ইউএই|阿联酋|阿聯|阿聯酋|ΗΑΕ|Arabemiraterna
AE Emirati Arabi|Emirati|Förenade Arabemiraten|Forente arabiske emirater|Arabiemiirikunnat|Arabiemiraatit|Эмираты|Емірати|Emiraty Arabskie|Emiraty|Arabské emiráty|Emirate
AE Birleşik Arap Emirlikleri|Emirlikler|Uni Emirat Arab|Arap Emirlikleri|アラブ首長国連邦|아랍 에미리트
US Соединённые Штаты Америки|Соединенные Штаты Америки|Соединённые Штаты|Штаты|Америка|Сполучені Штати Америки|ארה״ב|ארה"ב|אמריקה|აშშ|ԱՄՆ|АҚШ|AQSH|ΗΠΑ|САЩ|САД|สหรัฐ|อเมริกา
US اميركا|أميركا|امریکا|अमरीका|संयुक्त राज्य अमेरिका|அமெரிக்கா|Stati Uniti|États-Unis|Etats Unis|Estados Unidos|EE. UU|Spojené státy americké|Spojené státy|Spojené štáty
US Sjedinjene Američke Države|Združene države Amerike|Egyesült Államok|Amerikai Egyesült Államok|Verenigde Staten van Amerika|Stany Zjednoczone Ameryki|Yhdysvallat|Ameerika Ühendriigid
US Statele Unite|Statele Unite ale Americii|Amerika Serikat|Amerika Syarikat|Hợp chủng quốc Hoa Kỳ|米国|Hoa Kì|Marekani|አሜሪካ|אַמעריקע
GB אנגליה|בריטניה|הממלכה המאוחדת|انگلیس|بریتانیا|यूके|युनाइटेड किंगडम|इंग्लैंड|ব্রিটেন|ইংল্যান্ড|Inghilterra|Gran Bretagna|Regno Unito|Nagy-Britannia|Anglia|Anglie|อังกฤษ|Αγγλία
GB Μεγάλη Βρετανία|Marea Britanie|Velika Britanija|Велика Британија|Великобританія|Соединённое Королевство|Соединенное Королевство|Об'єднане Королівство|Обединено кралство|Англія
GB Wielka Brytania|Zjednoczone Królestwo|Spojené království|Spojené kráľovstvo|Veľká Británia|Anglicko|Storbritannien|Storbritannia|Englanti|Iso-Britannia|Suurbritannia|Lielbritānija
GB Didžioji Britanija|Engeland|Groot-Brittannië|Verenigd Koninkrijk|Royaume Uni|Britania Raya|大不列颠|大英|イングランド|英格兰|Uingereza
MU Île Maurice|L'île Maurice|Isla Mauricio|Ilha Maurícia|Isola Mauritius|Маврикий|Insel Mauritius
RE La Réunion|Île de la Réunion|Île Réunion|Isla Reunión|Реюньон
KR Южная Корея|Південна Корея|Corea del Sur|Corea del Sud|Coreia do Sul|Coréia do Sul|Corée|Corée du Sud|Республика Корея|南韓|南韩|Etelä-Korea|Dél-Korea
CI Wybrzeże Kości Słoniowej|Cote d Ivoire|Costa d'Avorio|Ivoorkust|Elfenbenskusten|Pobřeží slonoviny|Fildişi Sahili
CD RD Congo|R.D. Congo|R.D.C.|République démocratique du Congo|Congo, République démocratique du|Congo RDC|DR Kongo|DRK|Demokratische Republik Kongo|ДР Конго|ДРК|Demokratyczna Republika Konga
CD Демократическая Республика Конго|Демократична Республіка Конго|República Democrática del Congo|República Democrática do Congo|RD del Congo|RD do Congo|Repubblica Democratica del Congo|JK Kongo
CG Congo-Brazzaville|Congo Brazzaville|République du Congo|Kongo-Brazzaville|República del Congo|República do Congo
SA 沙特|沙乌地阿拉伯|사우디|عربستان|Саудівська Аравія|Saudi Arabien|Arabie Saoudite|Saudiarabien|Szaúd-Arábia|सऊदी
ZA ЮАР|ПАР|Южная Африка|Південна Африка|Южноафриканская Республика|남아공|남아프리카공화국|Republika Południowej Afryki|Sudafrica|República de Sudáfrica|Afrika Selatan|Nam Phi|Etelä-Afrikka
ZA Jihoafrická republika|Juhoafrická republika|Güney Afrika|Güney Afrika Cumhuriyeti|Νότια Αφρική
CF Centrafrique|République centrafricaine|ЦАР
BA Bosnien|Bosnien und Herzegowina|Bosnie|Bosnie-Herzégovine|Босния|Боснія|Bośnia|Bosna|БиХ
MD Молдавия|Республика Молдова|Молдавія|Moldawia|Moldau
BY Weißrussland|Weissrussland|Республика Беларусь
TR 터키|Республика Турция|Turkiet
HK 中国香港|中國香港|香港特别行政区|香港特別行政區|中国香港特别行政区|中國香港特別行政區|Hongkong SAR Chiny|Гонконг
MO 中国澳门|中國澳門|澳门特别行政区|澳門特別行政區
TW 中国台湾|中國台灣|中国台湾省|台灣省
DE เยอรมัน|ФРГ|ФРН|RFN|Bundesrepublik
RU Россия|Росія|Российская федерация|Rusko|Rosja|Rusia|Rússia|Oroszország|俄国|俄羅斯
CN КНР|Китайская Народная Республика|中国大陆|中國大陸|中国内地|中國內地|중화인민공화국|중국 본토|RPC|República Popular China|Chine populaire|VR China|Volksrepublik China
KP КНДР|Северная Корея|Північна Корея
CZ Чешская Республика|Чеська Республіка|Repubblica Ceca|República Checa|Tschechei|Republica Cehă|Republika Czeska|Čechy|Tsjechische Republiek|Çek Cumhuriyeti
SK Словацкая Республика|Slovakei|República Eslovaca|Słowacka Republika
MM Birma|Birmania|Birmanie|Бирма|Myanma|缅甸联邦
NL Holandia|Hollande|Królestwo Niderlandów|Hollandija
VN Вьетнам|В'єтнам|Việt nam
IR ایران اسلامی|Исламская Республика Иран
PS Палестина|Palestina|Palestine|פלסטין|פלסטינית
MK Macédoine|Macédoine du Nord|Mazedonien|Nordmazedonien|Северная Македония|Північна Македонія|Macedonia del Norte|Macedónia do Norte
LK Шри Ланка|Шрі Ланка|Sri-Lanka
DO Repubblica Dominicana|República Dominicana|Доминикана|Rép. dominicaine|Dominikana|R. Dominicana|Rep. Dom.
TZ Танзания|Tansania|Tanzanie
SY Сирия|Сирія|Syrien
PH Филиппины|Філіппіни|Republika ng Pilipinas
NZ Новая Зеландия|Нова Зеландія|Nouvelle-Zélande|Neuseeland|Nueva Zelandia
IL Israël|Израиль|Ізраїль|מדינת ישראל
KZ Казахстан|Республика Казахстан|Қазақстан Республикасы|Qazaqstan
UZ Узбекистан|Республика Узбекистан|Oʻzbekiston|O'zbekiston|Ozbekiston
KG Киргизстан|Кыргызстан|Кыргызская Республика
BD বাংলাদেশ|Bangla Desh
IN Inde|Indien|Индия|Індія|Hindistan|हिन्दुस्तान|हिंदुस्तान|Ấn Độ
"""


def _read() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.split("\n"):
        code, _, names = line.partition(" ")
        if names:
            found[code] = (*found.get(code, ()), *names.split("|"))
    return found


EVERYDAY = _read()
