"""How surely a source puts its content, and whether it denies it or declines to say."""

import re
from dataclasses import dataclass

from reportedly.mentions.lexicon import cue_forms, cue_nouns
from reportedly.records import Certainty, Relation


@dataclass(frozen=True, slots=True)
class Effect:
    """What a cue does to its content: the certainty it gives a flat one, and whether it denies or declines."""

    certainty: Certainty = "flat"
    denies: bool = False
    declines: bool = False
    because: str = ""


EFFECTS: dict[str, Effect] = {
    "says": Effect(because="puts it forward as so"),
    "shows": Effect(because="offers evidence that it is so"),
    "warns": Effect(because="puts it forward as so, as a danger"),
    "judges": Effect(because="values it, and takes it as given"),
    "describes": Effect(because="names it in words of its own"),
    "thinks": Effect("hedged", because="believes it without vouching for it"),
    "predicts": Effect("predicted", because="speaks of what has not happened yet"),
    "promises": Effect("predicted", because="speaks of what it will do"),
    "plans": Effect("predicted", because="speaks of what it means to do"),
    "demands": Effect("predicted", because="speaks of what it wants done"),
    "asks": Effect("asked", because="asks whether it is so"),
    "denies": Effect("denied", denies=True, because="says that it is not so"),
    "declines": Effect(declines=True, because="neither confirms nor denies it"),
}
_NEGATED = re.compile(r"\b(?:not|never|n['’]t|cannot|unable to|no|neither|nor)\b|n['’]t\b", re.I)
_DECLINED = re.compile(
    r"\b(?:decline[sd]?|refuse[sd]?|(?:would|could|did|do|does|has|have|had) (?:not|neither)|cannot|unable to|yet to)\b"
    r"|n['’]t\b",
    re.I,
)
_WORDS = re.compile(r"[\w’'-]+")
_DEPENDENT = re.compile(r",? (?:who|which|whose|because|if|although|though|unless|when|while)\b")
_ASKED = re.compile(r"\W*(?:whether|if)\b", re.I)
_BE = r"(?:is|are|was|were|be|been)"
_MODALS: tuple[tuple[Certainty, re.Pattern[str]], ...] = (
    (
        "hedged",
        re.compile(r"\bmay\b|(?i:\b(?:might|could|perhaps|possibly|probably|apparently|presumably|seemingly)\b)"),
    ),
    ("hedged", re.compile(r"\b(?:seem|appear|suggest)(?:s|ed|ing)?\b", re.I)),
    ("hedged", re.compile(r"\b(?:reportedly|allegedly|purportedly|potentially|unclear|uncertain|suspected)\b", re.I)),
    (
        "hedged",
        re.compile(rf"\b{_BE} (?:\w+ )?(?:believed|thought|understood|feared|said|alleged|rumou?red) to\b", re.I),
    ),
    ("predicted", re.compile(r"\b(?:will|won['’]t|shall|would)\b|['’]ll\b", re.I)),
    (
        "predicted",
        re.compile(
            rf"\b{_BE} (?:\w+ )?(?:expected|due|set|scheduled|going|likely|forecast|projected|poised|slated|to be)\b",
            re.I,
        ),
    ),
    ("predicted", re.compile(r"\b(?:plan|intend|aim|expect)s? to\b", re.I)),
    ("hedged", re.compile(r"\blikely\b", re.I)),
)
"""First match wins: a hedge inside a forecast ("may rise") leaves it a hedge."""


def effect_of(cue: str) -> Effect:
    """Return what the words of a cue do to their content."""
    return EFFECTS[effect_name(cue)]


def effect_name(cue: str) -> str:
    """Return the name of what the words of a cue do to their content, a key of EFFECTS."""
    return known_effect(cue) or "says"


def known_effect(cue: str) -> str | None:
    """Return the effect of the last word of a cue that a table holds, None where none does."""
    words = [word.lower() for word in _WORDS.findall(cue)]
    for word in reversed(words):
        if word in cue_nouns():
            return cue_nouns()[word]
        if word in cue_forms():
            return _verb_effect(cue_forms()[word].cues[0].effect, cue)
    return None


def _verb_effect(name: str, cue: str) -> str:
    """Return the effect of a verb, turned by a negation: "did not say" declines, "does not believe" denies."""
    if name == "thinks":
        return "denies" if _NEGATED.search(cue) else name
    negated = _NEGATED.search(cue) if name == "denies" else _DECLINED.search(cue)
    return "declines" if negated and name not in {"judges", "describes", "plans", "demands"} else name


def certainty_of(text: str, cue: str, relation: Relation) -> Certainty:
    """Return how the source of `relation` puts its content."""
    effect = effect_of(cue) if cue else EFFECTS["says"]
    if effect.certainty in {"denied", "asked"}:
        return effect.certainty
    content = " ".join(span.of(text) for span in relation.content_spans)
    own = certainty_of_words(content)
    return own if own != "flat" else effect.certainty


def certainty_of_words(content: str) -> Certainty:
    """Return how words put what they say, whoever says them."""
    stripped = content.rstrip("”\"'’ ")
    if stripped.endswith("?") or _ASKED.match(content):
        return "asked"
    main = _main_clause(content)
    for certainty, pattern in _MODALS:
        if pattern.search(main):
            return certainty
    return "flat"


def _main_clause(content: str) -> str:
    """Return the words up to the first clause that depends on the main one."""
    return _DEPENDENT.split(content, maxsplit=1)[0]
