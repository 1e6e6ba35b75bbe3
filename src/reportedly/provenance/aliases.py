"""Names that are one when they are seen together: short forms, initials, slips of the pen, word order."""

import re
from collections.abc import Iterable

from reportedly.records import folded

ROOT = 6  # letters by which two words are one: "Corovia" and "Corovian", "council" and "councillor"
SMALL = frozenset(["of", "the", "and", "for", "in", "on", "at", "s", "judge", "mr", "mrs", "ms", "dr", "by", "report"])
GOVERNMENT, MINISTRY = "government", "ministry "


def joined(keys: Iterable[str]) -> dict[str, str]:
    """Return, for each key of an institution, the key of the one it is when they are seen together.

    A ministry whose country is not said is one with the government where one speaks too. A shorter form ("council",
    "Brenn", "WHO") is one with a longer name that holds all its words or that it abbreviates; where several do, with
    the first of them: it is no further source whichever is meant, and one more long name changes nothing about that.
    The words of a name may stand in any order ("District Court in Varford", "Varford District Court").
    """
    unique = sorted(set(keys))
    governments = [key for key in unique if key.startswith(GOVERNMENT)]
    found = {key: _whole(key, unique, governments) for key in unique}
    return {key: _end(key, found) for key in unique}


def _end(key: str, found: dict[str, str]) -> str:
    """Follow short form after short form to the longest one."""
    while found[key] != key:
        key = found[key]
    return key


def _whole(key: str, keys: list[str], governments: list[str]) -> str:
    if key.startswith(MINISTRY) and governments:
        return _whole(governments[0], keys, governments)
    if key.startswith(GOVERNMENT):
        named = [other for other in governments if other != GOVERNMENT]
        return named[0] if key == GOVERNMENT and named else key
    if own := [other for other in governments if _is_country(key, other)]:
        return own[0]
    same = [other for other in keys if _words(other) == _words(key) and not other.startswith(GOVERNMENT)]
    longer = [other for other in keys if not other.startswith(GOVERNMENT) and _abbreviates(key, other)]
    return min(longer) if longer else min(same)


def _is_country(key: str, government: str) -> bool:
    """True for the bare name of a country, which speaks through its government: "Corovia plans …"."""
    nation = government.removeprefix(GOVERNMENT).removeprefix(" of ")
    return " " not in key and bool(nation) and key.startswith(nation)


def _words(key: str) -> frozenset[str]:
    return frozenset(word[:ROOT] for word in key.split() if word not in SMALL) or frozenset([key])


def _abbreviates(key: str, other: str) -> bool:
    return _words(key) < _words(other) or _is_initials(key, other)


def _is_initials(key: str, other: str) -> bool:
    parts = [part for part in other.split() if part not in SMALL]
    return " " not in key and len(parts) >= 3 and key == "".join(part[0] for part in parts)


def shortens(short: str, full: str) -> bool:
    """True where `short` is some of the words of `full` and its last one: "the Courier", "Port Sorrel Courier"."""
    some, words = folded(short).split(), folded(full).split()
    return some != words and set(some) < set(words) and some[-1:] == words[-1:]


def slip_free(name: str) -> str:
    """Return a name as it is compared: two letters that changed places are a slip of the pen, not another person."""
    plain = re.sub(r"^(?:judge|mr|mrs|ms|dr) ", "", folded(name.split(",", maxsplit=1)[0]))
    return " ".join("".join([word[:1], *sorted(word[1:])]) for word in plain.split())
