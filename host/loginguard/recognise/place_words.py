"""Words that people put around a place, in many languages: "near", "somewhere in", "city of", "province".

Each line is of one language. A word before a name may end in a colon; scripts that write without spaces need none.
"""

import re
from functools import cache

from loginguard.recognise.folding import fold
from loginguard.recognise.late_pattern import LatePattern

_BEFORE = """
near|around|close to|unknown location in|unknown city in|unknown place in|an unknown location in|somewhere in|somewhere near|somewhere around|greater|metropolitan|metro|central|downtown|in|at|from|the|location|approximate location|approx|approximately|city of|the city of|town of|state of|province of|county of|district of|region of|republic of|kingdom of|emirate of|governorate of
cerca de|alrededor de|en algun lugar de|ubicacion desconocida en|republica de|en algun lugar en|alguna parte de|cercanias de|zona de|zona metropolitana de|area metropolitana de|en|desde|de|ubicacion|ciudad de|provincia de|estado de|departamento de|region de|distrito de|municipio de|comunidad de|area metropolitana de
perto de|proximo a|local desconhecido em|republica de|proximo de|em algum lugar de|em algum lugar do|em algum lugar da|em algum lugar no|algures em|arredores de|regiao de|em|de|no|na|cidade de|estado de|estado do|estado da|distrito de|municipio de|grande|localizacao
pres de|a proximite de|lieu inconnu en|republique de|republique du|aux environs de|environs de|quelque part en|quelque part au|quelque part aux|quelque part a|depuis|a|en|au|region de|ville de|province de|departement de|canton de|grand|lieu
nahe|in der nahe von|unbekannter ort in|republik|nahe bei|umgebung von|irgendwo in|raum|grossraum|region|stadt|landkreis|kreis|bundesland|kanton|aus|bei|in|standort|ort
vicino a|nei pressi di|da qualche parte in|zona di|da|a|in|citta di|provincia di|regione|comune di|citta metropolitana di|posizione
in de buurt van|nabij|omgeving|ergens in|regio|provincie|gemeente|stad|uit|in|te|locatie
w poblizu|niedaleko|okolice|gdzies w|wojewodztwo|woj|powiat|gmina|miasto|z|w|lokalizacja
kolo|blizko|poblíz|poblizu|v blizkosti|v blizkosti mesta|okoli|nekde v|okres|kraj|mesto|obec|z|v|poloha|blizko mesta
v okoli|neďaleko|nedaleko|niekde v
aproape de|langa|in apropiere de|zona|undeva in|judetul|jud|municipiul|mun|orasul|oras|comuna|din|in|la|locatie
около|близо до|край|в близост до|някъде в|област|обл|община|град|гр|в|от
близу|близу града|негде у|у близини|недалеко од|град|општина|округ|у|из
blizu|u blizini|u blizini grada|nedaleko od|negde u|negdje u|grad|opstina|opcina|okrug|zupanija|iz|u|v blizini
κοντα στη|κοντα στην|κοντα στο|κοντα στον|κοντα στους|κοντα στις|κοντα σε|περιοχη|καπου στην|καπου στη|καπου στο|νομος|περιφερεια|δημος|στην|στη|στο|απο
рядом с|недалеко от|около|вблизи|возле|район|где-то в|г|гор|город|обл|область|респ|республика|край|пос|село|из|в|неизвестное место в
поблизу|біля|недалеко від|неподалік|район|десь у|десь в|м|місто|обл|область|смт|з|із|у|в
каля|недалека ад|г|горад|вобласць
netoli|prie|salia|kazkur|miestas|is
netalu no|pie|kaut kur|pilseta|novads|no
lahellä|lahella|lahistolla|jossain|kaupunki
nara|i narheten av|narheten av|nagonstans i|i|fran|stad|omradet
i naerheden af|naer|et sted i|i|fra|by
naer|i naerheten av|et sted i|i|fra|by|omradet
nalaegt|i grennd vid|nalaegt borginni
afer|prane|diku ne|qyteti i|rrethi i|qarku i
yakin|yakini|sehri
prop de|a prop de|voltants de|ciutat de|provincia de|des de
preto de|cerca da
in de omgeving van|naby|stad
karibu na|mahali fulani|jiji la|mji wa|mkoa wa|wilaya ya|kutoka
dekat|di dekat|sekitar|di sekitar|suatu tempat di|di suatu tempat di|daerah|kota|kabupaten|kab|provinsi|prov|kecamatan|di|dari|lokasi
berhampiran|berdekatan|negeri|bandar|daerah|wilayah persekutuan|dari|di
malapit sa|sa paligid ng|saanman sa|kung saan sa|lungsod ng|siyudad ng|bayan ng|lalawigan ng|probinsya ng|mula sa|sa
gan|o gan|khu vuc|dau do o|thanh pho|tp|tinh|quan|huyen|thi xa|thu do|tai|o|tu|vi tri
ใกล้|ใกล้กับ|บริเวณ|แถว|ที่|จาก|ประเทศ|จังหวัด|จ|เมือง|อำเภอ|อ|เขต|กรุง|ใน
ใกล้เคียง|เทศบาลนคร|เทศบาลเมือง
ใกล|ປະເທດ|ແຂວງ|ນະຄອນຫຼວງ|ໃກ້
ប្រទេស|ទីក្រុង|រាជធានី|ខេត្ត|ជិត
قرب|بالقرب من|على مقربه من|منطقه|في|من|مدينه|محافظه|ولايه|اماره|دوله|جمهوريه|مملكه|ضواحي|مكان ما في
نزديك|نزديكي|در نزديكي|حوالي|جايي در|استان|شهر|شهرستان|كشور|منطقه|در|از
صوبه|شهر|ضلع|قريب
ליד|בקרבת|באזור|אזור|בסביבת|העיר|מחוז|עיר
जिला|राज्य|शहर|प्रदेश राज्य
জেলা|বিভাগ
靠近|邻近|鄰近|位于|位於|来自|來自|在
約|およそ
"""
_AFTER = """
area|region|metro area|metro|metropolitan area|bay area|and surroundings|surroundings|vicinity|approximate|approx|estimated|city|town|state|province|county|district|governorate|municipality|prefecture|oblast|krai|canton|department|metropolis|division|territory|parish
y alrededores|alrededores|aproximado|provincia|capital
e arredores|e regiao|regiao
et environs|et ses environs|et alentours|environs
und umgebung|umgebung|kreis|land
e dintorni|e provincia
en omgeving
i okolice|wojewodztwo|powiat
a okoli|okoli|okres|kraj
es kornyeke|kornyeke|kozeleben|megye|varmegye|kerulet|varos
si imprejurimile|si imprejurimi
и околности|област|окръг
и окрестности|и область|и московская область|область|обл|край|респ|республика|район|р-н|округ|ао
та околиці|і околиці|область|обл|район|р-н
вобласць|раен
apylinkes|apskritis|savivaldybe|rajonas|miestas
novads|apgabals|tuvuma
lahedal|lahistel|maakond|vald|linn|umbruses
lan|kommun|omradet|med omnejd
kommune|omradet|fylke|amt
maakunta|lahella|lahistolla|lahialue|kunta|seutu|alue
yakinlarinda|yakininda|yakinlari|yakini|civarinda|civari|ili|ilcesi|ilce|il|sehri|bolgesi|buyuksehir
seheri|rayonu|yaxinliginda|vilayeti
shahri|viloyati|tumani|yaqinida
қаласы|облысы|ауданы|маңында|шаһары
шаары|облусу
хот|аймаг
-тан алыс емес
ახლოს|მხარე|რაიონი
մոտ|մարզ
के पास|के निकट|के आस-पास|के करीब|जिला|राज्य|शहर|क्षेत्र|नगर
जवळ|जिल्हा|राज्य|शहर
এর কাছে|কাছাকাছি|জেলা|বিভাগ|শহর|সিটি
ਦੇ ਨੇੜੇ|ਜ਼ਿਲ੍ਹਾ
નજીક|જિલ્લો|રાજ્ય
அருகில்|மாவட்டம்|மாநிலம்|நகரம்
సమీపంలో|దగ్గర|జిల్లా|రాష్ట్రం
ಬಳಿ|ಹತ್ತಿರ|ಜಿಲ್ಲೆ|ರಾಜ್ಯ
സമീപം|ജില്ല|സംസ്ഥാനം
අසල|දිස්ත්‍රික්කය
नजिक|जिल्ला|प्रदेश
كے قريب|كے نزديك|كے پاس|شهر|ضلع|صوبه
سيتي
附近|一带|一帶|周边|周邊|地区|地區|境内|市区|市區
付近|周辺|近郊|の近く|近辺|あたり|市内|エリア
근처|부근|인근|지역|일대|주변|시내
အနီး|မြို့|တိုင်း|ပြည်နယ်
"""
# What a division is called stands at the end of its name in scripts that write it so: 广东省, 札幌市, 경기도, 강남구.
_ENDINGS = (
    "特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|直辖市|特别市|经济特区|新区|地区|省|市|区|县|州|都|府|道|郡|町|村|镇|乡|盟|旗"
    "|특별자치도|특별자치시|특별시|광역시|자치구|자치주|도|시|군|구|읍|면|동|주|현|성"
)
_ENDING = re.compile(rf"(?:{_ENDINGS})$")
_UNSPACED = LatePattern(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MOST_ROUNDS = 3
_MOST_WORDS = 4


def without_surroundings(part: str) -> str:
    """The part, folded, without such words before and after it. What would leave nothing stays."""
    folded = fold(part).strip(" .:")
    for _ in range(_MOST_ROUNDS):
        shorter = _without_first(_without_last(folded))
        if shorter == folded:
            break
        folded = shorter
    return folded


def _without_first(folded: str) -> str:
    spaced = _words(_BEFORE)
    words = folded.split(" ", _MOST_WORDS)
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if " ".join(words[:count]).rstrip(".:") in spaced:
            return " ".join(words[count:]).strip(" .:")
    for word in _unspaced(_BEFORE) if _UNSPACED.match(folded) else ():
        if folded.startswith(word) and len(folded) > len(word) + 1:
            return folded[len(word) :].strip(" .:")
    return folded


def _without_last(folded: str) -> str:
    spaced = _words(_AFTER)
    words = folded.rsplit(" ", _MOST_WORDS)
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if " ".join(words[-count:]).rstrip(".") in spaced:
            return " ".join(words[:-count]).strip(" .:")
    for word in _unspaced(_AFTER) if _UNSPACED.match(folded[-1:]) else ():
        if folded.endswith(word) and len(folded) > len(word) + 1:
            return folded[: -len(word)].strip(" .:")
    return folded


def without_ending(name: str) -> str:
    """广东省 → 广东, 강남구 → 강남. The name is folded by `fold_name`; what would leave one character stays."""
    shorter = _ENDING.sub("", name).strip()
    return shorter if len(shorter) > 1 else name


def has_ending(name: str) -> bool:
    """Whether it says of itself that it is a division (武侯区, 강남구), known or not."""
    return len(name) > 1 and bool(_ENDING.search(name))


@cache
def _words(table: str) -> frozenset[str]:
    """Folded."""
    folded = fold(table.replace("\n", "|"))
    return frozenset(word.strip().rstrip(".") for word in folded.split("|") if word)


@cache
def _unspaced(table: str) -> tuple[str, ...]:
    """Of them those that may stand right beside the name, the longest first."""
    unspaced = [word for word in _words(table) if _UNSPACED.search(word) and len(word) > 1]
    return tuple(sorted(unspaced, key=lambda word: (-len(word), word)))
