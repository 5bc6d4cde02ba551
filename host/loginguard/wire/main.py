"""`loginguard-host`: started by a browser, speaks frames until its input ends.

The order of things is the point of this file. Frames and `hello` come first, with nothing but `json` loaded; then one worker
thread begins to load what the first look will need. This thread reads on: it answers what is quick and hands the rest over, so
that the end of input is always noticed at once.
"""

import gc
import os
import sys

from loginguard.wire.frames import FrameError, read_frame, write_frame
from loginguard.wire.hello import is_id, read_greeting, refusal, reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    # `typing` itself would cost two milliseconds.
    from loginguard.wire.runner import Runner

GOODBYE_SECONDS = 0.25


def main() -> int:
    """Serves one browser. Returns 2 where a person started it in a terminal; otherwise ends the process itself."""
    if os.isatty(0):
        print(
            "loginguard-host is started by the browser. Ask `loginguard doctor` whether it can be.",
            file=sys.stderr,
        )
        return 2
    source, target = take_over()
    try:  # noqa: SIM105 — contextlib is not loaded yet
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
    runner: Runner | None = None
    try:
        while True:
            try:
                request = read_frame(source)
            except FrameError as error:
                runner = runner or _runner(target)
                runner.refuse(None, error.code)
                if error.fatal:
                    return
                continue
            if request is None:
                return
            is_hello = request.get("type") == "hello"
            why = refusal(request) if is_hello else None
            if is_hello and why is None:
                # Nothing is loaded before this is written.
                write_frame(target, {"id": request["id"], "ok": True, **reply()})
                runner = runner or _runner(target)
                runner.greet(read_greeting(request))
                continue
            runner = runner or _runner(target)
            if why is not None:
                runner.refuse(request.get("id") if is_id(request.get("id")) else None, *why)
            else:
                runner.take(request)
    finally:
        if runner is not None:
            runner.finish(GOODBYE_SECONDS)


def _runner(target: int) -> "Runner":
    # Until the runner's first job is done: what is loaded now stays, and is not to be searched for garbage meanwhile.
    gc.disable()
    from loginguard.wire.runner import Runner

    return Runner(target)
