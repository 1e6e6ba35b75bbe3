"""MHTML: a page saved by a browser as one file."""

import email
import email.policy
from datetime import date
from email.message import EmailMessage

from reportedly.articles.bytesin import decode
from reportedly.articles.dates import iso_of
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute
from reportedly.articles.page import read_page


def read_mhtml(data: bytes) -> Draft | str:
    """Return the article of the first page in an MHTML file, or the reason why there is none."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    url = absolute(str(message.get("Snapshot-Content-Location") or ""), None)
    captured = iso_of(str(message.get("Date") or ""))
    for part in message.walk():
        if part.get_content_type() == "text/html":
            address = url or absolute(str(part.get("Content-Location") or ""), None)
            day = date.fromisoformat(captured[:10]) if captured else None
            return read_page(_page(part), url=address, captured=day)
    return "MHTML without a page in it"


def _page(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    return decode(payload if isinstance(payload, bytes) else b"", charset=part.get_content_charset())
