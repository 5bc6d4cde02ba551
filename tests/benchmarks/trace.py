"""What a page's main thread did for the extension, from Chromium's own trace."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.browsers.chromium import Chromium, extension_id

CATEGORIES = ["toplevel", "devtools.timeline", "v8", "disabled-by-default-devtools.timeline"]


class Trace:
    """`tasks`: of each task in which code of ours ran its CPU milliseconds, and those of them in ours. `own`: all in ours."""

    def __init__(self) -> None:
        self.tasks: list[tuple[float, float]] = []
        self.own = 0.0


@contextmanager
def traced(browser: Chromium) -> Iterator[Trace]:
    """Traces while the block runs; the result is filled in at its end."""
    session = browser._context.new_cdp_session(browser._site_page)
    events: list[dict[str, Any]] = []
    ended: list[bool] = []
    session.on("Tracing.dataCollected", lambda chunk: events.extend(chunk["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    config = {"includedCategories": CATEGORIES, "recordMode": "recordAsMuchAsPossible"}
    session.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": config})
    trace = Trace()
    yield trace
    session.send("Tracing.end")
    while not ended:
        browser._site_page.evaluate("1")
    fill(trace, events)


def fill(trace: Trace, events: list[dict[str, Any]]) -> None:
    """Sorts the events by thread, and the tasks by whether a script of ours ran in them."""
    ours: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    tasks: dict[tuple[int, int], list[tuple[float, float, float]]] = defaultdict(list)
    for event in events:
        thread = (event.get("pid", 0), event.get("tid", 0))
        start, length = event.get("ts", 0.0), event.get("dur", 0.0)
        if event.get("name", "").endswith("RunTask") and "dur" in event:
            tasks[thread].append((start, start + length, event.get("tdur", length)))
        elif event.get("name") in {"FunctionCall", "EvaluateScript"} and is_ours(event):
            ours[thread].append((start, start + event.get("tdur", length)))
    for thread, calls in ours.items():
        outer = outermost(calls)
        trace.own += sum(end - start for start, end in outer) / 1000
        for begin, end, cpu in tasks[thread]:
            within = [to - start for start, to in outer if begin <= start <= end]
            if within:
                trace.tasks.append((cpu / 1000, sum(within) / 1000))


def is_ours(event: dict[str, Any]) -> bool:
    """Whether the event names a script of the extension."""
    data = event.get("args", {}).get("data", {})
    return str(data.get("url", "")).startswith(f"chrome-extension://{extension_id()}/content/") or str(
        data.get("url", "")
    ).startswith(f"chrome-extension://{extension_id()}/generated/")


def outermost(calls: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Calls that lie in no other one, so that nothing is counted twice."""
    kept: list[tuple[float, float]] = []
    for start, end in sorted(calls, key=lambda call: (call[0], -call[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
