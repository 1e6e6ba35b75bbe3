"""Which outlet a source is: by kind, by name, by a short form of an outlet at hand, or one slip of the pen away."""

from reportedly.provenance.aliases import shortens
from reportedly.provenance.case import Case
from reportedly.records import Attribution

COULD_BE_OUTLETS = frozenset(["outlet", "organisation", "person"])


def outlet_named(case: Case, link: Attribution) -> str | None:
    """Return the outlet that a source is, or None where it is none.

    A reader may take an outlet for a person or an organisation: the table of outlets knows better. "the Courier" is
    the one outlet of the case whose name it shortens; a name one slip away from a known one stays as it is written.
    """
    if link.kind == "document" and link.institution and _is_known(case, link.institution):
        return link.institution  # "a story by the Courier" is the Courier's report
    if link.kind not in COULD_BE_OUTLETS:
        return None
    if link.kind == "outlet" and link.source[:1].islower() and not case.outlets.by_name(link.source):
        return None  # words about outlets ("and South Korean outlets") name none
    if link.kind == "outlet" or case.outlets.by_name(link.source):
        return _at_hand(case, link.source) or link.source
    if may_be_misspelt(link) and case.outlets.nearest(link.source):
        return link.source
    return _at_hand(case, link.source) if link.institution is None else None


def _is_known(case: Case, name: str) -> bool:
    return bool(case.outlets.by_name(name) or (" " in name and case.outlets.nearest(name)))


def may_be_misspelt(link: Attribution) -> bool:
    """True for what a reader took for an outlet, and for longer names: "the Kestral Times" is one, "Delta" is not."""
    return link.kind == "outlet" or (link.kind in COULD_BE_OUTLETS and " " in link.source)


def _at_hand(case: Case, source: str) -> str | None:
    if case.outlets.by_name(source):
        return None
    cited = {item.source for mention in case.mentions.values() for item in mention.chain if item.kind == "outlet"}
    names = {article.outlet for article in case.articles.values() if article.outlet} | cited
    found = {case.outlet_key(name): name for name in sorted(names) if shortens(source, name)}
    return next(iter(found.values())) if len(found) == 1 else None
