"""Bodies that are told by what they are and named right behind: "the ferry's owner, Skerry Lines"."""

from collections.abc import Sequence

from reportedly.mentions.lexicon import countries, given_names
from reportedly.mentions.memory import Memory
from reportedly.mentions.name_words import joined, kinds_of
from reportedly.mentions.source_phrases import Phrase, person_of
from reportedly.mentions.tokens import Token
from reportedly.mentions.unnamed import Who, is_plural

_WITHIN_NAMES = frozenset({"of", "for", "and", "the"})
_OWNERS = frozenset({"owner", "co-owner"})
"""What a person can be as well as a body: whose name has two words and is no person's is a body."""


def named_behind(phrase: Phrase, memory: Memory) -> Who | None:
    """Resolve "the company, Norvald Motors" to the name; a person who is named behind an office is another rule's."""
    head = phrase.head
    if head.tag != "w" or phrase.lead[-1] is not head or is_plural(head) or phrase.tokens[0].text in {"a", "an"}:
        return None
    name = _name_in(phrase.tokens[len(phrase.lead) :])
    kinds = kinds_of(head)
    capitals = [token for token in name if token.tag == "X"]
    if not capitals or joined(name).lower() in countries() or capitals[0].low in given_names():
        return None
    body = "organisation" in kinds and "outlet" not in kinds
    both = head.low in _OWNERS or "anonymous" in kinds  # "the operator" of a plant, or of a crane
    if not (body or both) or (both and (len(capitals) < 2 or person_of(phrase) is not None)):
        return None
    full = memory.full_organisation(joined(name), phrase.span.start)
    return Who(full, "organisation", f"“{phrase.words}” names “{full}”.")


def _name_in(apposition: Sequence[Token]) -> list[Token]:
    """Return the name that is all of an apposition: ", the Orrish Board of Ports,"; else nothing."""
    tokens = list(apposition[1:])
    if tokens and tokens[-1].tag == ",":
        tokens.pop()
    if tokens and tokens[0].tag == "D":
        tokens.pop(0)
    named = bool(tokens) and tokens[0].tag == tokens[-1].tag == "X"
    return tokens if named and all(t.tag == "X" or t.low in _WITHIN_NAMES for t in tokens) else []
