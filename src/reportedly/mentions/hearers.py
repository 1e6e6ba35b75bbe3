"""Outlets that were told: "…, a diplomat told NHK" is NHK's report before it is the diplomat's word."""

import re
from collections.abc import Iterator, Sequence

from reportedly.mentions.chains import extent
from reportedly.mentions.lexicon import source_nouns, word_set
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Outlets, Relation, Span

_TOLD = word_set("told")
_NEAR = 90
_BEFORE = 140
_WORDS = "|".join(sorted(word_set("hearing")))
_CARRIED = "|".join(sorted(word_set("carried_by")))
_ANSWERED = re.compile(
    r"\b(?:respond(?:ed|ing)? to|reject(?:ed|ing)|den(?:ied|ying)|dismiss(?:ed|ing)|react(?:ed|ing) to|comment(?:ed"
    r"|ing) on"
    r"|contradict(?:ed|ing)|disput(?:ed|ing)|refut(?:ed|ing)|asked about|confronted with|angered by)"
    r"(?: (?:an?|the|this|that|earlier|recent|reports?|claims?|stor(?:y|ies)))*? ?$",
    re.I,
)
"""Words before a report that somebody answers: who carried the report has not carried the answer."""
_LED_TO = re.compile(rf"\b(?:{_WORDS})\b(?:\s\w+){{0,2}}?\s(?:with|to|by|for|on|in|from)\s+", re.I)
_SPOKE_TO = re.compile(r"^(?:\s\w+){0,2}?\s(?:to|with)\s+", re.I)
_AUDIENCE = re.compile(r"\s(?:viewers|readers|listeners|the audience) of(?=\s)", re.I)
_IN_OUTLET = re.compile(r"^\s*(?:In|On)\s+(?:an?\s\w+\s+in\s+)?", re.I)
_ON_AIR = re.compile(r"^(?:\s\w+){0,2}?\s(?:on|in)\s+", re.I)
_WRITING_IN = re.compile(
    r"\b(?:writing|speaking|appearing|quoted|interviewed|cited)\s(?:in|on|to|for|by|with)\s+", re.I
)
_REACHED_BY = re.compile(
    r"(?:\b(?:when|if)\s|^)(?:reached|asked|contacted|approached|pressed|interviewed)\s(?:by\s(?:tele)?phone\s)?by\s+",
    re.I,
)
_PUBLISHES = re.compile(
    r"\s(?:has |had |have )?(?:published|ran|run|aired|broadcast|printed|carried|showed|shown|posted|released"
    r"|obtained|seen|saw|reviewed|shared|leaked|got hold of)\s+(?:(?=(?:an?|the|in|\w+s|\w+ \w+s)\b)|$)"
)
_CARRIED_BY = re.compile(rf"\b(?:{_CARRIED})(?:\s\w+ly)?\s(?:by|in|to|on)\s+", re.I)
_WHICH_IT_HAD = re.compile(
    r"\b(?:which|that)\s(?=[^,;]{2,50}?\s(?:(?:has|had|have|first|also|exclusively)\s)*"
    r"(?:obtained|seen|saw|reviewed|viewed|published|read|broadcast|aired|printed|leaked|got hold of|acquired)\b)"
)
_WAS_REACHED = re.compile(r",\s(?:reached|contacted)\s(?:by\s(?:tele)?phone\s)?by\s+")
_ABOUT = re.compile(r"(?:in|on|to|during|at|for|with|through|via) [^,.;:“”]+$")
_WRITES_IN = re.compile(r"^,? (?:writing )?(?:in|on|for|to) ")
_IN_HANDS = re.compile(
    r"\bin the (?:hands|possession) of\s+"
    r"|\b(?:sent|given|handed|shown|passed|provided|supplied)\sto\s+|\bshared\swith\s+"
    r"|\b[A-Za-z]+\s(?=(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4}\s(?:(?:has|had|have)\s)?"
    r"(?:obtained|seen|saw|reviewed|viewed|published|acquired)\b)"
)
_PUBLICATIONS = frozenset({"journal", "review", "bulletin", "quarterly"})
_SIGNS = {
    _LED_TO: frozenset(word.rpartition("-")[2] for word in word_set("hearing")),
    _CARRIED_BY: word_set("carried_by"),
    _WRITING_IN: frozenset({"writing", "speaking", "appearing", "quoted", "interviewed", "cited"}),
    _REACHED_BY: frozenset({"reached", "asked", "contacted", "approached", "pressed", "interviewed"}),
    _WHICH_IT_HAD: frozenset({"which", "that"}),
    _IN_HANDS: frozenset(
        ["hands", "possession", "sent", "given", "handed", "shown", "passed", "provided", "supplied", "shared",
         "obtained", "seen", "saw", "reviewed", "viewed", "published", "acquired"]
    ),
}  # fmt: skip
"""Words (the last part of "op-ed") of which one stands wherever a pattern fits: it is not tried without."""
_WORD = re.compile(r"\w+")
Led = tuple[Span, tuple[re.Pattern[str], ...]]
"""A place where a name may stand, and what may lead to it there."""
_PROGRAMMES = word_set("programmes")
_LEAST_LEAD = 3  # code points of "In ": no pattern that leads to a name is shorter
_MOST = 7


