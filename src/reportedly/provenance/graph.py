"""The graph of one claim: each mention ends in roots at once, or leads on to mentions it was copied from or cites."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reportedly.provenance.alterations import altered_by
from reportedly.provenance.bounds_left_out import bound_left_out
from reportedly.provenance.case import Case, plain
from reportedly.provenance.citations import (
    Cited,
    cited_report,
    is_itself,
    is_shown,
    linked_report,
    outlet_named,
    own_report,
)
from reportedly.provenance.institutions import institution_of, is_office
from reportedly.provenance.rewording import puts_in_a_no, same_origin
from reportedly.provenance.stated_number import people_stated
from reportedly.provenance.two_numbers import of_two_minds, said_otherwise
from reportedly.provenance.unseen_copies import (
    against_its_giver,
    in_each_others_place,
    slip_of_nobodys,
    slip_of_the_unnamed,
)
from reportedly.provenance.unsettled import speakers_of
from reportedly.records import Attribution, Copy, Mention, Root, RootKind, Stance, folded, quote_of

PRONOUNS = frozenset(["i", "we", "he", "she", "it", "they", "you", "this", "that", "who", "which"])
UNNAMED = re.compile(
    r"\b(?:asked not to be|anonym|not authori[sz]ed|not (?:be|to be) named|declined to be named|briefed on"
    r"|familiar with|with (?:direct |first-hand )?knowledge of|with access to"
    r"|close to the (?:talks|matter|case|investigation))"
)
# "a former supplier": no body has a rank; read as one, it is somebody without a name.
RANKED = re.compile(
    r"^(?:(?:[Aa]n?|[Oo]ne) )?(?:[Ff]ormer|[Ss]enior|[Jj]unior|[Uu]nnamed|[Uu]nidentified) [a-z][a-z -]*$"
)
# Where papers were found or are kept is no title of theirs: "files discovered in the home of Ada Brenn".
WHERE_FOUND = re.compile(
    r"\b(?:discovered|found|hidden|kept|left|recovered|retrieved|seized|stored|taken|unearthed)"
    r" (?:after|among|at|by|during|from|in|inside|near|on|under|with)\b.*"
)

Spoken = Mapping[str, list[Mention]]

# What shows that a report is a copy which changed something on the way, though no copy is seen.
UNSEEN = (in_each_others_place, slip_of_nobodys, slip_of_the_unnamed, of_two_minds, bound_left_out, against_its_giver)


@dataclass(frozen=True, kw_only=True)
class Step:
    """Where one mention leads: roots in which it ends at once, and other mentions, each with the reason."""

    article: str
    roots: list[Root] = field(default_factory=list)
    leads_to: dict[str, str] = field(default_factory=dict)  # mention → why


def steps_of(case: Case, stance: Stance) -> dict[str, Step]:
    """Return the step of each mention of one stance, by mention; the order of input plays no part."""
    spoken = case.reports(stance)
    repeated = speakers_of(case, stance, says)
    found = (mention for mentions in spoken.values() for mention in mentions)
    return {
        mention.id: Step(article=mention.article, leads_to=dict([repeated[mention.id]]))
        if mention.id in repeated
        else _step(case, mention, spoken)
        for mention in found
    }


def _step(case: Case, mention: Mention, spoken: Spoken) -> Step:
    """Follow a mention: what was copied counts as its giver's, what is said counts as whose word it is."""
    step = Step(article=mention.article)
    giver = case.mentions.get(mention.copy_of or "")
    if giver and case.stances.get(giver.id) == case.stances[mention.id]:
        if renamed := _renamed(case, mention, giver):
            step.roots.append(_altered(case, mention, *renamed))
            return step
        step.leads_to[giver.id] = _copied(case, mention, giver.article)
        return step
    copies = _copies_around(case, mention)
    taken = [copy for copy in case.copies if copy.article == mention.article and copy.direction_known]
    if changed := altered_by(case, mention, taken, spoken):
        step.roots.append(_altered(case, mention, *changed))
    elif reworked := [copy for copy in copies if copy.of in spoken and copy.of != mention.article]:
        said = f"{plain(case, mention.article)} reworked text of {plain(case, reworked[0].of)}."
        step.leads_to.update(dict.fromkeys(_ids(spoken[reworked[0].of]), said))
    elif given := _reworded_from(case, mention, spoken, taken):
        said = f"{plain(case, mention.article)} reworked text of {plain(case, given[0].article)}."
        step.leads_to.update(dict.fromkeys(_ids(given), said))
    elif is_attributed(case, mention):
        _follow(case, mention, spoken, step)
        named = any(root.named for root in step.roots)
        unread = any(root.kind == "outlet-not-read" for root in step.roots)
        if (named or unread) and (other := said_otherwise(case, mention, numbers_alone=not named)):
            _doubt(case, mention, spoken, step, other=other)
    else:
        _own_word(case, mention, spoken, step)
    _suspect(case, mention, step)
    return step


