"""Which named sources of several articles are one: rules, each a row with its reason.

Names are compared within one claim or event, where a surname alone means the one person who bears it there. Two who
share a name and nothing else stay two; a person is never the body that they speak for.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reportedly.provenance.aliases import BODIES, given_form
from reportedly.records import Outlets, folded
from reportedly.records.places import country_of
from reportedly.records.slips import one_slip_apart

_TITLES = frozenset({
    "actor", "actress", "ceo", "chancellor", "chief", "coach", "col", "colonel", "dame", "director", "dr",
    "gen", "general", "gov", "governor", "judge", "justice", "king", "lady", "lord", "mayor", "minister",
    "miss", "mr", "mrs", "ms", "pope", "president", "prime", "prince", "princess", "prof", "queen", "rep",
    "representative", "sen", "senator", "sgt", "singer", "sir", "vice",
})  # fmt: skip
_TAILS = frozenset({
    "ag", "airlines", "co", "company", "corp", "corporation", "gmbh", "group", "holdings", "inc", "limited",
    "llc", "ltd", "plc", "sa", "the",
})  # fmt: skip
_SMALL = frozenset({
    "and", "at", "de", "der", "for", "in", "of", "on", "s", "the", "van", "von",
})  # fmt: skip
_LEAST_INITIALS = 3
_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source as one article has it; one without a name is only ever one with a person who holds its office."""

    name: str
    kind: str
    institution: str | None = None
    post: str | None = None
    count: int = 1

    @property
    def words(self) -> tuple[str, ...]:
        """The parts of the name, lower case, without titles, or company endings."""
        plain = folded(self.name.split(",", maxsplit=1)[0]).split()
        drop = _TITLES if self.kind == "person" else _TAILS
        kept = tuple(word for word in plain if word not in drop)
        return kept if kept and (self.kind == "person" or not self.name.islower()) else tuple(plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Sources that are one, by their places in what was given, under the fullest name, with what made them one."""

    name: str
    kind: str
    members: tuple[int, ...]
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """All sources that are seen together: a short form means the only one that it can mean."""

    sources: tuple[Source, ...]
    outlets: Outlets

    def only(self, short: Source, full: Source, fits: Callable[[Source, Source], bool]) -> bool:
        """True where `short` fits `full` and no other name that differs from it."""
        fitting = {other.words for other in self.sources if other.kind == full.kind and fits(short, other)}
        return full.words in fitting and all(_nested(words, full.words) for words in fitting)


def _nested(one: Sequence[str], other: Sequence[str]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def _one_name(one: Source, other: Source, _: Company) -> bool:
    return one.words == other.words


def _two_people(one: Source, other: Source) -> bool:
    """True for one name with two posts at two bodies that share no word."""
    stated = [(folded(source.institution or ""), folded(source.post or "")) for source in (one, other)]
    if any(country_of(source.institution or "") for source in (one, other)):
        return False  # "Vellian chief Ada Brenn" says where she is from; her body may be the other's
    if one.kind != "person" or not all(body and post for body, post in stated):
        return False
    return all(not set(mine.split()) & set(theirs.split()) - _SMALL for mine, theirs in zip(*stated, strict=True))


def _same_outlet(one: Source, other: Source, company: Company) -> bool:
    rows = [company.outlets.by_name(source.name) for source in (one, other)]
    return rows[0] is not None and rows[0] == rows[1] and "person" not in {one.kind, other.kind}


def _surname(one: Source, other: Source, company: Company) -> bool:
    """A surname, or a name with fewer parts, of the only person who bears it."""

    def fits(short: Source, full: Source) -> bool:
        return (
            len(short.words) < len(full.words)
            and short.words[-1] == full.words[-1]
            and _nested(short.words, full.words)
        )

    people = other.kind == "person" and (one.kind == "person" or (one.kind == "organisation" and len(one.words) == 1))
    return people and fits(one, other) and company.only(one, other, fits)


def _given(one: Source, other: Source, _: Company) -> bool:
    if not (one.kind == other.kind == "person") or min(len(one.words), len(other.words)) < 2:
        return False
    mine, theirs = one.words[0], other.words[0]
    initial = min(len(mine), len(theirs)) == 1 and mine[0] == theirs[0]
    return one.words[-1] == other.words[-1] and (mine == theirs or initial or given_form(mine) == given_form(theirs))


def _slip(one: Source, other: Source, _: Company) -> bool:
    """One letter wrong in one part of a name."""
    if one.kind != other.kind or one.kind not in {"person", "organisation"}:
        return False
    if len(one.words) == len(other.words):
        apart = [(mine, theirs) for mine, theirs in zip(one.words, other.words, strict=True) if mine != theirs]
        return len(apart) == 1 and one_slip_apart(*apart[0])
    return False


def _slip_of_surname(one: Source, other: Source, company: Company) -> bool:
    """A surname alone with one wrong letter, where one person is so near; it may have been taken for a body."""

    def fits(short: Source, full: Source) -> bool:
        return len(short.words) == 1 < len(full.words) and one_slip_apart(short.words[0], full.words[-1])

    people = other.kind == "person" and one.kind in {"person", "organisation"}
    return people and fits(one, other) and company.only(one, other, fits)


def _office(one: Source, other: Source, company: Company) -> bool:
    """Who is called by an office alone and the only person of whom it is told: "the Varford mayor", "the police chief".

    A post of one word ("officials", "the director") tells nobody apart.
    """

    def fits(short: Source, full: Source) -> bool:
        told = {*folded(full.post or "").split(), *folded(full.institution or "").split()}
        words = set(short.words) - _SMALL
        return (
            bool(full.post) and len(words) > 1 and words <= told and bool(words & set(folded(full.post or "").split()))
        )

    unnamed = one.kind == "anonymous" and one.count == 1 and other.kind == "person"
    return unnamed and fits(one, other) and company.only(one, other, fits)


def _short_form(one: Source, other: Source, company: Company) -> bool:
    """Some words of the only longer name that holds them all; of a state's bodies only where the first word stays."""

    def fits(short: Source, full: Source) -> bool:
        if short.name.islower() or max(map(len, short.words)) < _LEAST_LETTERS:
            return False
        if short.words[-1] != full.words[-1] and {short.words[-1], full.words[-1]} <= BODIES:
            return False  # a university is not its hospital
        return set(short.words) < set(full.words) and (
            short.words[-1] == full.words[-1] or (short.words[0] == full.words[0] and country_of(short.name) is None)
        )

    bodies = one.kind in {"organisation", "outlet"} and other.kind in {"organisation", "outlet"}
    return bodies and fits(one, other) and company.only(one, other, fits)


def _initials(one: Source, other: Source, company: Company) -> bool:
    def fits(short: Source, full: Source) -> bool:
        parts = [word for word in full.words if word not in _SMALL]
        letters = "".join(part[0] for part in parts)
        return len(short.words) == 1 and len(letters) >= _LEAST_INITIALS and short.words[0].replace(".", "") == letters

    bodies = "person" not in {one.kind, other.kind}
    return bodies and fits(one, other) and company.only(one, other, fits)


def _state(one: Source, other: Source, _: Company) -> bool:
    """A country and its government: "Tessaria", "the Tessarian government"."""
    if not (one.kind == other.kind == "organisation"):
        return False
    nations = [country_of(source.name) for source in (one, other)]
    plain = [
        all(_is_state(word, nation or "") for word in source.words)
        for source, nation in zip((one, other), nations, strict=True)
    ]
    return nations[0] is not None and nations[0] == nations[1] and all(plain)


def _is_state(word: str, nation: str) -> bool:
    return (
        word in {"government", "state", "authorities"}
        or country_of(word.capitalize()) == nation
        or word in nation.lower()
    )


SLIP = " is one letter away from "
Rule = Callable[[Source, Source, Company], bool]
RULES: tuple[tuple[Rule, str], ...] = (
    (_one_name, "“{one}” and “{other}” are one name."),
    (_same_outlet, "“{one}” and “{other}” are one outlet in the table."),
    (_given, "“{one}” and “{other}” are forms of one name."),
    (_surname, "“{one}” is the only one of that name here: “{other}”."),
    (_slip, f"“{{one}}”{SLIP}“{{other}}”."),
    (_slip_of_surname, f"“{{one}}”{SLIP}“{{other}}”."),
    (_office, "“{one}” is the office of “{other}”, the only person here who holds it."),
    (_short_form, "“{one}” is short for “{other}”, the only longer name here that holds it."),
    (_initials, "“{one}” are the initials of “{other}”."),
    (_state, "“{one}” and “{other}” are one state and its government."),
)
"""Rows are tried in both directions; the first that applies gives the reason."""


def identities(
    sources: Iterable[Source], outlets: Outlets, apart: Callable[[str, str], bool] = lambda _, __: False
) -> tuple[Identity, ...]:
    """Return who is who among sources that are seen together, in order of their first members.

    Each source is in one identity; no two whose names are `apart` (people said so) are in the same. The order of input
    changes no identity.
    """
    given = tuple(sources)
    unique = sorted(set(given), key=_fullest_first)
    company = Company(tuple(unique), outlets)
    chief: dict[Source, Source] = {}
    reasons: dict[Source, list[str]] = {}
    for source in unique:
        found = next(
            (
                (other, why)
                for other in chief
                if (why := _why(source, other, company)) and not apart(source.name, chief[other].name)
            ),
            None,
        )
        chief[source] = chief[found[0]] if found else source
        if found:
            reasons.setdefault(chief[source], []).append(found[1])
    members: dict[tuple[Source, int], list[int]] = {}
    for place, source in enumerate(given):
        alone = place if chief[source].kind == "anonymous" else -1  # two who are not named are two
        members.setdefault((chief[source], alone), []).append(place)
    return tuple(
        Identity(
            name=source.name,
            kind=source.kind,
            members=tuple(places),
            because=tuple(dict.fromkeys(reasons.get(source, ()))),
        )
        for (source, _), places in members.items()
    )


def _fullest_first(source: Source) -> tuple[bool, int, str, str, str, str]:
    unnamed = source.kind == "anonymous"
    return unnamed, -len(source.words), source.name, source.kind, source.institution or "", source.post or ""


def _why(one: Source, other: Source, company: Company) -> str | None:
    if one.words == other.words and _two_people(one, other):
        return None
    rules = [row for row in RULES if row[0] is _office] if "anonymous" in {one.kind, other.kind} else RULES
    for rule, reason in rules:
        if rule(one, other, company) or rule(other, one, company):
            return reason.format(one=one.name, other=other.name)
    return None
