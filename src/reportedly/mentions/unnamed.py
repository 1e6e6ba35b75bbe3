"""Sources that nobody names: crowds, counted people, trades, and what else a phrase without a name can be."""

from dataclasses import dataclass, replace

from reportedly.mentions.counts import count_of
from reportedly.mentions.lexicon import countries, given_names, word_set
from reportedly.mentions.outlet_phrases import name_of_body
from reportedly.mentions.source_phrases import Phrase, institution_of
from reportedly.mentions.tokens import Token
from reportedly.records import SourceKind, folded

_SINGLE = frozenset({"a", "an", "one", "another"})
_OWN = frozenset({"its", "his", "her", "their", "my", "our"})
_HARDLY = frozenset({"hardly", "scarcely", "barely", "not", "few", "almost"})
_MINE = frozenset({"i", "me", "my", "mine"})
_NOBODY = frozenset({"nobody", "none", "no one", "no-one"})


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
    several: bool = False


def is_member(phrase: Phrase) -> bool:
    """True for "a guard", "two auditors": one of the people a word can mean besides a body."""
    if "anonymous" not in phrase.kinds or phrase.head.tag == "X":
        return False
    single = phrase.tokens[0].low in {"a", "an", "one", "another"} or count_of(phrase) > 1
    return single or phrase.head.low.endswith("s")


def is_crowd(phrase: Phrase) -> bool:
    """True for unnamed people of the public at large in the plural: "residents", "families"."""
    counted = count_of(phrase) > 1 or any(token.tag == "0" for token in phrase.tokens)
    plural = phrase.head.low.endswith(("s", "men")) or phrase.words.lower() in {"people", "the people", "the public"}
    return "crowd" in phrase.kinds and plural and not counted


def _is_trade(head: Token) -> bool:
    """True for the name of a trade or profession that no table holds: "astronomers", "a glazier"."""
    return head.low.rstrip("s").endswith(("er", "or", "ist", "ian")) and len(head.low) > 5


def nobody(phrase: Phrase) -> Who | None:
    """Return no source for "no one", "nobody" and "hardly anyone in the town"."""
    low = [token.low for token in phrase.tokens]
    if " ".join(low) in _NOBODY or (low[0] in _HARDLY and low[1:2] in (["anyone"], ["anybody"])):
        return Who("", "none", f"“{phrase.words}” is nobody.")
    return None


def at_large(phrase: Phrase) -> Who | None:
    """Return the group that "many", "those around him" and "you" stand for; the writer for "I"."""
    first = phrase.tokens[0].low
    if phrase.bare == "US":  # the country, not "us", who are people at large
        return Who(phrase.bare, "organisation", f"“{phrase.words}” is a country.")
    if first in _MINE and len(phrase.tokens) == 1:
        return Who(phrase.words, "person", f"“{phrase.words}” is who writes or speaks.", several=True)
    if any(token.low in {"percent", "cent", "%"} for token in phrase.tokens[1:4]):
        return Who(phrase.bare, "group", f"“{phrase.words}” is a share of people.")
    behind = phrase.tokens[1].tag if len(phrase.tokens) > 1 else ""
    alone = not behind or (first in {"those", "others", "everyone"} and behind in {"P", "w", "N", "A"})
    if first in word_set("people_at_large") and alone:
        return Who(phrase.bare, "group", f"“{phrase.words}” is nobody in particular.")
    return None


def nameless_outlet(phrase: Phrase) -> Who | None:
    """Return "local media" as an outlet; "its website" is a document of whoever owns it."""
    own = phrase.tokens[0].low in _OWN or any(token.tag == "G" for token in phrase.tokens)
    if own and phrase.head.low in word_set("own_pages"):
        return Who(phrase.bare, "document", f"“{phrase.words}” is somebody's own.")
    if phrase.head.tag != "w" or own:
        return None
    return Who(phrase.bare, "outlet", f"“{phrase.words}” is an outlet without a name.")


def unnamed(phrase: Phrase) -> Who | None:
    """Return who has a post, a skill or a tie but no name, with whom they belong to and how many they are."""
    if not {"anonymous", "title", "spokesperson"} & phrase.kinds or is_crowd(phrase):
        return None
    place = next(i for i, token in enumerate(phrase.tokens) if token is phrase.head)
    return replace(
        _nobody_named(phrase, several=is_plural(phrase.head)),
        institution=institution_of(phrase.tokens, place),
    )


def is_plural(head: Token) -> bool:
    """True for "officials", "policemen", "people"."""
    return head.low.endswith(("s", "men")) or head.low in word_set("plurals")


def other(phrase: Phrase) -> Who:
    """Return what a phrase is that no rule knows, by the form of its head."""
    return next(who for rule in _LAST if (who := rule(phrase)) is not None)


def _nobody_named(phrase: Phrase, *, several: bool = True) -> Who:
    count = count_of(phrase)
    because = f"“{phrase.words}” names nobody."
    head = phrase.head.low
    gender = "female" if head in word_set("female_words") else "male" if head in word_set("male_words") else None
    return Who(phrase.bare, "anonymous", because, count=count, several=several or count > 1, gender=gender)


def _is_numbered(phrase: Phrase) -> bool:
    return any(token.tag == "0" for token in phrase.tokens[:2]) or count_of(phrase) > 1


def _is_nationality(head: Token) -> bool:
    return head.low in countries() or folded(head.low.rstrip("s")) in countries()


def _counted(phrase: Phrase) -> Who | None:
    """Return "one Republican", "31 voters" as people without names."""
    head = phrase.head
    one = phrase.tokens[0].low in _SINGLE and not head.low.endswith("s")
    if not (one or _is_numbered(phrase)) or "organisation" in phrase.kinds or head.low in word_set("sets_of_people"):
        return None
    plural = head.tag == "X" and head.low.endswith("s")
    people = "group" in phrase.kinds or _is_nationality(head) or (plural and _is_numbered(phrase))
    return _nobody_named(phrase) if people else None


def _group(phrase: Phrase) -> Who | None:
    head = phrase.head
    plural = head.tag == "w" and head.low.endswith("s") and not head.low.endswith(("us", "ss", "is"))
    crowd = "group" in phrase.kinds or is_crowd(phrase) or _is_nationality(head)
    if not crowd and not (plural and count_of(phrase) == 1):
        return None
    return Who(phrase.bare, "group", f"“{phrase.words}” is a group of people.", count=count_of(phrase))


def _trade(phrase: Phrase) -> Who | None:
    head = phrase.head
    if not _is_trade(head) or (phrase.proper and head.tag == "X"):
        return None
    return _nobody_named(phrase, several=head.low.endswith("s"))


def _given_name(phrase: Phrase) -> Who | None:
    if phrase.head.low not in given_names() or len(phrase.tokens) > 1:
        return None
    return Who(phrase.bare, "person", f"“{phrase.words}” is a given name.")


def _name(phrase: Phrase) -> Who | None:
    if phrase.head.tag != "X":
        return None
    return Who(name_of_body(phrase), "organisation", f"“{phrase.words}” is a name that no person of the article bears.")


_LAST = (_counted, _group, _trade, _given_name, _name, _nobody_named)
"""What is left, in this order: the last always answers."""
