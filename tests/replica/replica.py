"""Starts site, proxy and control page together, in a thread of their own."""

import asyncio
import threading
from types import TracebackType
from typing import Self

from tests.replica import control, site
from tests.replica.certificate import server_context
from tests.replica.http import serve
from tests.replica.proxy import Proxy
from tests.replica.state import State

GENUINE = "www.upwork.com"
LOOKALIKE = "www.upwork.com.evil.test"
ELSEWHERE = "accounts.example.test"
NAMES = [GENUINE, LOOKALIKE, ELSEWHERE]


class Replica:
    """A context manager. `proxy_port`: what the browser is given. `control_port`: the page that changes the state.

    `requests`: "METHOD host target" of all that reached the site. `proxy.log`: the names asked for.
    """

    def __init__(self) -> None:
        self.state = State()
        self.requests: list[str] = []
        self.proxy = Proxy(NAMES, 0)
        self.proxy_port = 0
        self.control_port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="replica", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(timeout=20)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(timeout=20)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=20)
        self._loop.close()

    def url(self, path: str, host: str = GENUINE) -> str:
        """The full address of one of its pages."""
        return f"https://{host}{path}"

    async def _start(self) -> None:
        answer = serve(lambda request: site.answer(request, self.state, self.requests))
        secure = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=server_context(NAMES))
        self.proxy.site_port = port_of(secure)
        proxy = await asyncio.start_server(self.proxy.connection, "127.0.0.1", 0)
        steering = serve(lambda request: control.answer(request, self.state))
        steer = await asyncio.start_server(steering, "127.0.0.1", 0)
        self.proxy_port, self.control_port = port_of(proxy), port_of(steer)
        self._servers = [secure, proxy, steer]

    async def _stop(self) -> None:
        for server in self._servers:
            server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)


def port_of(server: asyncio.Server) -> int:
    """The loopback port that the system chose."""
    port: int = server.sockets[0].getsockname()[1]
    return port
