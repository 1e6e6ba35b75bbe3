"""Who a source is: its kind, its fullest name in the article, its post and institution, and the words that prove it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.mentions.anonymity import Told, told_about
from reportedly.mentions.antecedents import before_relative
from reportedly.mentions.certainty import effect_in
from reportedly.mentions.counts import count_of
from reportedly.mentions.described import holder_of, known_by_trade
from reportedly.mentions.documents import document_of, end_of_title, titled_document
from reportedly.mentions.frames import put_by, with_negation
from reportedly.mentions.lexicon import countries, known_institutions, word_set
from reportedly.mentions.memory import Memory
from reportedly.mentions.name_words import is_acronym, is_organisation_word, is_title
from reportedly.mentions.named_behind import named_behind
from reportedly.mentions.names import Person
from reportedly.mentions.outlet_phrases import (
    name_of_body,
    named_like_outlet,
    outlet_names,
    proper_part,
    says_outlet,
)
from reportedly.mentions.people import misspelt, named_person, part_of_name, reporter, surname, who_acts
from reportedly.mentions.posts import institution_beside
from reportedly.mentions.pronouns import PRONOUNS, agrees, is_impersonal, pronoun_of
from reportedly.mentions.short_outlets import misspelt_outlet, outlet_of_longer_name, outlet_of_short_name
from reportedly.mentions.source_phrases import (
    Phrase,
    institution_of,
    person_of,
    phrase_at,
    wants_no_name,
)
from reportedly.mentions.source_words import (
    before_carrier,
    owned_body,
    paper_had,
    state_of,
    whole_source,
)
from reportedly.mentions.subjects import sentence_before, subject_before, subject_of
from reportedly.mentions.unnamed import Who, at_large, is_member, is_plural, nameless_outlet, nobody, other, unnamed
from reportedly.records import Attribution, Outlets, Relation, Span, quote_of

_NAMED = re.compile(r"(?:The )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4}(?= [a-z])")
_PAGE = re.compile(r"['’]s (?:own )?(?:website|site|page|blog|channel|app|podcast|news desk)$")
_ACCOUNT = re.compile(
    r"['’]s? (?:own |official |verified )*(?:Twitter|Facebook|Instagram|YouTube|Telegram|Weibo|TikTok|LinkedIn"
    r"|social media) (?:account|page|feed|channel|profile)$"
)
_ROUGH = re.compile(
    r"(?:[Tt]hat (?=[A-Z][\w’'-]+ [A-Z])|[Bb]oth (?=[A-Z]))"
    r"|(?:Nearly|Almost|About|Around|Roughly|Over|More than|Less than|At least|Up to|Fewer than) (?=[\w-]+ )"
)
_TERMS = re.compile(
    r"\b(?:talk|speak|spoke\b|anonym|on (?:the )?condition|(?:be|were|was) (?:named|identified|quoted)"
    r"|(?:met|meet) (?:only|us|reporters?|in|at)|(?:their|his|her) (?:names?|identit))",
    re.I,
)
"""Words of a sentence that tells on what terms unnamed people talked."""
_ANNOUNCES = re.compile(
    r"\b(?:gave|issued|made|posted|published|put|released|sent)(?: out)? (?:an?|the|its|his|her) (?:[\w-]+ )?"
    r"(?:announcement|bulletin|communiqu[eé]|message|note|notice|press release|statement)\b"
)
_CAME_OUT = re.compile(
    r"\b(?:was|has been) (?:made (?:available|public)|circulated|issued|leaked|presented|published|released|unveiled)\b"
)
_WHEN = re.compile(
    r"(?:[\w-]+ (?:second|minute|hour|day|week|month|year)s? (?:later|ago|earlier|before|after(?:wards?)?)"
    r"|Later|Earlier|Afterwards|Meanwhile|(?:This|Last|That) (?:week|month|year|day|night|morning|evening)), (?=\S)"
)
_BESIDE_A_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*)+, ")
_SPEAKERS = frozenset({"person", "anonymous", "organisation", "outlet", "document", "group"})
_SIGNED = frozenset({"—", "–", "-", "--", "&mdash;"})
_ANY = frozenset({"every", "each", "any", "no"})
_SITES = (".com", ".org", ".net")


class Sources:
    """Resolves the sources of one article in the order they stand; remembers whom it met."""

    def __init__(self, text: str, sentences: Sequence[Span], outlets: Outlets) -> None:
        self._text = text
        self._sentences = sentences
        self._memory = Memory(text, sentences)
        self._outlets = outlets
        self._beside: dict[str, str | None] = {}

    def attribution(self, relation: Relation, *, told: bool = False) -> Attribution:
        """Return the relation as one link of a chain, its source resolved; `told` where that only was told it."""
        relation = with_negation(self._text, relation)
        cue = quote_of(self._text, relation.cue_spans)
        who = self._with_institution(self._who(relation, cue, told=told))
        effect = effect_in(put_by(self._text, relation), quote_of(self._text, relation.content_spans))
        said = self._told(relation, who)
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
            knowledge=quote_of(self._text, said.knowledge),
            knowledge_spans=said.knowledge,
            motive=quote_of(self._text, said.motive),
            motive_spans=said.motive,
        )

    def _told(self, relation: Relation, who: Who) -> Told:
        """Return where the article says how an anonymous source knows and why it is not named."""
        if who.kind != "anonymous" or not relation.source_spans:
            return Told()
        phrase = phrase_at(self._text, whole_source(self._text, relation))
        several = who.several or who.count > 1
        return told_about(self._text, self._sentences, relation, phrase, several=several) if phrase else Told()

    def _with_institution(self, who: Who) -> Who:
        """Return a person with the institution that stands beside the name anywhere in the article."""
        if who.kind != "person" or who.institution:
            return who
        if who.name not in self._beside:
            self._beside[who.name] = institution_beside(who.name, self._text)
        return replace(who, institution=self._beside[who.name])

    def _who(self, relation: Relation, cue: str, *, told: bool = False) -> Who:
        """Return who the source words of a relation name, and remember it."""
        words = quote_of(self._text, relation.source_spans)
        span = whole_source(self._text, relation) if relation.source_spans else None
        phrase = phrase_at(self._text, self._bare(before_carrier(self._text, span))) if span else None
        if phrase is None or is_impersonal(words, cue):
            return Who("", "none", "No source is named.")
        who = self._resolve(phrase)
        if who.kind == "anonymous" and cue in _SIGNED:
            who = self._signed(phrase) or who
        self._memory.remember(phrase.span.start, who, told=told)
        return who

    def _signed(self, phrase: Phrase) -> Who | None:
        """Resolve "ada quill" below a post to the Ada Quill of the article: people write their names as they like."""
        person = self._memory.names.fullest(phrase.tokens[-1].low, phrase.span.start)
        if person is None or not person.sure:
            return None
        return self._memory.as_person(person, f"“{phrase.words}” has signed the post, “{person.name}” in the article.")

    def _bare(self, span: Span) -> Span:
        """Return a source without "that", a rough number's word, "Two hours later, " and "'s Twitter account"."""
        before = _ROUGH.match(span.of(self._text)) or _WHEN.match(span.of(self._text))
        account = _ACCOUNT.search(span.of(self._text))
        end = span.start + account.start() if account else span.end
        return Span(span.start + before.end() if before else span.start, end)

    def _resolve(self, phrase: Phrase) -> Who:
        rules: tuple[Callable[[Phrase], Who | None], ...] = (
            nobody,
            self._subject,
            self._introduced_unnamed,
            self._owner,
            lambda words: pronoun_of(words, self._memory),
            at_large,
            self._relative,
            self._several,
            lambda words: titled_document(words, self._memory),
            lambda words: paper_had(words, self._text),
            self._page,
            self._outlet,
            lambda words: misspelt_outlet(words, self._text, self._outlets),
            lambda words: named_behind(words, self._memory),
            lambda words: owned_body(words, self._text),
            self._spokesperson,
            lambda words: reporter(words, self._outlets),
            lambda words: named_person(words, self._memory),
            lambda words: who_acts(words, self._memory, self._text),
            lambda words: part_of_name(words, self._memory),
            lambda words: surname(words, self._memory),
            lambda words: misspelt(words, self._memory),
            self._mentioned,
            lambda words: holder_of(words, self._memory, self._text),
            self._memory.introduced,
            lambda words: known_by_trade(words, self._memory, self._subject_words(words)),
            lambda words: document_of(words, self._memory, self._text, self._outlets),
            lambda words: end_of_title(words, self._text),
            self._organisation,
            unnamed,
        )
        found = (rule(phrase) for rule in rules)
        return next((who for who in found if who is not None), None) or other(phrase)

    def _relative(self, phrase: Phrase) -> Who | None:
        """Resolve "who" and "which" to the words they follow."""
        longer = len(phrase.tokens) > 1 and (phrase.tokens[0].low == "that" or phrase.tokens[1].tag not in {"A", "V"})
        if phrase.tokens[0].low not in {"who", "which", "that"} or longer:
            return None
        span = before_relative(self._text, phrase.span.start)
        before = phrase_at(self._text, span) if span else None
        if before is None or before.tokens[0].low in {"who", "which", "that"}:
            return Who(phrase.words, "anonymous", f"Nothing tells whom “{phrase.words}” stands for.")
        return replace(self._resolve(before), because=f"“{phrase.words}” follows “{before.words}”.")

    def _subject(self, phrase: Phrase) -> Who | None:
        """Resolve a pronoun that opens a sentence to the subject of the sentence before, where the two agree."""
        pronoun = phrase.tokens[0].low
        if len(phrase.tokens) > 1 or pronoun not in PRONOUNS:
            return None
        span = subject_before(self._text, self._sentences, phrase.span.start) or self._introduced(phrase, pronoun)
        before = phrase_at(self._text, span) if span else None
        if before is None or before.tokens[0].tag == "N":
            return None
        who = self._resolve(before)
        if not agrees(pronoun, who, before):
            return None
        because = f"“{phrase.words}” stands for “{who.name}”, the subject of the sentence before."
        return replace(self._with_institution(who), because=because)

    def _introduced(self, phrase: Phrase, pronoun: str) -> Span | None:
        """Return the subject before a quotation behind which a pronoun stands: a body, or who is told beside a name.

        Whoever speaks in the sentence before speaks on.
        """
        start = phrase.span.start
        told = self._announcing(start)
        if pronoun == "they" and not told:
            return None
        span = told or subject_before(self._text, self._sentences, start, quoting=True)
        spoke, _ = next(iter(self._memory.met_before(start, _SPEAKERS)), (-1, None))
        if span is None or spoke >= (span.end if told else span.start):
            return None
        return span if told or pronoun == "it" or _BESIDE_A_NAME.match(span.of(self._text)) else None

    def _announcing(self, place: int) -> Span | None:
        """Return the subject of "The port put out a note" before "S, it said": what follows is what the note says.

        So it is behind "A draft report was made public": the report says it.
        """
        sentence = sentence_before(self._sentences, place)
        span = subject_of(self._text, sentence) if sentence is not None else None
        if sentence is None or span is None:
            return None
        if _ANNOUNCES.search(sentence.of(self._text)):
            return span
        paper = phrase_at(self._text, span) if _CAME_OUT.search(sentence.of(self._text)) else None
        return span if paper is not None and "document" in paper.kinds else None

    def _introduced_unnamed(self, phrase: Phrase) -> Who | None:
        """Resolve "they" of "S, they said" to the unnamed people whose terms for talking the sentence before tells."""
        if len(phrase.tokens) > 1 or phrase.tokens[0].low not in PRONOUNS:
            return None
        sentence = sentence_before(self._sentences, phrase.span.start)
        if sentence is None or not _TERMS.search(sentence.of(self._text)):
            return None
        span = subject_of(self._text, sentence)
        before = phrase_at(self._text, span) if span else None
        who = unnamed(before) if before is not None else None
        if before is None or who is None or not agrees(phrase.tokens[0].low, who, before):
            return None
        return replace(who, because=f"“{phrase.words}” stands for “{before.words}”, who spoke on terms of their own.")

    def _subject_words(self, phrase: Phrase) -> str:
        """Return the subject of the sentence before the one that a source opens, empty where there is none."""
        span = subject_before(self._text, self._sentences, phrase.span.start)
        return span.of(self._text) if span else ""

    def _owner(self, phrase: Phrase) -> Who | None:
        """Resolve "its" of "Orbit stands by its report" to the subject of the sentence, where the two agree."""
        if phrase.words.lower() != "its":
            return None
        at = bisect_left(self._sentences, Span(phrase.span.start + 1, phrase.span.start + 1)) - 1
        start = self._sentences[at].start if at >= 0 else phrase.span.start
        named = _NAMED.match(self._text, start, phrase.span.start)
        before = phrase_at(self._text, Span(*named.span())) if named else None
        if before is None:
            return None
        who = self._resolve(before)
        if not agrees("it", who, before):
            return None
        return replace(who, because=f"“{phrase.words}” stands for “{who.name}”, the subject of the sentence.")

    def _several(self, phrase: Phrase) -> Who | None:
        """Resolve "Ada Quill and Tom Adler" and "he and his friends" to the first, where that is a person."""
        at = next((i for i, token in enumerate(phrase.tokens) if i and token.low == "and"), 0)
        first = phrase.tokens[:at]
        behind = phrase.tokens[at + 1].tag if 0 < at < len(phrase.tokens) - 1 else ""
        named = all(token.tag in {"X", "N"} or is_title(token) for token in first)
        if behind not in {"X", "N", "D", "w"} or not named:
            return None
        one = phrase_at(self._text, Span(first[0].start, first[-1].end))
        who = self._resolve(one) if one is not None else None
        if who is None or who.kind != "person":
            return None
        return replace(who, because=f"“{phrase.words}” names “{who.name}” first.", several=True)

    def _page(self, phrase: Phrase) -> Who | None:
        """Resolve "the Courier's website" to the outlet."""
        page = self._outlets.by_name(_PAGE.sub("", phrase.bare)) if _PAGE.search(phrase.bare) else None
        return Who(page.name, "outlet", f"“{phrase.words}” is a page of “{page.name}”.") if page else None

    def _outlet(self, phrase: Phrase) -> Who | None:
        for name in outlet_names(phrase):
            found = self._outlets.by_name(name)
            if found is not None and _means_outlet(phrase, name):
                return Who(found.name, "outlet", f"“{name}” is an outlet in the table.")
        longer = outlet_of_longer_name(phrase, self._text, self._outlets)
        if longer is not None:
            return Who(longer, "outlet", f"“{phrase.words}” is the beginning of “{longer}”, an outlet in the table.")
        short = outlet_of_short_name(phrase, self._text, self._outlets)
        if short is not None:
            return Who(short, "outlet", f"“{phrase.words}” is short for “{short}”, named in the text.")
        if named_like_outlet(phrase):
            return Who(phrase.bare, "outlet", f"“{phrase.head.text}” says that it is an outlet.")
        if phrase.head.low.endswith(_SITES) and len(phrase.lead) == 1:
            return Who(phrase.bare, "outlet", f"“{phrase.bare}” is a site.")
        return self._called_outlet(phrase) if says_outlet(phrase) else None

    def _called_outlet(self, phrase: Phrase) -> Who | None:
        """Resolve "the newspaper Kommersant", "the paper" and "local media"."""
        name = proper_part(phrase)
        if name and name.lower() not in countries() and phrase.head.text != "media":
            return Who(name, "outlet", f"“{phrase.words}” says that it is an outlet.")
        if phrase.tokens[0].low != "the":
            return nameless_outlet(phrase)
        own = self._memory.called(phrase, phrase.head.low) if phrase.head.low in word_set("own_pages") else None
        if own is not None and own.kind == "document":
            return own
        for _, who in self._memory.met_before(phrase.span.start, frozenset({"outlet"})):
            return replace(who, because=f"“{phrase.words}” is “{who.name}”, the outlet named before.")
        return nameless_outlet(phrase) if phrase.head.low not in word_set("own_pages") else None

    def _spokesperson(self, phrase: Phrase) -> Who | None:
        """An unnamed spokesperson is the institution; one who wants no name is anonymous."""
        places = [i for i, t in enumerate(phrase.tokens) if t.low in word_set("spokespeople")]
        if not places or wants_no_name(phrase) or person_of(phrase) is not None:
            return None
        stated = institution_of(phrase.tokens, places[0])
        post = phrase.tokens[places[0]].low
        if stated is None:
            return self._memory.called(phrase, post)
        if (person := self._person_called(stated, phrase.span.start)) is not None:
            return self._memory.as_person(person, f"“{phrase.words}” speaks for “{person.name}”.")
        full = self._memory.full_organisation(stated, phrase.span.start)
        return Who(full, "organisation", f"“{phrase.words}” speaks for “{full}”.", post=post, institution=full)

    def _person_called(self, name: str, place: int) -> Person | None:
        """Return the person of the article who is called so: "a representative for Quill"."""
        parts = name.lower().split()
        person = self._memory.names.fullest(parts[-1], place) if parts else None
        return person if person is not None and person.sure and set(parts) <= set(person.parts) else None

    def _mentioned(self, phrase: Phrase) -> Who | None:
        """Resolve "the minister", "the official" to whom the article named so before."""
        short = len([token for token in phrase.tokens if token.tag in {"w", "X"}]) <= 2
        if phrase.tokens[0].low not in {"the", "that", "this"} or not short or phrase.proper:
            return None
        return self._memory.called(phrase, phrase.head.low) if phrase.kinds else None

    def _organisation(self, phrase: Phrase) -> Who | None:
        head, words = phrase.head, phrase.bare
        known = words.lower() in known_institutions() or _behind_owner(words).lower() in known_institutions()
        if known or head.low in countries() or (is_acronym(head.text) and not is_title(head)):
            return Who(words, "organisation", f"“{words}” is known as an organisation or a state.")
        if phrase.tokens[0].low in _ANY:
            return Who(words, "group", f"“{phrase.words}” is none in particular.")
        body = is_organisation_word(head) or ("document" in phrase.kinds and head.tag == "X")
        people = "anonymous" in phrase.kinds and is_plural(head) and not phrase.proper
        if not body or people or is_member(phrase) or (head.tag == "w" and count_of(phrase) > 1):
            return None
        new = phrase.tokens[0].low in {"a", "an"} and head.tag == "w"
        named = words if new else self._memory.full_organisation(name_of_body(phrase), phrase.span.start)
        because = f"“{head.text}” names an organisation." if named == words else f"“{phrase.words}” is “{named}”."
        return Who(named, "organisation", because, institution=state_of(phrase, named))


def _behind_owner(words: str) -> str:
    """Return "Joint Chiefs of Staff" of "Corovia's Joint Chiefs of Staff"."""
    return re.sub(r"^.*['’]s? (?=[A-Z])", "", words)


def _means_outlet(phrase: Phrase, name: str) -> bool:
    """True unless the name of an outlet is an ordinary word here."""
    low = name.lower()
    if name.islower() or low in countries() or low in word_set("never_outlets"):
        return False
    article = phrase.tokens[0].low == "the" and len(phrase.tokens) == 2
    return low not in word_set("outlets_and_words") or article or says_outlet(phrase)
