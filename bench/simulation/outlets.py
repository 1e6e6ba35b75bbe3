"""Invented outlets: agencies, papers, broadcasters, aggregators and sites, their owners and their house style."""

from dataclasses import dataclass
from random import Random

from . import names
from .actors import Voice
from .tables import rules
from .written import Style

_WORDS = rules("names", "outlets")
_KINDS = ("paper", "broadcaster", "aggregator", "site")
_WEIGHTS = (6, 2, 1, 3)
HEADER = ("name", "domains", "aliases", "owner", "country", "kind", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes; `read` is false for one whose reports never reach the ledger, `page` seeds its layout."""

    id: int
    name: str
    domain: str
    kind: str
    owner: str | None
    country: str
    style: Style
    aliases: tuple[str, ...] = ()
    read: bool = True
    page: int = 0

    @property
    def spoken(self) -> str:
        """The name in a sentence."""
        return f"the {self.name}" if self.kind == "paper" else self.name

    def voice(self, name: str | None = None) -> Voice:
        """Return the outlet as a source; `name` is how a careless hand writes it."""
        bare = name or self.name
        spoken = self.spoken.replace(self.name, bare)
        return Voice(
            kind="outlet",
            name=bare,
            root=bare,
            owner=bare,
            intro=(spoken,),
            later=(spoken,),
            head=(bare,),
            names=(bare,) if name else (self.name, *self.aliases),
            informant=f"outlet {self.name}",
            outlet=-1 if name else self.id,
        )


def outlets(number: int, country: str, rng: Random, taken: set[str]) -> list[Outlet]:
    """Return `number` outlets with different names; about one in eight is never read."""
    owners = [f"{names.firm(rng)} {rng.choice(_WORDS['groups'])}" for _ in range(max(2, number // 6))]
    made: list[Outlet] = []
    for at in range(number):
        kind = "agency" if at % 9 == 0 else rng.choices(_KINDS, _WEIGHTS)[0]
        owner = rng.choice(owners) if kind != "agency" and rng.random() < 0.55 else None
        made.append(_Founder(country, rng, taken).found(at, kind, owner=owner, read=at % 8 != 7))
    return made


def farm_site(at: int, country: str, rng: Random, taken: set[str]) -> Outlet:
    """Return one site of a farm: no owner is stated anywhere."""
    return _Founder(country, rng, taken).found(at, "site", owner=None, read=True)


class _Founder:
    """Founds outlets under names and addresses that nobody has yet."""

    def __init__(self, country: str, rng: Random, taken: set[str]) -> None:
        self._country, self._rng, self._taken = country, rng, taken

    def found(self, at: int, kind: str, *, owner: str | None, read: bool) -> Outlet:
        name, aliases = self._fresh_name(kind)
        return Outlet(
            id=at,
            name=name,
            domain=self._domain(name),
            kind=kind,
            owner=owner,
            country=self._country,
            style=_style(self._rng),
            aliases=aliases,
            read=read,
            page=self._rng.randrange(1_000_000),
        )

    def _fresh_name(self, kind: str) -> tuple[str, tuple[str, ...]]:
        while True:
            name, aliases = _name(kind, self._rng)
            if name.lower() in self._taken:
                continue
            free = tuple(alias for alias in aliases if alias.lower() not in self._taken)
            self._taken.update((name.lower(), *(alias.lower() for alias in free)))
            return name, free

    def _domain(self, name: str) -> str:
        kept = "".join(letter for letter in name.lower() if letter.isalnum() or letter == " ")
        slug = kept.replace(" ", self._rng.choice(("", "", "-")))
        while True:
            domain = f"{slug}.{self._rng.choice(_WORDS['domains'])}"
            if domain not in self._taken:
                self._taken.add(domain)
                return domain
            slug += self._rng.choice("abcdefghijklmnopqrstuvwxyz")


def _name(kind: str, rng: Random) -> tuple[str, tuple[str, ...]]:
    if kind == "agency":
        name = f"{names.firm(rng)} {rng.choice(_WORDS['agencies'])}"
        initials = "".join(word[0] for word in name.split())
        return name, (initials,) if len(initials) > 2 else ()
    place = names.place(rng)
    if kind == "broadcaster":
        return rng.choice(_WORDS["broadcasters"]).format(p=place), ()
    if kind == "paper":
        first = f"{rng.choice(_WORDS['days'])} " if rng.random() < 0.25 else ""
        return f"{place} {first}{rng.choice(_WORDS['papers'])}", ()
    word = rng.choice(_WORDS["sites"])
    return (f"{place}{word}" if rng.random() < 0.3 and not word.isdigit() else f"{place} {word}"), ()


def _style(rng: Random) -> Style:
    return Style(
        percent=rng.choice((" percent", " percent", " per cent", "%")),
        symbol=rng.random() < 0.45,
        day_first=rng.random() < 0.6,
        quotes=rng.choice(("“”‘’", "“”‘’", "\"\"''", "‘’“”")),
    )


def row(outlet: Outlet) -> tuple[str, ...]:
    """Return one outlet as a row of `outlets.csv`."""
    aliases = ";".join(outlet.aliases)
    return outlet.name, outlet.domain, aliases, outlet.owner or "", outlet.country, outlet.kind, "invented"