def hearer_of(text: str, relation: Relation, outlets: Outlets, *, outermost: bool = True) -> Span | None:
    """Return the words that name the outlet through which the words of `relation` came, None where none is named."""
    if not relation.cue_spans:
        return None
    cue = relation.cue_spans[-1]
    spoken = Span(cue.start, _verb_end(text, cue))
    zone = _behind(text, relation, spoken)
    audience = _AUDIENCE.match(zone.of(text))
    zone = Span(zone.start + audience.end(), zone.end) if audience else zone
    tells = bool(_TOLD & set(spoken.of(text).lower().split()))
    heard = zone if zone.of(text).strip() else Span(cue.end, min(cue.end + _NEAR, len(text)))
    told = _outlet_at(text, heard, outlets) if tells else None
    if told is not None:
        return told
    if spoken.of(text).lower().split()[-1] in {"by", "from"}:
        told = _told_outlet(text, cue, outlets)
        places = [*_carriers(text, relation), (cue, (_CARRIED_BY,))]
        return told or _named_at(text, relation, places, outlets)
    said = Span(cue.start, max(zone.end, cue.end, _before_that(text, relation, cue)))
    front = _in_front(text, relation)
    places = [(heard, (_SPOKE_TO,)), (said, (_LED_TO, _CARRIED_BY)), (heard, (_ON_AIR,)), *_carriers(text, relation)]
    places.append((_after_name(text, relation), (_WRITES_IN,)))
    places.append((_tail(text, relation), (_LED_TO, _CARRIED_BY, _REACHED_BY)))
    if outermost:
        places.append((front, (_CARRIED_BY, _IN_OUTLET, _LED_TO, _WRITING_IN, _REACHED_BY)))
    found = _named_at(text, relation, places, outlets)
    if found is not None or not outermost:
        return found
    publisher = _publisher(text, front, outlets)
    return None if publisher is None or _is_source(relation, publisher) else publisher


def _named_at(text: str, relation: Relation, places: Sequence[Led], outlets: Outlets) -> Span | None:
    """Return the first outlet that is named where a pattern leads to one, and is no source of the relation itself."""
    named = (_outlet_at(text, led, outlets) for place, patterns in places for led in _led_to(text, place, patterns))
    return next((found for found in named if found is not None and not _is_source(relation, found)), None)


def _led_to(text: str, place: Span, patterns: Sequence[re.Pattern[str]]) -> Iterator[Span]:
    """Yield the words of a place behind each lead of these patterns: a name is looked for at their start."""
    behind = text[place.start + _LEAST_LEAD : place.end + 1]
    if behind == behind.lower():
        return  # no name without a capital
    words = place.of(text)
    known = frozenset(_WORD.findall(words.lower()))
    for pattern in patterns:
        if pattern not in _SIGNS or not _SIGNS[pattern].isdisjoint(known):
            for lead in pattern.finditer(words):
                if not _ANSWERED.search(words[: lead.start()]):
                    yield Span(place.start + lead.end(), max(place.start + lead.end(), place.end))


def _verb_end(text: str, cue: Span) -> int:
    """Return where the verb of a cue ends: a reader may take "told VBC" or "admitted to Signal" for the cue."""
    if text[cue.start + 1 : cue.end].islower():
        return cue.end
    capital = next((t for t in tokens_of(text, cue.start, cue.end) if t.tag == "X" and t.start > cue.start), None)
    if capital is None:
        return cue.end
    words = text[cue.start : capital.start].rstrip().split(" ")
    while len(words) > 1 and words[-1].lower() in {"the", "to", "with", "a", "an"}:
        words.pop()
    return cue.start + len(" ".join(words))


def _told_outlet(text: str, cue: Span, outlets: Outlets) -> Span | None:
    """Return the outlet right before "has been told by" or "has learned from"."""
    start = max(text.rfind("\n", 0, cue.start) + 1, cue.start - 60)
    words = tokens_of(text, start, cue.start)
    for first in range(max(len(words) - _MOST, 0), len(words)):
        if words[first].tag == "X" and outlets.by_name(Span(words[first].start, words[-1].end).of(text)) is not None:
            return Span(words[first].start, words[-1].end)
    return None


def _is_source(relation: Relation, found: Span) -> bool:
    return any(found in source and source.start == found.start for source in relation.source_spans)


def _behind(text: str, relation: Relation, cue: Span) -> Span:
    """Return the words between the cue and a content behind it."""
    stop = min((span.start for span in relation.content_spans if span.start >= cue.end), default=len(text))
    line = text.find("\n", cue.end, cue.end + _NEAR)
    return Span(cue.end, min(stop, cue.end + _NEAR, line if line >= 0 else len(text), len(text)))


def _before_that(text: str, relation: Relation, cue: Span) -> int:
    """Return where words about the telling end that were read into the content: "on the news of VBC that S"."""
    content = relation.content_spans[-1]
    that = text.find(" that ", cue.end, min(content.end, cue.end + _NEAR))
    about = content.start >= cue.end and that > content.start and _ABOUT.match(text[content.start : that])
    return that if about else cue.end


