"""Who a source is: its kind, its fullest name in the article, its post and institution, and the words that prove it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.mentions.antecedents import before_relative
from reportedly.mentions.certainty import effect_in
from reportedly.mentions.lexicon import countries, given_names, known_institutions, word_set
from reportedly.mentions.names import Names, Person, is_acronym, is_organisation_word, joined
from reportedly.mentions.posts import institution_beside
from reportedly.mentions.source_phrases import (
    Phrase,
    count_of,
    institution_of,
    named_like_outlet,
    outlet_names,
    person_of,
    phrase_at,
    proper_part,
    says_outlet,
    wants_no_name,
)
from reportedly.mentions.tokens import Token
from reportedly.records import Attribution, Outlets, Relation, SourceKind, Span, folded, quote_of

_REACH = 500
"""Code points after which a pronoun rather means the person named last than the source who spoke last."""
_GENDERED = {"he": "male", "she": "female"}
_AGREES: dict[str, frozenset[str]] = {
    "he": frozenset({"person", "anonymous"}),
    "she": frozenset({"person", "anonymous"}),
    "it": frozenset({"organisation", "outlet", "document"}),
    "they": frozenset({"group", "anonymous", "organisation"}),
    "we": frozenset({"group", "organisation", "outlet"}),
}


@dataclass(frozen=True, slots=True)
class Who:
    """A source as resolved; `because` quotes what proves it."""

    name: str
    kind: SourceKind
    because: str
    post: str | None = None
    institution: str | None = None
    count: int = 1
    gender: str | None = None


class Sources:
    """Resolves the sources of one article in the order they stand; remembers whom it met."""

    def __init__(self, text: str, sentences: Sequence[Span], outlets: Outlets) -> None:
        self._text = text
        self._names = Names(text, sentences)
        self._outlets = outlets
        self._met: list[tuple[int, Who]] = []
        self._beside: dict[str, str | None] = {}

    def attribution(self, relation: Relation) -> Attribution:
        """Return the relation as one link of a chain, its source resolved."""
        who = self.who(relation.source_spans)
        if who.kind == "person" and not who.institution:
            if who.name not in self._beside:
                self._beside[who.name] = institution_beside(who.name, self._text)
            who = replace(who, institution=self._beside[who.name])
        cue = quote_of(self._text, relation.cue_spans)
        effect = effect_in(cue, quote_of(self._text, relation.content_spans))
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
        phrase = phrase_at(self._text, spans[0]) if spans else None
        if phrase is None:
            return Who("", "none", "No source is named.")
        who = self._resolve(phrase)
        self._met.append((phrase.span.start, who))
        return who

    def _resolve(self, phrase: Phrase) -> Who:
        rules = (
            self._pronoun,
            self._relative,
            self._outlet,
            self._spokesperson,
            self._person,
            self._known,
            self._mentioned,
            self._document,
            self._organisation,
            self._unnamed,
        )
        found = (rule(phrase) for rule in rules)
        return next((who for who in found if who is not None), None) or _other(phrase)

    def _pronoun(self, phrase: Phrase) -> Who | None:
        low = phrase.tokens[0].low
        if len(phrase.tokens) > 1 or low not in _AGREES:
            return None
        gender = _GENDERED.get(low)
        place, met = self._last_met(phrase, low, gender)
        person = self._names.person_before(phrase.span.start, gender) if gender else None
        nearer = person is not None and place < person.span.start and phrase.span.start - place > _REACH
        if met is not None and not nearer:
            return replace(met, because=f"“{phrase.words}” stands for “{met.name}”, the source named before.")
        if person is not None:
            return self._as_person(
                person, f"“{phrase.words}” stands for “{person.name}”, the person named last before."
            )
        body = self._names.organisation_before(phrase.span.start) if low in {"they", "it", "we"} else None
        if body is not None and phrase.span.start - body.span.end < _REACH:
            return Who(body.name, "organisation", f"“{phrase.words}” stands for “{body.name}”, named last before.")
        kind: SourceKind = "group" if low in {"they", "we"} else "anonymous"
        return Who(phrase.words, kind, f"Nothing tells whom “{phrase.words}” stands for.")

    def _last_met(self, phrase: Phrase, pronoun: str, gender: str | None) -> tuple[int, Who | None]:
        for place, who in reversed(self._met):
            fits = gender is None or who.gender in {None, gender}
            if place < phrase.span.start and who.kind in _AGREES[pronoun] and fits:
                return place, who
        return -1, None

    def _relative(self, phrase: Phrase) -> Who | None:
        """Resolve "who" and "which" to the words they follow."""
        if phrase.tokens[0].low not in {"who", "which", "that"} or len(phrase.tokens) > 1:
            return None
        span = before_relative(self._text, phrase.span.start)
        before = phrase_at(self._text, span) if span else None
        if before is None or before.tokens[0].low in {"who", "which", "that"}:
            return Who(phrase.words, "anonymous", f"Nothing tells whom “{phrase.words}” stands for.")
        return replace(self._resolve(before), because=f"“{phrase.words}” follows “{before.words}”.")

    def _outlet(self, phrase: Phrase) -> Who | None:
        for name in outlet_names(phrase):
            found = self._outlets.by_name(name)
            if found is not None and _means_outlet(phrase, name):
                return Who(found.name, "outlet", f"“{name}” is an outlet in the table.")
        if named_like_outlet(phrase):
            return Who(phrase.bare, "outlet", f"“{phrase.head.text}” says that it is an outlet.")
        if not says_outlet(phrase):
            return None
        name = proper_part(phrase)
        if name:
            return Who(name, "outlet", f"“{phrase.words}” says that it is an outlet.")
        return self._outlet_before(phrase) if phrase.tokens[0].low == "the" else None

    def _outlet_before(self, phrase: Phrase) -> Who | None:
        for place, who in reversed(self._met):
            if place < phrase.span.start and who.kind == "outlet":
                return replace(who, because=f"“{phrase.words}” is “{who.name}”, the outlet named before.")
        return None

    def _spokesperson(self, phrase: Phrase) -> Who | None:
        """An unnamed spokesperson is the institution; one who wants no name is anonymous."""
        places = [i for i, t in enumerate(phrase.tokens) if t.low in _SPOKESPEOPLE]
        if not places or wants_no_name(phrase) or person_of(phrase) is not None:
            return None
        stated = institution_of(phrase.tokens, places[0])
        post = phrase.tokens[places[0]].low
        if stated is None:
            return self._met_before(phrase, post)
        full = self._full_organisation(stated, phrase.span.start)
        return Who(full, "organisation", f"“{phrase.words}” speaks for “{full}”.", post=post, institution=full)

    def _person(self, phrase: Phrase) -> Who | None:
        person = person_of(phrase)
        if person is None or self._is_company(person) or (not person.sure and self._names.is_thing(person.name)):
            return None
        full = self._names.fullest(person.parts[-1], phrase.span.start, person.gender) or person
        same = len(person.parts) == 1 or full.parts[0] == person.parts[0] or full.parts[-1] != person.parts[-1]
        if len(person.parts) > 1 and not set(person.parts) & set(full.parts):
            same = False
        full = full if same else person
        because = f"“{phrase.words}” names “{full.name}”."
        if full.name not in phrase.words:
            because = f"“{phrase.words}” is “{full.name}”, named in full elsewhere in the article."
        known = self._as_person(full, because)
        return replace(
            known,
            post=person.post or known.post,
            institution=person.institution or known.institution,
            gender=person.gender or known.gender,
        )

    def _is_company(self, person: Person) -> bool:
        """True for two capitals of which only the first is used alone: "Tyson" of "Tyson Foods"."""
        if person.sure or len(person.parts) < 2 or self._names.stands_alone(person.parts[-1]):
            return False
        return self._names.stands_alone(person.parts[0])

    def _as_person(self, person: Person, because: str) -> Who:
        places = self._names.about(person.name)
        post = _most_said([place.post for place in places]) or person.post
        institution = _most_said([place.institution for place in places]) or person.institution
        gender = person.gender or _most_said([place.gender for place in places])
        return Who(person.name, "person", because, post=post, institution=institution, gender=gender)

    def _known(self, phrase: Phrase) -> Who | None:
        """Resolve one part of a name, a name spelt out by an acronym, "the minister" where one was named before."""
        names = [token for token in phrase.tokens if token.tag == "X"]
        if len(names) == 1 and len([t for t in phrase.tokens if t.tag in {"w", "X"}]) == 1:
            if names[0].text in self._names.acronyms:
                full = self._names.acronyms[names[0].text]
                return Who(full, "organisation", f"“{names[0].text}” is short for “{full}” in this article.")
            person = self._names.fullest(names[0].low, phrase.span.start)
            if person is not None and not self._is_company(person):
                because = f"“{phrase.words}” is “{person.name}”, named in full elsewhere in the article."
                return self._as_person(person, because)
        return None

    def _mentioned(self, phrase: Phrase) -> Who | None:
        """Resolve "the minister", "the official" to whom the article named so before."""
        short = len([token for token in phrase.tokens if token.tag in {"w", "X"}]) <= 2
        if phrase.tokens[0].low not in {"the", "that", "this"} or not short or phrase.proper:
            return None
        return self._met_before(phrase, phrase.head.low) if phrase.kinds else None

    def _met_before(self, phrase: Phrase, noun: str) -> Who | None:
        for place, who in reversed(self._met):
            named = f"{who.post or ''} {who.name.lower()}".split()
            if place < phrase.span.start and noun in named:
                return replace(who, because=f"“{phrase.words}” is “{who.name}”, the source named before.")
        for person in reversed(self._names.people):
            if person.span.end <= phrase.span.start and person.post and noun in person.post.split():
                return self._as_person(person, f"“{phrase.words}” is “{person.name}”, whose post the article names.")
        return self._by_role(phrase) if "title" in phrase.kinds else None

    def _by_role(self, phrase: Phrase) -> Who | None:
        """Resolve "the director" to the person who spoke last, where the article names no post for them."""
        for place, who in reversed(self._met):
            if phrase.span.start - place > _REACH:
                return None
            if place < phrase.span.start and who.kind == "person":
                because = f"“{phrase.words}” is “{who.name}”, the person who spoke before and has no other post."
                return replace(who, because=because) if who.post is None else None
        return None

    def _document(self, phrase: Phrase) -> Who | None:
        named = phrase.head.tag == "X" and sum(token.tag == "X" for token in phrase.tokens) > 1
        if "document" not in phrase.kinds or (phrase.proper and (named or phrase.kinds & {"organisation"})):
            return None
        author = self._author(phrase)
        by = f" by “{author}”" if author else ""
        return Who(phrase.bare, "document", f"“{phrase.head.text}” is a document{by}.", institution=author)

    def _author(self, phrase: Phrase) -> str | None:
        """Return by whom a document is: "a report by the agency", "the ministry's statement"."""
        tokens = phrase.tokens
        for index, token in enumerate(tokens):
            if token.low in {"by", "from"} and index + 1 < len(tokens):
                named = [t for t in tokens[index + 1 :] if t.tag not in {",", "D"}]
                return self._full_organisation(joined(named), phrase.span.start) if named else None
            if token.tag == "G" and index:
                return self._full_organisation(joined([t for t in tokens[:index] if t.tag != "D"]), phrase.span.start)
        return None

    def _organisation(self, phrase: Phrase) -> Who | None:
        head, words = phrase.head, phrase.bare
        if words.lower() in known_institutions() or head.low in countries() or is_acronym(head.text):
            return Who(words, "organisation", f"“{words}” is an organisation or a state.")
        body = is_organisation_word(head) or ("document" in phrase.kinds and head.tag == "X")
        if not body or _is_member(phrase) or (head.tag == "w" and count_of(phrase) > 1):
            return None
        named = self._full_organisation(words, phrase.span.start)
        because = f"“{head.text}” is an organisation." if named == words else f"“{phrase.words}” is “{named}”."
        return Who(named, "organisation", because)

    def _full_organisation(self, name: str, place: int) -> str:
        """Return the fullest name of an organisation: "the ministry" is the ministry named before."""
        if any(word[0].isupper() for word in name.split()) or len(name.split()) > 1:
            return self._names.acronyms.get(name, name)
        noun = name.lower()
        if noun in word_set("companies"):
            met = [who.name for start, who in self._met if start < place and who.kind == "organisation"]
            if met:
                return met[-1]
            company = self._names.organisation_before(place)
            return company.name if company else name
        found = self._names.organisation_before(place, noun)
        return found.name if found else name

    def _unnamed(self, phrase: Phrase) -> Who | None:
        if not {"anonymous", "title", "spokesperson"} & phrase.kinds or _is_crowd(phrase):
            return None
        place = next(i for i, token in enumerate(phrase.tokens) if token is phrase.head)
        institution = institution_of(phrase.tokens, place)
        count = count_of(phrase)
        return Who(phrase.bare, "anonymous", f"“{phrase.words}” names nobody.", institution=institution, count=count)


_SPOKESPEOPLE = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "spokeswomen", "spox", "representative"}
)


def _most_said(values: Sequence[str | None]) -> str | None:
    """Return the value that stands most often, the first of several."""
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None


def _means_outlet(phrase: Phrase, name: str) -> bool:
    """True unless the name of an outlet is an ordinary word here."""
    low = name.lower()
    if name.islower() or low in countries() or low in word_set("never_outlets"):
        return False
    article = phrase.tokens[0].low == "the" and len(phrase.tokens) == 2
    return low not in word_set("outlets_and_words") or article or says_outlet(phrase)


def _is_member(phrase: Phrase) -> bool:
    """True for "a guard", "two auditors": one of the people a word can mean besides a body."""
    if "anonymous" not in phrase.kinds or phrase.head.tag == "X":
        return False
    single = phrase.tokens[0].low in {"a", "an", "one", "another"} or count_of(phrase) > 1
    return single or phrase.head.low.endswith("s")


def _is_crowd(phrase: Phrase) -> bool:
    """True for unnamed people of the public at large in the plural: "residents", "families"."""
    counted = count_of(phrase) > 1 or any(token.tag == "0" for token in phrase.tokens)
    plural = phrase.head.low.endswith(("s", "men")) or phrase.words.lower() in {"people", "the people", "the public"}
    return "crowd" in phrase.kinds and plural and not counted


def _is_trade(head: Token) -> bool:
    """True for the name of a trade or profession that no table holds: "astronomers", "a glazier"."""
    return head.low.rstrip("s").endswith(("er", "or", "ist", "ian")) and len(head.low) > 5


def _other(phrase: Phrase) -> Who:
    last = phrase.head
    nationality = last.low in countries() or folded(last.low.rstrip("s")) in countries()
    several = (
        last.low.endswith("s")
        and not last.low.endswith(("us", "ss", "is"))
        and last.tag == "w"
        and count_of(phrase) == 1
    )
    if "group" in phrase.kinds or _is_crowd(phrase) or nationality or several:
        return Who(phrase.bare, "group", f"“{phrase.words}” is a group of people.", count=count_of(phrase))
    if _is_trade(last) and not (phrase.proper and last.tag == "X"):
        return Who(phrase.bare, "anonymous", f"“{phrase.words}” names nobody.", count=count_of(phrase))
    if last.low in given_names() and len(phrase.tokens) == 1:
        return Who(phrase.bare, "person", f"“{phrase.words}” is a given name.")
    if last.tag == "X":
        return Who(phrase.bare, "organisation", f"“{phrase.words}” is a name that no person of the article bears.")
    return Who(phrase.bare, "anonymous", f"“{phrase.words}” names nobody.", count=count_of(phrase))
