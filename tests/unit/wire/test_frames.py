"""Frames over a real pipe."""

import contextlib
import os
import struct
from collections.abc import Iterator

import pytest

from loginguard.wire.frames import REPLY_LIMIT, REQUEST_LIMIT, FrameError, read_frame, write_frame

Pipe = tuple[int, int]


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    ends = os.pipe()
    yield ends
    for end in ends:
        with contextlib.suppress(OSError):
            os.close(end)


def put(pipe: Pipe, data: bytes) -> None:
    os.write(pipe[1], data)
    os.close(pipe[1])


def test_what_is_written_is_read(pipe: Pipe) -> None:
    write_frame(pipe[1], {"id": 1, "text": "Łódź 東京"})
    assert read_frame(pipe[0]) == {"id": 1, "text": "Łódź 東京"}


def test_the_end_of_input_is_none(pipe: Pipe) -> None:
    put(pipe, b"")
    assert read_frame(pipe[0]) is None


@pytest.mark.parametrize(
    "body",
    [
        b"\xff\xfe",
        b"{",
        b"[1]",
        b"1",
        b'{"id": NaN}',
        b'{"id": 1, "x": ' + b"[" * 100_000,
        b'{"id": ' + b"9" * 5000 + b"}",
    ],
    ids=["not-utf8", "cut", "list", "number", "nan", "nested", "long-number"],
)
def test_what_is_no_message_is_told_and_the_next_one_is_read(pipe: Pipe, body: bytes) -> None:
    pid = os.fork() if len(body) > 60_000 else None
    if pid == 0:
        os.write(pipe[1], struct.pack("=I", len(body)) + body)
        write_frame(pipe[1], {"id": 2})
        os._exit(0)
    if pid is None:
        os.write(pipe[1], struct.pack("=I", len(body)) + body)
        write_frame(pipe[1], {"id": 2})
    with pytest.raises(FrameError) as told:
        read_frame(pipe[0])
    assert (told.value.code, told.value.fatal) == ("bad-frame", False)
    assert read_frame(pipe[0]) == {"id": 2}
    if pid:
        os.waitpid(pid, 0)


@pytest.mark.parametrize("data", [b"\x05", struct.pack("=I", 5) + b"{}"], ids=["length", "body"])
def test_a_frame_that_ends_in_its_middle_is_fatal(pipe: Pipe, data: bytes) -> None:
    put(pipe, data)
    with pytest.raises(FrameError) as told:
        read_frame(pipe[0])
    assert told.value.fatal


def test_a_length_over_the_cap_is_refused_before_anything_is_read(pipe: Pipe) -> None:
    put(pipe, struct.pack("=I", REQUEST_LIMIT + 1))
    with pytest.raises(FrameError) as told:
        read_frame(pipe[0])
    assert (told.value.code, told.value.fatal) == ("frame-too-long", True)


def test_a_reply_over_the_cap_is_refused_with_nothing_written(pipe: Pipe) -> None:
    with pytest.raises(FrameError, match="reply-too-long"):
        write_frame(pipe[1], {"text": "é" * (REPLY_LIMIT // 2)})
    os.close(pipe[1])
    assert os.read(pipe[0], 1) == b""


def test_half_a_character_of_a_page_breaks_no_frame(pipe: Pipe) -> None:
    write_frame(pipe[1], {"text": "a\ud83d"})
    assert read_frame(pipe[0]) == {"text": "a?"}
