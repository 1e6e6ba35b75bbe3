"""What was lost on the way: attribution, doubt and bounds that a headline or a taker drops, numbers that it changes."""

import re
from collections.abc import Callable, Iterator

from reportedly.provenance.agreement import VERB, agree, stems
from reportedly.provenance.bare import DOUBTED, SUSPECTED, bare_headlines, bare_takers
from reportedly.provenance.case import Case
from reportedly.provenance.citations import cited_report, outlet_named
from reportedly.provenance.fates import other_fates
from reportedly.provenance.graph import end_of
from reportedly.provenance.refinements import refined_pairs
from reportedly.provenance.rewording import reworded_change
from reportedly.provenance.roots import Trace
from reportedly.records import Finding, Mention, Quantity, finding

LEAST_ALIKE, MOSTLY_ALIKE = 4, 0.6  # words in common of a citation and what it may have misquoted
DOUBTING = re.compile(  # doubt in the words themselves, whatever was read of it
    r"\b(?:appear|seem)(?:s|ed)?\b|\b(?:may|might|could)(?: \w+)? (?:be|have)\b"
    r"|\b(?:likely|probabl[ey]|possibl[ey]|conceivable|thinkable|perhaps)\b",
    re.I,
)
# Words of doubt that were handed on: what "could" happen in both was not made surer.
HEDGE = re.compile(
    r"\b(?:may|might|could|perhaps|maybe|probably|possibly|likely|seems?|appears?|thinking|guess)\b", re.I
)
SENTENCE, SENTENCE_END = 300, re.compile(r"[.!?][\"'”’]?\s+|\n")  # code points before a statement, and where they part
# "Dock to close, ministry suspects": who only believes it may stand at the end of a headline.
BELIEVED_BY = re.compile(
    r",\s+[^,]{2,60}?\s(?:believes?|suspects?|thinks?|fears?|assumes?|guess(?:es)?|hints?|supposes?)$", re.I
)
BELIEVED = re.compile(r"\b(?:believ|suspect|think|fear|assum|guess|hint)\w*", re.I)

# What a copy in other words changed, what that is called, and how it is said.
REWORDED = {"value": ("changed-number", "has another number"), "bound": ("dropped-bound", "lost its bound")}

WHENCE = "{whence}"  # stands for "in the text below" or "in the Courier" in what was lost
Pair = tuple[Mention, Mention]


def losses(case: Case, trace: Trace) -> list[Finding]:
    """Return what headlines lost against their own text, and takers against the report they took it from."""
    found = [*bare_headlines(case), *bare_takers(case, trace)]
    between = (pair for pair in (*_handed_on(case, trace), *refined_pairs(case)) if _is_handed_on(case, pair))
    for giver, taker in (*_headlines(case), *between):
        for kind, lost in WITHIN:
            if kind == "raised-certainty" and _doubted_around(case, taker):
                continue
            if said := lost(giver, taker):
                found.append(_between(case, kind, said, (giver, taker)))
    for giver, taker in _misquoted(case, trace):
        for kind, lost in ACROSS:
            if said := lost(giver, taker):
                found.append(_between(case, kind, said, (giver, taker)))
                break
    found += _reworded(case, trace)
    return list({item.id: item for item in found}.values())


def _headlines(case: Case) -> Iterator[Pair]:
    """Pairs of a mention in the text and one in the headline above it."""
    for mentions in case.reports("for").values():
        below = [mention for mention in mentions if not mention.in_headline]
        yield from ((below[0], mention) for mention in mentions if mention.in_headline and below)
    below_related = [mention for mention in _related(case) if not mention.in_headline]
    for headline in (mention for mention in case.own if mention.in_headline and case.stances[mention.id] == "for"):
        own = [mention for mention in below_related if mention.article == headline.article]
        yield from ((mention, headline) for mention in own)


def _related(case: Case) -> list[Mention]:
    """The mentions of related claims, in order."""
    return [mention for _, mention in sorted(case.mentions.items()) if mention.id not in case.stances]


def _handed_on(case: Case, trace: Trace) -> Iterator[Pair]:
    """Pairs of a mention and one of another article that copied it, or that names its outlet as the one who said so."""
    spoken = case.reports("for")
    for taker in case.own:
        step = trace.steps.get(taker.id)
        if step is None or taker.in_headline:
            continue
        givers = [case.mentions[target] for target in sorted(step.leads_to)]
        for link in taker.chain:
            outlet = outlet_named(case, link)
            told = cited_report(case, taker, outlet, spoken).article if outlet else None
            if told and told != taker.article:
                givers = spoken[told]
                break
        if giver := _nearest([giver for giver in givers if giver.article != taker.article], taker):
            yield giver, taker


def _is_handed_on(case: Case, pair: Pair) -> bool:
    """True for two outlets: what one and the same outlet writes otherwise another day it may know better by then."""
    articles = [mention.article for mention in pair if mention.article in case.articles]
    return len(articles) > 1 and not case.same_outlet(*(_printed_by(case, article) for article in articles))


def _printed_by(case: Case, article: str) -> str:
    """Return the outlet that printed an article, whoever's text it credits: what was lost was lost there."""
    return case.articles[article].outlet or case.outlet_of(article)


def _nearest(givers: list[Mention], taker: Mention) -> Mention | None:
    """What was handed on: of the same source where there is one, in the text rather than the headline, the surest."""
    origin = taker.origin.source if taker.origin else ""

    def key(giver: Mention) -> tuple[bool, bool, bool, str]:
        other = giver.origin.source if giver.origin else ""
        return (other != origin, giver.in_headline, giver.certainty in DOUBTED, giver.id)

    return min(givers, key=key, default=None)


def _misquoted(case: Case, trace: Trace) -> Iterator[Pair]:
    """Pairs of what a cited outlet says of the same and what it is cited for, where that is not the same."""
    related = {mention.id for mention in _related(case)}
    spoken = case.reports("for")
    for taker in case.own:
        step = trace.steps.get(taker.id)
        if step is None or not any(root.kind == "outlet-does-not-say" for root in step.roots):
            continue
        outlet = outlet_named(case, taker.chain[end_of(taker)])
        texts = cited_report(case, taker, outlet, spoken).texts if outlet else ()
        theirs = {mention.id: mention for text in texts for mention in case.said.get(text, ())}
        theirs.update({name: case.mentions[name] for name in related if outlet and _is_by(case, name, outlet)})
        given = [giver for _, giver in sorted(theirs.items()) if giver.id in related or _same_thing(case, giver, taker)]
        yield from ((giver, taker) for giver in given if not giver.in_headline)


def _is_by(case: Case, mention: str, outlet: str) -> bool:
    return case.same_outlet(case.outlet_of(case.mentions[mention].article), outlet)


def _same_thing(case: Case, giver: Mention, taker: Mention) -> bool:
    """True for two that tell of the same with most of the words, whatever number they give.

    What is in the headlines as well only names the story: beside that they must not tell of different things.
    """
    words = stems(giver.quote), stems(taker.quote)
    shared = words[0] & words[1]
    if len(shared) < LEAST_ALIKE or len(shared) < MOSTLY_ALIKE * min(len(words[0]), len(words[1])):
        return False
    story = frozenset().union(*(stems(case.articles[each.article].title) for each in (giver, taker)))
    counted = frozenset().union(*(_counted(case, each) for each in (giver, taker)))
    own = [each - story - counted for each in words]
    return not (all(own) and own[0].isdisjoint(own[1])) and not other_fates([giver.quote], [taker.quote])


def _counted(case: Case, mention: Mention) -> frozenset[str]:
    """The words of what is counted: "people" are in every figure of a story."""
    text = case.articles[mention.article].text
    return stems(" ".join(f"{quantity.span.of(text)} {quantity.unit or ''}" for quantity in mention.quantities))


def _reworded(case: Case, trace: Trace) -> Iterator[Finding]:
    """Numbers that a copy changed while it put the words into others."""
    for taker in case.own:
        step = trace.steps.get(taker.id)
        if step is None or not any(root.kind == "altered-copy" for root in step.roots):
            continue
        for copy in (copy for copy in case.copies if copy.article == taker.article):
            changed = reworded_change(case, taker, copy)
            if changed and changed[1] in REWORDED and _is_handed_on(case, (changed[0], taker)):
                kind, lost = REWORDED[changed[1]]
                before, after = (_without_marks(each.quote) for each in (changed[0], taker))
                said = f"{lost}: “{before}” {WHENCE} became “{after}”"
                yield _between(case, kind, said, (changed[0], taker))


def _without_marks(quote: str) -> str:
    """Return a quotation without the marks around each of its pieces."""
    return " … ".join(piece.strip('“”"‘, ') for piece in quote.split(" … "))


def _doubted_around(case: Case, taker: Mention) -> bool:
    """True where the sentence of a statement, or the end of a headline, doubts it beside the words that were read."""
    if taker.in_headline and BELIEVED_BY.search(case.articles[taker.article].title.rstrip()):
        return True
    start = taker.spans[0].start
    before = case.articles[taker.article].text[max(0, start - SENTENCE) : start]
    return bool(DOUBTING.search(SENTENCE_END.split(before)[-1]))


def _raised_certainty(giver: Mention, taker: Mention) -> str | None:
    doubted = giver.certainty in DOUBTED and taker.certainty == "flat"
    if not doubted or any(apart(giver, taker) for _, apart in NOT_RAISED):
        return None
    return f"is stated as fact although it was put with doubt {WHENCE}"


def _is_doubted_all_the_same(giver: Mention, taker: Mention) -> bool:
    hedges = [{word.lower() for word in HEDGE.findall(each.quote)} for each in (giver, taker)]
    if hedges[0] & hedges[1]:
        return True
    believed = any(BELIEVED.search(link.cue) for link in taker.chain)
    return believed or bool(SUSPECTED.match(taker.quote) or DOUBTING.search(taker.quote))


def _without_the_number(giver: Mention, taker: Mention) -> bool:
    return bool(giver.quantities) and not taker.quantities


def _states(mention: Mention) -> bool:
    return bool(mention.quantities or mention.when or VERB.search(mention.quote))


def _dropped_bound(giver: Mention, taker: Mention) -> str | None:
    for before_ in giver.quantities:
        for after in taker.quantities:
            if _bounded(before_) and after.low == after.high == _edge(before_) and _alike(before_, after):
                return f"lost its bound: {_bound_words(before_)} {WHENCE} became just {after.low:,}"
    return None


def _changed_number(giver: Mention, taker: Mention) -> str | None:
    for counted, number in _ends_of_one_alone(giver, taker):
        for other_counted, other in _ends_of_one_alone(taker, giver):
            if counted == other_counted:
                return f"has another number: {number:,} {WHENCE} became {other:,}"
    if _days(giver) and _days(taker) and _days(giver).isdisjoint(_days(taker)):
        return f"has another date than {WHENCE}"
    return None


def _ends_of_one_alone(one: Mention, other: Mention) -> list[tuple[tuple[str | None, str | None], int | float]]:
    """The ends of all quantities of a mention that the other has not, each with what it counts, in order."""
    ours, theirs = (
        [((item.unit, item.per), end) for item in each.quantities for end in (item.low, item.high) if end is not None]
        for each in (one, other)
    )
    return [each for each in dict.fromkeys(ours) if each not in theirs]


def _days(mention: Mention) -> set[str]:
    return {when.edtf for when in mention.when if when.edtf}


def _bounded(quantity: Quantity) -> bool:
    return (quantity.low is None) != (quantity.high is None)


def _edge(quantity: Quantity) -> int | float | None:
    return quantity.high if quantity.low is None else quantity.low


def _alike(before_: Quantity, after: Quantity) -> bool:
    return before_.unit == after.unit and before_.per == after.per and not after.approximate


def _bound_words(quantity: Quantity) -> str:
    return f"{'at most' if quantity.low is None else 'at least'} {_edge(quantity):,}"


# Why what was put with doubt before was not made surer, and the test for it.
NOT_RAISED: tuple[tuple[str, Callable[[Mention, Mention], bool]], ...] = (
    ("A name or a place is nothing that could be doubted.", lambda *pair: not all(map(_states, pair))),
    ("What was in doubt was the number: what is said without it was not.", _without_the_number),
    (
        "Another figure of the same event.",
        lambda giver, taker: bool(giver.quantities) and not agree(giver, taker),
    ),
    ("It lost its bound: another statement, found as such.", lambda *pair: _dropped_bound(*pair) is not None),
    ("“Office believes: …” and “it may be that …” doubt as well.", _is_doubted_all_the_same),
)
# What the taker did to the giver's words; each test returns the middle of a sentence, or None.
Lost = tuple[tuple[str, Callable[[Mention, Mention], str | None]], ...]
WITHIN: Lost = (("raised-certainty", _raised_certainty), ("dropped-bound", _dropped_bound))
ACROSS: Lost = (("dropped-bound", _dropped_bound), ("changed-number", _changed_number))


def _between(case: Case, kind: str, said: str, pair: Pair) -> Finding:
    giver, taker = pair
    where = "In the headline this" if taker.in_headline else f"In {_printed_by(case, taker.article)} this"
    whence = "in the text below" if taker.article == giver.article else f"in {_printed_by(case, giver.article)}"
    sentence = f"{where} {said.replace(WHENCE, whence)}."
    return finding(kind, sentence, (*case.evidence(taker), *case.evidence(giver)), case.claim.id)
