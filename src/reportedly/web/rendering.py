"""Renders pages: everything is escaped, an undefined name is an error, and text of strangers is made harmless."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from reportedly.outputs.grades import digit_lines, letter_lines, probability_lines
from reportedly.outputs.plain import plain, shortened
from reportedly.outputs.words import in_marks, plural, unnamed
from reportedly.web.correcting import KINDS_OF_SOURCE, digits

# Marks that turn the direction of writing around, and controls other than the line's end: shown as a visible sign.
TURNING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

# A moment as records write it (ISO 8601), in a sentence; and a month or a period, alone (EDTF).
MOMENT = re.compile(r"(?<![\w/-])(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(?:[+-]\d\d:\d\d|Z)?)?(?![\w/-])")
PERIOD = re.compile(r"(?<![\w/-])(\d{4}-\d\d(?:-\d\d)?)/(\d{4}-\d\d(?:-\d\d)?)(?![\w/-])")
MONTH = re.compile(r"(?<![\w/-])\d{4}-(?:0\d|1[0-2])(?![\w/-])")
GRADE = re.compile(r"^[A-F1-6](?:[,:]|(?=\s))\s*")


def page(name: str, values: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """Return the page made from the template `name`."""
    return HTMLResponse(_pages().get_template(name).render(values), status_code=status)


def fragment(name: str, values: Mapping[str, object]) -> str:
    """Return the text made from the template `name`."""
    return _pages().get_template(name).render(values)


def harmless(text: str) -> str:
    """Return text of an article letter by letter, with a sign in place of each that would be obeyed."""
    return TURNING.sub("\ufffd", text)


def day_words(iso: str | None) -> str:
    """Return a day as an editor writes it ("5 May 2031"); what is no day stays as it is."""
    if not iso:
        return "undated"
    try:
        found = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{found.day} {found:%b %Y}"


def clock(iso: str | None) -> str:
    """Return day and time of a moment ("5 May 2031, 08:30")."""
    found = day_words(iso)
    return f"{found}, {iso[11:16]}" if iso and len(iso) > 15 else found


def dated(text: str) -> str:
    """Return a sentence with its moments as an editor writes them ("7 Oct 2025, 12:10")."""
    return MOMENT.sub(lambda found: day_words(found[1]) + (f", {found[2]}" if found[2] else ""), text)


def value_words(text: str) -> str:
    """Return values with their days, months and periods in words ("14 people; 7 Oct 2025")."""
    periods = PERIOD.sub(lambda found: f"{_month_words(found[1])} – {_month_words(found[2])}", text)
    return dated(MONTH.sub(lambda found: _month_words(found[0]), periods))


def _month_words(edtf: str) -> str:
    if len(edtf) > 7:
        return day_words(edtf)
    return day_words(f"{edtf}-01").partition(" ")[2]


def part_of_sentence(text: str) -> str:
    """Return the words of a claim with a sign where they are not the beginning of a sentence: they are quoted."""
    return f"… {text}" if text[:1].islower() else text


def without_grade(line: str) -> str:
    """Return the reason of a grade without the grade, for where that stands beside it."""
    said = GRADE.sub("", line)
    return said[:1].upper() + said[1:]


def web_address(url: str | None) -> str | None:
    """Return an address that may be followed, or None: "javascript:" may not."""
    if not url or any(ord(letter) <= 32 for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def interval(least: int, most: int) -> str:
    """Return "2", or "1–3"."""
    return str(least) if least == most else f"{least}–{most}"


def segment(text: str) -> str:
    """Return `text` as one part of a path."""
    return quote(text, safe="")


@cache
def _pages() -> Environment:
    pages = Environment(
        loader=PackageLoader("reportedly.web", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters.update(
        plain=plain, harmless=harmless, day=day_words, clock=clock, web_address=web_address, segment=segment,
        shortened=shortened, digits=digits, dated=dated, value_words=value_words, part_of_sentence=part_of_sentence,
        without_grade=without_grade, unnamed=unnamed, in_marks=in_marks,
    )  # fmt: skip
    pages.globals.update(plural=plural, interval=interval, digit_lines=digit_lines, letter_lines=letter_lines)
    pages.globals.update(probability_lines=probability_lines, kinds_of_source=KINDS_OF_SOURCE)
    return pages