def _doubt(case: Case, mention: Mention, spoken: Spoken, step: Step, *, other: tuple[Mention, str]) -> None:
    """What its source said otherwise before is the word of the outlet through which it comes, or an unseen copy."""
    cited = (name for link in mention.chain[:-1] if (name := outlet_named(case, link)))
    found = (cited_report(case, mention, name, spoken).article for name in cited)
    report = next((name for name in found if name and name != mention.article), None)
    step.roots.clear()
    if report:
        said = f"{plain(case, mention.article)} cites {plain(case, report)}."
        step.leads_to.update(dict.fromkeys(_ids(spoken[report]), said))
    else:
        step.roots.append(_suspected(case, mention, *other))


def _suspect(case: Case, mention: Mention, step: Step) -> None:
    """A number that was exchanged with another on the way, or whose digits slipped, ends in a copy that is not seen."""
    if not step.roots or any(root.kind == "altered-copy" for root in step.roots):
        return
    if found := next((found for look in UNSEEN if (found := look(case, mention))), None):
        step.roots[:] = [_suspected(case, mention, *found)]


def _copied(case: Case, mention: Mention, giver: str) -> str:
    return f"{plain(case, mention.article)} copied these words from {plain(case, giver)}."


def _reworded_from(case: Case, mention: Mention, spoken: Spoken, taken: Iterable[Copy]) -> list[Mention]:
    """What a rewritten text took over in other words: the giver has the same from nobody, or from unnamed people too.

    Whoever is named is one and the same root in both; of others it cannot be told, and the giver is nearer to them.
    """
    given_here = any(is_attributed(case, other) for other in spoken[mention.article] if other.id != mention.id)
    if any(is_named(link) or link.kind == "outlet" for link in mention.chain) or (not mention.chain and given_here):
        return []
    rewritten = (copy.of for copy in taken if copy.kind == "rewrite" and copy.of in spoken)
    for giver in (name for name in rewritten if name != mention.article):
        alike = [other for other in spoken[giver] if is_attributed(case, other) == is_attributed(case, mention)]
        if given := [other for other in alike if not any(map(is_named, other.chain))]:
            return given
    return []


def _renamed(case: Case, mention: Mention, giver: Mention) -> tuple[Copy, str] | None:
    """Return the copy that put another source beside the giver's words: one whom the giver's text names nowhere."""
    mine, theirs = mention.origin, giver.origin
    if mine is None or theirs is None or not (is_named(mine) and is_named(theirs)):
        return None
    copies = [copy for copy in case.copies if (copy.article, copy.of) == (mention.article, giver.article)]
    named = [name for name in (mine.source, mine.institution) if name]
    text = folded(case.articles[giver.article].text)
    if not copies or stands_for_another(case, mention) or any(folded(name) in text for name in named):
        return None
    if same_origin(case, mention, giver):
        return None
    return copies[0], f"{theirs.source!r} became {mine.source!r}"


def _ids(mentions: Iterable[Mention]) -> list[str]:
    return [mention.id for mention in mentions]


def _copies_around(case: Case, mention: Mention) -> list[Copy]:
    """The copies whose passages hold words of a mention, where it is known who took from whom."""
    return [
        copy
        for copy in case.copies
        if copy.article == mention.article
        and copy.direction_known
        and any(span.overlaps(taken) for span in mention.spans for taken, _ in copy.passages)
    ]


