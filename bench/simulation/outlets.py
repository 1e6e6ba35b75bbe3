"""Invented outlets: agencies, papers, broadcasters, aggregators and sites, their owners and their house style."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from . import names
from .actors import Voice
from .amounts import Style

_PAPERS = (
    "Courier", "Gazette", "Herald", "Tribune", "Post", "Chronicle", "Observer", "Echo", "Mail", "Times", "Record", "Argus", "Mercury", "Advertiser", "Dispatch",
    "Sentinel", "Star", "Examiner", "Journal", "Standard", "Telegraph", "Messenger", "Review", "Bulletin", "Register", "Leader", "Monitor", "Ledger", "Beacon", "Witness",
)  # fmt: skip
_DAY = ("Daily", "Morning", "Evening", "Sunday", "Weekly", "New", "Free", "Independent")
_SITES = (
    "Wire",
    "Now",
    "Today",
    "Online",
    "Live",
    "Desk",
    "Brief",
    "Insider",
    "Report",
    "Update",
    "24",
    "Digest",
    "Hub",
    "Stream",
    "Pulse",
)
_BROADCASTERS = ("Radio {p}", "{p} TV", "Channel {p}", "{p} Broadcasting", "{p} Public Radio")
_TLDS = ("com", "net", "news", "info", "org", "co")
_GROUPS = ("Media Group", "Publishing", "News Holdings", "Press Group", "Communications", "Newspapers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes; `read` is false for one whose reports never reach the ledger."""

    id: int
    name: str
    domain: str
    kind: str
    owner: str | None
    country: str
    aliases: tuple[str, ...] = ()
    read: bool = True
    style: Style = Style()
    page: int = 0
    said: str = ""

    @property
    def spoken(self) -> str:
        """The name in a sentence."""
        return (
            f"the {self.name}"
            if self.kind == "paper" and not self.name.startswith("The ")
            else self.name.replace("The ", "the ", 1)
        )

    def voice(self, name: str | None = None) -> Voice:
        """Return the outlet as a source; `name` is how a careless hand writes it."""
        written = self.spoken.replace(self.name.removeprefix("The "), name) if name else self.spoken
        bare = (name or self.name).removeprefix("The ")
        return Voice(
            kind="outlet", name=name or self.name, root=name or self.name, owner=name or self.name, intro=(written,), later=(written,), head=(bare,),
            names=(bare, self.name, *self.aliases) if not name else (bare,), pronoun="it", informant=f"outlet {self.name}", outlet=-1 if name else self.id,
        )  # fmt: skip


def outlets(number: int, country: tuple[str, str], rng: Random, taken: set[str]) -> list[Outlet]:
    """Return `number` outlets with different names; about one in eight is never read."""
    owners = [f"{names.firm(rng)} {rng.choice(_GROUPS)}" for _ in range(max(2, number // 6))]
    return [_outlet(at, country[0], owners, rng, taken) for at in range(number)]


def _outlet(at: int, country: str, owners: list[str], rng: Random, taken: set[str]) -> Outlet:
    kind = "agency" if at % 9 == 0 else rng.choices(("paper", "broadcaster", "aggregator", "site"), (6, 2, 1, 3))[0]
    name, aliases = _fresh_name(kind, rng, taken)
    owner = rng.choice(owners) if kind != "agency" and rng.random() < 0.55 else None
    return Outlet(
        id=at, name=name, domain=_domain(name, rng, taken), kind=kind, owner=owner, country=country, aliases=aliases, read=at % 8 != 7, style=_style(rng), page=rng.randrange(1_000_000),
    )  # fmt: skip


def farm_site(at: int, country: str, rng: Random, taken: set[str]) -> Outlet:
    """Return one site of a farm: no owner is stated anywhere."""
    name, aliases = _fresh_name("site", rng, taken)
    return Outlet(
        id=at,
        name=name,
        domain=_domain(name, rng, taken),
        kind="site",
        owner=None,
        country=country,
        aliases=aliases,
        style=_style(rng),
        page=rng.randrange(1_000_000),
    )


def _fresh_name(kind: str, rng: Random, taken: set[str]) -> tuple[str, tuple[str, ...]]:
    while True:
        name, aliases = _name(kind, rng)
        if name.lower() in taken:
            continue
        free = tuple(alias for alias in aliases if alias.lower() not in taken)
        taken.update((name.lower(), *(alias.lower() for alias in free)))
        return name, free


def _name(kind: str, rng: Random) -> tuple[str, tuple[str, ...]]:
    place = names.place(rng)
    if kind == "agency":
        name = f"{names.firm(rng)} {rng.choice(('Press Agency', 'News Agency', 'Newswire', 'Press Service'))}"
        initials = "".join(word[0] for word in name.split())
        return name, (initials,) if len(initials) > 2 else ()
    if kind == "broadcaster":
        return rng.choice(_BROADCASTERS).format(p=place), ()
    if kind == "paper":
        first = f"{rng.choice(_DAY)} " if rng.random() < 0.25 else ""
        return f"{place} {first}{rng.choice(_PAPERS)}", ()
    word = rng.choice(_SITES)
    return (f"{place}{word}" if rng.random() < 0.3 and not word.isdigit() else f"{place} {word}"), ()


def _domain(name: str, rng: Random, taken: set[str]) -> str:
    slug = "".join(letter for letter in name.lower() if letter.isalnum() or letter == " ").replace(
        " ", rng.choice(("", "", "-"))
    )
    while True:
        domain = f"{slug}.{rng.choice(_TLDS)}"
        if domain not in taken:
            taken.add(domain)
            return domain
        slug += rng.choice("abcdefghijklmnopqrstuvwxyz")


def _style(rng: Random) -> Style:
    return Style(
        percent=rng.choice((" percent", " percent", " per cent", "%")),
        symbol=rng.random() < 0.45,
        day_first=rng.random() < 0.6,
        quotes=rng.choice(("“”‘’", "“”‘’", "\"\"''", "‘’“”")),
        title_case=rng.random() < 0.3,
    )


def rows(outlets_: list[Outlet]) -> Iterator[list[str]]:
    """Yield the rows of `outlets.csv`, the header first."""
    yield ["name", "domains", "aliases", "owner", "country", "kind", "source"]
    for outlet in outlets_:
        yield row(outlet)


def row(outlet: Outlet) -> list[str]:
    """Return one outlet as a row of `outlets.csv`."""
    return [
        outlet.name,
        outlet.domain,
        "|".join(outlet.aliases),
        outlet.owner or "",
        outlet.country,
        outlet.kind,
        "invented",
    ]
