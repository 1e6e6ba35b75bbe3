"""Names that are one when they are seen together: short forms, initials, slips of the pen, word order."""

import re
from collections.abc import Iterable

from reportedly.records import folded

ROOT = 6  # letters by which two words are one: "Corovia" and "Corovian", "council" and "councillor"
SMALL = frozenset(["of", "the", "and", "for", "in", "on", "at", "s", "judge", "mr", "mrs", "ms", "dr", "by", "report"])
# What such a body may be called beside its kind: "fire service", "fire brigade", "fire chief of Varford" are one.
KINDS = {
    "fire": frozenset(["service", "services", "brigade", "department", "rescue"]),
    "police": frozenset(["force", "service", "department"]),
    "prosecutor": frozenset(["chief", "office", "deputy", "senior", "lead"]),
}
BODIES = frozenset([
    "agency", "association", "authority", "bank", "board", "commission", "committee", "council", "court", "fire",
    "hospital", "institute", "library", "ministry", "museum", "police", "prosecutor", "school", "union", "university",
])  # fmt: skip
BEFORE_PLACE = re.compile(r" (?:of|in|at|for|s) ")
_GIVEN = (
    "jim james jimmy", "tim timothy", "bill will william", "bob rob robert bobby", "mike michael", "joe joseph",
    "tom thomas", "dan daniel danny", "dave david", "chris christopher christine", "liz elizabeth beth betty",
    "kate katherine catherine kathy", "ben benjamin", "sam samuel samantha", "nick nicholas", "tony anthony",
    "steve steven stephen", "rick richard dick rich", "ed edward eddie ted", "jeff jeffrey geoffrey",
    "greg gregory", "matt matthew", "alex alexander alexandra", "andy andrew", "pat patrick patricia",
    "ron ronald", "don donald", "ken kenneth", "larry lawrence laurence", "bernie bernard",
    "chuck charles charlie", "harry henry", "jack john johnny", "peggy margaret meg", "sue susan",
    "vlad vladimir", "max maximilian", "fred frederick", "phil philip phillip", "ray raymond", "walt walter",
    "jerry gerald", "abe abraham", "kim kimberly",
)  # fmt: skip
_FORMS = {name: names.split()[0] for names in _GIVEN for name in names.split()}
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
    words = set(key.split())
    empty = SMALL.union(*(tails for kind, tails in KINDS.items() if kind in words))
    return frozenset(word[:ROOT] for word in words if word not in empty) or frozenset([key])


def _abbreviates(key: str, other: str) -> bool:
    if _is_initials(key, other):
        return True
    heads = {_head(key), _head(other)} - {None}
    return _words(key) < _words(other) and len(heads) < 2


def _head(key: str) -> str | None:
    """What kind of body a name says it is, None where it does not: a university is not its hospital."""
    found = [word for word in BEFORE_PLACE.split(key)[0].split() if word in BODIES]
    return found[-1] if found else None


def _is_initials(key: str, other: str) -> bool:
    parts = [part for part in other.split() if part not in SMALL]
    return " " not in key and len(parts) >= 3 and key == "".join(part[0] for part in parts)


def shortens(short: str, full: str) -> bool:
    """True where `short` is some of the words of `full` and its last one: "the Courier", "Port Sorrel Courier".

    A site's address is no name: "Norpress" that announces something is a company, though "blog.norpress" is its page.
    """
    if "." in full.rstrip(".") and " " not in full:
        return False
    some, words = folded(short).split(), folded(full).split()
    return some != words and set(some) < set(words) and some[-1:] == words[-1:]


def slip_free(name: str) -> str:
    """Return a name as it is compared: two letters that changed places are a slip of the pen, not another person.

    A given name counts under any of its forms ("Jim Roe", "James Roe").
    """
    plain = re.sub(r"^(?:judge|mr|mrs|ms|dr) ", "", folded(name.split(",", maxsplit=1)[0]))
    words = plain.split()
    if len(words) > 1:
        words[0] = given_form(words[0])
    return " ".join("".join([word[:1], *sorted(word[1:])]) for word in words)


def given_form(given: str) -> str:
    """Return a given name under one of its forms, the same for all: "jim", "james" and "jimmy" are one."""
    return _FORMS.get(given, given)
