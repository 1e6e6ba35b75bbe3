"""What two mentions of one claim never do, whatever words they share: numbers, names, days and negation decide here."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from reportedly.claims.agreement import BOUNDED, Agreement, Aligned
from reportedly.claims.amounts import Amount
from reportedly.claims.asides import BY_THE_WAY
from reportedly.claims.bounds import far_from_its_bound
from reportedly.claims.differences import LEFT_OPEN, changed
from reportedly.claims.features import Pair, elsewhere, strangers
from reportedly.claims.gist import Gist
from reportedly.claims.one_thing import LONG_AGO, WAYS, at_odds
from reportedly.claims.words import (
    AUXILIARIES,
    FUNCTION_WORDS,
    IRREGULAR,
    MOVING_EVENTS,
    RESPONDERS,
    concept,
    event_of,
    opposites,
)
from reportedly.records.wording import measured

LEAST_TOLD = 1.2  # summed weight of the shared words below which they are no sign of one event
LEAST_SHARE = 0.4  # of the words of the shorter one: a number in common does not make up for less
AGREED, DATED = 0.6, 0.5  # what a figure and a day in common weigh beside words
ONE_EVENT, SOMEWHAT = 0.5, 0.3  # share of what the one article is about that the other is about too
BESIDE = 0.5  # weight of the words in common beside a figure, so that both are of one event
RESPONDER_STEMS = frozenset(map(concept, RESPONDERS))
MOSTLY = 0.65  # of the words in common
BOTH_ENDS = 2
REVISED = 0.1  # share by which a count is taken back when it is checked, or told more exactly
WEEKS = 14  # days between two articles from which on the one may be of another event of the kind
A_WORD = 0.8  # what a rarer word weighs
# An article that tells what was said before gives two values on purpose: "earlier reports had put it at 40 metres".
SAID_BEFORE = re.compile(
    r"\b(?:earlier|previous|prior|initial|original) (?:report|estimate|figure|count|account|statement|version)s?\b"
    r"|\b(?:initially|originally|earlier|previously) (?:said|put|given|reported|estimated|thought|believed|stated)\b",
    re.I,
)
VERB_ENDING = re.compile(r".{2}(?:ed|ing|[^s]s|n't)$")  # nouns have it too: in doubt it is a verb
ALIKE = 0.6  # share of the other words that must agree for another name to be all the difference there is


def _periods_apart(pair: Pair) -> bool:
    a, b = pair.a.period, pair.b.period
    if not a or not b or (a[0] <= b[1] and b[0] <= a[1]):
        return False
    # A day without a year may be read as this year's in one article and as the last one's in another.
    return [(day.month, day.day) for day in a] != [(day.month, day.day) for day in b]


def _other_events(pair: Pair) -> bool:
    a, b = pair.a.events, pair.b.events
    return bool(a and b) and not a & b


def _elsewhere(pair: Pair) -> bool:
    """True where two articles, weeks apart, have other names in their headlines: the like happened again elsewhere."""
    return (pair.days_between or 0) >= WEEKS and elsewhere(pair.a, pair.b) and elsewhere(pair.b, pair.a)


def _too_few_words(pair: Pair) -> bool:
    if pair.a.text == pair.b.text:
        return False
    missing = LEAST_TOLD - pair.told - DATED * pair.same_days
    return missing > 0 and (missing > AGREED or not pair.figures.agreeing)


def _other_words(pair: Pair) -> bool:
    return pair.told < LEAST_SHARE * pair.smaller and pair.a.text != pair.b.text


def _only_the_story(pair: Pair) -> bool:
    """True where only one gives a figure, and all that both say is what their articles are about."""
    if bool(pair.a.kinds) == bool(pair.b.kinds) or not (pair.a.setting and pair.b.setting):
        return False
    return not pair.shared - (pair.a.setting & pair.b.setting)


def _only_names(pair: Pair) -> bool:
    """True where one has no verb and hardly a word beside what its article is about: "the Orla mill fire"."""
    return pair.a.text != pair.b.text and (_says_nothing(pair.a) or _says_nothing(pair.b))


def _by_the_way(pair: Pair) -> bool:
    """True where most of what they share, and no figure, is the background of one and the point of the other."""
    crossed = (pair.a.background ^ pair.b.background) & pair.shared
    weight = (pair.a.weight(crossed) + pair.b.weight(crossed)) / 2
    return bool(crossed) and weight > MOSTLY * pair.told and not pair.figures.agreeing


def _denied_beside(pair: Pair) -> bool:
    """True where one denies something, and tells by the way the only figure that both give.

    "The sprinklers had not worked before the fire that killed nine" does not deny that nine were killed.
    """
    if pair.a.negative == pair.b.negative or not pair.figures.agreeing:
        return False
    both = ((x, y) if pair.a.negative else (y, x) for x, y, _ in pair.figures.agreeing)
    return all(BY_THE_WAY in mine.asides and BY_THE_WAY not in other.asides for mine, other in both)


def _says_nothing(gist: Gist) -> bool:
    if gist.kinds or gist.weight(gist.weights.keys() - gist.setting) >= A_WORD:
        return False
    if gist.weights.keys() - set(map(concept, gist.text)):
        return False  # who does what with it is said: "mourns | the death of her cousin"
    return not any(word in AUXILIARIES or word in IRREGULAR or VERB_ENDING.search(word) for word in gist.text)


def _other_units(pair: Pair) -> bool:
    """True for "100 a week" and "100 a month"; that both grew "by half" does not make them one."""
    return bool(pair.figures.other_units) and not any(x.unit or x.event for x, _, _ in pair.figures.agreeing)


def other_measure(pair: Pair) -> Aligned | None:
    """Return one number of both that is given of the same by another time or in another currency, or None.

    "100 vans a day" and "100 vans a week" cannot both hold, where nothing else keeps the two apart.
    """
    found = [both for both in pair.figures.other_units if _by_another_time(*both) or (both[0].money and both[1].money)]
    if not found or _numbers(pair.a) != _numbers(pair.b):
        return None
    return None if any(applies(pair) for applies, _ in APART if applies not in OF_MEASURES) else found[0]


def _numbers(gist: Gist) -> set[float]:
    return {amount.number for amount in gist.amounts if not amount.age}


def _by_another_time(x: Amount, y: Amount) -> bool:
    return x.unit == y.unit and None not in {x.per, y.per} and x.per != y.per


def _other_sums(pair: Pair) -> bool:
    """True for "37 million dollars" and "27 million euros": nothing says that the one is the other, converted."""
    ours, theirs = ({amount.unit for amount in gist.amounts if amount.money} for gist in (pair.a, pair.b))
    return bool(ours and theirs) and ours.isdisjoint(theirs) and not pair.figures.agreeing


def _other_counts(pair: Pair) -> bool:
    """Other numbers of the same things, of which it is not said that they are one figure."""
    if pair.figures.agreeing or pair.figures.disputed:
        return False
    counts = ([x for x in gist.amounts if not (x.age or x.countless)] for gist in (pair.a, pair.b))
    ours, theirs = ({amount.unit for amount in amounts} for amounts in counts)
    return bool(ours & theirs - {""})


def _other_changes(pair: Pair) -> bool:
    """Another change, unless both ends of it are the same: then one of the two reckons wrongly."""
    if at_odds(pair):
        return False  # then they are one change, of which two values are given
    a, b = set(pair.a.changes), set(pair.b.changes)
    ends = {(x.number, x.unit) for x, _, share in pair.figures.agreeing if share == 1}
    return bool(a and b) and not a & b and len(ends) < BOTH_ENDS


def _other_names(pair: Pair) -> bool:
    """Another name in the same words: nothing else tells them apart."""
    left, right = strangers(pair.a, pair.b), strangers(pair.b, pair.a)
    if not (left and right):
        return False
    rest = [gist.weight(gist.weights.keys() - own) for gist, own in ((pair.a, left), (pair.b, right))]
    return pair.told >= ALIKE * max(rest)


def _swapped(pair: Pair) -> bool:
    return swapped(pair.a.text, pair.b.text)


def replaced(pair: Pair) -> str | None:
    """Return what stands at the place of what in nearly the same words, so that they say something else."""
    found = changed(pair.a, pair.b)
    return found[0] if found and not found[1] else None


def swapped(left: Sequence[str], right: Sequence[str]) -> bool:
    """True where the one is X V Y and the other Y V X, with a telling word in V and the same words around."""
    if len(left) != len(right) or sorted(left) != sorted(right) or left == right:
        return False
    start = next(at for at, (one, other) in enumerate(zip(left, right, strict=True)) if one != other)
    end = len(left) - next(
        at for at, (one, other) in enumerate(zip(reversed(left), reversed(right), strict=True)) if one != other
    )
    one, other = list(left[start:end]), list(right[start:end])
    return any(
        _exchanged(one, other, first, last) for first in range(1, len(one)) for last in range(1, len(one) - first)
    )


def _exchanged(one: list[str], other: list[str], first: int, last: int) -> bool:
    middle = one[first : len(one) - last]
    same = one[:first] == other[-first:] and one[-last:] == other[:last] and middle == other[last : len(other) - first]
    return same and any(word not in FUNCTION_WORDS for word in middle) and middle != ["and"]


Rule = tuple[Callable[[Pair], bool], str]

# The first that applies is the reason given.
APART: tuple[Rule, ...] = (
    (_periods_apart, "They speak of different days."),
    (_other_events, "They speak of different things that happened."),
    (_elsewhere, "They were published weeks apart and name other places or people."),
    (_other_words, "Most of their words are not the same."),
    (_too_few_words, "They share too few words."),
    (_only_names, "One only names what the other says something of."),
    (_by_the_way, "Most of what both say is the background of one of them."),
    (_denied_beside, "What the one denies is not the figure, which it tells by the way."),
    (_only_the_story, "They are about the same, and only one gives a figure."),
    (_other_units, "They give the same number of different things, or over different times."),
    (_other_sums, "They give sums in different currencies."),
    (_other_counts, "They count other ones of the same."),
    (_other_changes, "They speak of different changes."),
    (_other_names, "They name different ones in the same words."),
    (_swapped, "They say the same of each other's names."),
)


OF_MEASURES = frozenset([_other_units, _other_sums, _other_counts, _other_changes])


def apart(pair: Pair) -> str | None:
    """Return why two mentions cannot be one claim, or None where they may be."""
    return next((said for applies, said in APART if applies(pair)), None)


# Not how much they share but what they say keeps these two apart, whoever else says something between the two.
NEVER_ONE = (_periods_apart, _elsewhere, _other_units, _other_sums, _other_changes, _swapped)


def never_one(pair: Pair) -> bool:
    """True where two mentions differ in a day, a value, a bound or a unit, or in one word: no third one joins them.

    "It will open" may be one claim with "It will open on 29 August" or with "… on 5 September", not with both.
    """
    if pair.figures.disputed or pair.figures.unbounded or earlier_bound(pair.a, pair.b) or far_from_its_bound(pair):
        return True
    return any(differs(pair) for differs in NEVER_ONE) or replaced(pair) is not None


def one_figure(pair: Pair) -> bool:
    """True where two articles on one event give a figure of one thing, in whatever words, so that only one can hold.

    All names that the one has are known to the other or to its article, and none speaks of what was long ago: else it
    may be another event, which the article recalls.
    """
    if pair.about < SOMEWHAT or _of_one_mouth(pair) or _periods_apart(pair) or _other_events(pair) or _elsewhere(pair):
        return False
    if _long_ago(pair.a) or _long_ago(pair.b):
        return False
    if strangers(pair.a, pair.b) or strangers(pair.b, pair.a) or pair.a.negative != pair.b.negative:
        return False
    return any(_of_one_thing(x, y, pair) for x, y in at_odds(pair))


def _of_one_mouth(pair: Pair) -> bool:
    """True for two of one article, unless one of them tells what was reported before."""
    return pair.a.article == pair.b.article and was_said_before(pair.a) == was_said_before(pair.b)


def was_said_before(gist: Gist) -> bool:
    """Return whether a mention tells what was reported or believed earlier."""
    return bool(SAID_BEFORE.search(gist.said))


def other_day(pair: Pair) -> bool:
    """True where both foretell one thing for another day each, and nothing but that day keeps them apart.

    What is over may have happened twice; what is announced, in two articles on one story, happens once. A day that was
    over when the other article came says nothing of a day that it announces.
    """
    if not (_foretold(pair.a) and _foretold(pair.b) and _periods_apart(pair)) or pair.about == 0:
        return False
    if not (_still_to_come(pair.a, pair.b) and _still_to_come(pair.b, pair.a)):
        return False
    if strangers(pair.a, pair.b) or strangers(pair.b, pair.a) or pair.a.negative != pair.b.negative:
        return False
    return not any(applies(pair) for applies, _ in APART if applies is not _periods_apart)


def _foretold(gist: Gist) -> bool:
    """True where all that it tells by a figure is one day, which was still to come."""
    if gist.period is None or gist.published is None or gist.kinds != {"date"}:
        return False
    return gist.period[0] == gist.period[1] > gist.published


def _still_to_come(announced: Gist, other: Gist) -> bool:
    """True where the day that the one announces was not over when the other was published."""
    return not (announced.period and other.published) or announced.period[1] >= other.published


def _of_one_thing(x: Amount, y: Amount, pair: Pair) -> bool:
    """True where the unit tells what is counted (diggers), or what happened and a word beside it (killed in Tern).

    Of what a length is (the shaft) tells that it is one thing, how long or deep it is in whatever words.
    """
    if x.vague or y.vague or x.age or WAYS & {x.dimension, y.dimension}:
        return False
    if x.unit == y.unit and x.unit in RESPONDER_STEMS:
        return True
    beside = pair.shared - {x.unit, y.unit} - (frozenset() if x.dimension else x.of | y.of)
    words = [word for word in beside if event_of(word) is None and word != x.event]
    same = x.event if not (x.measured or y.measured) else x.dimension
    other = y.event if not (x.measured or y.measured) else y.dimension
    return same is not None and same == other and pair.about >= ONE_EVENT and pair.a.weight(words) >= BESIDE


def only_the_figure(pair: Pair) -> bool:
    """True where two share no more than what is counted and what befell it, and their articles little: "70 wounded"."""
    units = {amount.unit for both in at_odds(pair) for amount in both}
    beside = [word for word in pair.shared - units if event_of(word) is None]
    return pair.about < ONE_EVENT and not pair.a.weight(beside)


def earlier_bound(a: Gist, b: Gist) -> tuple[Amount, Amount] | None:
    """Return "at least 50 dead" and the "59 dead" of a later day: a state of a figure that moves, which it has left.

    A number within a tenth of the bound only says it more exactly.
    """
    if a.published is None or b.published is None or a.published == b.published:
        return None
    early, late = sorted((a, b), key=lambda gist: gist.published or date.min)
    pairs = Agreement.of(early.amounts, late.amounts).agreeing
    return next(((x, y) for x, y, share in pairs if share == BOUNDED and _left_behind(x, y)), None)


def _left_behind(bound: Amount, value: Amount) -> bool:
    if bound.edge is None or bound.high != float("inf") or value.bounded or not value.exact:
        return False
    return bool({bound.event, value.event} & MOVING_EVENTS) and value.number > (1 + REVISED) * bound.edge


def one_outlet_twice(pair: Pair) -> bool:
    """True for two of one article that do not quote different sources: an outlet does not contradict itself."""
    if pair.a.article != pair.b.article:
        return False
    return not (pair.a.speakers and pair.b.speakers) or bool(pair.a.speakers & pair.b.speakers)


def _long_ago(gist: Gist) -> bool:
    """True where it speaks of days long before its article."""
    if gist.period is None or gist.published is None:
        return False
    return gist.published - gist.period[1] > LONG_AGO


def recalled(pair: Pair) -> bool:
    """True where one of two recalls another event: of long ago, or by a name that nothing of the other's has."""
    if _long_ago(pair.a) != _long_ago(pair.b):
        return True
    return any(strangers(x, y) and y.names - x.weights.keys() for x, y in ((pair.a, pair.b), (pair.b, pair.a)))


def opposed(a: Gist, b: Gist) -> tuple[str, str] | None:
    """Return a word of each that says the opposite of the other's, or None."""
    ours, theirs = a.stems - b.stems, b.stems - a.stems
    return next(((x, y) for x in sorted(ours) for y in sorted(theirs) if (x, y) in opposites()), None)


def _counted_vaguely(pair: Pair) -> Amount | None:
    """Return the number of one, where the other has no more than "dozens" or "hundreds" for it."""
    agreeing = pair.figures.agreeing
    if not agreeing or any(x.countless == y.countless for x, y, _ in agreeing):
        return None
    return next(amount for amount in agreeing[0][:2] if not amount.countless)


def bounds_alone(pair: Pair) -> bool:
    """True where all figures that agree are two bounds: "at least 2" and "at least 30" always do."""
    agreeing = pair.figures.agreeing
    return bool(agreeing) and all(x.edge is not None and y.edge not in {None, x.edge} for x, y, _ in agreeing)


def less_said(pair: Pair) -> str | None:
    """Return why one of two like assertions does not confirm the other: it is surer, or lost a bound."""
    if left := earlier_bound(pair.a, pair.b):
        return f"Such a figure moves: {left[0].written} on the one day, {left[1].written} on a later one."
    if pair.figures.unbounded:
        x, y = pair.figures.unbounded[0]
        return (
            "One gives a bound that the other does not: "
            f"{x.written} against {measured(y.written, x.counts or y.counts)}."
        )
    if far := far_from_its_bound(pair):
        bound, number = (measured(each.written, each.counts) for each in far)
        return f"One gives a bound that is far from the number of the other: {bound} against {number}."
    if vaguer := _counted_vaguely(pair):
        return f"One gives a number, {vaguer.written}, where the other only says how many roughly."
    # Who denies it confirms nothing; and a headline says in short what its article leaves open.
    surer = pair.a.negative == pair.b.negative and pair.a.article != pair.b.article
    if surer and pair.a.doubtful != pair.b.doubtful and not (pair.a.hedged and pair.b.hedged):
        return LEFT_OPEN
    found = changed(pair.a, pair.b)
    return found[0] if found and found[1] and (surer or found[0] != LEFT_OPEN) else None
