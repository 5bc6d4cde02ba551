"""Runs handlers: quick ones where they are asked, slow ones on one worker thread; every outcome becomes a reply."""

import gc

# Whole before the worker starts: while one thread is in the midst of loading importlib, another that asks for a module of
# it makes Python load a second copy of its own import machinery, and nothing can be imported any more (CPython 3.11).
import importlib  # noqa: F401 - for the reason above
import os
import queue
import signal
import threading
import time
from typing import TYPE_CHECKING, Any

from loginguard.wire.frames import FrameError, write_frame
from loginguard.wire.hello import Greeting, is_id
from loginguard.wire.log import note
from loginguard.wire.registry import handler

if TYPE_CHECKING:
    from loginguard.guard.context import Context

Request = dict[str, object]


class Runner:
    """One browser's requests. Each thread has a context of its own, since a SQLite connection belongs to one."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.greeting: Greeting | None = None
        self.session: dict[str, Any] = {}
        self.writing = threading.Lock()
        self.local = threading.local()
        self.jobs: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self.pending = 0
        self.counting = threading.Lock()
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, _stop)
        threading.Thread(target=self._work, daemon=True).start()

    def greet(self, greeting: Greeting) -> None:
        """Takes the language and zone; both threads' contexts are made anew with them. Loads what a look needs meanwhile."""
        self.greeting = greeting
        self.jobs.put(None)

    def take(self, request: Request) -> None:
        """Answers now, or hands over to the worker where the handler is slow."""
        identity, message_type = request.get("id"), request.get("type")
        if not is_id(identity):
            return self.refuse(None, "bad-request", {"field": "id"})
        if not isinstance(message_type, str):
            return self.refuse(identity, "bad-request", {"field": "type"})
        if self.greeting is None:
            return self.refuse(identity, "hello-first")
        try:
            slow = handler(message_type).SLOW
        except KeyError:
            return self.refuse(identity, "unknown-type", {"type": message_type[:40]})
        except Exception as error:  # noqa: BLE001 — a broken installation must answer too
            return self._fail(identity, message_type, error)
        return self._hand_over(request) if slow else self._answer(request)

    def _hand_over(self, request: Request) -> None:
        with self.counting:
            self.pending += 1
        self.jobs.put(request)

    def refuse(self, identity: object, code: str, params: Any = None) -> None:
        """Replies with an error of the table, its sentence and what to do."""
        from loginguard.model.message import Message
        from loginguard.words import has, render, spoken

        language = spoken((self.greeting and self.greeting.language) or "en")
        message = Message(code, params or {})
        # What can't be read says why in sentences of its own.
        reason = str(message.params.get("reason", ""))
        area, said = (
            ("unreadable", Message(reason, message.params))
            if has("unreadable", reason)
            else ("error", message)
        )
        error = {"code": code, "message": render(area, said, language)}
        error["hint"] = render("hint", message, language) if has("hint", code) else ""
        reply: dict[str, object] = {"id": identity, "ok": False, "error": error}
        context: Context | None = getattr(self.local, "context", None)
        if context is not None:
            try:
                reply["revision"] = context.store.revision
            except Exception:  # noqa: BLE001 — the error that is being told matters more
                self.local.context = None
        self._write(reply)

    def finish(self, seconds: float) -> None:
        """Lets the worker end what it is at, for this long at most."""
        end = time.monotonic() + seconds
        while self.pending and time.monotonic() < end:
            time.sleep(0.01)

    def _work(self) -> None:
        while True:
            request = self.jobs.get()
            try:
                if request is None:
                    self._warm_up()
                else:
                    self._answer(request)
            except BrokenPipeError:
                os._exit(0)
            finally:
                if request is not None:
                    with self.counting:
                        self.pending -= 1
                if not gc.isenabled():
                    gc.freeze()
                    gc.enable()

    def _warm_up(self) -> None:
        if not self.jobs.empty():
            return
        try:
            from loginguard.wire.warm_up import warm_up

            warm_up(self._context(), lambda: not self.jobs.empty())
        except Exception as error:  # noqa: BLE001 — the request that needs it will tell
            note("warm-up", error)

    def _context(self) -> "Context":
        from loginguard.guard.context import open_context

        known: Context | None = getattr(self.local, "context", None)
        # A copy that was read from a full disk is as old as it is: the state itself is tried again each time.
        if known is None or known.store.is_copy or self.local.greeting is not self.greeting:
            greeting = self.greeting or Greeting()
            self.local.context = open_context(
                zone=greeting.zone, language=greeting.language or "en", session=self.session
            )
            self.local.greeting = self.greeting
        context: Context = self.local.context
        return context

    def _answer(self, request: Request) -> None:
        identity, message_type = request["id"], str(request["type"])
        try:
            module = handler(message_type)
            asked = module.Request.model_validate(request)
            context = self._context()
            context.progress = lambda done, left: self._tell_progress(identity, done, left)
            said = module.handle(asked, context)
            reply = {"id": identity, "ok": True, **said, "revision": context.store.revision}
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 — nothing may leave the host unanswered
            return self._fail(identity, message_type, error)
        return self._write(reply)

    def _tell_progress(self, identity: object, done: float, seconds_left: float) -> None:
        """An event of the running request; the reply still follows."""
        self._write(
            {"id": identity, "type": "event", "done": round(done, 3), "seconds_left": round(seconds_left, 1)}
        )

    def _fail(self, identity: object, message_type: str, error: Exception) -> None:
        code, params = getattr(error, "code", None), getattr(error, "params", None)
        if isinstance(code, str) and isinstance(params, dict):
            return self.refuse(identity, code, params)
        if type(error).__name__ == "ValidationError" and hasattr(error, "errors"):
            return self.refuse(identity, "bad-request", {"field": _field(error)})
        note(message_type, error)
        return self.refuse(identity, "internal", {"detail": type(error).__name__})

    def _write(self, reply: dict[str, object]) -> None:
        try:
            with self.writing:
                write_frame(self.target, reply)
        except FrameError as error:
            self.refuse(reply.get("id"), error.code)


def _field(error: Any) -> str:
    """Where a request is wrong, never what stood there."""
    problems = error.errors(include_url=False, include_input=False, include_context=False)
    return ".".join(str(part) for part in problems[0]["loc"])[:60] if problems else ""


def _stop(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt
