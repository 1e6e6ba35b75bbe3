"""Citations: which outlet a source is, and which of its reports is meant, by name or by link."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.provenance.aliases import shortens
from reportedly.provenance.case import Case
from reportedly.provenance.timing import before, in_time
from reportedly.records import Attribution, Mention, Outlets, Span, folded

LETTERS = 3  # fewer first letters of an outlet's name may be anything
LONG = 10  # letters from which one word is no outlet's name by chance when one letter of it is wrong
CAPITAL_INSIDE = re.compile(r"[a-z][A-Z][a-z]")
SHOWN = re.compile(r"\b(?:seen|obtained|reviewed|viewed|read) by\b|\bshown to\b|\bshared with\b|\bleaked to\b")
# What shortens the name of an outlet no more than that of any other body.
OF_ANY = frozenset(
    ["agency", "authority", "board", "centre", "company", "group", "institute", "office", "press", "service"]
)
COULD_BE_OUTLETS = frozenset(["outlet", "organisation", "person"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Where a citation leads: to the report of an article, or to nothing that holds the claim.

    `texts` are the articles of the cited outlet that were read and do not hold the claim, where none does; `beside`
    those that are of the claim and on its other side.
    """

    article: str | None = None
    texts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def read(self) -> bool:
        """True where the cited outlet's text was read and does not hold the claim."""
        return bool(self.texts)


def cited_report(case: Case, mention: Mention, outlet: str, spoken: Mapping[str, list[Mention]]) -> Cited:
    """Return which report of an outlet a mention cites: the one its words link to, else the latest before, else any."""
    citing, cited = mention.article, case.outlet_key(outlet)
    others = (article for article in spoken if article != citing and not _copies_of(case, spoken[article], citing))
    theirs = _by(case, cited, others)
    linked = _by(case, cited, links_of(case, mention))
    if pointed := [article for article in linked if article in theirs]:
        return Cited(article=pointed[0])
    if theirs:
        earlier = _earlier(case, theirs, citing)
        return Cited(article=earlier[-1] if earlier else theirs[0])
    beside = _by(case, cited, sorted({other.article for other in case.own} - {citing}))
    nearby = case.read_nearby.get(citing, {}).get(cited, ())
    other = _earlier(case, _by(case, cited, _of_other_values(case, citing)), citing)
    texts = tuple(dict.fromkeys((*linked, *nearby, *other)))
    return Cited(texts=texts, beside=tuple(_earlier(case, beside, citing)))


def _of_other_values(case: Case, citing: str) -> list[str]:
    """The articles that give another value of what a mention is about, in order of their ids."""
    told = {mention.article for other in case.beside.values() for mention in other.own}
    return sorted((told & case.articles.keys()) - {citing})


def cited_outlets(mention: Mention, outlets: Outlets) -> list[str]:
    """Return the names of those in a chain who may be outlets, as they are written."""
    could = (link for link in mention.chain if link.kind in COULD_BE_OUTLETS)
    return [link.source for link in could if link.kind == "outlet" or outlets.by_name(link.source)]


def own_report(case: Case, mention: Mention, spoken: Mapping[str, list[Mention]]) -> str | None:
    """Return the earlier report of the same outlet that a mention refers to as the outlet's, the latest there is."""
    others = (article for article in spoken if not _copies_of(case, spoken[article], mention.article))
    theirs = _by(case, case.outlet_key(case.outlet_of(mention.article)), others)
    earlier = _earlier(case, theirs, mention.article)
    return earlier[-1] if earlier else None


def is_itself(case: Case, name: str, article: str) -> bool:
    """Return whether a name is that of whoever speaks in an article, or its first letters: "(VPS)" of Valley Press."""
    own = case.outlet_of(article)
    letters = "".join(word[0] for word in own.split())
    return case.same_outlet(name, own) or (len(letters) >= LETTERS and name == letters.upper())


def _copies_of(case: Case, said: Iterable[Mention], citing: str) -> bool:
    """True where all that an article says was copied from the one that cites it: it is no report to be cited."""
    return all(citing in _copied_through(case, mention) for mention in said)


def _copied_through(case: Case, mention: Mention) -> set[str]:
    """The articles from which a mention was copied, one after the other."""
    found: dict[str, str] = {}
    giver = case.mentions.get(mention.copy_of or "")
    while giver is not None and giver.id not in found:
        found[giver.id] = giver.article
        giver = case.mentions.get(giver.copy_of or "")
    return set(found.values())


def _earlier(case: Case, theirs: Iterable[str], citing: str) -> list[str]:
    return [article for article in theirs if before(case.articles[article], case.articles[citing])]


def _by(case: Case, outlet: str, articles: Iterable[str]) -> list[str]:
    """Those of these articles that an outlet published, in order of time; a text of an agency is also the agency's."""
    theirs = [article for article in articles if outlet in _publishers(case, article)]
    return sorted(theirs, key=lambda article: in_time(case.articles[article]))


def _publishers(case: Case, article: str) -> set[str]:
    names = {case.outlet_of(article), case.articles[article].outlet}
    return {case.outlet_key(name) for name in names if name}


def links_of(case: Case, mention: Mention) -> list[str]:
    """Return the articles of the ledger to which the links in and around a mention lead."""
    reach = reach_of(mention)
    linked = case.linked.get(mention.article, {})
    inside = [link.href for link in case.articles[mention.article].links if any(link.span.overlaps(at) for at in reach)]
    found = dict.fromkeys(article for href in inside for article in linked.get(href, ()))
    return [article for article in found if article in case.articles]


def reach_of(mention: Mention) -> list[Span]:
    """Return the words of a mention with those that attribute it: where a link speaks for it."""
    attributing = (span for link in mention.chain for span in (*link.source_spans, *link.cue_spans))
    return [*mention.spans, *attributing]


def linked_report(case: Case, mention: Mention, spoken: Mapping[str, list[Mention]]) -> str | None:
    """Return the report of the same claim, by another outlet, that a mention in an outlet's own voice links to."""
    own = case.outlet_of(mention.article)
    theirs = [article for article in links_of(case, mention) if article in spoken]
    return next((article for article in theirs if not case.same_outlet(case.outlet_of(article), own)), None)


def outlet_named(case: Case, link: Attribution) -> str | None:
    """Return the outlet that a source is, or None where it is none.

    A reader may take an outlet for a person or an organisation: the table of outlets knows better. "the Courier" is
    the one outlet of the case whose name it shortens; a name one slip away from a known one stays as it is written.
    """
    if link.kind == "document":  # "a story by the Courier" is its report, "a memo seen by the Courier" is not
        theirs = link.institution if link.institution and _is_known(case, link.institution) else None
        return None if is_shown(link) else theirs
    publisher = _publisher(case, link)
    if publisher is not None or link.kind not in COULD_BE_OUTLETS:
        return publisher
    if link.kind == "outlet" and link.source[:1].islower() and not _is_a_name(case, link.source):
        return None  # words about outlets ("and South Korean outlets") name none
    if link.kind == "outlet" or case.outlets.by_name(link.source):
        return _at_hand(case, link.source) or link.source
    if may_be_misspelt(link) and case.outlets.nearest(link.source):
        return link.source
    short = link.institution is None and link.source.lower() not in OF_ANY
    return _at_hand(case, link.source) if short else None


def _publisher(case: Case, link: Attribution) -> str | None:
    """Return the outlet of an article of the case whose very name a source bears: "Kestrel" is no unknown body then."""
    if link.kind not in COULD_BE_OUTLETS | {"anonymous"} or not link.source[:1].isupper():
        return None
    return case.publishers.get(folded(link.source))


def _is_a_name(case: Case, words: str) -> bool:
    """True for what a table knows, and for an address: "docks.example"."""
    return case.outlets.by_name(words) is not None or ("." in words.strip(".") and " " not in words)


def is_shown(link: Attribution) -> bool:
    """True for a paper without a title that an outlet was let see: it counts as unnamed."""
    return link.kind == "document" and bool(SHOWN.search(link.source))


def _is_known(case: Case, name: str) -> bool:
    return bool(case.outlets.by_name(name) or (_is_long(name) and case.outlets.nearest(name)))


def may_be_misspelt(link: Attribution) -> bool:
    """True for what a reader took for an outlet, and for longer names: "the Kestral Times" is one, "Delta" is not."""
    return link.kind == "outlet" or (link.kind in COULD_BE_OUTLETS and _is_long(link.source))


def _is_long(name: str) -> bool:
    """True for what is no outlet's name by chance: of several words, long, or with a capital within, "FenNow"."""
    return " " in name or len(name) >= LONG or bool(CAPITAL_INSIDE.search(name))


def outlet_written(link: Attribution) -> str | None:
    """Return the words that may name an outlet, also where they are misspelt: of a source, or of whose report it is."""
    if link.kind == "document" and link.institution and _is_long(link.institution) and not is_shown(link):
        return link.institution
    return link.source if may_be_misspelt(link) else None


def _at_hand(case: Case, source: str) -> str | None:
    if case.outlets.by_name(source):
        return None
    found = {case.outlet_key(name): name for name in case.outlet_names if shortens(source, name)}
    return next(iter(found.values())) if len(found) == 1 else None
