"""The gist of a mention: the few things by which it can be compared with another, read off its words once."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from math import fsum

import numpy as np
from numpy.typing import NDArray

from reportedly.claims.amounts import Amount, amounts_of
from reportedly.claims.asides import BACKGROUND
from reportedly.claims.rarity import rarity
from reportedly.claims.wording import asserted, frame_denies, unframed, worded
from reportedly.claims.words import (
    BESIDES,
    DENIAL,
    DOUBTS,
    FUNCTION_WORDS,
    NEGATIONS,
    NO_NEGATION,
    NUMBER_WORDS,
    SAYING,
    THING,
    concept,
    events_of,
    is_title_case,
    plain,
    stem,
    tokens,
)
from reportedly.records import Attribution, Mention

NAME_WEIGHT = 1.3  # a name tells more than a word of the same rarity
UNKNOWN = 0.95  # rarity from which a capital at the beginning of a sentence is taken for a name
LEAD = 300  # code points below the headline that tell what an article is about
OPENING = 300  # code points of an article, headline and first sentence, in which it says what it is about
SUBORDINATE = frozenset(["that", "which", "who", "whom", "whose", "where", "because"])
STATES = "US"  # the country, not "us"
Vector = NDArray[np.float32]
Meaning = Callable[[str], Vector]
"""Gives the meaning of a short text: a vector of unit length, or zeros where it has no words."""

PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
# Where the claim ends: at a sentence's or line's end, or before what is only said of it (", a blow for …", ", who …").
CLAIM_END = re.compile(
    r"\n|[.!?][\"”’']*\s+(?=[\"“‘']?[A-Z])|, (?:which|who|whose|where|an? (?:[a-z]+ ){1,2}(?:that|which|for|to)) "
)
ENOUGH = 4  # telling words that are an assertion by themselves
# What begins the background of an assertion.
AMID = re.compile(rf"\b(?:{BACKGROUND}|in the wake of|ahead of)\b", re.IGNORECASE)
PRINCIPAL = 3  # telling words before it
# The same at the beginning: "After a storm had cut the line, …", "Ending a drought of years, …".
LEADING = re.compile(rf"^\W*(?:{BACKGROUND}|when|as|[a-z]+ing) [^,]{{10,120}}, ", re.IGNORECASE)
SHORTEST = 3  # letters of each part of a compound: "e-mail" and "co-worker" are one word
BY_THE_WAY = 0.25  # what a word weighs that is only told by the way: the main clause decides
# What begins a compound that says something else than its second part.
WITH_THE_NEXT = NUMBER_WORDS | {"anti", "counter", "half", "mid", "non", "post", "pre", "pro", "quasi", "self", "semi"}
# "Early Thursday morning" is no opposite of "late last night": they are hours of days that may be one after the other.
HOUR = re.compile(
    r"\b(?:early|late)(?= (?:(?:on|in|the|last|this|that|\w+day) )*(?:night|morning|afternoon|evening)\b)", re.I
)
# Who defeats another has had a victory over them.
DEFEATING = re.compile(
    r"\b[Dd]efeat(?:s|ed|ing)?(?= (?:the )?(?!(?:At|By|For|In|Of|On|To|Against|[A-Z]\w+day)\b)[A-Z])"
)
SETTING_WORD = 0.6  # rarity from which a word of a headline tells what the article is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """What one mention says, reduced: weighted words (rare ones and names weigh more), amounts, period and polarity.

    `order` is its words in order, families made one; `stems` the same without families; `text` all its words,
    `capitals` those that begin with a capital; `written` the words that tell, as they stand there, by what they are
    compared as; `setting` what its article is about, `scene` the names in its headline; `background` what it tells by
    the way ("… after a flood"). `doubtful` where its own words leave open whether it is so, `hedged` where whoever says
    it does. `telling` is who says it and by what word, unless that only tells that something was said; `quoted` where
    it is in quotation marks, `person` the name of whoever says it, `asked` where that is asked or left open; `opening`
    where it stands in the opening of its article. `said` is its own words as they stand there.
    """

    mention: str
    article: str
    published: date | None
    weights: dict[str, float]
    names: frozenset[str]
    stems: frozenset[str]
    order: tuple[str, ...]
    text: tuple[str, ...]
    capitals: frozenset[str]
    written: dict[str, str]
    amounts: tuple[Amount, ...]
    changes: tuple[tuple[float, str], ...]
    events: frozenset[str]
    period: tuple[date, date] | None
    negative: bool
    doubtful: bool
    hedged: bool
    speakers: frozenset[str]
    telling: frozenset[str] = field(default=frozenset())
    setting: frozenset[str] = field(default=frozenset())
    scene: frozenset[str] = field(default=frozenset())
    background: frozenset[str] = field(default=frozenset())
    headline: bool = False
    opening: bool = False
    quoted: bool = False
    person: frozenset[str] = field(default=frozenset())
    asked: bool = False
    said: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """What kinds of figures it gives: units, a change, else a date."""
        counted = frozenset(amount.unit for amount in self.amounts if not amount.age) | (
            {"change"} if self.changes else frozenset()
        )
        return counted or (frozenset({"date"}) if self.period else frozenset())

    def weight(self, words: Iterable[str]) -> float:
        """Return the summed weight of `words`."""
        return fsum(self.weights.get(item, 0.0) for item in words)  # whatever the order of a set


def gist_of(
    mention: Mention,
    published: date | None,
    setting: frozenset[str] = frozenset(),
    scene: frozenset[str] = frozenset(),
) -> Gist:
    """Reduce one mention; `published` is the day of its article, the others what `setting_of` and `scene_of` gave."""
    told = [word for word, _ in tokens(PER_CENT.sub("percent ", unframed(mention.quote)))]
    clause = _first(asserted(mention.quote))
    words = _parted(THING.sub(r"\1s", clause))
    title = mention.in_headline or is_title_case(words)
    names = frozenset() if title else _names(words)
    order = [concept(word) for word in words if _tells(word)]
    weights = {concept(word): _weight(word, names) for word in words if _tells(word)}
    act = _act(mention)
    for word in act:
        weights.setdefault(concept(word), _weight(word, names))
        order.append(concept(word))
    background = _background(clause, frozenset(map(concept, act)))
    for told_by_the_way in (background | _leading(clause)) & weights.keys():
        weights[told_by_the_way] *= BY_THE_WAY
    return Gist(
        mention=mention.id,
        article=mention.article,
        published=published,
        weights=weights,
        names=names,
        stems=frozenset(
            stem(word) for word, _ in tokens(DEFEATING.sub("", HOUR.sub("", " ".join(words)))) if _tells(word)
        ),
        order=tuple(order),
        text=tuple(plain(word) for word in told),
        capitals=frozenset(plain(word) for word in told[0 if title else 1 :] if word[0].isupper()) | names,
        written={concept(word): word for word in reversed([*words, *act]) if _tells(word)},
        amounts=amounts_of(mention),
        changes=tuple(
            (float(change.factor_low or change.factor_high or 0), change.direction or "none")
            for change in mention.changes
            if change.factor_low or change.factor_high
        ),
        events=events_of(words, clause),
        period=_period(mention),
        negative=is_negative(mention),
        doubtful=_is_doubtful([word for word, _ in tokens(_first(worded(mention.quote)))]),
        hedged=mention.certainty in {"hedged", "asked"},
        speakers=frozenset(concept(word) for link in mention.chain for word, _ in tokens(link.source)),
        telling=frozenset(concept(word) for link in mention.chain for word in _telling(link)),
        setting=setting,
        scene=scene,
        background=background,
        headline=mention.in_headline,
        opening=mention.in_headline or mention.spans[0].start < OPENING,
        quoted=mention.speech in {"direct", "mixed"},
        person=_person(mention),
        asked=mention.certainty == "asked",
        said=mention.quote,
    )


def _background(text: str, act: frozenset[str]) -> frozenset[str]:
    """Return the words that only what is told by the way has: "… after a storm had cut the line"."""
    found = AMID.search(text)
    if not found:
        return frozenset()
    before, after = _concepts(text[: found.start()]), _concepts(text[found.end() :])
    return after - before - act if len(before | act) >= PRINCIPAL else frozenset()


def _leading(text: str) -> frozenset[str]:
    """Return the words that only what is told by the way at the beginning has: "After a storm had cut the line, …"."""
    found = LEADING.match(text)
    if not found:
        return frozenset()
    before, after = _concepts(text[: found.end()]), _concepts(text[found.end() :])
    return before - after if len(after) >= PRINCIPAL else frozenset()


def _concepts(text: str) -> frozenset[str]:
    return frozenset(concept(word) for word in _parted(text) if _tells(word))


def _parted(text: str) -> list[str]:
    """Return the words of a text, those of a compound one by one: "voting-rights law"."""
    return [part for word, _ in tokens(text) for part in _compound(word)]


@lru_cache(maxsize=100_000)
def _compound(word: str) -> tuple[str, ...]:
    parts = word.split("-")
    if parts[0].lower() in WITH_THE_NEXT or any(len(part) < SHORTEST or not part.isalpha() for part in parts):
        return (word,)
    return tuple(parts)


def _first(text: str) -> str:
    """Return what stands before the first such end before which enough is said: the main clause decides."""
    for end in CLAIM_END.finditer(text):
        if sum(_tells(word) for word, _ in tokens(text[: end.start()])) >= ENOUGH:
            return text[: end.start()]
    return text


def meant(mention: Mention) -> str:
    """Return the words whose meaning is that of a mention: its own, after who does what with them, if that tells."""
    act = _act(mention)
    return " ".join([mention.chain[-1].source, mention.chain[-1].cue, mention.quote]) if act else mention.quote


def setting_of(headline: str, lead: str) -> frozenset[str]:
    """Return what an article is about: the rarer words of its headline, and the names its first lines hold."""
    above = [word for word in _parted(headline) if _tells(word) and rarity(word) >= SETTING_WORD]
    below = _names(_parted(lead[:LEAD]))
    return frozenset(concept(word) for word in above) | below


def scene_of(headline: str, lead: str) -> frozenset[str]:
    """Return the names in the headline of an article; where all its words have capitals, those the first lines name."""
    words = _parted(headline)
    if is_title_case(words):
        return frozenset(concept(word) for word in words if _tells(word)) & _names(_parted(lead))
    return _names(words)


def is_negative(mention: Mention) -> bool:
    """True where the words, or the one who says them, turn the assertion into its opposite."""
    by_source, by_frame = any(link.denies for link in mention.chain), frame_denies(mention.quote)
    lowered = NO_NEGATION.sub(" ", BESIDES.sub(" ", unframed(mention.quote).lower().replace("’", "'")))
    if mention.certainty == "denied" and not by_source:
        lowered = DENIAL.sub(" ", lowered)  # the words that made it denied are no second negation
    negated = sum(word in NEGATIONS for word, _ in tokens(lowered)) + lowered.count("n't")
    denied = by_source != by_frame if by_source else by_frame or mention.certainty == "denied"
    return (negated % 2 == 1) != denied


@lru_cache(maxsize=100_000)
def _tells(word: str) -> bool:
    small = word.lower()
    first = small.partition("-")[0]
    if small in FUNCTION_WORDS and word != STATES:
        return False
    return not word[0].isdigit() and len(word) > 1 and first not in NUMBER_WORDS


def _weight(word: str, names: frozenset[str]) -> float:
    return rarity(word) * (NAME_WEIGHT if concept(word) in names else 1.0)


def _is_doubtful(words: list[str]) -> bool:
    """True where a word of doubt stands in the main clause: not within three words of what opens a subordinate one."""
    for place, word in enumerate(words):
        before = {item.lower() for item in words[max(1, place - 3) : place]}
        if word.lower() in DOUBTS and word != "May" and not before & SUBORDINATE:
            return True
    return False


def _act(mention: Mention) -> list[str]:
    """Who does what with a content that is no assertion of its own ("Ann Lund | mourns | the end of the mill").

    Empty where the cue only says that something was said, or was denied.
    """
    if not mention.chain or mention.speech in {"direct", "mixed"}:
        return []
    link = mention.chain[-1]
    cue = [word for word, _ in tokens(link.cue) if _tells(word)]
    if not cue or link.denies or any(stem(word) in SAYING for word, _ in tokens(link.cue)):
        return []
    return [*cue, *(word for word, _ in tokens(link.source) if _tells(word))]


def _person(mention: Mention) -> frozenset[str]:
    """The name of the person who says it; empty where it is nobody's or a body's word."""
    if not mention.chain or mention.chain[-1].kind != "person":
        return frozenset()
    return frozenset(concept(word) for word, _ in tokens(mention.chain[-1].source))


def _telling(link: Attribution) -> list[str]:
    """The words of a source and its cue, without those that only tell that something was said."""
    words = [word for word, _ in tokens(f"{link.cue} {link.source}") if _tells(word)]
    return [word for word in words if stem(word) not in SAYING]


def _names(words: list[str]) -> frozenset[str]:
    inner = [
        word
        for position, word in enumerate(words)
        if position > 0 or rarity(word) >= UNKNOWN or concept(word) != stem(word) != word.lower()
    ]
    return frozenset(concept(word) for word in inner if word[0].isupper() and _tells(word))


def _period(mention: Mention) -> tuple[date, date] | None:
    known = [when for when in mention.when if when.role == "event" and when.start and when.end]
    starts = [when.start for when in known if when.start]
    ends = [when.end for when in known if when.end]
    return (min(starts), max(ends)) if starts and ends else None
