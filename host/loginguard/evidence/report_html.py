"""The report as one HTML file: readable, printable, with no script and nothing fetched."""

import base64
import hashlib
import html
from collections.abc import Callable, Sequence

from loginguard.evidence.report import Picture, Report, ReportedChange, ReportedLogin, ReportedStep
from loginguard.evidence.shown import in_html
from loginguard.evidence.timeline import KINDS, draw
from loginguard.model.message import Message
from loginguard.words import render, short_time

Say = Callable[..., str]
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "sd", "yi", "dv", "ckb"}
PICTURE_TYPES = {"image/png", "image/jpeg"}
MOMENTS_SHOWN = 400

STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; margin: 2rem auto;
  max-width: 46rem; padding: 0 1rem; }
h1, h2, p, dt, figcaption { overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin-bottom: .2rem; }
h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid #c8ced6; padding-bottom: .2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: #4a535e; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #dde2e8;
  overflow-wrap: anywhere; }
td:first-child { min-width: 6.5em; }
@media screen and (max-width: 34rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { border-bottom: 2px solid #c8ced6; padding: .4rem 0; }
  td { border: 0; padding: .1rem .5rem; }
  td:empty, td:has(> bdi:only-child:empty) { display: none; }
  td::before { content: attr(data-head) ": "; color: #4a535e; }
}
tr.strange td:first-child { border-inline-start: 4px solid #b42318; }
figure { margin: 1rem 0; break-inside: avoid; }
figure img { max-width: 100%; border: 1px solid #c8ced6; }
figcaption, .small { color: #4a535e; font-size: .85rem; }
code { overflow-wrap: anywhere; }
svg { max-width: 100%; height: auto; }
svg text { font-size: 12px; fill: #1b1f24; }
svg line { stroke: #c8ced6; }
.alarm { fill: #b42318; }
.step { fill: #1f6f43; }
.kept { fill: #2855a6; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
"""


def report_html(report: Report) -> str:
    """The whole file."""

    def say(code: str, **params: str | int | list[str]) -> str:
        return html.escape(render("report", Message(code, dict(params)), report.language))

    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; form-action 'none'; base-uri 'none'"
    )
    direction = "rtl" if report.language.split("-")[0].split("_")[0] in RIGHT_TO_LEFT else "ltr"
    made = report.made_at.isoformat(timespec="minutes")
    sections = [
        _about(report, say),
        _section(say("timeline"), _timeline(report, say)),
        _section(say("logins"), _logins(report.logins, say)),
        _section(say("changes"), _changes(report.changes, say)),
        _section(say("steps"), _steps(report.steps, say)),
        _section(say("kept"), "".join(_picture(one, say) for one in report.pictures)),
        _section(say("how-to-check"), _check(report, say)),
    ]
    return (
        f'<!doctype html>\n<html lang="{html.escape(report.language.replace("_", "-"))}" dir="{direction}">'
        f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">'
        f"<title>{say('title')}</title><style>{STYLE}</style></head><body><main>"
        f"<h1>{say('title')}</h1><p class=small>{say('made', time=made, zone=report.zone)}</p>"
        f"<p>{say('intro')}</p>" + "".join(sections) + "</main></body></html>\n"
    )


def _section(title: str, body: str) -> str:
    return f"<section><h2>{title}</h2>{body}</section>" if body else ""


def _about(report: Report, say: Say) -> str:
    rows = [
        (say("name"), in_html(report.name)),
        (say("account"), in_html(report.account)),
        (say("situation"), html.escape(report.situation)),
        (say("case-number"), in_html(report.case_number)),
    ]
    return (
        "<dl>"
        + "".join(f"<dt>{term}</dt><dd>{text}</dd>" for term, text in rows if text != "<bdi></bdi>")
        + "</dl>"
    )


def _timeline(report: Report, say: Say) -> str:
    if not report.moments:
        return ""
    moments = sorted(report.moments, key=lambda moment: moment.at)
    labels = {kind: html.unescape(say(f"kind-{kind}")) for kind in KINDS}
    times = [
        short_time(moment.time or moment.at.isoformat(timespec="minutes"), report.language)
        for moment in moments
    ]
    picture = draw(moments, labels, html.unescape(say("timeline")), (times[0], times[-1]))
    rows = [
        ("", [in_html(time), html.escape(labels[moment.kind]), in_html(moment.text)])
        for time, moment in list(zip(times, moments, strict=True))[-MOMENTS_SHOWN:]
    ]
    return picture + _table(say, ("when", "kind", "what"), rows)


def _table(say: Say, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    """rows: each its class and its cells as HTML. Each cell bears its column's name for where there is no room for columns."""
    if not rows:
        return ""
    names = [say(head) for head in heads]
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    body = "".join(
        f'<tr role="row" class="{kind}">'
        + "".join(
            f'<td role="cell" data-head="{name}">{cell}</td>' for name, cell in zip(names, cells, strict=True)
        )
        + "</tr>"
        for kind, cells in rows
    )
    return (
        f'<table role="table"><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _logins(logins: Sequence[ReportedLogin], say: Say) -> str:
    rows = []
    for one in logins:
        said = html.escape(one.answer) + "".join(
            f"<br><span class=small>{html.escape(reason)}</span>" for reason in one.reasons
        )
        cells = [in_html(text) for text in (one.time, one.place, one.device, one.address)]
        rows.append(("strange" if one.strange else "known", [*cells, said]))
    return _table(say, ("when", "place", "device", "address", "said"), rows)


def _changes(changes: Sequence[ReportedChange], say: Say) -> str:
    rows = []
    for one in changes:
        cells = [in_html(text) for text in (one.seen, one.title, one.before, one.after, one.since)]
        rows.append(("", [*cells, html.escape(one.answer)]))
    return _table(say, ("seen", "what", "before", "after", "not-there-on", "said"), rows)


def _steps(steps: Sequence[ReportedStep], say: Say) -> str:
    rows = [("", [html.escape(text) for text in (one.title, one.state, one.at)]) for one in steps]
    return _table(say, ("step", "state", "when"), rows)


def _picture(one: Picture, say: Say) -> str:
    caption = f"{in_html(one.name)} · {html.escape(one.kept)}<br>SHA-256 <code>{html.escape(one.hash)}</code>"
    if one.is_masked:
        caption += f"<br>{say('masked-copy')}"
    if one.content is None:
        return f"<figure><p>{say('vanished')}</p><figcaption>{caption}</figcaption></figure>"
    if one.type not in PICTURE_TYPES:
        return f"<figure><figcaption>{caption}</figcaption></figure>"
    source = f"data:{one.type};base64,{base64.b64encode(one.content).decode()}"
    image = f'<img src="{source}" alt="{say("picture-alt")}">'
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"


def _check(report: Report, say: Say) -> str:
    state = say("journal-intact", count=report.entries) if report.intact else say("journal-broken")
    return (
        f"<p>{state}</p><dl><dt>{say('words')}</dt><dd><code>{html.escape(report.words)}</code></dd>"
        f"<dt>{say('hash')}</dt><dd><code>{html.escape(report.head)}</code></dd></dl>"
        f"<p class=small>{say('proves')}</p><p class=small>{say('not-upwork')}</p>"
    )
