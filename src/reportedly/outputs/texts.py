"""The texts to annotate, one JSON object a line: the form that programs give them in."""

import json
from collections.abc import Iterable, Iterator

from reportedly.outputs.json_parts import Json
from reportedly.records import Rejected


def texts_of(lines: Iterable[bytes], name: str) -> Iterator[Json | Rejected]:
    """Yield the texts to annotate, one object {"id", "text", "published"?} a line; what is none is rejected."""
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            yield _text_in(raw, f"{name}:{number}", number)


def _text_in(raw: bytes, place: str, number: int) -> Json | Rejected:
    try:
        found = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Rejected(input=place, reason="this is not UTF-8 text")
    except (ValueError, RecursionError):
        return Rejected(input=place, reason="this is not JSON")
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        return Rejected(input=place, reason='it needs a "text"')
    if not isinstance(found.get("published"), str | None):
        return Rejected(input=place, reason='"published" must be a date such as "2025-06-21"')
    text_id = found.get("id", number)
    if not isinstance(text_id, str | int):
        return Rejected(input=place, reason='"id" must be a string')
    return {**found, "id": str(text_id)}
