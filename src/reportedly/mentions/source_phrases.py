"""What the words of a source phrase say by themselves: head noun, person, post, institution, number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from reportedly.mentions.lexicon import countries, given_names, word_set
from reportedly.mentions.name_shapes import family_first, is_body, is_field
from reportedly.mentions.name_words import institution_name, is_organisation_word, is_title, joined, kinds_of
from reportedly.mentions.names import Person, person_in, runs_of
from reportedly.mentions.tokens import Token, tokens_of
from reportedly.records import Span

_MARKS = frozenset({",", "-", '"', ".", ":"})
_WITHIN_TITLE = 3  # words from one word of a title to the next
_OF_STATE = frozenset({"minister", "president", "premier", "chancellor"})
_WHEN_SAID = frozenset({"today", "yesterday", "tonight"})
"""Words behind a source that tell when it spoke: "Ostmark today said" names no paper."""
_HOW = re.compile(r"\w{5,}ly$")
"""How something is "controlled" or "run": "Democratically controlled councils"."""
_SPEAKS_FOR = frozenset({"for", "of", "from", "at", "with", "in"})


@dataclass(frozen=True)  # no slots: some twenty rules ask each phrase for the same, which is found once
class Phrase:
    """A source phrase: its words as written up to a relative clause, and its tokens.

    `hidden` is True where the relative clause says that the source wishes not to be named, `shown` where it is one of
    what somebody saw or obtained.
    """

    words: str
    tokens: tuple[Token, ...]
    span: Span
    hidden: bool = False
    shown: bool = False

    @cached_property
    def lead(self) -> tuple[Token, ...]:
        """The tokens before the first comma: the name without its apposition."""
        end = next((i for i, token in enumerate(self.tokens) if i and token.tag == ","), len(self.tokens))
        return self.tokens[:end]

    @cached_property
    def head(self) -> Token:
        """The head noun: the last word before a preposition, a comma or a relative clause."""
        head = self.tokens[0]
        for index, token in enumerate(self.tokens):
            if (
                index
                and token.tag == "w"
                and token.low.endswith("ed")
                and token.low != "based"  # "the Port Sorrel based bank" is a bank
                and head.tag in {"w", "X"}
                and not kinds_of(token)
                and self.tokens[index - 1].tag != "-"
                and not (index == 1 and _HOW.match(head.low) and not kinds_of(head))
            ):
                break
            if index > 1 and token.tag == "D" and head.tag in {"w", "X"}:
                break
            noun = token.tag == "V" and head.tag == "D" and bool(kinds_of(token))
            if token.tag in {"w", "X", "0"} or noun or (token.tag == "D" and index == 0):
                head = token
            elif index > 0 and token.tag in {"P", ",", "S", "(", "-", "V", "A"} and head.tag != "D":
                if token.low == "of" and head.low in word_set("quantities"):
                    continue
                if token.tag == "-" and self._is_tight(index):
                    continue
                break
        return head

    def _is_tight(self, index: int) -> bool:
        """True for the hyphen of "U.S.-drafted"."""
        token, behind = self.tokens[index], self.tokens[index + 1 : index + 2]
        return token.start == self.tokens[index - 1].end and bool(behind) and behind[0].start == token.end

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of source that the head noun can name."""
        return kinds_of(self.head)

    @cached_property
    def bare(self) -> str:
        """The words without a leading article and without an apposition ("NAACP, the oldest …")."""
        commas = [token for token in self.tokens[1:] if token.tag == ","]
        listed = bool(commas) and any(t.low in {"and", "or"} and t.start < commas[0].start for t in self.tokens)
        end = commas[0].start - self.tokens[0].start if commas and not listed else None
        return without_article(self.words[:end].rstrip())

    @cached_property
    def proper(self) -> bool:
        """True where a word other than the first is capitalised, or the first is and is no ordinary noun."""
        return any(token.tag == "X" and not (i == 0 and kinds_of(token)) for i, token in enumerate(self.tokens))


def phrase_at(text: str, span: Span) -> Phrase | None:
    """Return the source phrase at `span`, None where nothing but marks stands there."""
    tokens = tokens_of(text, span.start, span.end)
    while tokens and (tokens[-1].tag == "G" or _is_mark(tokens[-1])):
        tokens.pop()
    if len(tokens) > 1 and tokens[-1].text in _WHEN_SAID:
        tokens.pop()
    while tokens and (tokens[0].tag in {'"', ",", "-", "("} or tokens[0].text in {"'", "‘"}):
        tokens.pop(0)
    if not tokens:
        return None
    tokens = _without_relative(tokens)
    words = " ".join(text[tokens[0].start : tokens[-1].end].split())
    behind = {token.low for token in tokens_of(text, tokens[-1].end, span.end)}
    hidden, shown = (bool(behind & word_set(name)) for name in ("anonymity", "shown"))
    return Phrase(words, tuple(tokens), Span(tokens[0].start, tokens[-1].end), hidden, shown)


def _is_mark(token: Token) -> bool:
    return (token.tag in _MARKS and len(token.text) < 3) or token.text in {"'", "‘"}


def _without_relative(tokens: list[Token]) -> list[Token]:
    """Return the tokens before "who …", "seen by …": what hangs on a name is no part of it."""
    for index, token in enumerate(tokens):
        if index and (token.low in {"who", "which", "whose", "whom"} or _hangs_below(tokens, index)):
            return tokens[: index - (tokens[index - 1].tag == ",")] or tokens[:1]
    return tokens


def _hangs_below(tokens: Sequence[Token], index: int) -> bool:
    """True for "obtained by", "speaking on", and ", in an interview with": who had it or was told is another link."""
    behind = [token.low for token in tokens[index : index + 6]]
    if behind[1:2] == ["by"] and behind[0] in word_set("had_by"):
        return True
    if behind[:2] == ["read", "out"]:
        return True
    if behind[0] in {"writing", "speaking", "appearing"}:
        return behind[1:2] in (["in"], ["on"], ["to"], ["for"])
    told = behind[0] == "in" and tokens[index - 1].tag == "," and word_set("hearing") & set(behind[1:5])
    return bool(told)


def without_article(words: str) -> str:
    """Return the words without "the", "a", "an"."""
    for article in ("the ", "a ", "an "):
        if words.lower().startswith(article):
            return words[len(article) :]
    return words


def wants_no_name(phrase: Phrase) -> bool:
    """True for "a spokesman who declined to be named"."""
    return phrase.hidden or bool({token.low for token in phrase.tokens} & word_set("anonymity"))


def person_of(phrase: Phrase) -> Person | None:
    """Return the person a source phrase names, with post and institution from before and behind the name."""
    tokens = phrase.tokens
    for run in runs_of(tokens):
        if _hangs_on(tokens, run) or _is_represented(run):
            continue
        before = [token for token in tokens if token.start < run[0].start]
        role = before[-1] if before and before[-1].tag == "w" else None
        titled = role is not None and is_title(role) and role.low not in word_set("not_before_names")
        adjacent = before[-1:] if titled else []
        person = person_in([*adjacent, *run]) or person_in(run, before[-1] if before else None) or _at_the_end(run)
        if person is None or _is_attribute(tokens, run) or _owns_person(tokens, run) or _leads_on(tokens, run, person):
            continue
        if not person.sure and role is not None and kinds_of(role) == {"organisation"}:
            continue  # "the rights group Open Door"
        if person.post is None and _is_called_body(tokens, person):
            continue
        post, institution = _written_before(before)
        behind = _written_after(tokens, person)
        front = _in_front(before, run, person)
        return replace(
            person,
            post=post or person.post or behind[0] or front[0],
            sure=person.sure or behind[0] is not None,
            institution=institution or person.institution or behind[1] or front[1],
        )
    return None


def _at_the_end(run: Sequence[Token]) -> Person | None:
    """Return the person named at the end of "Security Committee chairman of … Franz Kern" by a known given name."""
    places = range(len(run) - 2, max(len(run) - 4, 0), -1)
    start = next((i for i in places if run[i].low in given_names() or family_first(run[i:])), None)
    return person_in(run[start:]) if start is not None else None


