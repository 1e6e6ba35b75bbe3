"""Invented names of people, places, companies and outlets, put together from syllables."""

from random import Random

from .tables import rules

_PLACES = rules("names", "places")
_COUNTRIES = rules("names", "countries")
_SURNAMES = rules("names", "surnames")
_STREETS = rules("names", "streets")
_FIRMS = rules("names", "firms")
WOMEN = rules("names", "given")["women"]
MEN = rules("names", "given")["men"]


def place(rng: Random) -> str:
    """Return the name of a town."""
    return _joined(rng.choice(_PLACES["starts"]), rng.choice(_PLACES["middles"]), rng.choice(_PLACES["ends"]))


def country(rng: Random) -> tuple[str, str]:
    """Return the name of a country and its adjective."""
    start = _joined(rng.choice(_PLACES["starts"]), rng.choice(_COUNTRIES["middles"]))
    name = start + rng.choice(_COUNTRIES["ends"])
    return name, f"{name}n"


def surname(rng: Random) -> str:
    """Return a family name."""
    return _joined(rng.choice(_SURNAMES["starts"]), rng.choice(_SURNAMES["middles"]), rng.choice(_SURNAMES["ends"]))


def person(rng: Random) -> tuple[str, str, bool]:
    """Return given name, family name, and whether the person is a woman."""
    woman = rng.random() < 0.5
    return rng.choice(WOMEN if woman else MEN), surname(rng), woman


def street(rng: Random) -> str:
    """Return the name of a street."""
    name = surname(rng) if rng.random() < 0.6 else place(rng)
    return f"{name} {rng.choice(_STREETS['kinds'])}"


def district(rng: Random) -> str:
    """Return the name of a part of a town."""
    return f"{surname(rng)} {rng.choice(_STREETS['districts'])}"


def firm(rng: Random) -> str:
    """Return the bare name of a company."""
    return _joined(rng.choice(_PLACES["starts"]), rng.choice(_FIRMS["ends"]))


def slip(rng: Random, name: str) -> str:
    """Return `name` with two neighbouring letters swapped or one doubled or dropped, as a careless hand writes it."""
    inner = [at for at in range(1, len(name) - 1) if name[at].islower() and name[at + 1].islower()]
    at = rng.choice(inner)
    if name[at] != name[at + 1] and rng.random() < 0.6:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + name[at] + name[at:] if rng.random() < 0.5 else name[:at] + name[at + 1 :]


def _joined(*parts: str) -> str:
    """Return the parts as one name, without a letter three times in a row or two vowels that nobody could say."""
    name = parts[0]
    for part in parts[1:]:
        if not part:
            continue
        if name[-1] == part[0]:
            name += part[1:]
        elif name[-1] in "aeiou" and part[0] in "aeiou":
            name += f"n{part}"
        else:
            name += part
    return name
