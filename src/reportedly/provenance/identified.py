"""Names each person of a claim as fully as any of its articles does: "Brenn" in one is "Ada Brenn" of another.

Who is one follows from `identities.py`, rule by rule, and the reason stands with the root. What people said about two
names overrules it: names that they hold apart stay apart. A misspelt name stays as it is: a slip that two share shows a
common origin, and `aliases.py` counts it with the right one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.provenance.case import Case
from reportedly.provenance.identities import SLIP, Identity, Source, identities
from reportedly.records import Attribution, Mention, SourceJudgement, folded
from reportedly.records.places import country_of

MOST = 200  # names that are compared: more are not of one story, and each is compared with each
_KINDS = frozenset({"person", "organisation", "anonymous"})


def identified(case: Case) -> Case:
    """Return a case whose people stand in every chain under the fullest name that its articles have for them."""
    sources = sorted({_source(link) for link in _links(case.mentions.values())}, key=repr)
    if not 1 < len(sources) <= MOST:
        return case
    fuller: dict[Source, tuple[Source, str]] = {}
    for one in identities(sources, case.outlets, lambda one, other: _held_apart(case.judgements, one, other)):
        members = [sources[place] for place in one.members]
        chief = _chief(one, members)
        if chief is not None:
            told = {source: _reason(one, source) for source in members if source.name != chief.name}
            fuller |= {source: (chief, why) for source, why in told.items() if SLIP not in why}
    if not fuller:
        return case
    return replace(case, mentions={key: _renamed(mention, fuller) for key, mention in case.mentions.items()})


def _links(mentions: Iterable[Mention]) -> Iterable[Attribution]:
    return (link for mention in mentions for link in mention.chain if _may_be_person(link))


def _may_be_person(link: Attribution) -> bool:
    """True for people, offices, and bodies whose one word may be a surname; a state is none."""
    if link.kind == "organisation":
        return len(link.source.split()) == 1 and country_of(link.source) is None
    return link.kind in _KINDS and link.count == 1


def _source(link: Attribution) -> Source:
    return Source(name=link.source, kind=link.kind, institution=link.institution, post=link.post, count=link.count)


def _chief(one: Identity, members: Sequence[Source]) -> Source | None:
    """Return the person under the fullest name, with a post and an institution that some article gives."""
    if one.kind != "person" or len({source.name for source in members}) < 2:
        return None
    named = [source for source in members if source.kind == "person"]
    told = next((source for source in named if source.institution and source.post), None)
    told = told or next((source for source in named if source.institution), None)
    return Source(
        name=one.name,
        kind="person",
        institution=told.institution if told else None,
        post=told.post if told else None,
    )


def _reason(one: Identity, source: Source) -> str:
    return next((why for why in one.because if f"“{source.name}”" in why), f"{source.name} is {one.name}.")


def _renamed(mention: Mention, fuller: Mapping[Source, tuple[Source, str]]) -> Mention:
    chain = tuple(_fully(link, fuller) for link in mention.chain)
    return mention if chain == mention.chain else replace(mention, chain=chain)


def _fully(link: Attribution, fuller: Mapping[Source, tuple[Source, str]]) -> Attribution:
    found = fuller.get(_source(link)) if _may_be_person(link) else None
    if found is None:
        return link
    chief, why = found
    return replace(
        link,
        source=chief.name,
        kind="person",
        institution=link.institution if link.kind == "person" and link.institution else chief.institution,
        post=link.post if link.kind == "person" and link.post else chief.post,
        because=" ".join(filter(None, (link.because, why))),
    )


def _held_apart(judgements: Sequence[SourceJudgement], one: str, other: str) -> bool:
    """True where the latest that people said of these two names is that they are two."""
    pair = {folded(one), folded(other)}
    said = [item for item in judgements if {folded(item.name), folded(item.other)} == pair]
    return bool(said) and max(said, key=lambda item: item.event).kind == "different"