def says(link: Attribution) -> bool:
    """True where somebody is named or described: "it has emerged that" is the outlet's own word."""
    return link.kind != "none" and link.source.lower() not in PRONOUNS


def is_attributed(case: Case, mention: Mention) -> bool:
    """True where somebody else than the outlet itself is given as the source."""
    return any(says(link) and not _is_itself(case, mention, link) for link in mention.chain)


def _is_itself(case: Case, mention: Mention, link: Attribution) -> bool:
    outlet = outlet_named(case, link)
    return outlet is not None and is_itself(case, outlet, mention.article)


def _own_word(case: Case, mention: Mention, spoken: Spoken, step: Step) -> None:
    """What an outlet says flatly rests on what its article attributes, else on the page it links to, else on itself."""
    attributed = [other for other in spoken[mention.article] if other.id != mention.id and is_attributed(case, other)]
    below = [other for other in attributed if not other.in_headline] or attributed
    if below:
        said = f"{plain(case, mention.article)} attributes it elsewhere in the article."
        step.leads_to.update(dict.fromkeys(_ids(below), said))
    elif any(map(says, mention.chain)):
        _own_report(case, mention, spoken, step)
    elif target := linked_report(case, mention, spoken):
        said = f"{plain(case, mention.article)} links to {plain(case, target)} for it."
        step.leads_to.update(dict.fromkeys(_ids(spoken[target]), said))
    else:
        step.roots.append(own_voice(case, mention))


def _own_report(case: Case, mention: Mention, spoken: Spoken, step: Step) -> None:
    """An outlet that gives itself as the source means what it reported before, else its own word."""
    if target := own_report(case, mention, spoken):
        said = f"{plain(case, mention.article)} refers to its own report, {plain(case, target)}."
        step.leads_to.update(dict.fromkeys(_ids(spoken[target]), said))
    else:
        step.roots.append(own_voice(case, mention))


def _follow(case: Case, mention: Mention, spoken: Spoken, step: Step) -> None:
    """Follow the chain of one mention to where it ends."""
    below = [other for other in spoken[mention.article] if not other.in_headline and is_attributed(case, other)]
    if mention.in_headline and below:
        said = f"The headline of {plain(case, mention.article)} is short for its text."
        step.leads_to.update(dict.fromkeys(_ids(below), said))
        return
    end = end_of(mention)
    link = mention.chain[end]
    outlet = outlet_named(case, link)
    if outlet is None:
        step.roots.append(_named(case, mention, link) if is_named(link) else _anonymous(case, mention, end))
        return
    if is_itself(case, outlet, mention.article):
        _own_report(case, mention, spoken, step)
        return
    found = cited_report(case, mention, outlet, spoken)
    if found.article:
        said = f"{plain(case, mention.article)} cites {plain(case, found.article)}."
        step.leads_to.update(dict.fromkeys(_ids(spoken[found.article]), said))
    else:
        step.roots.append(_not_followed(case, mention, replace(link, source=outlet), found))


def end_of(mention: Mention) -> int:
    """Return the link whose word counts: the innermost, or the outermost that denies what the inner ones say."""
    denying = (position for position, link in enumerate(mention.chain) if link.denies)
    said = [position for position, link in enumerate(mention.chain) if says(link)]
    return next(denying, said[-1])


def stands_for_another(case: Case, mention: Mention) -> bool:
    """True where "she" or "it" is who says it: whom that means is less sure than a name."""
    words = quote_of(case.articles[mention.article].text, mention.chain[end_of(mention)].source_spans)
    return folded(words) in PRONOUNS


def is_named(link: Attribution) -> bool:
    """True for a person, an organisation, a document with a title or an author, and a group with a name of its own."""
    if UNNAMED.search(link.source.lower()) or (link.kind != "document" and RANKED.match(link.source)):
        return False
    if link.kind in {"person", "organisation"}:
        return True
    if link.kind == "anonymous":
        return is_office(link)
    told = WHERE_FOUND.sub("", link.source) if link.kind == "document" else link.source
    titled = any(word[0].isupper() for word in told.split()[1:]) or link.source[:1] in "“\"'‘"
    if link.kind == "document":
        written_by = link.institution if told == link.source or (link.institution or "") in told else None
        return not is_shown(link) and (titled or bool(written_by))
    return link.kind == "group" and titled and link.count == 1


