"""Partial dependence: reports that name no common source and yet share what independent reports would not.

A true fact may be shared by everybody who saw it; a slip, an odd rounding or the same cut in a quotation is not. Only
reports that end in a source of their own are looked at: copies and citations say themselves where they are from.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.provenance.agreement import stems
from reportedly.provenance.case import Case
from reportedly.provenance.graph import Step
from reportedly.provenance.timing import in_time
from reportedly.records import Evidence, Mention, Quantity, Stance, folded
from reportedly.records.slips import one_slip_apart

LEAST_WORDS = 3  # of each piece of a quotation: shorter pieces are cut alike by chance
LEAST_OWN = 2  # of them, words that tell something and are not in the headline
RUN, QUOTED_RUN = 20, 12  # words in one order that two reports, and two quotations, do not share by chance
WHOLE_QUOTE = 5  # words of a whole quotation that two people do not use alike by chance
WORD = re.compile(r"\w+")
IN_MARKS = re.compile(r"[“\"‘]([^“”\"]+)[”\"’]")
MANY = 2  # reports that may share a slip where no more have the name right


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """An oddity that several reports share, with the words that show it.

    `is_mistake` where it is plainly wrong; `is_wording` where it is a run of words: it tells of one origin and
    of nothing that an editor did; `is_quoted` where it is how a quotation is cut, which is one speaker's.
    """

    mentions: tuple[Mention, ...]
    because: str
    evidence: tuple[Evidence, ...]
    is_mistake: bool = False
    is_wording: bool = False
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Odd:
    """What one report has that others may share: equal keys are one oddity."""

    key: tuple[object, ...]
    said: str
    evidence: tuple[Evidence, ...]
    is_mistake: bool = False
    is_quoted: bool = False


def shared_oddities(case: Case, stance: Stance, steps: Mapping[str, Step]) -> Iterator[Shared]:
    """Yield what reports of different outlets share that they would not share by chance."""
    original = _originals(case, stance, steps)
    several = len({_outlet(case, mention) for mention in original}) > 1
    for _, find in RULES if several else ():
        found: dict[tuple[object, ...], list[tuple[Mention, _Odd]]] = {}
        for mention in original:
            for odd in find(case, mention, original):
                found.setdefault(odd.key, []).append((mention, odd))
        for members in found.values():
            yield from _shared(case, members)
    yield from same_wording(case, original)
    yield from same_quoted(case, original)
    yield from part_of_quotation(case, original)


def same_wording(case: Case, original: Iterable[Mention]) -> Iterator[Shared]:
    """Yield mentions that share a run of words: no two people put a thing into the same dozen words by chance.

    What is quoted has one speaker, whoever an article makes out of him.
    """
    first: dict[tuple[str, ...], Mention] = {}
    for mention in original:
        words = WORD.findall(mention.quote.lower())
        quoted = mention.speech in {"direct", "mixed"}
        length = max(WHOLE_QUOTE, min(QUOTED_RUN, len(words))) if quoted else RUN
        runs = {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
        for other_id in sorted({first[run].id for run in runs if run in first and first[run].id != mention.id}):
            other = case.mentions[other_id]
            names = " and ".join(dict.fromkeys(case.outlet_of(each.article) for each in (other, mention)))
            said = f"{names} have it in the same words: whoever is named, one of them said it."
            evidence = (*case.evidence(other), *case.evidence(mention))
            yield Shared(mentions=(other, mention), because=said, evidence=evidence, is_wording=True)
        for run in runs:
            first.setdefault(run, mention)


def same_quoted(case: Case, original: Iterable[Mention]) -> Iterator[Shared]:
    """Yield mentions of which one quotes a few words, in marks within its own, that stand in the other's quotation.

    An outlet that keeps "safe and uninjured" in marks quotes one speaker, and so does who has the whole sentence.
    """
    listed = list(original)
    for mention in listed:
        pieces = [piece for piece in IN_MARKS.findall(mention.quote) if _is_its_own(piece, case, mention)]
        pieces = [" ".join(WORD.findall(piece.lower())) for piece in pieces]
        for other in listed:
            if pieces and other.id != mention.id and _quotes_one(pieces, other):
                names = " and ".join(dict.fromkeys(case.outlet_of(each.article) for each in (other, mention)))
                said = f"{names} quote the same words of this: whoever is named, one of them said it."
                evidence = (*case.evidence(other), *case.evidence(mention))
                yield Shared(mentions=(other, mention), because=said, evidence=evidence, is_wording=True)


def part_of_quotation(case: Case, original: Iterable[Mention]) -> Iterator[Shared]:
    """Yield mentions of which one is a few words out of the other's quotation, and stands in a quotation itself.

    Who says "he would see how the goods had left the yard" was read as two, the second of whom is no other speaker.
    """
    quoted = [mention for mention in original if _stands_in_quotation(case, mention)]
    worded = {mention.id: " ".join(WORD.findall(mention.quote.lower())) for mention in quoted}
    for mention in quoted:
        words = worded[mention.id]
        if not WHOLE_QUOTE <= len(words.split()) < QUOTED_RUN or not _is_its_own(words, case, mention):
            continue
        for other in quoted:
            if other.article != mention.article and f" {words} " in f" {worded[other.id]} ":
                names = " and ".join(dict.fromkeys(case.outlet_of(each.article) for each in (other, mention)))
                said = f"{names} quote the same words of this: whoever is named, one of them said it."
                evidence = (*case.evidence(other), *case.evidence(mention))
                yield Shared(mentions=(other, mention), because=said, evidence=evidence, is_wording=True)


def _stands_in_quotation(case: Case, mention: Mention) -> bool:
    """True for what is quoted, and for what stands between quotation marks of its line."""
    if mention.speech in {"direct", "mixed"}:
        return True
    text, start = case.articles[mention.article].text, mention.spans[0].start
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_its_own(piece: str, case: Case, mention: Mention) -> bool:
    """True for words that two do not say alike by chance: "safe and uninjured", not what the story is called."""
    told = stems(piece) - stems(case.articles[mention.article].title)
    return len(WORD.findall(piece)) >= LEAST_WORDS and len(told) >= LEAST_OWN


def _quotes_one(pieces: Iterable[str], other: Mention) -> bool:
    quoted = other.speech in {"direct", "mixed"} or IN_MARKS.search(other.quote)
    words = f" {' '.join(WORD.findall(other.quote.lower()))} "
    return bool(quoted) and any(f" {piece} " in words for piece in pieces)


def _originals(case: Case, stance: Stance, steps: Mapping[str, Step]) -> list[Mention]:
    spoken = case.reports(stance)
    ending = [one for mentions in spoken.values() for one in mentions if not steps[one.id].leads_to]
    return sorted(ending, key=lambda mention: (in_time(case.articles[mention.article]), mention.spans, mention.id))


def _outlet(case: Case, mention: Mention) -> str:
    return case.outlet_key(case.outlet_of(mention.article))


def _shared(case: Case, members: list[tuple[Mention, _Odd]]) -> Iterator[Shared]:
    by_outlet = {_outlet(case, mention): (mention, odd) for mention, odd in reversed(members)}
    if len(by_outlet) < 2:
        return
    chosen = sorted(by_outlet.values(), key=lambda item: item[0].id)
    names = " and ".join(sorted({case.outlet_of(mention.article) for mention, _ in chosen}))
    odd = chosen[0][1]
    yield Shared(
        mentions=tuple(mention for mention, _ in chosen),
        because=f"{names} {odd.said}, and neither says that it took it from the other.",
        evidence=tuple(piece for _, each in chosen for piece in each.evidence),
        is_mistake=odd.is_mistake,
        is_quoted=odd.is_quoted,
    )


def _slips(case: Case, mention: Mention, original: list[Mention]) -> Iterator[_Odd]:
    """A name that is one letter from the one that an earlier report gives."""
    for link in mention.chain:
        name = folded(link.source)
        if link.kind not in {"person", "organisation"} or not link.source_spans:
            continue
        right = [other for other in original if any(one_slip_apart(name, folded(it.source)) for it in other.chain)]
        wrong = [other for other in original if any(folded(it.source) == name for it in other.chain)]
        if right and original.index(right[0]) < original.index(wrong[0]) and len(wrong) <= max(len(right), MANY):
            meant = next(it.source for it in right[0].chain if one_slip_apart(name, folded(it.source)))
            said = f"both write {link.source} where others have {meant}"
            yield _Odd(("slip", name), said, case.evidence(mention, link), is_mistake=True)


def _cut_quotes(case: Case, mention: Mention, _: list[Mention]) -> Iterator[_Odd]:
    """A quotation in pieces, cut at the same words."""
    pieces = [" ".join(folded(span.of(case.articles[mention.article].text)).split()) for span in mention.spans]
    if mention.speech in {"direct", "mixed"} and len(pieces) > 1 and all(_long(piece) for piece in pieces):
        yield _Odd(("cut", *pieces), "cut a quotation at the same words", case.evidence(mention), is_quoted=True)


def _long(piece: str) -> bool:
    return len(piece.split()) >= LEAST_WORDS


def _roundings(case: Case, mention: Mention, original: list[Mention]) -> Iterator[_Odd]:
    """A number rounded as no other report rounds it, where an earlier one has it exactly."""
    for quantity in mention.quantities:
        exact = [other for other in original if any(_rounded_from(quantity, it) for it in other.quantities)]
        if exact and original.index(exact[0]) < original.index(mention):
            words = case.articles[mention.article].evidence(quantity.span)
            said = f"both round to {words.quote} what others give exactly"
            yield _Odd(("rounded", quantity.low, quantity.high, quantity.unit, quantity.per), said, (words,))


def _rounded_from(rounded: Quantity, exact: Quantity) -> bool:
    """True for "about 4,200" beside 4,213: the same thing counted, another number, within a step of it."""
    if rounded.low is None or rounded.low != rounded.high or exact.low is None or exact.low != exact.high:
        return False
    near = 0 < abs(rounded.low - exact.low) <= rounded.step
    return near and rounded.step > exact.step and (rounded.unit, rounded.per) == (exact.unit, exact.per)


# What reports share that they would not by chance, with the reason.
RULES: tuple[tuple[str, Callable[[Case, Mention, list[Mention]], Iterator[_Odd]]], ...] = (
    ("The same mistake is made twice by one hand.", _slips),
    ("There are many places to cut a quotation.", _cut_quotes),
    ("There are many ways to round a number.", _roundings),
)
