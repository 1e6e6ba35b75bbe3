"""Names as they stand in the words that were read as the source: with nothing around them, and none of it left out.

"It was reported by Valley Radio on Sunday that …" may be read as of "Valley Radio on Sunday", and "the Sunday Echo" as
of "Echo"; of "a briefing note seen by the Courier" the Courier is no source but whoever was let see it. The police
chief of a town speaks for its police, not for the town; "the fire, seen from Mill Street" has nobody's word.
"""

import re
from dataclasses import replace

from reportedly.provenance.aliases import BODIES as KINDS_OF_BODY
from reportedly.provenance.case import Case
from reportedly.records import Article, Attribution, Mention, Span, quote_of

BODIES = frozenset(["organisation", "outlet"])
NAMED = BODIES | {"person"}
ON_A_DAY = re.compile(
    r",? (?:(?:late|early|later|earlier) )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?$", re.I
)
ARTICLE = re.compile(r"^(?:the|an?) ", re.I)
# "As Coastland's Fire Service stated" is read as of "As Fire Service", "that Ada Brenn … said" as of "that Ada Brenn".
AS = re.compile(r"^(?:As|[Tt]hat) (?=[A-Z])")
REST = re.compile(r"(?: [A-Z][\w’'-]+)+")  # the words of a name behind those that were read as it
VIEWED = re.compile(r"\bseen from (?:the )?$")  # a street: nobody is told to have seen it
SEEN = re.compile(r"(?:seen|obtained|reviewed|viewed|read) by$", re.I)
# "a closed-door briefing paper seen by the": the paper, in front of the outlet that saw it.
PAPER = re.compile(
    r"\b(?:an?|the) (?P<paper>(?:[\w-]+ ){0,4}(?:papers?|notes?|memos?|memorandum|letters?|e-?mails?|reports?|drafts?"
    r"|documents?|files?|minutes|messages?|records?))[ ,]+(?:seen|obtained|reviewed|viewed|read) by(?: the)? $",
    re.I,
)
BEFORE = 120  # code points before an outlet in which the paper stands that it saw


def names_as_written(case: Case) -> Case:
    """Return a case in which bodies have the names that stand in the words, and papers are sources themselves."""
    return replace(
        case,
        mentions={name: _mended(case, mention) for name, mention in case.mentions.items()},
        said={article: tuple(_mended(case, each) for each in said) for article, said in case.said.items()},
        beside={name: names_as_written(other) for name, other in case.beside.items()},
    )


def _mended(case: Case, mention: Mention) -> Mention:
    if any(link.kind == "anonymous" for link in mention.chain):
        mention = replace(mention, chain=tuple(_an_outlet(case, link) for link in mention.chain))
    article = case.articles.get(mention.article)
    if article is None or not any(link.kind in NAMED and link.source_spans for link in mention.chain):
        return mention
    papers = [each for each in mention.chain if not (SEEN.search(each.cue) and len(mention.chain) > 1)] or mention.chain
    chain = tuple(as_written(article, link) for link in papers if not _is_viewpoint(article, link))
    return mention if chain == mention.chain else replace(mention, chain=chain)


def _an_outlet(case: Case, link: Attribution) -> Attribution:
    """“Harbour 24 on Sunday”, read as words that name nobody, is the outlet of that name."""
    if link.kind != "anonymous" or not ON_A_DAY.search(link.source):
        return link
    name = ON_A_DAY.sub("", ARTICLE.sub("", link.source))
    if case.outlets.by_name(name) is None and not any(case.same_outlet(name, known) for known in case.outlet_names):
        return link
    return replace(link, source=name, kind="outlet", because=f"“{name}” is the name of an outlet.")


def as_written(article: Article, link: Attribution) -> Attribution:
    """Return a link under the name that its words have, or the paper that its outlet was let see."""
    if link.kind not in NAMED or not link.source_spans:
        return link
    if link.kind in BODIES and SEEN.search(link.cue) and (paper := _paper(article, link)):
        return paper
    link = _without_as(link)
    if link.kind == "person":
        return _with_whole_post(article, link)
    words = ON_A_DAY.sub("", ARTICLE.sub("", " ".join(quote_of(article.text, link.source_spans).split())))
    if ON_A_DAY.search(link.source) or _is_part_of(link.source, words):
        return replace(link, source=words)
    if (whole := _going_on(article, link)) and link.source == words:
        return replace(link, source=f"{words}{whole}")
    return link


def _is_viewpoint(article: Article, link: Attribution) -> bool:
    """True for the place from which something is seen: "the fire, seen from Mill Street"."""
    if not link.source_spans or link.kind == "outlet":
        return False
    start = link.source_spans[0].start
    return bool(VIEWED.search(article.text[max(0, start - BEFORE) : start]))


def _with_whole_post(article: Article, link: Attribution) -> Attribution:
    """“Ada Brenn, police chief of Varford” is read as of a chief of Varford: it is the police that she speaks for."""
    if not link.post or not link.institution or " " in link.post:
        return link
    named = rf"\b{re.escape(link.source)}, (?:the )?(?P<post>[a-z]+ {re.escape(link.post)}) (?:of|for|in|at)\b"
    found = re.search(named, article.text)
    return replace(link, post=found["post"]) if found else link


def _going_on(article: Article, link: Attribution) -> str | None:
    """The rest of the name of a body that was cut: "Heritage Agency" behind "The Corovian"."""
    found = REST.match(article.text, link.source_spans[-1].end) if link.kind == "organisation" else None
    return found.group() if found and found.group().split()[-1].lower() in KINDS_OF_BODY else None


def _without_as(link: Attribution) -> Attribution:
    """Return a link without the word in front of the name that belongs to the sentence."""
    names = [AS.sub("", name) if name else name for name in (link.source, link.institution)]
    return replace(link, source=names[0] or link.source, institution=names[1])


def _is_part_of(source: str, words: str) -> bool:
    """True for one word that was taken out of a name of several: "Echo" of "Sunday Echo"."""
    parts = words.split()
    named = all(part[:1].isupper() for part in parts) and not any(part.endswith(("'s", "’s")) for part in parts)
    return len(parts) > 1 and named and source in {parts[0], parts[-1]}


def _paper(article: Article, link: Attribution) -> Attribution | None:
    start = link.source_spans[0].start
    found = PAPER.search(article.text[max(0, start - BEFORE) : start])
    if found is None:
        return None
    place = Span(max(0, start - BEFORE) + found.start("paper"), link.source_spans[-1].end)
    source = place.of(article.text)
    because = f"“{source}” is a paper without a title that {link.source} was let see."
    return replace(link, source=source, kind="document", source_spans=(place,), institution=None, because=because)
