"""A CONNECT proxy that leads the replica's names to the replica, refuses every other, and logs each name asked for."""

import asyncio
import contextlib

from tests.replica.http import read_request


class Proxy:
    """`log`: "host:port" of every CONNECT, and the first line of anything else that came, in order."""

    def __init__(self, names: list[str], site_port: int) -> None:
        self.names = names
        self.site_port = site_port
        self.log: list[str] = []

    async def connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the browser."""
        request = await read_request(reader)
        if request is None:
            writer.close()
            return
        if request.method != "CONNECT":
            self.log.append(f"{request.method} {request.target}")
            writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            writer.close()
            return
        self.log.append(request.target)
        host, _, port = request.target.rpartition(":")
        if host not in self.names or port != "443":
            writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            writer.close()
            return
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self.site_port)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.gather(pass_on(reader, there_writer), pass_on(there_reader, writer))


async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Copies until either side ends."""
    with contextlib.suppress(ConnectionError, asyncio.CancelledError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    with contextlib.suppress(ConnectionError, RuntimeError):
        writer.close()
