"""Finds seats side by side."""

import re


def together(row: str, people: int) -> int | None:
    """The first of so many free seats in a row such as `..x...`, counted from 0."""
    seat = row.find("." * people)
    return None if seat < 0 else seat
