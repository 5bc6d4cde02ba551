"""The timeline as a picture: one dot a moment on a line from first to last, as SVG without any script."""

import html
from collections.abc import Sequence

from loginguard.evidence.report import Moment

WIDTH, MARGIN, ROW = 720, 90, 22
# One row a kind, in this order; a shape each, so that colour is not the only sign.
KINDS = ("login", "change", "situation", "step", "kept", "support")


def draw(moments: Sequence[Moment], labels: dict[str, str], title: str, ends: tuple[str, str]) -> str:
    """The SVG. labels: a word for each kind; ends: the texts under the first and the last moment."""
    if not moments:
        return ""
    first = min(moment.at for moment in moments)
    span = max((max(moment.at for moment in moments) - first).total_seconds(), 1.0)
    kinds = [kind for kind in KINDS if any(moment.kind == kind for moment in moments)]
    height = ROW * (len(kinds) + 2)
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" role="img" aria-label="{html.escape(title)}">'
    ]
    for row, kind in enumerate(kinds):
        y = ROW * (row + 1)
        parts.append(f'<text x="0" y="{y + 4}">{html.escape(labels[kind])}</text>')
        parts.append(f'<line x1="{MARGIN}" y1="{y}" x2="{WIDTH - 10}" y2="{y}"/>')
        for moment in moments:
            if moment.kind == kind:
                x = MARGIN + 8 + (WIDTH - MARGIN - 26) * (moment.at - first).total_seconds() / span
                parts.append(_sign(kind, x, y))
    y = ROW * (len(kinds) + 1)
    parts.append(f'<text x="{MARGIN}" y="{y + 4}">{html.escape(ends[0])}</text>')
    parts.append(f'<text x="{WIDTH - 10}" y="{y + 4}" text-anchor="end">{html.escape(ends[1])}</text>')
    return "".join([*parts, "</svg>"])


def _sign(kind: str, x: float, y: float) -> str:
    if kind in {"login", "change"}:
        return f'<path class="alarm" d="M{x:.1f} {y - 7}l7 12h-14z"/>'
    if kind in {"kept", "support"}:
        return f'<rect class="kept" x="{x - 4:.1f}" y="{y - 4}" width="8" height="8"/>'
    return f'<circle class="step" cx="{x:.1f}" cy="{y}" r="4.5"/>'
