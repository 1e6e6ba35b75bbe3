"""Who is named beside a statement that was read without a source: in the sentence after it, or as whom "it" means.

"The road is closed. Harbour Office spokesman Ada Brenn gave that account." names whose word the first sentence is. A
reader of attributions may miss that. Where the articles of the claim have the same source elsewhere, it is known who is
meant, and the statement counts as theirs; whom nobody else names stays unread.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.provenance.agreement import WORD, stems
from reportedly.provenance.case import Case
from reportedly.provenance.graph import end_of, says
from reportedly.provenance.institutions import GOVERNMENT, MINISTER, MINISTRY
from reportedly.provenance.misread import is_from_a_pronoun
from reportedly.records import Article, Attribution, Mention, Span, folded

OF_STATE = re.compile(rf"{GOVERNMENT.pattern}|{MINISTRY.pattern}")
AFTER = 180  # code points after a statement in which the sentence about it may stand
NAMED = frozenset(["person", "organisation", "document", "outlet"])
DAY = r"(?: (?:on|late on|early on) \w+| (?:in|at|to) [^.\n]{1,40})?"
SAID = r"(?:said|says|announced|stated|confirmed|disclosed|reported|explained|revealed|declared|told|added|stressed)"
NOUN = r"(?:word|account|news|information|figure|number|version|statement)"
# What stands after a statement and says whose it is: `who` holds the name.
SENTENCES = (
    re.compile(
        rf"[.!?]?[\"'”’]?\s+(?P<who>[^.\n]{{3,140}}?) "
        rf"(?P<cue>(?:gave|gives) (?:that|this) {NOUN}|(?:said|says|put it) so){DAY}(?=[.\n]|$)"
    ),
    re.compile(
        rf"[.!?]?[\"'”’]?\s+(?P<cue>(?:That|This) (?:is|was) the {NOUN} (?:from|of|given by)"
        rf"|(?:The|That|This) {NOUN} (?:came|comes|is|was) from) (?P<who>[^.\n]{{3,140}})"
    ),
)
# "…, Valley Mills, part of Brenn Holding" at the end of what was read as said, and "said" right after it.
OWNED = r"(?:, (?:part of|owned by|which belongs to|a unit of) [^,.\n]{3,60})?"
LAST = re.compile(rf",\s+(?P<who>[A-Z][^,.\n]{{2,60}}){OWNED}$")
THEN = re.compile(rf",?\s+(?P<cue>{SAID})\b")
# "The road is closed, the Harbour Office stated on Monday.", read as one statement that nobody makes.
INSIDE = re.compile(
    rf",\s+(?P<who>(?:the |an? )?[A-Z][^,.\n]{{2,80}}?){OWNED},? (?P<cue>(?:has |had )?{SAID})"
    rf"(?: (?:the )?[A-Z][^,.\n]{{2,40}})?{DAY}\.?$"
)
# "It seemed that the road is closed, Ada Brenn, head of the Harbour Office, said", read as what seems to nobody.
BEHIND = re.compile(
    r",\s+(?P<who>(?:the )?(?=[A-Z])[^,.\n“”\"]{0,60}?\b[A-Z][\w’'-]*"
    rf"(?:, (?:[a-z]|[A-Z][\w-]+['’]s )[^,.\n“”\"]{{3,70}})?),? (?P<cue>(?:has |had )?{SAID})\b"
)
# "The Harbour Office issued a statement. …, it said.": the sentence before, and no other one in between.
BEFORE = re.compile(r"(?:^|[.!?]['\"”’]?\s+)(?P<who>[^.!?\n]{3,160})[.!?]['\"”’]?\s+[\"'“‘]?$", re.M)
IT = frozenset(["it", "he", "she", "they"])
SUBJECT = 30  # code points of a sentence within which whoever it is about begins

Place = tuple[Span, Span | None]  # where the name stands, and the words that attribute


def with_those_beside(case: Case) -> Case:
    """Return a case in which statements without a source have the one that stands beside them, if it is known."""
    known = _known(case)
    if not known:
        return case
    return replace(
        case,
        mentions={name: _told(case.articles.get(each.article), each, known) for name, each in case.mentions.items()},
        said={
            article: tuple(_told(case.articles.get(article), each, known) for each in mentions)
            for article, mentions in case.said.items()
        },
        beside={name: with_those_beside(other) for name, other in case.beside.items()},
    )


def _known(case: Case) -> list[Attribution]:
    """The named sources that the articles of the claim give, each once, the fullest names first."""
    ours = {mention.article for mention in case.own}
    said = (mention for article in sorted(ours) for mention in case.said.get(article, ()))
    links = (link for mention in (*case.own, *said) for link in mention.chain if link.kind in NAMED and says(link))
    named = {(each.source, each.kind): each for link in links for each in (_body(link), link) if stems(each.source)}
    return [named[key] for key in sorted(named, key=lambda key: (-len(stems(key[0])), key))]


def _body(link: Attribution) -> Attribution:
    """Whom somebody speaks for, as a source: the statement may name the office where others name its head."""
    if not link.institution:
        return link
    return replace(link, source=_office(link, link.institution), kind="organisation", institution=None, post=None)


def _office(link: Attribution, body: str) -> str:
    """The name of a body; of "Vellian Health Minister Ada Brenn" the words before the post name none by themselves."""
    named = folded(body)
    field = MINISTER.search((link.post or "").lower()) and " " in named and not OF_STATE.search(named)
    return f"{body} Ministry" if field else body


def _told(article: Article | None, mention: Mention, known: Iterable[Attribution]) -> Mention:
    if article is None or mention.in_headline:
        return mention
    if any(map(says, mention.chain)):
        return _as_subject(article, mention, known) if is_from_a_pronoun(mention) else mention
    for who, cue in _places(article.text, mention):
        said = stems(who.of(article.text))
        link = next((link for link in known if _is_meant(link, said)), None)
        if link is not None:
            return replace(mention, chain=(_by(link, mention, article, (who, cue)),))
    return mention


def _as_subject(article: Article, mention: Mention, known: Iterable[Attribution]) -> Mention:
    """Give what "it said" to whom the sentence right before is about, where the reader took it for another.

    "The council met. The police issued a statement. The road is closed, it said.": the police said so.
    """
    place = _sentence_before(article.text, mention.spans[0].start)
    if place is None:
        return mention
    text = place[0].of(article.text)
    named = [link for link in known if _is_meant(link, stems(text)) and _is_whole(link)]
    link = min(named, key=lambda link: _at(link, text), default=None)
    if link is None or _at(link, text) >= SUBJECT:
        return mention
    return replace(mention, chain=(*mention.chain[: end_of(mention)], _by(link, mention, article, place)))


def _is_whole(link: Attribution) -> bool:
    """True for a name of two words and more: one word, "Police" or a town, is part of many names."""
    return len(stems(link.source)) > 1


def _at(link: Attribution, text: str) -> int:
    """Where the first word of a name stands in a text."""
    words = stems(link.source)
    return next((found.start() for found in WORD.finditer(text) if stems(found.group()) & words), len(text))


def _is_meant(link: Attribution, said: frozenset[str]) -> bool:
    """True where all words of a name stand there, whatever their endings: "Sorrel's office" is "the Sorrel Office"."""
    return any(part[:1].isupper() for part in link.source.split()) and stems(link.source) <= said


def _places(text: str, mention: Mention) -> Iterator[Place]:
    """Yield where beside a statement its source may stand, with the words that attribute it."""
    start, end = mention.spans[0].start, mention.spans[-1].end
    for at in (start, end - 1):
        for pattern in SENTENCES:
            if found := _sentence(pattern, text, at, end):
                yield Span(*found.span("who")), Span(*found.span("cue"))
    if inside := INSIDE.search(text, start, end):
        yield Span(*inside.span("who")), Span(*inside.span("cue"))
    if behind := BEHIND.match(text, end):
        yield Span(*behind.span("who")), Span(*behind.span("cue"))
    last, then = LAST.search(text, start, end), THEN.match(text, end)
    if last and then:
        yield Span(*last.span("who")), Span(*then.span("cue"))
    if any(link.source.lower() in IT for link in mention.chain) and (place := _sentence_before(text, start)):
        yield place


def _sentence_before(text: str, start: int) -> Place | None:
    """The sentence that stands right before a statement, in the same paragraph."""
    found = BEFORE.search(text[:start], text.rfind("\n", 0, start) + 1)
    return (Span(*found.span("who")), None) if found else None


def _sentence(pattern: re.Pattern[str], text: str, at: int, end: int) -> re.Match[str] | None:
    """The sentence that follows a statement, or the second one of those that were read as one."""
    if at == end - 1:
        return pattern.match(text, end, end + AFTER)
    return pattern.search(text, at, end)


def _by(link: Attribution, mention: Mention, article: Article, place: Place) -> Attribution:
    who, cue = place
    read = mention.chain[-1] if mention.chain else None
    spans = (cue,) if cue else read.cue_spans if read else ()
    return replace(
        link,
        source_spans=(who,),
        cue=cue.of(article.text) if cue else read.cue if read else "",
        cue_spans=spans,
        content_spans=mention.spans,
        because=f"“{who.of(article.text)}” stands beside it and names {link.source}.",
    )
