"""How one of two texts names the other's outlet: in a credit, in its byline, or in words of its own."""

import re
from dataclasses import dataclass

from reportedly.copies import credits  # noqa: A004 -- what newspapers call them
from reportedly.copies.credits import names_of, outlet_names
from reportedly.copies.layout import sentences
from reportedly.copies.texts import Text, flags
from reportedly.copies.words import Mask
from reportedly.records import Article, Credit, Outlets, Span, folded

HALF = 0.5  # share of the words around a name that may stand in the other text too, in a sentence of the text's own
NOWHERE = Span(0, 0)
SHOWN = 200  # characters of a credit
NOTE = 14  # words; in so short a sentence a name is hardly a word of another meaning
LETTERS = 3  # fewer first letters of an outlet's name may be anything
LONGEST = 600  # characters of the sentence behind one that names an outlet
_ENDS = " .”\"'’"  # of the sentence before a credit
_GOES_ON = re.compile(
    r"(?:It|They|The (?:paper|newspaper|daily|weekly|site|website|broadcaster|station|channel|agency|magazine|outlet"
    r"|report|story|article)) (?:has |had |also |then |further )*(?:said|says|reported|reports|wrote|writes|added|adds"
    r"|cited|cites|quoted|quotes|claimed|claims|told|put|gave|described)\b"
)
_BEFORE = r"\b(?:[Tt]old|[Tt]o|[Bb]y|[Aa]ccording to|[Cc]iting|[Cc]ited|[Ww]ith|[Ff]rom|[Ii]n|[Vv]ia) (?:[Tt]he )?"
_AFTER = (
    r"(?:'s|’s)? (?:has |had |have )?(?:report|learn|sa[iy]|obtain|reveal|quot|cit|wr[io]te|told|tell|publish|broke)"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """The words by which a text names an outlet.

    `formal` where they are a credit or introduce the text ("The Courier writes:"), not a part of the story; `own` where
    they do not stand in the other text too; `note` where they are a credit or a sentence of few words. `sentence` is
    where they stand, empty for what stands outside the text.
    """

    name: str
    words: str
    formal: bool
    own: bool = True
    note: bool = False
    sentence: Span = NOWHERE


def naming(text: Text, other: Text, shared: Mask, outlets: Outlets) -> Naming | None:
    """Return how `text` names the outlet of `other`; `shared` flags the words of `text` that stand in the other too.

    "She told Reuters", in both a paper and Reuters, names Reuters as the giver, but is no credit of the paper's own.
    """
    names = outlet_names(other.article, outlets)
    if not names or names & outlet_names(text.article, outlets):
        return None
    written = written_names(other.article.outlet, outlets)
    letters = first_letters(other.article.outlet or "")
    held = said_in(text.article)
    stated = _is_stated(text.article, other.article)
    if not stated and not any(name in held for name in (*written, *letters)):
        return None
    found = _credit(text, names.union(map(folded, letters)), outlets)
    if stated:
        said = found.span.of(text.article.text).strip() if found else ""
        return Naming(other.article.outlet or "", (said or other.article.outlet or "")[:SHOWN], formal=True, note=True)
    if found:
        said = found.span.of(text.article.text).strip().lstrip(_ENDS) or found.name
        sentence = _sentence_at(text.article.text, found.span)
        return Naming(found.name, said[:SHOWN], formal=found.whole_text, note=True, sentence=sentence)
    if name := next((name for name in written if name in (text.article.byline or "")), None):
        return Naming(name, text.article.byline or name, formal=True)
    return _in_story(text, written, shared)


def _is_stated(taker: Article, giver: Article) -> bool:
    """True where the page's metadata says that it is based on the page of the other."""
    return bool(giver.url) and any(_address(name) == _address(giver.url or "") for name in taker.credits)


def _address(url: str) -> str:
    """Return an address without what does not matter: scheme, "www.", what follows "?" or "#", a slash at the end."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", url.strip()).rstrip("/").lower()


def said_in(article: Article) -> str:
    """Return all in which an article may name another outlet."""
    return f"{article.byline or ''}\n{article.text}"


def _credit(text: Text, names: frozenset[str], outlets: Outlets) -> Credit | None:
    found = credits.find(text.article, outlets, names)
    fitting = [credit for credit in found if names_of(credit.name, outlets) & names]
    return min(fitting, key=lambda credit: (not credit.whole_text, credit.span), default=None)


def written_names(outlet: str | None, outlets: Outlets) -> list[str]:
    """Return the names by which an outlet may be written, the longest first."""
    known = outlets.by_name(outlet) if outlet else None
    every = {outlet or "", *((known.name, *known.aliases) if known else ())}
    return sorted((name.removeprefix("The ") for name in every if len(name) > 1), key=lambda name: (-len(name), name))


def first_letters(outlet: str) -> tuple[str, ...]:
    """Return "VPA" for "Vell Press Agency", under which it is credited; nothing for names of fewer words."""
    letters = "".join(word[0] for word in outlet.removeprefix("The ").split() if word[0].isupper())
    return (letters,) if len(letters) >= LETTERS else ()


def _in_story(text: Text, written: list[str], shared: Mask) -> Naming | None:
    """Return the first sentence that names the outlet, one of the text's own before one that both have."""
    body = text.article.text
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, written))})\b")
    found: Naming | None = None
    for span in sentences(body):
        if span.start < text.article.body_start or not (match := pattern.search(body, span.start, span.end)):
            continue
        said = span.of(body)
        if not _is_meant(match.group(), said):
            continue
        name = flags(text.words, [Span(*match.span())])
        around = shared[flags(text.words, [span]) & ~name]
        own = not (shared & name).any() or not len(around) or around.mean() <= HALF
        words = _around(said, match.start() - span.start)
        introduces = own and said.rstrip().endswith(":") and body[: span.start].endswith("\n") and len(words) < SHOWN
        note = len(said.split()) <= NOTE
        sentence = _sentence_at(body, span)
        naming = Naming(match.group(), words, formal=introduces, own=own, note=note, sentence=sentence)
        if own:
            return naming
        found = found or naming
    return found


def _sentence_at(text: str, span: Span) -> Span:
    """Return the sentence in which a credit stands, or the credit alone: what it credits may be said there.

    What "it" then reported belongs to it: "The Courier had a story on the subject. It said that …"
    """
    if not len(span):
        return span
    found = next((found for found in sentences(text) if found.start <= span.start < found.end), span)
    rest = Span(found.end, min(len(text), found.end + LONGEST))
    after = next(iter(sentences(text, rest)), None)
    return Span(found.start, after.end) if after and _GOES_ON.match(after.of(text).strip()) else found


def _is_meant(name: str, sentence: str) -> bool:
    """True where `name` is surely an outlet: a name of several words, a short note, or one who reports."""
    if " " in name or len(sentence.split()) <= NOTE:
        return True
    written = re.escape(name)
    return re.search(rf"{_BEFORE}{written}\b|\b{written}{_AFTER}", sentence) is not None


def _around(sentence: str, place: int) -> str:
    start = max(0, place - SHOWN // 2) if len(sentence) > SHOWN else 0
    return " ".join(sentence[start : start + SHOWN].split())
