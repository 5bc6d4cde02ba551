"""As much of HTTP/1.1 as the replica needs, over asyncio's streams."""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit


@dataclass(slots=True)
class Request:
    """One request; header names in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode()))

    @property
    def host(self) -> str:
        return self.headers.get("host", "").split(":")[0]


@dataclass(slots=True)
class Response:
    """One answer."""

    body: bytes
    kind: str = "text/html; charset=utf-8"
    status: str = "200 OK"
    headers: dict[str, str] = field(default_factory=dict)


async def read_request(reader: asyncio.StreamReader) -> Request | None:
    """The next request of a connection, None at its end."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except (asyncio.IncompleteReadError, ConnectionError, asyncio.LimitOverrunError):
        return None
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {
        name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }
    length = int(headers.get("content-length", "0"))
    return Request(method, target, headers, await reader.readexactly(length) if length else b"")


Connection = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[None, None, None]]


def serve(answer: Callable[[Request], Response]) -> Connection:
    """A connection handler for asyncio.start_server that answers request after request."""

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while request := await read_request(reader):
                response = answer(request)
                headers = {
                    "Content-Type": response.kind,
                    "Content-Length": str(len(response.body)),
                    "Cache-Control": "no-store",
                    **response.headers,
                }
                head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
                writer.write(f"HTTP/1.1 {response.status}\r\n{head}\r\n".encode("latin-1"))
                if request.method != "HEAD":
                    writer.write(response.body)
                await writer.drain()
        writer.close()

    return connection