def _altered(case: Case, mention: Mention, copy: Copy, said: str) -> Root:
    """A copy that changed what the claim is about is a root of its own, never the giver's."""
    giver = plain(case, copy.of) if copy.of in case.articles else f"article {copy.of}"
    return _root(
        key=f"altered copy of {copy.of} by {copy.article}",
        name=f"altered copy of {giver} by {plain(case, mention.article)}",
        kind="altered-copy",
        because=f"The copy changed the words: {said}.",
        evidence=case.evidence(mention),
    )


def _suspected(case: Case, mention: Mention, other: Mention, because: str) -> Root:
    """A number that its source gave to nobody else, and otherwise to somebody before: a copy that is not seen."""
    return _root(
        key=f"altered copy of {other.article} by {mention.article}",
        name=f"suspected altered copy of {plain(case, other.article)} by {plain(case, mention.article)}",
        kind="altered-copy",
        because=because,
        evidence=case.evidence(mention),
    )


def _not_followed(case: Case, mention: Mention, link: Attribution, found: Cited) -> Root:
    """An outlet that is cited but whose report of this is not in the ledger, or does not hold the claim."""
    known = case.outlets.by_name(link.source)
    name = known.name if known else link.source
    kind: RootKind = (
        "outlet-does-not-say" if found.read or puts_in_a_no(case, mention, found.beside) else "outlet-not-read"
    )
    said = {
        "outlet-does-not-say": (f"{name} (does not say so)", f"{name} was read, and what was read does not say so."),
        "outlet-not-read": (f"{name} (not read)", f"{name} is cited, but its report was not read."),
    }[kind]
    key = f"{kind} {case.outlet_key(link.source)}"
    return _root(key=key, name=said[0], kind=kind, because=said[1], evidence=case.evidence(mention, link))


def _named(case: Case, mention: Mention, link: Attribution) -> Root:
    institution = institution_of(link, case.outlets, case.owned)
    kinds: dict[str, RootKind] = {"person": "person", "document": "document", "group": "group"}
    root = _root(
        key=institution.key,
        name=link.source,
        kind=kinds.get(link.kind, "organisation"),
        because=link.because,
        evidence=case.evidence(mention, link),
    )
    because = tuple(reason for reason in (link.because, institution.because) if reason)
    return replace(root, institution=institution.group, because=because)


def _anonymous(case: Case, mention: Mention, end: int) -> Root:
    """An unnamed source is known by the outlet that obtained it."""
    link = mention.chain[end]
    outer = [outlet for item in mention.chain[:end] if (outlet := outlet_named(case, item))]
    outlet = outer[-1] if outer else case.outlet_of(mention.article)
    known = case.outlets.by_name(outlet)
    shown = known.name if known else outlet
    described = link.source or "a source that is not named"
    root = _root(
        key=f"anonymous {case.outlet_key(outlet)}",
        name=f"{shown}: {described}",
        kind="anonymous",
        because=f"{shown} does not name its source: {described}.",
        evidence=case.evidence(mention, link),
    )
    return replace(root, count=people_stated(link))


def own_voice(case: Case, mention: Mention) -> Root:
    """Return the root of what an outlet says without a source."""
    outlet = case.outlet_of(mention.article)
    return _root(
        key=f"own voice {case.outlet_key(outlet)}",
        name=f"{outlet} (own voice)",
        kind="own-voice",
        because=f"{outlet} says it in its own voice and attributes it nowhere in the article.",
        evidence=case.evidence(mention),
    )


def _root(*, key: str, name: str, kind: RootKind, because: str, evidence: tuple[object, ...]) -> Root:
    return Root(key=key, institution=key, name=name, kind=kind, because=(because,), evidence=evidence)  # type: ignore[arg-type]
