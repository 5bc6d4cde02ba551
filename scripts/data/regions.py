"""States and provinces that people write beside their city: ISO 3166-2 code, GeoNames' admin1 code, names.

Facts from ISO 3166-2 and GeoNames' list of first-order divisions (seen 2026-11-24); first name is the usual one.
"""

# fmt: off
_US = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia;Washington DC|"
    "FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|"
    "MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|"
    "NJ New Jersey|NM New Mexico|NY New York;New York State|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|"
    "PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|"
    "WA Washington;Washington State|WV West Virginia|WI Wisconsin|WY Wyoming"
)
_CA = (
    "AB/01 Alberta|BC/02 British Columbia;Colombie-Britannique|MB/03 Manitoba|NB/04 New Brunswick;Nouveau-Brunswick|"
    "NL/05 Newfoundland and Labrador;Newfoundland;Terre-Neuve-et-Labrador|NS/07 Nova Scotia;Nouvelle-Écosse|ON/08 Ontario|"
    "PE/09 Prince Edward Island;Île-du-Prince-Édouard|QC/10 Quebec;Québec|SK/11 Saskatchewan|YT/12 Yukon|"
    "NT/13 Northwest Territories;Territoires du Nord-Ouest|NU/14 Nunavut"
)
_BR = (
    "AC/01 Acre|AL/02 Alagoas|AP/03 Amapá|AM/04 Amazonas|BA/05 Bahia|CE/06 Ceará|DF/07 Distrito Federal;Federal District|"
    "ES/08 Espírito Santo|MS/11 Mato Grosso do Sul|MA/13 Maranhão|MT/14 Mato Grosso|MG/15 Minas Gerais|PA/16 Pará|PB/17 Paraíba|"
    "PR/18 Paraná|PI/20 Piauí|RJ/21 Rio de Janeiro;Estado do Rio de Janeiro|RN/22 Rio Grande do Norte|RS/23 Rio Grande do Sul|"
    "RO/24 Rondônia|RR/25 Roraima|SC/26 Santa Catarina|SP/27 São Paulo;State of São Paulo;Estado de São Paulo|SE/28 Sergipe|GO/29 Goiás|"
    "PE/30 Pernambuco|TO/31 Tocantins"
)
_IN = (
    "AN/01 Andaman and Nicobar Islands|AP/02 Andhra Pradesh|AS/03 Assam|CH/05 Chandigarh|DL/07 Delhi;National Capital Territory of Delhi|"
    "GJ/09 Gujarat|HR/10 Haryana|HP/11 Himachal Pradesh|JK/12 Jammu and Kashmir|KL/13 Kerala|MH/16 Maharashtra;महाराष्ट्र|MN/17 Manipur|"
    "ML/18 Meghalaya|KA/19 Karnataka;ಕರ್ನಾಟಕ|NL/20 Nagaland|OR/21 Odisha;Orissa|PY/22 Puducherry;Pondicherry|PB/23 Punjab|"
    "RJ/24 Rajasthan;राजस्थान|TN/25 Tamil Nadu;தமிழ்நாடு|TR/26 Tripura|WB/28 West Bengal;পশ্চিমবঙ্গ|SK/29 Sikkim|"
    "AR/30 Arunachal Pradesh|MZ/31 Mizoram|GA/33 Goa|BR/34 Bihar;बिहार|UP/36 Uttar Pradesh;उत्तर प्रदेश|CG/37 Chhattisgarh|"
    "JH/38 Jharkhand|UK/39 Uttarakhand|TS/40 Telangana;తెలంగాణ|LA/41 Ladakh"
)
_AU = (
    "ACT/01 Australian Capital Territory|NSW/02 New South Wales|NT/03 Northern Territory|QLD/04 Queensland|SA/05 South Australia|"
    "TAS/06 Tasmania|VIC/07 Victoria|WA/08 Western Australia"
)
_GB = "ENG/ENG England;Inglaterra;Angleterre;Англия;Англія|SCT/SCT Scotland;Escocia;Escócia|WLS/WLS Wales;Gales|NIR/NIR Northern Ireland"
_PK = (
    "PB/04 Punjab|SD/05 Sindh;Sind|KP/03 Khyber Pakhtunkhwa|BA/02 Balochistan;Baluchistan|IS/08 Islamabad Capital Territory|"
    "JK/06 Azad Kashmir;Azad Jammu and Kashmir|GB/07 Gilgit-Baltistan"
)
_PH = "00/NCR Metro Manila;National Capital Region;Kalakhang Maynila"
# fmt: on

# Whose codes are so widely written alone ("Austin, TX") that they count as names.
WRITTEN_AS_CODES = frozenset({"US", "CA", "BR", "IN", "AU"})


def regions() -> list[tuple[str, str, str, list[str]]]:
    """(country, ISO 3166-2 code, GeoNames admin1 code, names) of every region, in the order of their codes."""
    rows = []
    tables = {"US": _US, "CA": _CA, "BR": _BR, "IN": _IN, "AU": _AU, "GB": _GB, "PK": _PK, "PH": _PH}
    for country, table in tables.items():
        for row in table.split("|"):
            code, _, names = row.partition(" ")
            iso, _, admin1 = code.partition("/")
            rows.append((country, f"{country}-{iso}", admin1 or iso, names.split(";")))
    return sorted(rows, key=lambda row: row[1])
