"""Sentences that only say who told something: the news stands in them as a clause, or in the sentence before.

"Word that the dock had closed came from the port", "That the dock had closed was confirmed by the port", "The dock has
closed. The port said so on Monday." Each wording is a row with its reason and an example; the cue and the source are
the groups of that name, the content is the group of that name or else what the sentence before says.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.mentions.certainty import effect_in
from reportedly.mentions.datelines import without_dateline
from reportedly.mentions.name_words import kinds_of
from reportedly.mentions.tokens import tokens_of
from reportedly.mentions.units import trim
from reportedly.records import Relation, Span, quote_of

_WHEN = (
    r"(?: (?:(?:on|in|at|during|late|early|late on|early on|earlier on|earlier in|earlier|later|last|this|for)"
    r" [^,.;:]{2,40}?"
    r"|today|yesterday|earlier|later|again|too|as well|exclusively))?"
)
_DAY = r"(?: (?:(?:late |early |earlier )?on [^,.;:]{2,30}?|(?:last|this) [a-z]+|today|yesterday|earlier|later))?"
_TELLING = (
    r"(?:made (?:public|known)|announced|confirmed|disclosed|revealed|reported|stated|said|acknowledged|denied|disputed"
    r"|rejected|dismissed|corroborated|released|published|established|certified|conceded|admitted|noted|claimed|alleged)"
)
_SAYS = (
    r"(?:said|says|stated|states|reported|reports|noted|notes|put it|puts it|explained|explains|stressed|wrote|writes"
    r"|announced|confirmed|told (?:reporters|the press|a news conference))"
)
_BE = r"(?:was|were|is|are|has been|had been|have been)"
_ADVERB = r"(?:\w+ly |first |later |also |since |then )?"
_NEWS = (
    r"(?:account|word|news|information|confirmation|announcement|figures?|numbers?|statement|disclosure|estimate|toll"
    r"|claim|details?|allegation|denial)"
)
_TITLED = r"[“\"‘'«][A-Z][^“”\"«»]{3,120}?[”\"’'»]"
_SOURCE = rf"(?P<source>[^.;:!?“”\"]{{2,160}}?(?: (?:entitled|titled|called),? {_TITLED})?)"
_PAPER = r"(?:report|study|paper|review|inquiry|survey|analysis|memo|memorandum|document|letter|book|assessment)"
_DENIED = (
    r"(?:denied|disputed|rejected|dismissed|confirmed|contested|challenged|refuted|rebutted|contradicted|questioned"
    r"|corroborated|acknowledged|reported|published|revealed|disclosed|made (?:public|known)|announced|played down"
    r"|brushed aside|laughed off|shrugged off|scotched|mocked|derided|rubbished"
    r"|called [\w-]+|(?:dismissed|denounced|described|rejected|condemned) as (?:an? )?[\w-]+(?: [\w-]+)?)"
)
_NOUN = (
    r"(?:reports?|claims?|stor(?:y|ies)|accounts?|allegations?|findings?|conclusions?|accusations?|assertions?"
    r"|articles?|rumou?rs?|figures?|numbers?|estimates?|suggestions?|speculation|testimony|warnings?|news|charges?"
    r"|evidence|assurances?|predictions?|forecasts?|complaints?|versions?|revelations?|disclosures?)"
)
_UNTRUE = (
    r"(?:untrue|not true|false|wrong|incorrect|inaccurate|unfounded|baseless|groundless|nonsense|fabricated"
    r"|made up|an? lie|lies|without (?:any )?(?:foundation|basis))"
)
_NO_OPENER = (
    r"(?!(?:When|After|As|In|On|At|While|If|Although|Though|Since|Before|But|Because|During|According|For|By)\b)"
)
_NAMED = r"[A-Z][\w’'&.-]*(?: (?:of |the |for )?[A-Z][\w’'&.-]*){0,6}"
_ASIDE = (
    r"(?:part of|owned by|which|who|head of|chief|director of|spokes\w+ (?:for|of)|leader of|chair\w* of|an? [a-z])"
    r"[^,.;:“”\"]{1,80}"
)
_FIRST_BY = (
    r"(?:first |originally |initially )?(?:reported|published|carried|aired|alleged|claimed|broadcast|announced|made)"
    r" (?:public )?(?:by|in|on)"
)
_AS = r"(?: as [^.;:“”\"]{3,80})?"
_END = r"(?: in (?:an?|its|his|her|their) (?:[\w-]+ ){0,2}(?:statement|interview|report|post|release|briefing))?[.!]?$"


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say who told something.

    `behind` where the news itself stands in the sentence before; `another` where what one says there is then confirmed
    or denied by another, `unheard` where it holds only if nobody was found to say it. Where `needs` does not stand in
    a sentence, the pattern is not tried.
    """

    pattern: re.Pattern[str]
    behind: bool
    another: bool
    unheard: bool
    because: str
    needs: str


