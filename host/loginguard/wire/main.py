"""`loginguard-host`: started by a browser, speaks frames until its input ends.

The order of things is the point of this file. Frames and `hello` come first, with nothing but `json` loaded; then one worker
thread begins to load what the first look will need. This thread reads on: it answers what is quick and hands the rest over, so
that the end of input is always noticed at once.
"""

import os
import sys

from loginguard.wire.frames import FrameError, read_frame, write_frame
from loginguard.wire.hello import Greeting, read_greeting, refusal, reply

GOODBYE_SECONDS = 0.5


def main() -> int:
    """Serves one browser. Returns 2 where a person started it in a terminal; otherwise ends the process itself."""
    if os.isatty(0):
        print("loginguard-host is started by the browser. Ask `loginguard doctor` whether it can be.", file=sys.stderr)
        return 2
    source, target = take_over()
    try:
        serve(source, target)
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    # Not sys.exit: it would wait for a worker that may be in the midst of something slow.
    os._exit(0)


def take_over() -> tuple[int, int]:
    """Keeps the real stdin and stdout for frames. Whatever else prints goes to stderr; whatever else reads finds nothing."""
    source, target = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return source, target


def serve(source: int, target: int) -> None:
    """Answers until the input ends or can't be trusted any more. Raises BrokenPipeError where nobody reads the replies."""
    runner = None
    greeting: Greeting | None = None
    try:
        while True:
            try:
                request = read_frame(source)
            except FrameError as error:
                runner = runner or _runner(target, greeting)
                runner.refuse(None, error.code)
                if error.fatal:
                    return
                continue
            if request is None:
                return
            if request.get("type") == "hello" and _is_id(request.get("id")) and not (why := refusal(request)):
                greeting = read_greeting(request)
                write_frame(target, {"id": request["id"], "ok": True, **reply()})
                runner = runner or _runner(target, greeting)
                runner.greet(greeting)
                continue
            runner = runner or _runner(target, greeting)
            if not _is_id(request.get("id")):
                runner.refuse(None, "bad-request", {"field": "id"})
            elif request.get("type") == "hello":
                runner.refuse(request["id"], *why)
            else:
                runner.take(request)
    finally:
        if runner is not None:
            runner.finish(GOODBYE_SECONDS)


def _is_id(value: object) -> bool:
    return type(value) is int and 0 <= value < 2**53


def _runner(target: int, greeting: Greeting | None):  # type: ignore[no-untyped-def]  # imported late
    from loginguard.wire.runner import Runner

    return Runner(target, greeting)
