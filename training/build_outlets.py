"""Builds `data/outlets.csv` from a folder of public lists and the rows written by hand beside this file.

    python -m training.build_outlets FACTS_FOLDER

FACTS_FOLDER holds `outlets_fundus.csv` (the publishers of flairNLP/fundus), `state_media.csv`
(ASD-at-GMF/state-media-profiles, on the data of State Media Monitor) and `us_local_owners_2018.csv`
(yinleon/LocalNewsDataset). A row written by hand wins over them; what is known to be outdated in them is corrected by
`owners_since_2018.csv`, and the column `source` of the result says so.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from babel import Locale

from reportedly.records import Outlet, Outlets, folded

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "reportedly" / "data" / "outlets.csv"
COLUMNS = ("name", "domains", "aliases", "owner", "country", "kind", "source")

# Countries as the lists write them, where that is not their name in CLDR.
COUNTRIES = {
    "UK": "GB", "IND": "IN", "ISL": "IS", "UAE": "AE", "Congo": "CG", "DR Congo": "CD", "Europen Union": "EU",
    "Hong Kong": "HK", "Macao": "MO", "Myanmar": "MM", "Palestine territories": "PS", "The Gambia": "GM",
    "Turkey": "TR", "United States of America": "US", "Bosnia and Herzegovina": "BA", "Czechia": "CZ",
} | {
    folded(name): code for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()
}  # fmt: skip
# Domains that many stations share, and what a reader of that domain reads.
NETWORKS = {
    "comettv.com": "Comet TV", "tbn.org": "Trinity Broadcasting Network", "iontelevision.com": "Ion Television",
    "daystar.com": "Daystar Television", "sbgi.net": "Sinclair stations", "aptv.org": "Alabama Public Television",
    "unctv.org": "PBS North Carolina", "iptv.org": "Iowa PBS", "gpb.org": "Georgia Public Broadcasting",
    "wpt.org": "PBS Wisconsin", "lpb.org": "Louisiana Public Broadcasting", "scetv.org": "South Carolina ETV",
    "mpbonline.org": "Mississippi Public Broadcasting", "opb.org": "Oregon Public Broadcasting",
    "mpt.org": "Maryland Public Television", "ket.org": "KET", "mpbn.net": "Maine Public", "aetn.org": "Arkansas PBS",
    "njtvonline.org": "NJ PBS", "mynptv.org": "Nebraska Public Media", "idahoptv.org": "Idaho Public Television",
}  # fmt: skip
# Call signs that are words or names: only with "-TV" do they name a station.
WORDS = frozenset({
    "KAKE", "KALB", "KARE", "KASA", "KELO", "KENS", "KERA", "KERO", "KIMA", "KING", "KINT", "KION", "KIRO", "KITU",
    "KLAS", "KOB", "KONG", "KREN", "KRIS", "KRON", "KYLE", "WAND", "WANE", "WATE", "WAVE", "WAZE", "WEAR", "WEEK",
    "WHO", "WILL", "WINK", "WIS", "WISC", "WISE", "WISH", "WITI", "WOI", "WOLF", "WOOD",
})  # fmt: skip
# Names that more often mean a person, a place or a thing: they stand with their country in brackets.
COMMON = frozenset({
    "anis", "bors", "domingo", "erina", "eurostar", "geled", "gold", "hayat", "horizons", "informer", "javan",
    "karavan", "khorasan", "liter", "lokal", "mir", "noticias", "orbe", "politika", "posta", "quds", "star", "suria",
    "today", "urker", "watan",
})  # fmt: skip
SHORTEST = 4  # letters of an acronym that few others share
NOT_OUTLETS = frozenset({"tvtv.com", "facebook.com", "twitter.com", "youtube.com", "state.id.us", "vk.com", "t.me"})
AGENCY = re.compile(
    r"\b(?:news agency|press agency|agence|agencia|agência|agenzia|press service|agentur)\b", re.IGNORECASE
)
ASSET_KIND = re.compile(
    r"^(?:Television|Print(?: media)?|Radio|Online|News (?:agency|portals?)|Yicai Media Group \(Television): "
)
EDITION = re.compile(r"\b(?:in [A-Z]\w+|language|version|[A-Z]\w+(?:ish|ian|ese|ic|ch|an))$")
BROADCAST = re.compile(
    r"\b(?:tv|television|télévision|televisión|televisão|radio|rádio|fm|broadcast\w*|rtv|channel|kanal)\b",
    re.IGNORECASE,
)


def build(facts: Path) -> list[Outlet]:
    """Return the rows of the table, those written by hand first."""
    by_hand = list(_by_hand(HERE / "outlets_by_hand.csv"))
    rows = _joined(by_hand, _state(facts / "state_media.csv"), same_by_domain=False)
    rows = _joined(rows, _fundus(facts / "outlets_fundus.csv"))
    return _joined(rows, _us_local(facts / "us_local_owners_2018.csv"))


def _by_hand(path: Path) -> Iterator[Outlet]:
    for row in _rows(path):
        yield Outlet(
            name=row["name"],
            domains=tuple(filter(None, row["domains"].split(";"))),
            aliases=tuple(filter(None, row["aliases"].split(";"))),
            owner=row["owner"] or None,
            country=row["country"] or None,
            kind=row["kind"],
            from_="by hand, 2025",
        )


def _state(path: Path) -> Iterator[Outlet]:
    for row in _rows(path):
        company = _plain(row["Media company"])
        name, alias = _split(_plain(row["Main assets"]) or company)
        if len(folded(name)) < 2:
            continue
        closed = "; no longer published" if row["Status"] == "Currently Not Functional" else ""
        yield Outlet(
            name=name,
            domains=_domains(row["URL"]),
            aliases=alias,
            owner=company or None,
            country=_country(row["Country"]),
            kind=_kind(row["Main assets"] + " " + name),
            from_=f"state_media ({row['Typology'] or 'not classed'}){closed}",
        )


def _fundus(path: Path) -> Iterator[Outlet]:
    for row in _rows(path):
        yield Outlet(
            name=row["name"],
            domains=_domains(row["domain"]),
            country=_country(row["country"]) or row["country"],
            kind="paper",
            from_="outlets_fundus",
        )


def _us_local(path: Path) -> Iterator[Outlet]:
    by_domain: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _rows(path):
        by_domain[row["domain"].lower().split()[-1]].append(row)  # one is "com wsavcw.com"
    since = {row["was"]: (row["now"], row["how"]) for row in _rows(HERE / "owners_since_2018.csv")}
    for domain, rows in sorted(by_domain.items()):
        if domain in NOT_OUTLETS or "." not in domain:
            continue
        stations = list(dict.fromkeys(name for row in rows for name in _stations(row["name"])))
        named = next((station for station in stations if _in_domain(station, domain)), stations[0])
        name = NETWORKS.get(domain) or _call_signs(named)[0]
        signs = dict.fromkeys(sign for station in stations for sign in _call_signs(station))
        owner, change = _owner(rows, since)
        yield Outlet(
            name=name,
            domains=(domain,),
            aliases=tuple(sign for sign in signs if sign != name),
            owner=owner,
            country="US",
            kind="broadcaster" if rows[0]["medium"] == "TV station" else "paper",
            from_=f"us_local_owners_2018{change}",
        )


def _joined(known: list[Outlet], more: Iterable[Outlet], *, same_by_domain: bool = True) -> list[Outlet]:
    """Add rows; a domain belongs to the row that had it first, a name of one country is one outlet.

    Without `same_by_domain`, a row all of whose domains are known stays as an outlet of its own: state broadcasters
    keep several channels on one domain.
    """
    rows = list(known)
    domains = {domain for row in rows for domain in row.domains}
    places = {folded(name): at for at, row in enumerate(rows) for name in (row.name, *row.aliases)}
    for row in more:
        free = tuple(domain for domain in row.domains if domain not in domains)
        at = places.get(folded(row.name))
        if row.domains and not free and (same_by_domain or at is not None):
            continue
        domains.update(free)
        if at is not None and rows[at].country == row.country:
            rows[at] = replace(rows[at], domains=(*rows[at].domains, *free))
            continue
        name = row.name if at is None and not _ambiguous(row) else f"{row.name} ({row.country})"
        aliases = tuple(alias for alias in row.aliases if folded(alias) not in places and len(folded(alias)) > 1)
        places.update({folded(word): len(rows) for word in (name, *aliases)})
        rows.append(replace(row, name=name, domains=free, aliases=aliases))
    return rows


def _ambiguous(row: Outlet) -> bool:
    key = folded(row.name)
    short = len(key) < SHORTEST and row.from_.startswith("state_media")
    return short or key in COUNTRIES or key in COMMON


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def _plain(name: str) -> str:
    name = ASSET_KIND.sub("", name.strip())
    return " ".join(name.replace("*", "").replace(";", ",").split())


def _split(name: str) -> tuple[str, tuple[str, ...]]:
    """A name such as "Korean Central News Agency (KCNA)" and the other name in its brackets."""
    found = re.fullmatch(r"(.+?) \(([^()]+)\)", name)
    if not found or EDITION.search(found[2]):
        return name, ()
    return found[1], (found[2],) if found[2].isascii() else ()


def _domains(url: str) -> tuple[str, ...]:
    host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    host = host.strip().lower().removeprefix("www.").removeprefix("my-h5news.app.")
    return (host,) if "." in host and host not in NOT_OUTLETS else ()


def _kind(words: str) -> str:
    if AGENCY.search(words):
        return "agency"
    return "broadcaster" if BROADCAST.search(words) else "site"


def _stations(name: str) -> list[str]:
    return [part.strip().rstrip("*") for part in name.split("/") if part.strip()]


def _call_signs(station: str) -> list[str]:
    base = station.partition("-")[0]
    if not re.fullmatch(r"[KWX][A-Z]{2,3}", base):
        return [station]
    return [f"{base}-TV"] if base in WORDS else [base, f"{base}-TV"]


def _in_domain(station: str, domain: str) -> bool:
    return station.partition("-")[0].lower() in domain


def _country(name: str) -> str | None:
    return COUNTRIES.get(name) or COUNTRIES.get(folded(name))


def _owner(rows: list[dict[str, str]], since: dict[str, tuple[str, str]]) -> tuple[str, str]:
    """Today's owner of most of the stations of a domain, and what to say about the list's."""
    stated = [row["owner"].strip().replace(";", ",") for row in rows]
    known = [since.get(owner, (owner, "")) for owner in stated]
    owner, how = max(known, key=lambda item: sum(item[0] == other for other, _ in known))
    return owner, f", which says {stated[known.index((owner, how))]}; {how}" if how else ""


def main() -> None:
    """Write the table."""
    rows = build(Path(sys.argv[1]))
    with TARGET.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in rows:
            writer.writerow(
                (
                    row.name,
                    ";".join(row.domains),
                    ";".join(row.aliases),
                    row.owner or "",
                    row.country or "",
                    row.kind,
                    row.from_,
                )
            )
    print(f"{len(list(Outlets(rows)))} outlets, {sum(len(row.domains) for row in rows)} domains")


if __name__ == "__main__":
    main()