def _row(
    pattern: str,
    because: str,
    *,
    behind: bool = False,
    another: bool = False,
    unheard: bool = False,
    needs: str = "",
) -> Wording:
    return Wording(re.compile(pattern), behind or another, another, unheard, because, needs)


WORDINGS = (
    _row(
        r"(?:Word|News|Confirmation|Notice|Reports?|Warnings?|Claims?|Rumou?rs?|Hints?|(?:The|A|An) (?:[\w-]+ ){0,2}?"
        r"(?:word|news|announcement|claim|report|admission|suggestion|warning|assertion|allegation|accusation|statement"
        r"|conclusion|finding|estimate|confession|denial|assurance|revelation|disclosure|prediction|forecast|tip|hint"
        r"|rumou?r|complaint|promise|idea|theory|verdict)) "
        r"(?P<content>(?:that|of what) .+) "
        rf"(?P<cue>came|comes|has come|had come|originated|originates|stems|stemmed){_WHEN} (?:from|with) {_SOURCE}"
        rf"{_END}",
        "“Word that S came on Sunday from X”: X told S.",
        needs=" from ",
    ),
    _row(
        rf"(?P<content>That .+) (?P<cue>{_BE} {_ADVERB}{_TELLING}{_WHEN} by) {_SOURCE}{_END}",
        "“That S was confirmed by X”: a clause as the subject of a passive of telling.",
        needs=" by ",
    ),
    _row(
        rf"It (?P<cue>{_BE} {_ADVERB}{_TELLING}{_WHEN} by) {_SOURCE}{_DAY} (?P<content>that .+)$",
        "“It was reported by X that S”, “It was reported by X on Sunday that S”.",
        needs=" by ",
    ),
    _row(
        rf"(?P<source>(?:The )?{_NAMED}) (?P<cue>(?:was|were) (?:the |among the )?first to"
        r" (?:report|reveal|disclose|announce|publish|write|say)) (?P<content>that .+?)[.!]?$",
        "“X was the first to report that S”, where X may be called the Vell Report.",
        unheard=True,
        needs=" first to ",
    ),
    _row(
        rf"As (?P<cue>{_ADVERB}{_TELLING} by) (?P<source>(?:the )?[A-Z][^,.;:“”\"]{{1,80}}(?:, {_ASIDE}(?=,))?), "
        r"(?P<content>[^“”\"]+)$",
        "“As reported by X, S”.",
        needs=" by ",
    ),
    _row(
        rf"(?P<content>[^“”\"]+), it (?P<cue>{_BE} {_ADVERB}{_TELLING}{_WHEN} by) {_SOURCE}{_END}",
        "“S, it was made public by X”.",
        needs=" by ",
    ),
    _row(
        rf"(?P<source>(?:The|A|An) (?:[\w-]+ ){{0,3}}?{_PAPER},? {_TITLED}"
        r"(?:,? (?:by|from|of) [^,:;“”\"]{3,80}?)?),? "
        r"(?P<cue>said|says|stated|states|found|finds|concluded|concludes|reported|reports|noted|notes|put it|shows"
        r"|showed|warned|warns|read|reads)[,:]? (?P<content>.+)$",
        "“The report “Lessons” by X stated: S”.",
    ),
    _row(
        r"(?P<content>[“\"‘'].{20,400}[”\"’'],?) (?P<cue>said|says|stated|states|found|concluded|reported|noted) "
        rf"(?P<source>(?:the|an?) (?:[\w-]+ ){{0,3}}?{_PAPER},? {_TITLED}"
        r"(?:,? (?:by|from|of) [^,:;“”\"]{3,80}?)?)\.?$",
        "““S,” stated the report “Lessons” by X”.",
    ),
    _row(
        rf"(?P<content>(?:(?:[A-Z][\w’'-]*|an?|the|of|its|his|her|[\w-]+['’]s?) (?:[\w’'-]+ ){{0,4}}?)?(?i:{_NOUN})\b"
        rf"[^.;:“”\"]{{6,240}}?),? (?P<cue>{_BE} {_ADVERB}{_DENIED}{_WHEN} by) {_SOURCE}{_AS}{_WHEN}{_END}",
        "“Reports that S were denied by X on Friday”: who denies it stands outside who reported it.",
        needs=" by ",
    ),
    _row(
        rf"(?P<content>(?i:{_NOUN}) that [^.;:“”\"]{{6,240}}? (?:is|are|was|were) {_ADVERB}{_UNTRUE}), "
        rf"{_SOURCE} (?P<cue>{_SAYS}){_WHEN}{_END}",
        "“Reports that S are untrue, X stated”: X denies S.",
        needs=" that ",
    ),
    _row(
        rf"(?P<content>(?i:{_NOUN}) that [^.;:“”\"]{{6,240}}? (?:is|are|was|were) {_ADVERB}{_UNTRUE}),? "
        rf"(?P<cue>{_SAYS}|according to) {_SOURCE}{_END}",
        "“Reports that S are untrue, according to X”: X denies S.",
        needs=" that ",
    ),
    _row(
        rf"(?P<content>{_NO_OPENER}[A-Z0-9][^“”\"]+), (?P<source>{_NAMED}, {_ASIDE}), (?P<cue>{_SAYS}){_WHEN}{_END}",
        "“S, X, part of Y, said”: what stands beside a name parts it from its verb.",
        unheard=True,
    ),
    _row(
        rf"(?P<content>[“\"‘'].{{10,400}}[”\"’'],?) (?P<source>{_NAMED}, {_ASIDE}), (?P<cue>{_SAYS}){_WHEN}{_END}",
        "““S,” X, part of Y, said”.",
        unheard=True,
    ),
    _row(
        rf"(?P<content>[A-Z][^.;:“”\"]{{4,160}}?, {_FIRST_BY} [^,.;:]{{2,60}}),? "
        rf"(?P<cue>{_BE} {_ADVERB}{_DENIED}{_WHEN} by) {_SOURCE}{_AS}{_WHEN}{_END}",
        "“The crossing, first reported by X, was denied by Y”.",
        needs=" by ",
    ),
    _row(
        rf"(?=.* ha[sd] it that ){_SOURCE} (?P<cue>has it|had it) (?P<content>that .+)$",
        "“A piece from X has it that S”.",
        needs=" it that ",
    ),
    _row(
        rf"{_SOURCE},? (?P<cue>(?:(?:has |have |had )?left (?:it )?open|(?:would|could|did) not say"
        rf"|(?:declined|refused|(?:was|were) unable) to say){_WHEN}) (?P<content>whether [^“”\"]+)$",
        "“X left open whether S”.",
        unheard=True,
        needs=" whether ",
    ),
    _row(
        rf"As {_SOURCE} (?P<cue>{_ADVERB}{_SAYS}){_WHEN}, (?P<content>[^“”\"]+)$",
        "“As X said on Sunday, S”.",
    ),
    _row(
        rf"If {_SOURCE} (?P<cue>(?:is|are) (?:to be believed|right|correct|not mistaken)), (?P<content>[^“”\"]+)$",
        "“If X is to be believed, S”.",
    ),
    _row(
        rf"(?P<content>[^“”\"]+), if {_SOURCE} (?P<cue>(?:is|are) (?:to be believed|right|correct|not mistaken))\.?$",
        "“S, if X is to be believed”.",
        needs=", if ",
    ),
    _row(
        rf"(?P<content>[^“”\"]+), (?P<cue>if (?:one|you|we) (?:believes?|trusts?)) {_SOURCE}\.?$",
        "“S, if one believes X”.",
        needs=", if ",
    ),
    _row(
        rf"(?P<content>[^“”\"]+), (?:which|something(?: that| which)?|a claim(?: that| which)?) {_SOURCE} "
        r"(?P<cue>(?:has |have |had )?(?:always |long |repeatedly |since )?(?:neither confirmed nor denied"
        r"|neither confirms nor denies|den(?:ies|ied)|disput(?:es|ed)|reject(?:s|ed)|dismiss(?:es|ed)"
        r"|doubt(?:s|ed)?|contest(?:s|ed)?))\.?$",
        "“S, which X denies”: who denies it stands outside who reported it.",
    ),
    _row(
        rf"{_SOURCE}(?:['’]s|['’]) (?P<cue>(?:[\w-]+ )?(?:position|evidence|view|argument|claim|contention|belief"
        r"|stance|line|answer|explanation|message|verdict|conclusion|finding|assessment|theory|complaint|point|opinion"
        r"|version|testimony|account|response|reply|defence|case)"
        r"(?:, [^,]{3,80},)? (?:is|was|remains|remained|has been|had been)) "
        r"(?P<content>that .+)$",
        "“X's position is that S”.",
        needs=" that ",
    ),
    _row(
        rf"(?:That|This|It|Such) (?P<cue>(?:is|was) the (?:[\w-]+ )?"
        r"(?:word|account|view|verdict|finding|conclusion|estimate|message|assessment|count|figure|tally)"
        rf" (?:from|of)) {_SOURCE}{_END}",
        "“S. That is the word from X.”",
        behind=True,
    ),
    _row(
        rf"(?:The|That|This) {_NEWS} (?P<cue>(?:came|comes|has come|had come|stems?|stemmed|originates?|originated"
        rf"|{_BE} (?:\w+ly )?(?:given|provided|supplied|released|confirmed|issued)){_WHEN} (?:from|by)) "
        rf"{_SOURCE}{_END}",
        "“S. The account came from X.”",
        behind=True,
    ),
    _row(
        rf"(?:This|That|It) (?P<cue>{_BE} (?!\w* ?(?:reported|published|released)){_ADVERB}{_TELLING}{_WHEN} by) "
        rf"{_SOURCE}{_END}",
        "“S. This was announced by X.”",
        another=True,
        needs=" by ",
    ),
    _row(
        r"(?=.* (?:made|gave|gives|sa(?:id|ys)|(?:confirm|announc|disclos|reveal|acknowledg|den|disput|reject"
        r"|dismiss)\w+) (?:this|that|it|so|as)\b)"
        rf"{_SOURCE} (?P<cue>(?:has |have |had )?(?:later |also |since |first |itself )?"
        r"(?:made (?:this|that|it) (?:public|known)|(?:said|says) (?:so|as much)"
        r"|(?:gave|gives) (?:this|that) (?:account|version|figure|number|information|statement|news|estimate|tally"
        r"|count)"
        r"|(?:confirmed|confirms|announced|disclosed|revealed|acknowledged|denied|denies|disputed|rejected|dismissed)"
        rf" (?:this|that|it|as much))){_WHEN}{_END}",
        "“S. X made this public.”, “S. X said so on Saturday.”, “S. X gave that account.”",
        another=True,
    ),
)
_PAIR = 2  # a sentence and the one before it
_LEAST = 4  # words of a statement
_LONGEST = 600  # code points of a sentence that is looked at: what only says who told something is short


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence says of who told something; `content` is None where that stands in the sentence before."""

    wording: Wording
    source: Span
    cue: Span
    content: Span | None


def told_of(text: str, sentences: Sequence[Span], relations: Sequence[Relation]) -> list[Relation]:
    """Return `relations` with those of sentences that only say who told something, in place of what was read there.

    `sentences` are in the order of the text, those of the headline included.
    """
    found = list(relations)
    said_first = {one.content_spans[0].start: one for one in relations if len(one.content_spans) == 1}
    for at, whole in enumerate(sentences):
        sentence = _said_in(whole, said_first.get(whole.start))
        told = _read(text, sentence)
        if told is None or (told.wording.unheard and _is_heard(told, relations)):
            continue
        contents = (told.content,) if told.content else _before(text, sentences[max(0, at - 1) : at + 1], told, found)
        if contents:
            kept = [_within(one, contents) for one in found if not _is_frame(one, sentence, told.source, contents)]
            found = [*kept, Relation(source_spans=(told.source,), cue_spans=(told.cue,), content_spans=contents)]
    return sorted(found, key=lambda one: (one.cue_spans or one.content_spans)[0].start)


def _said_in(sentence: Span, one: Relation | None) -> Span:
    """Return what somebody says from the first word of the sentence on, who is named at its end; else the sentence."""
    if (
        one is None
        or not one.source_spans
        or not one.cue_spans
        or one.content_spans[0].end > min((*one.cue_spans, *one.source_spans)).start
    ):
        return sentence
    last = max((*one.cue_spans, *one.source_spans), key=lambda span: span.end)
    return one.content_spans[0] if 0 <= sentence.end - last.end <= 1 else sentence


def _read(text: str, sentence: Span) -> _Told | None:
    """Return what a sentence that a wording fits says; what comes from a thing was told by nobody."""
    if len(sentence) > _LONGEST:
        return None
    start = without_dateline(text, sentence).start
    words = text[start : sentence.end]
    for wording in WORDINGS:
        match = wording.pattern.match(words) if wording.needs in words else None
        if match is None:
            continue
        content = None if wording.behind else _span(match, "content", start)
        told = _Told(wording, _span(match, "source", start), _span(match, "cue", start), content)
        enough = content is None or len(content.of(text).split()) >= _LEAST
        return told if enough and _can_tell(text, told.source) else None
    return None


def _span(match: re.Match[str], group: str, base: int) -> Span:
    return Span(base + match.start(group), base + match.end(group))


def _can_tell(text: str, source: Span) -> bool:
    """True for names, pronouns and nouns of sources: "a gauge on the pier" tells nothing."""
    tokens = tokens_of(text, source.start, source.end)
    if tokens[0].low in {"according", "as"} or any(token.low == "that" for token in tokens):
        return False  # a sentence with a source of its own
    return any(token.tag in {"X", "N"} or kinds_of(token) for token in tokens)


def _before(text: str, pair: Sequence[Span], told: _Told, relations: Sequence[Relation]) -> tuple[Span, ...]:
    """Return what the sentence before says: all of it, or what somebody says there, that another confirms."""
    if len(pair) < _PAIR or text[pair[0].end : pair[1].start].strip():
        return ()
    before = pair[0]
    said = [one for one in relations if _is_told(text, one) and any(cue.overlaps(before) for cue in one.cue_spans)]
    if said:
        widest = max(said, key=lambda one: sum(len(span) for span in one.content_spans))
        return widest.content_spans if told.wording.another else ()
    whole = trim(text, without_dateline(text, before).start, before.end)
    return (whole,) if whole and len(whole.of(text).split()) >= _LEAST else ()


def _is_heard(told: _Told, relations: Sequence[Relation]) -> bool:
    """True where who told it was found to say something, or where another says that he did."""
    return any(
        any(span.overlaps(told.source) for span in one.source_spans)
        or any(told.cue in span for span in one.content_spans)
        for one in relations
    )


def _is_told(text: str, one: Relation) -> bool:
    """True where somebody says something, not where he plans, promises or wishes it: another may tell that."""
    return bool(one.source_spans) and effect_in(quote_of(text, one.cue_spans), "").certainty != "predicted"


def _within(one: Relation, contents: Sequence[Span]) -> Relation:
    """Return what is said inside `contents` without what stands behind them: who told it is no part of it."""
    cue = (one.cue_spans or one.content_spans)[0]
    held = next((content for content in contents if cue in content), None)
    if held is None:
        return one
    inside = [span for span in one.content_spans if span.overlaps(held)]
    kept = tuple(Span(max(span.start, held.start), min(span.end, held.end)) for span in inside)
    return replace(one, content_spans=kept) if kept else one


def _is_frame(relation: Relation, sentence: Span, source: Span, contents: Sequence[Span]) -> bool:
    """True for what was read off the words that only say who told it, or has him say it with a word of the content."""
    cue = (relation.cue_spans or relation.content_spans)[0]
    if any(cue in content for content in contents):
        return any(span.overlaps(source) for span in relation.source_spans)
    return cue.overlaps(sentence)