def _is_represented(run: Sequence[Token]) -> bool:
    """True for "Lawyers for President Ada Quill": those who speak for her are not she."""
    at = next((i for i, token in enumerate(run) if token.low == "for"), 0)
    return (
        bool(at)
        and is_title(run[at - 1])
        and any(map(is_title, run[at + 1 :]))
        and person_in(run[at + 1 :]) is not None
    )


def _is_called_body(tokens: Sequence[Token], person: Person) -> bool:
    """True where an apposition says that a name is no person's: "Ada Martin, the aerospace company"."""
    after = [token for token in tokens if token.start >= person.span.end]
    if [token.tag for token in after[:2]] != [",", "D"]:
        return False
    end = next((i for i, token in enumerate(after) if i > 1 and token.tag not in {"w", "X"}), len(after))
    return after[end - 1].tag == "w" and kinds_of(after[end - 1]) == {"organisation"}


def _in_front(before: Sequence[Token], run: Sequence[Token], person: Person) -> tuple[str | None, str | None]:
    """Return the post and the body in "Vice Director of Ostmark's Space Administration Franz Kern"."""
    titles = [token for token in before if token.tag == "X" and is_title(token)]
    body = [token for token in run if token.end <= person.span.start]
    if not titles or not body or not is_body(body[-1]):
        return None, None
    return joined(titles).lower(), joined(body)


def _follows_body(run: Sequence[Token]) -> bool:
    """True where a name follows the name of a body, not its own title: "lawyer of Captain Ada Quill" is another."""
    person = _at_the_end(run)
    return person is not None and not all(is_title(token) for token in run if token.end <= person.span.start)


