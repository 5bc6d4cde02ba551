"""How long one look takes to read: a 300 KB page with and without a list, and up to 5 MB, where it must grow in a line.

python -m tests.benchmarks.reading        prints medians and 95th percentiles, warm, in milliseconds of the processor
"""

import sys
import time
from datetime import UTC, datetime, timedelta

from loginguard.pages.page import read_page
from tests.benchmarks.made_pages import digest

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ADDRESS = "https://www.upwork.com/ab/account-security/password-and-security"
LIMIT_MS = 40
NOISE = (
    '<section class="k{0:x}"><div><h3><a href="/jobs/{0}">Repair a web shop {0}</a></h3><span>$500</span></div><ul>'
    "<li><small>Posted 3 hours ago</small></li><li>Portugal</li></ul><p>Someone who knows online shops well.</p></section>"
)
PLACES = ("Lisbon, Portugal", "Lagos, Nigeria", "Porto, Portugal")


def logins(count: int) -> str:
    """A list of so many logins."""
    items = "".join(
        f"<li><div><strong>Chrome on Windows</strong></div><div>{PLACES[i % 3]}</div>"
        f"<div>{NOW - timedelta(hours=7 * i):%b %d, %Y %H:%M}</div><button>Log out</button></li>"
        for i in range(count)
    )
    return f"<h2>Where you're logged in</h2><ul>{items}</ul>"


def page(size: int, count: int) -> str:
    """The digest, of about `size` characters, of a page with a list of `count` logins in it."""
    each = len(NOISE.format(1000)) + 8 * len(' n="1000"')
    noise = "".join(NOISE.format(i) for i in range(max(1, (size - 200 * count) // each)))
    return digest("Password and security", f"<main>{noise}{logins(count) if count else ''}</main>")


def measure(html: str, looks: int) -> tuple[float, float]:
    """The median and the 95th percentile of so many warm looks, in milliseconds of the processor."""
    taken = []
    for _ in range(looks + 2):
        started = time.process_time()
        read_page(html, origin="https://www.upwork.com", address=ADDRESS, now=NOW, zone=UTC)
        taken.append((time.process_time() - started) * 1000)
    taken = sorted(taken[2:])
    return taken[len(taken) // 2], taken[int(len(taken) * 0.95)]


def main() -> int:
    """Exit code 1 where a 300 KB page takes longer than it may."""
    slow = False
    saved = page(300_000, 12).replace("<!doctype html>", "")
    print(f"{'300 KB, a saved page':22} {len(saved) / 1e6:5.2f} MB  median {measure(saved, 20)[0]:7.1f} ms")
    for title, size, count, looks in (
        ("300 KB, 12 logins", 300_000, 12, 40),
        ("300 KB, no list", 300_000, 0, 40),
        ("300 KB, 1,000 logins", 300_000, 1_000, 10),
        ("1.2 MB, 48 logins", 1_200_000, 48, 8),
        ("4.8 MB, 192 logins", 4_800_000, 192, 4),
    ):
        html = page(size, count)
        median, most = measure(html, looks)
        print(f"{title:22} {len(html) / 1e6:5.2f} MB  median {median:7.1f} ms  p95 {most:7.1f} ms")
        slow = slow or (size == 300_000 and count < 100 and most > LIMIT_MS)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
