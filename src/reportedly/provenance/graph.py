"""The graph of one claim: each article's report leads to roots of its own, or to reports it copied or cites."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reportedly.provenance.case import Case, plain
from reportedly.provenance.citations import outlet_named
from reportedly.provenance.institutions import institution_of, is_office
from reportedly.records import Alteration, Attribution, Copy, Mention, Root, RootKind, Stance

# Words that the longer side of an alteration may have: a longer one is other text, not another value.
CHANGES_THE_CLAIM = {"value": 4, "unit": 3, "bound": 4, "polarity": 3, "attribution": 6}


@dataclass(frozen=True, kw_only=True)
class Report:
    """What one article says for (or against) a claim: roots it names itself and articles that it leads on to."""

    article: str
    roots: list[Root] = field(default_factory=list)
    leads_to: dict[str, str] = field(default_factory=dict)  # article → why


def reports_of(case: Case, stance: Stance) -> dict[str, Report]:
    """Return the report of each article, by article; the order of input plays no part."""
    spoken = case.reports(stance)
    return {article: _report(case, article, mentions, spoken) for article, mentions in spoken.items()}


def _report(case: Case, article: str, mentions: list[Mention], spoken: Mapping[str, list[Mention]]) -> Report:
    report = Report(article=article)
    attributed = any(_attributed(mention) for mention in mentions)
    below = any(_attributed(mention) and not mention.in_headline for mention in mentions)
    for mention in mentions:
        if mention.in_headline and below:
            continue  # "minister and museum say" is short for those whom the text names
        copied = _copied(case, mention, spoken)
        if copied:
            report.leads_to.setdefault(*copied)
        elif altered := _altered(case, mention, spoken):
            report.roots.append(altered)
        elif _attributed(mention):
            _follow(case, mention, spoken, report)
        elif not attributed:
            report.roots.append(_own_voice(case, mention))
    return report


PRONOUNS = frozenset(["i", "we", "he", "she", "it", "they", "you", "this", "that", "who", "which"])
UNNAMED = re.compile(r"\b(?:asked not to be|anonym|not authori[sz]ed|not (?:be|to be) named|declined to be named)")


def _says(link: Attribution) -> bool:
    """True where somebody is named or described: "it has emerged that" is the outlet's own word."""
    return link.kind != "none" and link.source.lower() not in PRONOUNS


def _attributed(mention: Mention) -> bool:
    return any(map(_says, mention.chain))


def _copied(case: Case, mention: Mention, spoken: Mapping[str, list[Mention]]) -> tuple[str, str] | None:
    """The article whose words these are, where they were taken over unchanged."""
    giver = case.mentions.get(mention.copy_of or "")
    if giver and giver.article in spoken:
        return giver.article, f"{plain(case, mention.article)} copied these words from {plain(case, giver.article)}."
    for copy in _copies_around(case, mention):
        if copy.of in spoken and not _changed(copy, mention, spoken):
            return copy.of, f"{plain(case, mention.article)} reworked text of {plain(case, copy.of)}."
    return None


def _altered(case: Case, mention: Mention, spoken: Mapping[str, list[Mention]]) -> Root | None:
    """A copy that changed what the claim is about is a root of its own, never the giver's."""
    for copy in _copies_around(case, mention):
        if changed := _changed(copy, mention, spoken):
            giver = plain(case, copy.of) if copy.of in case.articles else f"article {copy.of}"
            said = "; ".join(f"{item.before_text!r} became {item.after_text!r}" for item in changed)
            root = Root(
                key="",
                name=f"altered copy of {giver} by {plain(case, mention.article)}",
                kind="altered-copy",
                institution="",
                because=(f"The copy changed the words: {said}.",),
                evidence=case.evidence(mention),
            )
            return _keyed(root, f"altered copy of {copy.of} by {copy.article}")
    return None


def _copies_around(case: Case, mention: Mention) -> list[Copy]:
    return [
        copy
        for copy in case.copies
        if copy.article == mention.article
        and copy.direction_known
        and any(span.overlaps(taken) for span in mention.spans for taken, _ in copy.passages)
    ]


def _changed(copy: Copy, mention: Mention, spoken: Mapping[str, list[Mention]]) -> list[Alteration]:
    """What the copy altered of the claim; whoever makes the same claim as the giver did not change its value."""
    theirs = spoken.get(copy.of, [])
    return [
        item
        for item in copy.altered
        if any(item.after.overlaps(span) for span in mention.spans)
        and _changes_the_claim(item)
        and not (theirs and item.kind in {"value", "unit", "polarity"})
        and not (item.kind == "attribution" and any(_same_origin(mention, other) for other in theirs))
    ]


def _changes_the_claim(item: Alteration) -> bool:
    """True for a short change of a word that matters: a sentence cut short or a headline reworded changes nothing."""
    texts = (item.before_text, item.after_text)
    sides = [len(text.split()) for text in texts]
    if item.kind == "value" and len({any(letter.isdigit() for letter in text) for text in texts}) > 1:
        return False
    both = item.kind in {"polarity", "bound"} or min(sides) > 0
    return both and max(sides) <= CHANGES_THE_CLAIM.get(item.kind, 0)


