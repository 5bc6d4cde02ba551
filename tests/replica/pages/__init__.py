"""All pages; what each shows follows public descriptions and the texts of scripts for them, gathered in November 2026."""

from tests.replica.pages import account, odd, payments, security, settings, work
from tests.replica.pages.page import Page

PAGES: list[Page] = [
    *security.PAGES,
    *account.PAGES,
    *settings.PAGES,
    *payments.PAGES,
    *work.PAGES,
    *odd.PAGES,
]

__all__ = ["PAGES", "Page"]