def _after_name(text: str, relation: Relation) -> Span:
    """Return the words behind a source that stands behind its cue: "…, wrote Ada Quill in the Courier."."""
    source = max(relation.source_spans, default=relation.cue_spans[-1])
    behind = source.start >= relation.cue_spans[-1].end
    return Span(source.end, min(source.end + (_NEAR if behind else 0), len(text)))


def _in_front(text: str, relation: Relation) -> Span:
    """Return the words of the sentence before the relation."""
    first = extent(relation).start
    start = max(first - _BEFORE, 0)
    for mark in ("\n", ". ", "? ", "! "):
        start = max(start, text.rfind(mark, start, first) + 1)
    return Span(start, first)


def _carriers(text: str, relation: Relation) -> list[Led]:
    """Return where somebody can be said to have printed or heard it: in the words of the source and right behind."""
    places: list[Led] = []
    for span in relation.source_spans:
        cue = min((c.start for c in relation.cue_spans if c.start >= span.end), default=span.end)
        whole = Span(span.start, min(max(cue, span.end), span.end + _NEAR, len(text)))
        places.append((whole, (_CARRIED_BY, _WRITING_IN, _LED_TO, _WHICH_IT_HAD, _IN_HANDS, _WAS_REACHED)))
    return places


def _tail(text: str, relation: Relation) -> Span:
    """Return the words of the sentence behind the relation: "… in an interview with the Courier"."""
    last = extent(relation).end
    ends = [place for mark in ("\n", ". ", "? ", "! ", ";") if (place := text.find(mark, last, last + _NEAR + 2)) >= 0]
    start = relation.content_spans[-1].start if relation.content_spans else last
    words = text[start:last]
    within = max(words.rfind(" in an interview"), words.rfind(" in a statement"), words.rfind(" in remarks"))
    return Span(start + within if within >= 0 else last, max(last, min([*ends, last + _NEAR, len(text)])))


def _publisher(text: str, front: Span, outlets: Outlets) -> Span | None:
    """Return the outlet of "Signal published an interview in which …": it stands at the start of the sentence."""
    verb = _PUBLISHES.search(front.of(text))
    if verb is None:
        return None
    start = front.start + len(front.of(text)) - len(front.of(text).lstrip(' \n“"'))
    named = Span(start, max(start, front.start + verb.start()))
    found = _outlet_at(text, named, outlets) if len(named) else None
    return found if found is not None and found.end == named.end else None


def _outlet_at(text: str, zone: Span, outlets: Outlets) -> Span | None:
    """Return the outlet that the words at the start of `zone` name."""
    tokens = tokens_of(text, zone.start, min(zone.end + 1, len(text)))
    tokens = [token for token in tokens if token.end <= zone.end + 1]
    first = 0
    while first < len(tokens) and tokens[first].tag == "D":
        first += 1
    last = first
    while last < len(tokens) and last - first < _MOST and tokens[last].tag in {"X", "w", "G", "P", "T"}:
        last += 1
    for end in range(last, first, -1):
        span = Span(tokens[first].start, tokens[end - 1].end)
        if tokens[end - 1].tag == "X" and _known(text, tokens[first:end], outlets):
            return span
    return _of_outlet(text, tokens[first:last], outlets) or _by_head(tokens[first:last])


def _known(text: str, tokens: list[Token], outlets: Outlets) -> bool:
    """True where a run of capitals at the end of the tokens is an outlet ("the weekly magazine Signal")."""
    start = len(tokens)
    while start > 0 and tokens[start - 1].tag == "X":
        start -= 1
    before = tokens[start - 1] if start else None
    led = before is not None and (
        "outlet" in source_nouns().get(before.low, frozenset()) or before.low in _PUBLICATIONS
    )
    led = led and not any(token.tag == "P" for token in tokens[:start])
    name = Span(tokens[0].start, tokens[-1].end).of(text)
    if outlets.by_name(name) is not None:
        return True
    return led and outlets.by_name(Span(tokens[start].start, tokens[-1].end).of(text)) is not None


def _of_outlet(text: str, tokens: list[Token], outlets: Outlets) -> Span | None:
    """Return the outlet of "the evening news of VBC"."""
    at = next((i for i, token in enumerate(tokens) if token.low in {"of", "on", "from", "for"} and i), 0)
    named = (
        [token for token in tokens[at + 1 :] if token.tag == "X"] if at and tokens[at - 1].low in _PROGRAMMES else []
    )
    span = Span(named[0].start, named[-1].end) if named else None
    return span if span and outlets.by_name(span.of(text)) is not None else None


def _by_head(tokens: list[Token]) -> Span | None:
    heads = [i for i, token in enumerate(tokens) if "outlet" in source_nouns().get(token.low, frozenset())]
    placed = not word_set("where_media_are").isdisjoint(token.low for token in tokens)
    if not heads or not (placed or any(token.tag == "X" for token in tokens)):
        return None
    end = heads[0]
    while end + 1 < len(tokens) and tokens[end + 1].tag == "X":
        end += 1
    return Span(tokens[0].start, tokens[end].end)