def _same_origin(one: Mention, other: Mention) -> bool:
    """True where both are attributed to someone of one name, or neither to anyone."""
    names = [set((item.origin.source if item.origin else "").lower().split()) for item in (one, other)]
    return bool(names[0] & names[1]) or names[0] == names[1]


def _follow(case: Case, mention: Mention, spoken: Mapping[str, list[Mention]], report: Report) -> None:
    """Follow the chain of one mention to where it ends."""
    end = _end_of(mention)
    link = mention.chain[end]
    outlet = outlet_named(case, link)
    if outlet is None:
        report.roots.append(_named(case, mention, link) if is_named(link) else _anonymous(case, mention, end))
    elif case.same_outlet(outlet, case.outlet_of(mention.article)):
        report.roots.append(_own_voice(case, mention))
    elif target := _report_cited(case, mention.article, _reports_by(case, outlet, spoken)):
        report.leads_to.setdefault(target, f"{plain(case, mention.article)} cites {plain(case, target)}.")
    else:
        report.roots.append(_not_followed(case, mention, replace(link, source=outlet)))


def _end_of(mention: Mention) -> int:
    """The link whose word counts: the innermost, or the outermost that denies what the inner ones say."""
    denying = (position for position, link in enumerate(mention.chain) if link.denies)
    said = [position for position, link in enumerate(mention.chain) if _says(link)]
    return next(denying, said[-1])


def is_named(link: Attribution) -> bool:
    """True for a person, an organisation, a document with a title or an author, and a group with a name of its own."""
    if UNNAMED.search(link.source.lower()):
        return False
    if link.kind in {"person", "organisation"}:
        return True
    if link.kind == "anonymous":
        return is_office(link)
    titled = any(word[0].isupper() for word in link.source.split()[1:]) or link.source[:1] in "“\"'‘"
    if link.kind == "document":
        return bool(link.institution) or titled
    return link.kind == "group" and titled and link.count == 1


def _reports_by(case: Case, outlet: str, articles: Iterable[str]) -> list[str]:
    cited = case.outlet_key(outlet)
    return [article for article in articles if case.outlet_key(case.outlet_of(article)) == cited]


def _not_followed(case: Case, mention: Mention, link: Attribution) -> Root:
    """An outlet that is cited but whose report of this is not in the ledger, or does not hold the claim."""
    cited = case.outlet_key(link.source)
    linked = [article for article in case.linked.get(mention.article, ()) if article in case.articles]
    read = bool(_reports_by(case, link.source, linked) or case.read_nearby.get(cited))
    known = case.outlets.by_name(link.source)
    name = known.name if known else link.source
    if read:
        because = f"{name} was read, and what was read does not say so."
        root = Root(key="", name=f"{name} (does not say so)", kind="outlet-does-not-say", institution="")
    else:
        because = f"{name} is cited, but its report was not read."
        root = Root(key="", name=f"{name} (not read)", kind="outlet-not-read", institution="")
    evidence = case.evidence(mention, link)
    return _keyed(replace(root, because=(because,), evidence=evidence), f"{root.kind} {cited}")


def _report_cited(case: Case, citing: str, theirs: Iterable[str]) -> str | None:
    """The latest of these before the citing article, else any: dates are unreliable."""
    others = sorted(article for article in theirs if article != citing)
    if not others:
        return None
    dated = {article: moment.iso for article in others if (moment := case.articles[article].published)}
    own = case.articles[citing].published
    earlier = [article for article, iso in dated.items() if own and iso <= own.iso]
    return max(earlier, key=lambda article: (dated[article], article)) if earlier else others[0]


def _named(case: Case, mention: Mention, link: Attribution) -> Root:
    institution = institution_of(link, case.outlets)
    kinds: dict[str, RootKind] = {"person": "person", "document": "document", "group": "group"}
    root = Root(
        key="",
        name=link.source,
        kind=kinds.get(link.kind, "organisation"),
        institution="",
        because=tuple(reason for reason in (link.because, institution.because) if reason),
        evidence=case.evidence(mention, link),
    )
    return _keyed(root, institution.key)


def _anonymous(case: Case, mention: Mention, end: int) -> Root:
    """An unnamed source is known by the outlet that obtained it."""
    link = mention.chain[end]
    outer = [item.source for item in mention.chain[:end] if item.kind == "outlet"]
    outlet = outer[-1] if outer else case.outlet_of(mention.article)
    known = case.outlets.by_name(outlet)
    shown = known.name if known else outlet
    described = link.source or "a source that is not named"
    root = Root(
        key="",
        name=f"{shown}: {described}",
        kind="anonymous",
        institution="",
        count=link.count,
        because=(f"{shown} does not name its source: {described}.",),
        evidence=case.evidence(mention, link),
    )
    return _keyed(root, f"anonymous {case.outlet_key(outlet)}")


def _own_voice(case: Case, mention: Mention) -> Root:
    outlet = case.outlet_of(mention.article)
    root = Root(
        key="",
        name=f"{outlet} (own voice)",
        kind="own-voice",
        institution="",
        because=(f"{outlet} says it in its own voice and attributes it nowhere in the article.",),
        evidence=case.evidence(mention),
    )
    return _keyed(root, f"own voice {case.outlet_key(outlet)}")


def _keyed(root: Root, key: str) -> Root:
    return replace(root, key=key, institution=key)