def _hangs_on(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """True for capitals after a preposition or a verb: "a treaty seen by Polaris News" names no person."""
    before = [token for token in tokens if token.start < run[0].start]
    if run[-1] is tokens[-1] and any(map(is_title, before)) and _follows_body(run):
        return False
    for token in reversed(before):
        if token.tag == ",":
            return False
        if token.tag in {"P", "V", "A", "S"} or (
            token.tag == "w" and token.low.endswith("ed") and token is not before[0] and not _before_noun(before, token)
        ):
            return True
    return False


def _before_noun(tokens: Sequence[Token], participle: Token) -> bool:
    """True for "exiled" in "the exiled poet": an adjective."""
    behind = next((token for token in tokens if token.start >= participle.end), None)
    return behind is not None and behind.tag == "w"


def _is_attribute(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """True for "Ostmark" in "an Ostmark official": capitals that only say of which place or body."""
    behind = next((token for token in tokens if token.start >= run[-1].end), None)
    if behind is None or behind.tag != "w" or not kinds_of(behind):
        return False
    return len(run) < 2 or not kinds_of(behind) & {"title"}


def _leads_on(tokens: Sequence[Token], run: Sequence[Token], person: Person) -> bool:
    """True for "Mountain View" in "the Mountain View based giant": capitals that no given name makes a person's."""
    behind = next((token for token in tokens if token.start >= run[-1].end), None)
    return not person.sure and behind is not None and behind.tag == "w" and not behind.cue


def _owns_person(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """True for "Common Ground" in "Common Ground's director, Ada Quill", and for who "Ada Quill's lawyer" is not."""
    behind = [token for token in tokens if token.start >= run[-1].end]
    if not behind or behind[0].tag != "G":
        return False
    owned = next((token for token in reversed(behind[1:4]) if token.tag == "w"), None)
    if owned is not None and (kinds_of(owned) & {"anonymous", "title"} or owned.low in word_set("relatives")):
        return True
    return any(person_in(later) is not None for later in runs_of(behind[1:]))


def _written_before(before: Sequence[Token]) -> tuple[str | None, str | None]:
    """Return post and institution written in lower case before a name ("police spokesman John …")."""
    before = before[:-1] if before and before[-1].tag == "," else before
    titles = [i for i, token in enumerate(before) if token.tag == "w" and is_title(token)]
    if not titles or any(token.tag in {",", "S"} for token in before[titles[-1] :]):
        return None, None
    start = titles[0]
    while start > 0 and before[start - 1].tag == "w" and not kinds_of(before[start - 1]) & {"organisation", "group"}:
        start -= 1
    post = [token.text for token in before[start:] if token.tag == "w"]
    named = [token for token in before[:start] if token.tag in {"w", "X", "G"}]
    if before[titles[-1] + 1 :] and before[titles[-1] + 1].low in _SPEAKS_FOR:
        return " ".join(post) or None, institution_of(before, titles[-1])
    return " ".join(post) or None, institution_name(_without_possessive(named))


def _without_possessive(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[:-1] if tokens and tokens[-1].tag == "G" else tokens


def _written_after(tokens: Sequence[Token], person: Person) -> tuple[str | None, str | None]:
    """Return post and institution of an apposition ("John Roe, a spokesman for the Interior Ministry")."""
    after = [token for token in tokens if token.start >= person.span.end]
    if not after or after[0].tag != ",":
        place = next((i for i, t in enumerate(after[:1]) if t.low in {"of", "from", "at"}), None)
        return None, _named_after(after[place:]) if place is not None else None
    titles = [i for i, token in enumerate(after) if is_title(token)]
    if not titles:
        return None, None
    at = _whole_title(after, titles)
    post = [token for token in after[1 : at + 1] if token.tag in {"w", "X"}]
    while len(post) > 1 and (kinds_of(post[0]) & {"organisation"} or (post[0].tag == "X" and not is_title(post[0]))):
        post = post[1:]
    held = joined(post).lower()
    return held if held not in {"", "former"} else None, institution_of(after, at)


def _whole_title(after: Sequence[Token], titles: Sequence[int]) -> int:
    """Return the last word of the first title: of "deputy environment minister" and "chief executive officer"."""
    at = titles[0]
    for later in titles[1:]:
        if any(token.tag not in {"w", "X"} for token in after[at + 1 : later]) or later - at > _WITHIN_TITLE:
            break
        at = later
    return at


def institution_of(tokens: Sequence[Token], place: int) -> str | None:
    """Return whom the title at `place` speaks for: "… for the Interior Ministry", "the ministry's …"."""
    after = list(tokens[place + 1 :])
    if after and after[0].low in _SPEAKS_FOR and not _only_where(tokens[:place], after):
        field = after[0].low == "of"  # "a professor of law at Lund University"
        at = next((i for i, token in enumerate(after[1:8], 1) if field and token.low in {"at", "with"}), 0)
        return _named_after(after[at:])
    if (owner := _owner_of_office(tokens, place)) is not None:
        return owner
    before = [t for t, then in pairwise(tokens[: place + 1]) if t.tag in {"w", "X", "G"} and _names_body(t, then)]
    named = _without_possessive(before)
    sure = any("organisation" in kinds_of(t) or (t.tag == "X" and len(named) == len(before)) for t in named)
    capital = next((i for i, token in enumerate(named) if token.tag == "X"), 0)
    return institution_name(named[capital:]) if sure else None


def _names_body(token: Token, then: Token) -> bool:
    """True unless a word is of the post: "defence" of "a defence ministry spokesman" is of the ministry."""
    return not is_title(token) or (is_field(token) and is_organisation_word(then))


def _only_where(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """True for "in Norhaven" of "a foreign ministry spokesman in Norhaven": where it was said, not for whom."""
    body = any("organisation" in kinds_of(token) for token in before)
    return after[0].low == "in" and body and not any(map(is_body, after))


def _owner_of_office(tokens: Sequence[Token], place: int) -> str | None:
    """Return whose office of state it is: "Ostmark's deputy environment minister" is of Ostmark's government."""
    at = next((i for i in range(place - 1, 0, -1) if tokens[i].tag == "G"), 0)
    if not at or tokens[at - 1].tag != "X" or tokens[place].low not in _OF_STATE:
        return None
    start = next((i for i in range(at - 1, -1, -1) if tokens[i].tag != "X"), -1) + 1
    owner = joined(tokens[start:at])
    return countries().get(owner.lower(), f"{owner}'s government")


def _named_after(after: Sequence[Token]) -> str | None:
    named: list[Token] = []
    for token in after[1:]:
        if token.tag in {",", "S", "(", "V", "A", "T"} or (token.tag == "P" and token.low not in {"of", "for", "in"}):
            break
        if token.low == "in" and not any(t.tag == "X" for t in named):
            break
        named.append(token)
    return without_article(joined(named)) or None
