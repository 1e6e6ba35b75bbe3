"""Sources whose name does not fit the words that were read as it: such a source confirms nobody in *least*.

What stands for a source ("the airline", "an official body") is given the name that the article seems to mean. Where
that name cannot be right, or nothing in the words leads to it, *most* still counts it, with the reason, and *least*
does not.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from reportedly.provenance.case import Case
from reportedly.provenance.graph import Step, end_of
from reportedly.provenance.merging import Suspicion
from reportedly.records import Mention, Root, folded, quote_of
from reportedly.records.places import country_of

# What any business or body may be called in the place of its name; "the county office" tells it from others.
OF_ANY = re.compile(
    r"(?:[a-z-]+ ){0,2}(?:company|firm|corporation|business|airline|carrier|line|service|group|giant|start-?up|platform"
    r"|network|administration|department|organi[sz]ation|coalition|alliance|campaign)"
)
EACH = re.compile(r"(?:every|each|any|no|many|most|several|other)\b", re.I)
INDEFINITE = re.compile(r"(?:an?|another|some|one of)\b", re.I)
MARK = re.compile(
    r"(?:file|photo|picture|image|handout|video|watch|read|update|updated|breaking|exclusive|caption)", re.I
)
CREDIT = re.compile(
    r"\b(?:photo(?:graph)?|image|picture|illustration|video) (?:by|via|courtesy)\b|\)\s*[A-Z]{2,}", re.I
)


def _of_another_nation(words: str, name: str, _: str) -> bool:
    told, read = country_of(words), country_of(name)
    return told is not None and read is not None and told != read


def _of_no_one(words: str, name: str, _: str) -> bool:
    """True for "an airline" that was given a name: whoever is not yet named is nobody named before."""
    return bool(INDEFINITE.match(words.strip())) and not _share_a_word(words, name)


def _a_mark(_: str, name: str, __: str) -> bool:
    return bool(MARK.fullmatch(name) or CREDIT.search(name))


def _an_ordinary_word(words: str, name: str, text: str) -> bool:
    """True for "Crew", found at the start of a line, as what "the airline" means: the article has it as a word."""
    one = name.strip()
    if " " in one or not one[:1].isupper() or _share_a_word(words, one):
        return False
    return bool(re.search(rf"\b{re.escape(one.lower())}\b", text))


def _across_lines(words: str, _: str, __: str) -> bool:
    """True where a byline, a dateline or a picture's credit above was read into the name below it."""
    return "\n" in words.strip()


def _a_dateline(words: str, name: str, _: str) -> bool:
    return name.isupper() and " " in name.strip() and not _share_a_word(words, name)


def _names_nobody(_: str, name: str, __: str) -> bool:
    """True for "company", "music streaming service": a description, which fits whoever is named beside it."""
    return bool(OF_ANY.fullmatch(name))


def _each_of_many(words: str, _: str, __: str) -> bool:
    return bool(EACH.match(words.strip()))


def _share_a_word(words: str, name: str) -> bool:
    return bool(set(folded(words).split()) & set(folded(name).split()))


# Whether a name cannot be meant by the words (words, name, text of the article), and what is said about it.
RULES: tuple[tuple[Callable[[str, str, str], bool], str], ...] = (
    (_of_another_nation, "“{words}” was read as {name}, which is of another nation"),
    (_of_no_one, "“{words}” is nobody who was named before, and was read as {name}"),
    (_a_mark, "{name} is a mark beside a picture or a headline and no source"),
    (_an_ordinary_word, "“{words}” was read as {name}, which is an ordinary word of the article"),
    (_across_lines, "{name} was read across lines: a byline, place or credit may stand in it"),
    (_a_dateline, "“{words}” was read as {name}, which stands in capitals as a place above a report does"),
    (_names_nobody, "“{words}” names nobody and may be any of those that are named"),
    (_each_of_many, "“{words}” is nobody in particular"),
)


def misread_sources(
    case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]
) -> tuple[frozenset[str], tuple[Suspicion, ...]]:
    """Return the keys of named roots that no reading supports, and with which other root each counts once."""
    why = dict(_doubts(case, steps))
    understood = sorted(key for key, found in roots.items() if found[0].named and why.get(key) is None)
    doubted = {key: said for key, said in why.items() if said is not None}
    partner = understood or sorted(doubted)
    return frozenset(doubted), tuple(
        Suspicion(keys=frozenset([key, partner[0]]), because=f"{said}: it confirms nobody.")
        for key, said in sorted(doubted.items())
    )


def _doubts(case: Case, steps: Mapping[str, Step]) -> Iterator[tuple[str, str | None]]:
    """Yield each named root with why it was not understood, None where one reading of it is sound."""
    said: dict[str, list[str | None]] = {}
    for mention in (case.mentions[name] for name in sorted(steps)):
        for root in steps[mention.id].roots:
            if root.named:
                said.setdefault(root.key, []).append(_why(case, mention))
    for key, reasons in said.items():
        yield key, None if None in reasons else reasons[0]


def _why(case: Case, mention: Mention) -> str | None:
    link = mention.chain[end_of(mention)]
    if link.kind not in {"person", "organisation"}:
        return None
    text = case.articles[mention.article].text
    words = quote_of(text, link.source_spans)
    found = (said for fits, said in RULES if words and fits(words, link.source, text))
    said = next(found, None)
    return said and said.format(words=" ".join(words.split()), name=link.source)
