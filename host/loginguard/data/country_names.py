"""What a country is called in a language, by CLDR; for sentences that name one."""

from functools import lru_cache

from loginguard.data.files import mapped


def country_name(code: str, language: str) -> str:
    """The name of `code` (alpha-2) in `language` (BCP 47), else in its base language, in English, or the code itself."""
    tag = (
        language.lower().replace("_", "-").replace("tl", "fil", 1)
        if language[:2] == "tl"
        else language.lower().replace("_", "-")
    )
    for name in (tag, tag.partition("-")[0], "en"):
        if found := _names(name).get(code):
            return found
    return code


@lru_cache(maxsize=16)
def _names(tag: str) -> dict[str, str]:
    data = mapped("country_names.txt")
    at = data.find(f"\n{tag}\t".encode())
    if at < 0:
        return {}
    line = data[at + 1 : data.find(b"\n", at + 1)].decode()
    return dict(pair.split(" ", 1) for pair in line.partition("\t")[2].split("|"))
