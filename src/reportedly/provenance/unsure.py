"""Readings that are not sure enough for a confirmation: they count once with another root in *least*.

A doubt never takes a root away: *most* still counts it, and what would change the count is said beside it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.provenance.aliases import GOVERNMENT
from reportedly.provenance.case import Case, plain
from reportedly.provenance.graph import Step, end_of, says
from reportedly.provenance.institutions import institution_of
from reportedly.provenance.merging import Suspicion, same_names
from reportedly.provenance.retelling import sharing_words
from reportedly.provenance.speakers import speaks_for_a_body
from reportedly.records import Attribution, Mention, Root, folded
from reportedly.records.slips import one_slip_apart

BEFORE = 240  # code points before a statement in which it may stand who moved whom to make it
LEAST_NAME = 4  # letters of a name that is looked for
MOVED = re.compile(
    r"\b(?:(?:was|were|is|are|being) behind|ghost-?wrote|drafted|wrote (?:the|a) (?:letter|draft|speech|statement|memo)"
    r"|authored (?:the|a)|commissioned|on (?:his|her|their|its|the) behalf|on behalf of|at the (?:request|behest) of"
    r"|at the urging of|word for word|supplied (?:the|a)|paid by"
    r"|(?:pushed|urged|persuaded|pressed|instructed)(?: (?!towards?\b|into\b)[\w'’-]+){1,6} to \w+"
    r"|hired (?:by|to))\b",
    re.I,
)
GOVERNS = frozenset(["government", "administration", "cabinet"])
MUCH = 0.25  # of a text's words: who took less as an excerpt has a paragraph in common and reports for himself


def unsure_speakers(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for each person who speaks for a body that is not named, that it may be one of those that are named."""
    bodies = sorted({key for key, found in roots.items() if found[0].named and not _is_alone(found[0])})
    if not bodies:
        return
    for mention in (case.mentions[name] for name in sorted(steps)):
        for root in steps[mention.id].roots:
            if _is_alone(root) and (link := _speaker(mention)) is not None and speaks_for_a_body(case, mention, link):
                shown = roots[bodies[0]][0].name
                said = f"{root.name} speaks for a body that is not named: it may be the one that {shown} speaks for."
                yield Suspicion(keys=frozenset([root.key, bodies[0]]), because=said)


