"""The robot check in front of Upwork: nothing of the account can be seen until it has passed."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
from typing import Literal

from loginguard.model.page import PageReading
from loginguard.model.step import Source
from loginguard.pages.gates import gate
from loginguard.pages.tree import Tree

NAME = "cloudflare"
ADDRESSES: tuple[str, ...] = ()
# English as seen; the other languages are what its titles are most likely to be.
WORDS: tuple[str, ...] = (
    "just a moment...", "just a moment", "um momento…", "um momento...", "só um momento…", "un momento…", "un momento...", "un instant…", "un instant...", "nur einen moment…", "nur einen moment...",
    "einen moment…", "einen moment bitte…", "один момент…", "одну хвилинку…", "зачекайте хвилинку…", "секундочку…", "один момент...", "подождите немного…", "solo un momento…", "een moment geduld…", "even geduld…", "momencik…", "cierpliwości…",
    "bir dakika lütfen…", "bir dakika…", "tunggu sebentar…", "chờ một chút…", "sandali lang…", "لحظة…", "لحظة من فضلك…", "एक क्षण…", "请稍候…", "請稍候…", "お待ちください…", "しばらくお待ちください…", "잠시만 기다리십시오…", "ett ögonblick…", "et øjeblik…",
)  # fmt: skip
CARRIES: Literal["page", "links"] = "page"
WHEN: Literal["watch", "click"] = "watch"
LISTS = False
SOURCES = (Source("the title of Cloudflare's page, seen on many sites", "2026-11-24"),)
_FIELDS: tuple[str, ...] = ()
_PHRASES = WORDS


def read(tree: Tree) -> PageReading:
    """The fact `gate`; not understood where nothing on the page says that it is this one."""
    return gate(tree, NAME, fields=_FIELDS, phrases=_PHRASES, missing="check-words")
