"""Who a source is: its kind, its fullest name in the article, its post and institution, and the words that prove it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.mentions.certainty import effect_of
from reportedly.mentions.lexicon import countries, source_nouns, word_set
from reportedly.mentions.names import Names, Person, is_acronym, is_title, person_in, runs_of
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Attribution, Outlets, Relation, SourceKind, Span, quote_of

_NEWS = re.compile(r"(?:news (?:agency|outlet|service|site|channel|website|organi[sz]ation)|(?:state|local) media)$")
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "dozen": 12,
    "both": 2,
}
_SINGULAR_PRONOUNS = frozenset(["he", "she"])
_THINGS = frozenset(["it", "which", "that"])
_PEOPLE = frozenset(["they", "we"])
_COMPANIES = word_set("companies")


@dataclass(frozen=True, slots=True)
class Who:
    """A source as resolved; `because` quotes what proves it."""

    name: str
    kind: SourceKind
    because: str
    post: str | None = None
    institution: str | None = None
    count: int = 1


class Sources:
    """Resolves the sources of one article in the order they stand; remembers whom it met."""

    def __init__(self, text: str, sentences: Sequence[Span], outlets: Outlets) -> None:
        self._text = text
        self._names = Names(text, sentences)
        self._outlets = outlets
        self._met: list[tuple[int, Who]] = []

    def attribution(self, relation: Relation) -> Attribution:
        """Return the relation as one link of a chain, its source resolved."""
        who = self.who(relation.source_spans)
        cue = quote_of(self._text, relation.cue_spans)
        effect = effect_of(cue)
        return Attribution(
            source=who.name,
            kind=who.kind,
            source_spans=relation.source_spans,
            cue=cue,
            cue_spans=relation.cue_spans,
            content_spans=relation.content_spans,
            institution=who.institution,
            post=who.post,
            count=who.count,
            denies=effect.denies,
            declines=effect.declines,
            because=who.because,
        )

    def who(self, spans: Sequence[Span]) -> Who:
        """Return who the words at `spans` name."""
        if not spans:
            return Who("", "none", "No source is named.")
        span = spans[0]
        tokens = tokens_of(self._text, span.start, span.end)
        while tokens and tokens[-1].tag in {",", "-", ")", '"'} and tokens[-1].text != ")":
            tokens.pop()
        while tokens and tokens[0].tag in {'"', ",", "-"}:
            tokens.pop(0)
        words = " ".join(self._text[span.start : span.end].split()).strip(" ,“”\"'‘’–—-")
        if not tokens:
            return Who(words, "none", "No source is named.")
        who = self._resolve(words, tokens, span)
        self._met.append((span.start, who))
        return who

    def _resolve(self, words: str, tokens: list[Token], span: Span) -> Who:
        for rule in (
            self._pronoun,
            self._outlet,
            self._spokesperson,
            self._person,
            self._known,
            self._document,
            self._organisation,
            self._unnamed,
        ):
            who = rule(words, tokens, span)
            if who is not None:
                return who
        return self._other(words, tokens, span)

    def _pronoun(self, words: str, tokens: list[Token], span: Span) -> Who | None:
        low = tokens[0].low
        if len(tokens) > 1 or tokens[0].tag not in {"N", "S"}:
            return None
        for place, who in reversed(self._met):
            if place < span.start and _agrees(low, who):
                return replace(who, because=f"“{words}” stands for “{who.name}”, the source named before.")
        person = self._names.person_before(span.start) if low in _SINGULAR_PRONOUNS | {"who"} else None
        if person is not None:
            return self._as_person(person, f"“{words}” stands for “{person.name}”, the person named last before.")
        return Who(words, "group" if low in _PEOPLE else "anonymous", f"Nothing tells whom “{words}” stands for.")

    def _outlet(self, words: str, tokens: list[Token], _: Span) -> Who | None:
        for name in _outlet_names(words, tokens):
            found = self._outlets.by_name(name)
            if found is not None:
                return Who(found.name, "outlet", f"“{name}” is an outlet in the table.")
        head = _head(tokens)
        if "outlet" not in source_nouns().get(head.low, frozenset()) and not _is_news_agency(tokens):
            return None
        name = _proper_part(tokens)
        return Who(name, "outlet", f"“{words}” says that it is an outlet.") if name else None

    def _spokesperson(self, words: str, tokens: list[Token], span: Span) -> Who | None:
        places = [i for i, t in enumerate(tokens) if "spokesperson" in source_nouns().get(t.low, frozenset())]
        if not places or _person_of(tokens) is not None:
            return None
        institution = _institution(tokens, places[0])
        if institution is None:
            return None
        full = self._full_organisation(institution, span.start)
        return Who(
            full, "organisation", f"“{words}” speaks for “{full}”.", post=tokens[places[0]].low, institution=full
        )

    def _person(self, words: str, tokens: list[Token], _: Span) -> Who | None:
        person = _person_of(tokens)
        if person is None:
            return None
        full = self._names.fullest(person.surname) or person
        name = full.name if len(full.name) >= len(person.name) else person.name
        because = (
            f"“{words}” names “{name}”."
            if name == person.name
            else f"“{words}” is “{name}”, named in full elsewhere in the article."
        )
        post, institution = _post_after(tokens, person)
        known = self._as_person(full, because)
        return replace(
            known,
            name=name,
            post=person.post or post or known.post,
            institution=person.institution or institution or known.institution,
        )

    def _as_person(self, person: Person, because: str) -> Who:
        places = self._names.about(person.surname)
        post = person.post or next((place.post for place in places if place.post), None)
        institution = person.institution or next((place.institution for place in places if place.institution), None)
        return Who(person.name, "person", because, post=post, institution=institution)

    def _known(self, words: str, tokens: list[Token], span: Span) -> Who | None:
        """A surname alone, or "the minister" where one was named before."""
        names = [t for t in tokens if t.tag == "X"]
        if len(names) == 1 and len([t for t in tokens if t.tag in "wX"]) == 1:
            person = self._names.fullest(names[0].low)
            if person is not None:
                return self._as_person(person, f"“{words}” is “{person.name}”, named in full elsewhere in the article.")
        if tokens[0].low == "the" and len(tokens) <= 3:
            return self._met_before(words, tokens[-1].low, span)
        return None

    def _met_before(self, words: str, noun: str, span: Span) -> Who | None:
        for place, who in reversed(self._met):
            if place < span.start and noun in f"{who.post or ''} {who.name.lower()}".split():
                return replace(who, because=f"“{words}” is “{who.name}”, the source named before.")
        for person in reversed(self._names.people):
            if person.span.end <= span.start and person.post and noun in person.post.split():
                return self._as_person(person, f"“{words}” is “{person.name}”, whose post the article names.")
        return None

    def _document(self, words: str, tokens: list[Token], _: Span) -> Who | None:
        head = _head(tokens)
        if "document" not in source_nouns().get(head.low, frozenset()):
            return None
        return Who(_without_article(words), "document", f"“{head.text}” is a document.")

    def _organisation(self, words: str, tokens: list[Token], span: Span) -> Who | None:
        head = _head(tokens)
        kinds = source_nouns().get(head.low, frozenset())
        if "organisation" in kinds and any(t.tag == "X" for t in tokens):
            return Who(_without_article(words), "organisation", f"“{head.text}” is an organisation.")
        if "organisation" in kinds:
            named = self._full_organisation(_without_article(words), span.start)
            return Who(named, "organisation", f"“{words}” is “{named}”.")
        if is_acronym(head.text) or head.low in countries():
            return Who(_without_article(words), "organisation", f"“{head.text}” is an organisation or a state.")
        return None

    def _full_organisation(self, name: str, place: int) -> str:
        noun = name.lower().split()[-1]
        if any(word[0].isupper() for word in name.split()):
            return name
        if noun in _COMPANIES:
            for start, who in reversed(self._met):
                if start < place and who.kind == "organisation":
                    return who.name
        found = self._names.organisation_before(place, noun)
        return found.name if found else name

    def _unnamed(self, words: str, tokens: list[Token], _: Span) -> Who | None:
        kinds = source_nouns().get(_head(tokens).low, frozenset())
        named = bool({"anonymous", "title", "spokesperson"} & kinds)
        if not named:
            return None
        return Who(_without_article(words), "anonymous", f"“{words}” names nobody.", count=_count(tokens))

    def _other(self, words: str, tokens: list[Token], _: Span) -> Who:
        kinds = source_nouns().get(_head(tokens).low, frozenset())
        if "group" in kinds or (tokens[-1].low.endswith("s") and tokens[-1].tag == "w"):
            return Who(_without_article(words), "group", f"“{words}” is a group of people.", count=_count(tokens))
        if any(t.tag == "X" for t in tokens):
            return Who(
                _without_article(words), "organisation", f"“{words}” is a name that no person of the article bears."
            )
        return Who(_without_article(words), "anonymous", f"“{words}” names nobody.", count=_count(tokens))


def _agrees(pronoun: str, who: Who) -> bool:
    if pronoun in _SINGULAR_PRONOUNS:
        return who.kind in {"person", "anonymous"}
    if pronoun in _THINGS:
        return who.kind in {"organisation", "outlet", "document"}
    return who.kind in {"group", "anonymous", "organisation"} if pronoun in _PEOPLE else True


def _head(tokens: Sequence[Token]) -> Token:
    """Return the head noun: the last word before a preposition, a comma or a relative."""
    head = tokens[0]
    for index, token in enumerate(tokens):
        if token.tag in {"w", "X", "0"}:
            head = token
        elif index > 0 and token.tag in {"P", ",", "S", "(", "-"} and head.tag != "D":
            break
    return head


def _person_of(tokens: Sequence[Token]) -> Person | None:
    """Return the person a source phrase names."""
    for run in runs_of(tokens):
        before = [token for token in tokens if token.start < run[0].start and token.tag == "w"]
        titled = bool(before) and is_title(before[-1])
        person = person_in(run) or (person_in([before[-1], *run]) if titled else None)
        if person is not None:
            lower = _lower_title(tokens, run[0].start)
            return replace(person, post=person.post or lower[0], institution=person.institution or lower[1])
    return None


def _lower_title(tokens: Sequence[Token], place: int) -> tuple[str | None, str | None]:
    """Return post and institution written in lower case before a name ("police spokesman John …")."""
    before: list[Token] = []
    for token in tokens:
        if token.start >= place or token.tag in {",", "P"}:
            break
        before.append(token)
    titles = [i for i, token in enumerate(before) if is_title(token) and token.tag == "w"]
    if not titles:
        return None, None
    institution = [t.text for t in before[: titles[0]] if t.tag in {"w", "X"}]
    return " ".join(t.text for t in before[titles[0] :] if t.tag == "w"), " ".join(institution) or None


def _post_after(tokens: Sequence[Token], person: Person) -> tuple[str | None, str | None]:
    """Return post and institution of an apposition ("John Roe, a spokesman for the Interior Ministry")."""
    after = [token for token in tokens if token.start >= person.span.end]
    if not after or after[0].tag != ",":
        return None, None
    titles = [i for i, token in enumerate(after) if is_title(token)]
    if not titles:
        return None, None
    post = [t.text for t in after[1 : titles[0] + 1] if t.tag in {"w", "X"} and t.low != "the"]
    institution = _institution(after, titles[0])
    return " ".join(post).lower() or None, institution


def _institution(tokens: Sequence[Token], place: int) -> str | None:
    """Return whom the title at `place` is of: "… for the Interior Ministry", "Interior Ministry …"."""
    after = list(tokens[place + 1 :])
    if after and after[0].low in {"for", "of", "from", "at", "with"}:
        named: list[str] = []
        for token in after[1:]:
            if token.tag in {",", "S", "("} or (token.tag == "P" and token.low not in {"of", "for"}):
                break
            named.append(token.text)
        return _without_article(" ".join(named).replace(" ’s", "’s").replace(" 's", "'s")) or None
    before = [t.text for t in tokens[:place] if t.tag in {"w", "X"} and not is_title(t)]
    return " ".join(before) or None


def _outlet_names(words: str, tokens: Sequence[Token]) -> list[str]:
    proper = _proper_part(tokens)
    names = [words, proper]
    if words.lower().startswith("the "):
        names.append(words[4:])
    return [name for name in dict.fromkeys(names) if name]


def _is_news_agency(tokens: Sequence[Token]) -> bool:
    return any(_NEWS.match(f"{one.low} {two.low}") for one, two in pairwise(tokens))


def _proper_part(tokens: Sequence[Token]) -> str:
    """Return the name inside a phrase such as "Japan’s NKH news outlet" or "the newspaper Kommersant"."""
    possessive = [i for i, token in enumerate(tokens) if token.tag == "G"]
    start = possessive[-1] + 1 if possessive else 0
    runs = runs_of(tokens[start:])
    best = max(runs, key=len) if runs else []
    return " ".join(token.text for token in best if not (token.low in countries() and len(best) > 1))


def _without_article(words: str) -> str:
    for article in ("the ", "a ", "an "):
        if words.lower().startswith(article):
            return words[len(article) :]
    return words


def _count(tokens: Sequence[Token]) -> int:
    for token in tokens[:3]:
        if token.low in _NUMBERS:
            return _NUMBERS[token.low]
        if token.low.isdigit() and int(token.low) < 100:
            return int(token.low)
    return 1
