"""Messages that were sent in the person's name."""

from loginguard.model.step import Source, Step, Where

STEP = Step(
    id="messages",
    group="review",
    known_by="told",
    minutes=5,
    where=Where(
        "https://www.upwork.com/ab/messages/rooms/",
        Source("github.com/dmitrii-fediuk/vm, s/Upwork/chat/common.js", "2026-11-24"),
    ),
)