def known_through(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for each root whose word is only known from another root, that both may be one word.

    "The company had found it, Brenn said" and what Brenn says elsewhere both rest on Brenn; so does what somebody is
    said to have said within Brenn's own words.
    """
    told: dict[str, list[str | None]] = {}
    for mention in (case.mentions[name] for name in sorted(steps)):
        for root in steps[mention.id].roots:
            if root.named:
                told.setdefault(root.key, []).append(_teller(case, mention, roots))
    for key, tellers in sorted(told.items()):
        if None not in tellers and (other := next(filter(None, tellers))) != key:
            said = f"What {roots[key][0].name} says is known only from {roots[other][0].name}."
            yield Suspicion(keys=frozenset([key, other]), because=said)


def known_elsewhere(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for each root that only mentions give which were not put with the claim, that it confirms nobody."""
    if not case.added:
        return
    given = {root.key for name, step in steps.items() if name not in case.added for root in step.roots}
    named = sorted(key for key, found in roots.items() if found[0].named)
    alone = [key for key in named if key not in given]
    partner = next((key for key in named if key in given), alone[0] if alone else "")
    for key in (key for key in alone if key != partner):
        said = f"What {roots[key][0].name} says was not put with this: it is followed and confirms nobody."
        yield Suspicion(keys=frozenset([key, partner]), because=said)


def slips_of_names(roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield pairs of people whose names are one letter apart: two who write one name are no two people."""
    people = {key: {folded(root.name) for root in found} for key, found in roots.items() if found[0].kind == "person"}
    for one, other in combinations(sorted(people), 2):
        if any(one_slip_apart(mine, theirs) for mine in people[one] for theirs in people[other]):
            names = [roots[key][0].name for key in (one, other)]
            said = f"{names[0]} and {names[1]} are one letter apart: they may be one person."
            yield Suspicion(keys=frozenset([one, other]), because=said)


def told_dependence(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield pairs of roots of which an article says, beside the statement, that one made or moved the other to say it.

    "She was behind the company's claims that …", "he drafted the letter in which the ministry says …". Who says it is
    there, if only as "he".
    """
    named = {key: _last_words(key, found) for key, found in roots.items() if found[0].named}
    if len(named) < 2:
        return
    for mention in (case.mentions[name] for name in sorted(steps)):
        text = case.articles[mention.article].text
        around = text[max(0, mention.spans[0].start - BEFORE) : mention.spans[-1].end]
        if not MOVED.search(around):
            continue
        own = {root.key for root in steps[mention.id].roots}
        here = sorted(key for key, words in named.items() if key in own or any(word in around for word in words))
        for other in here[1:]:
            one, two = roots[here[0]][0].name, roots[other][0].name
            said = f"{plain(case, mention.article)} says that of {one} and {two} one moved the other to say this."
            yield Suspicion(keys=frozenset([here[0], other]), because=said)


def _last_words(key: str, found: Sequence[Root]) -> frozenset[str]:
    """The last words of the names of a root, by which an article names it again; who governs has several."""
    names = (root.name.split(",", 1)[0].split() for root in found)
    last = frozenset(words[-1] for words in names if words and len(words[-1]) >= LEAST_NAME)
    return last | GOVERNS if key.startswith(GOVERNMENT) else last


def taken_over(
    case: Case, steps: Mapping[str, Step], reached: Mapping[str, frozenset[str]], roots: Mapping[str, Sequence[Root]]
) -> Iterator[Suspicion]:
    """Yield, for each source that only takers of a text name, that it may be the one whom the giver names.

    Who took much of a text, or credits another outlet with the story, and has the same statement from somebody else may
    have got the name wrong, or put it in.
    """
    found: list[tuple[str, Suspicion]] = []
    alone: set[str] = set()  # what somebody names who took nothing from another report of this
    for mention in (case.mentions[name] for name in sorted(steps)):
        mine = {root.key for root in steps[mention.id].roots if root.named}
        given = [(giver, _named_by(case, giver, reached, roots)) for giver in _givers(case, mention)] if mine else []
        if not any(theirs for _, theirs in given):
            alone |= mine
        for giver, theirs in given:
            if theirs and not mine & theirs:
                found.append((min(mine), _taken(case, (mention.article, giver), roots, (min(mine), min(theirs)))))
    if found:
        names = same_names(root for group in roots.values() for root in group)
        known = {names.get(key, key) for key in alone}
        yield from (item for key, item in found if names.get(key, key) not in known)


def same_quotation(case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for sources that only articles name which share words beside the point with another, that they are unsure.

    What a minister said many were given; whoever has the same words of a baker, or the same sentence on what the street
    looked like, may have the rest from there as well, and got the name of the source wrong.
    """
    named: dict[str, frozenset[str]] = {}
    for name in sorted(steps):
        keys = frozenset(root.key for root in steps[name].roots if root.named)
        named[steps[name].article] = named.get(steps[name].article, frozenset()) | keys
    pairs = list(sharing_words(case, [article for article in named if named[article]]))
    later = {taker for _, taker, _ in pairs}
    names = same_names(root for group in roots.values() for root in group)
    known = {names.get(key, key) for article, keys in named.items() if article not in later for key in keys}
    for giver, taker, words in pairs:
        for key in sorted(named[taker] - named[giver]):
            if names.get(key, key) not in known:
                said = (
                    f"{plain(case, giver)} and {plain(case, taker)} print {words}; only the second "
                    f"has this from {roots[key][0].name}: the two are hardly independent."
                )
                yield Suspicion(keys=frozenset([key, min(named[giver])]), because=said)


def _named_by(
    case: Case, giver: str, reached: Mapping[str, frozenset[str]], roots: Mapping[str, Sequence[Root]]
) -> frozenset[str]:
    """The keys of the named roots to which the report of an article leads."""
    keys = {key for other in case.own if other.article == giver for key in reached.get(other.id, ())}
    return frozenset(key for key in keys if roots[key][0].named)


def _taken(case: Case, pair: tuple[str, str], roots: Mapping[str, Sequence[Root]], keys: tuple[str, str]) -> Suspicion:
    taker, giver = (plain(case, article) for article in pair)
    mine, theirs = (roots[key][0].name for key in keys)
    said = f"{taker} took this from {giver}, which has it from {theirs}: only the taker has it from {mine}."
    return Suspicion(keys=frozenset(keys), because=said)


def _givers(case: Case, mention: Mention) -> list[str]:
    """The articles much of whose text the article of a mention put into other words, or to which it credits the story.

    Where words were copied as they stood, they show themselves who said what.
    """
    taken = (copy for copy in case.copies if copy.article == mention.article and copy.direction_known)
    much = (copy for copy in taken if copy.kind == "rewrite" or (copy.kind == "excerpt" and copy.shared >= MUCH))
    return sorted({*(copy.of for copy in much if copy.of in case.articles), *_credited(case, mention)})


def _credited(case: Case, mention: Mention) -> list[str]:
    """The reports of the outlet that an article credits with its story: "the Courier was first to report the story"."""
    name = case.credited.get(mention.article)
    theirs = ((other.article, case.articles[other.article].outlet) for other in case.own) if name else ()
    return [article for article, outlet in theirs if outlet and name and case.same_outlet(outlet, name)]


def _teller(case: Case, mention: Mention, roots: Mapping[str, Sequence[Root]]) -> str | None:
    """The key of the named root that stands further out in the chain of a mention, None where there is none."""
    around = (other for other in case.own if other.id != mention.id and _holds(other, mention))
    outer = [*mention.chain[: end_of(mention)], *(link for other in around for link in other.chain)]
    outer = [link for link in outer if link.kind in {"person", "organisation"}]
    keys = [institution_of(link, case.outlets, case.owned).key for link in outer if says(link)]
    return next((key for key in keys if key in roots and roots[key][0].named), None)


def _holds(outer: Mention, inner: Mention) -> bool:
    """True where what is said in one mention lies within the words of another one."""
    if outer.article != inner.article or outer.spans == inner.spans:
        return False
    return all(any(wide.start <= span.start and span.end <= wide.end for wide in outer.spans) for span in inner.spans)


def _is_alone(root: Root) -> bool:
    """True for a person who counts under the own name: no institution is known."""
    return root.kind == "person" and root.key == folded(root.name)


def _speaker(mention: Mention) -> Attribution | None:
    link = mention.chain[end_of(mention)] if mention.chain else None
    return link if link is not None and link.kind == "person" else None
