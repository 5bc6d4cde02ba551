"""`--help` that reads the catalogue of sentences only when help is asked for: that takes as long as starting Python does."""

import argparse
import os
import re

PLACE = re.compile(r"[A-Za-z]+:[a-z0-9-]+")


class Help(argparse.HelpFormatter):
    """Help, description and epilog may be given as "area:code", the place of a sentence in the catalogue."""

    def __init__(self, prog: str) -> None:
        """As wide as the terminal. Left to itself argparse loads half of the archive modules to find that out."""
        try:
            width = os.get_terminal_size().columns
        except OSError:
            width = 80
        super().__init__(prog, width=max(40, width - 2))

    def add_text(self, text: str | None) -> None:
        """A paragraph."""
        super().add_text(sentence(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        text = sentence(action.help)
        return text.replace("%", "%%") if text and text != action.help else text


def sentence(text: str | None) -> str | None:
    """The sentence at this place; what is no place stays as it is."""
    if not text or not PLACE.fullmatch(text):
        return text
    from loginguard.cli.terminal import language
    from loginguard.model.message import Message
    from loginguard.words import render

    area, _, code = text.partition(":")
    return render(area, Message(code), language())
