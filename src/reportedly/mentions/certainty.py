"""How surely a source puts its content, and whether it denies it or declines to say."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.mentions.lexicon import cue_forms, cue_nouns
from reportedly.mentions.statements import is_question, sign_of
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
    "hints": Effect("hedged", because="hints at it without vouching for it"),
    "predicts": Effect("predicted", because="speaks of what has not happened yet"),
    "promises": Effect("predicted", because="speaks of what it will do"),
    "plans": Effect("predicted", because="speaks of what it means to do"),
    "demands": Effect("predicted", because="speaks of what it wants done"),
    "wishes": Effect("predicted", because="speaks of what it hopes for"),
    "asks": Effect("asked", because="asks whether it is so"),
    "denies": Effect("denied", denies=True, because="says that it is not so"),
    "declines": Effect("asked", declines=True, because="neither confirms nor denies it"),
}
_NEGATED = re.compile(r"\b(?:not|never|n['’]t|cannot|unable to|no|neither|nor|nobody)\b|n['’]t\b", re.I)
_DECLINED = re.compile(
    r"\b(?:decline[sd]?|refuse[sd]?|(?:would|could|did|do|does|has|have|had) (?:not|neither)|cannot|unable to|yet to"
    r"|never(?! (?:seem\w* to |grew |grow )?(?:cease|fail|forg[eo]t|hesitate|miss|pass|stop|tire|waste)\w*)"
    r"|nobody|no one)\b"
    r"|n['’]t\b",
    re.I,
)
_WORDS = re.compile(r"[\w’'-]+")
_REFUSED = re.compile(
    r"^\W*(?:(?!that\b)[\w’'.-]+ ){0,6}?(?:access|appeals?|applications?|bail|bids?|bills?|calls?|demands?|"
    r"entry|invitations?|motions?|"
    r"nominations?|offers?|permi\w+|petitions?|plans?|proposals?|requests?|resolutions?|visas?|votes?)\b",
    re.I,
)
_SAID_OF_IT = re.compile(
    r"^\W*(?:that|it|this|ever|having|being|any|all|knowing|\w+ing)\b|\b(?:accounts?|accusations?|alarm|allegations?|"
    r"arguments?|"
    r"assertions?|beliefs?|charges?|claims?|concerns?|criticisms?|fears|figures?|findings?|ideas? that|notion|"
    r"possibility|reports?|"
    r"rumou?rs?|statements?|stor(?:y|ies)|suggestions?|talk|theor(?:y|ies)|versions?|warnings?)\b",
    re.I,
)
_MARKS = '”"’, '
_UNDERTAKES = re.compile(r"\bagree|\boffer", re.I)
# That somebody does not want a name in the paper says nothing of how sure the statement is.
_UNNAMED = re.compile(
    r"\b(?:(?:(?:would|could|did|does|do|can|should|may)(?: not|n['’]t)|cannot) (?:(?:want|wish) to )?be"
    r" (?:named|identified)"
    r"|(?:ask|request|prefer|wish|want|declin|refus)\w*(?: not)? to be (?:named|identified))\b",
    re.I,
)
_SPEAKING = re.compile(
    r"\W*to (?:answer|clarify|comment|confirm|disclose|discuss|elaborate|explain|give|identify|name"
    r"|reveal|say|speak|tell)\b"
)
_TOPIC = re.compile(r"\W*(?:about|of)\b")
_DENYING = re.compile(r"\b(?:den(?:y|ied|ies)|disput\w+|reject\w*)\b", re.I)
_EITHER = re.compile(r"\bconfirm", re.I)  # "neither confirmed nor denied" leaves both open
_TURNS_AWAY = re.compile(r"\b(?:reject|dismiss|brush|throw|shoot|laugh)|\bthr[eo]w", re.I)
_NO_PLAN = re.compile(r"(?:\b(?:not|never|no longer)|n['’]t) (?:\w+ly )?(?:plan|intend|aim)", re.I)
_TO_DO = re.compile(
    r"^\W*(?:(?!whether\b|if\b|how\b|why\b|what\b|who\b|when\b|where\b)[\w’'.-]+ ){0,5}?(?:not |never )?to [a-z]+", re.I
)
_TAKES_BACK = re.compile(r"\b(?:retract|withdr[ae]w)", re.I)
_OPEN = re.compile(
    r"[“\"‘]?It (?:is|was|remain(?:s|ed)) (?:(?:not|still|yet|at first|\w+ly) )*(?:un)?(?:clear|known|certain)"
    r" (?:if|whether)\b"
)
"""What the writer leaves open: "It was not at first clear whether the dock would close"."""
_CUE_SIGNS: tuple[tuple[re.Pattern[str], Effect], ...] = tuple(
    (re.compile(pattern, re.I), effect)
    for pattern, effect in (
        (
            r"\bcast\w* (?:\w+ )?doubts?\b|\bdistanc\w+ \w+sel(?:f|ves)\b|\bplay\w* down\b|\bdownplay",
            EFFECTS["declines"],
        ),
        (
            r"\b(?:little|no) doubt\b|\b(?:sure|convinced|certain|confident)\b(?<!not sure)",
            Effect(because="is sure of it"),
        ),
        (r"\b(?:question(?:s|ed|ing)?|wonder\w*|unclear|unknown|not (?:yet )?(?:clear|known))\b", EFFECTS["asks"]),
        (r"\b(?:not|n['’]t)\b.*\b(?:understand|know|say|tell|respond|reply|answer|comment)\b", EFFECTS["declines"]),
        (
            r"(?:\b(?:not|never)|n['’]t|\b(?:refus|declin)\w+|\bunwilling)\b.*\b(?:discuss|be drawn)\b",
            EFFECTS["declines"],
        ),
        (
            r"\b(?:may|might|could|perhaps|probably|reportedly|allegedly|apparently|supposedly|purportedly)\b",
            EFFECTS["hints"],
        ),
        (
            r"\b(?:seem|appear|look)(?:s|ed|ing)?\b|\b(?:uncertain|unsure|afraid|doubt\w*|suspicions?)\b",
            EFFECTS["thinks"],
        ),
        (
            r"\b(?:is|are|was|were|been|be) (?:\w+ly )?(?:believed|thought|feared|said|understood|alleged|rumou?red)\b",
            EFFECTS["thinks"],
        ),
        (
            r"\b(?:wants?|wanted|seeks?|sought|calls?|called|calling) (?:for|on|to)\b"
            r"|\b(?:wants?|wanted|encourag\w+|urg\w+)\b",
            EFFECTS["demands"],
        ),
        (r"\b(?:expected|due|set|scheduled|poised|slated|on course|determined)\b", EFFECTS["predicts"]),
    )
)
"""Signs in the words of a cue that no verb of the table carries."""


@lru_cache(maxsize=1_000)
def effect_in(cue: str, content: str) -> Effect:
    """Return what a cue does to its content: to reject a request is no denial, to ask for help is no question."""
    cue = _UNNAMED.sub("", cue)
    name = known_effect(cue)
    turned = next((effect for names, applies, effect in _TURNED if name in names and applies(cue, content)), None)
    if turned is not None:
        return turned
    return _signed_effect(cue, name)


@lru_cache(maxsize=10_000)
def _signed_effect(cue: str, name: str | None) -> Effect:
    """Return the effect of that name, or of a sign in the words of the cue where that tells more."""
    if name in _OPEN_TO_SIGNS:
        for sign, effect in _CUE_SIGNS:
            if sign.search(cue) and not (name == "declines" and effect.certainty != "flat"):
                return effect
    return EFFECTS[name or "says"]


_OPEN_TO_SIGNS = frozenset({None, "says", "judges", "describes", "thinks", "declines"})
_TURNED: tuple[tuple[frozenset[str | None], Callable[[str, str], bool], Effect], ...] = (
    (
        frozenset({None}),
        lambda cue, content: bool(_TAKES_BACK.search(cue) and _SAID_OF_IT.search(content)),
        Effect("denied", denies=True, because="takes back that it is so"),
    ),
    (frozenset({"denies"}), lambda cue, content: not _denies(cue, content), Effect(because="does not grant it")),
    (frozenset({"asks"}), lambda _, content: bool(_TO_DO.match(content)), EFFECTS["demands"]),
    (
        frozenset({"says", "judges"}),
        lambda cue, content: bool(_UNDERTAKES.search(cue) and _TO_DO.match(content)),
        EFFECTS["promises"],
    ),
    (
        frozenset({"declines"}),
        lambda cue, content: bool(
            (_DENYING.search(cue) and not _EITHER.search(cue))
            or (_TO_DO.match(content) and not _SPEAKING.match(content))
        ),
        Effect(declines=True, because="does not deny it"),
    ),
    (
        frozenset({"plans"}),
        lambda cue, _: bool(_NO_PLAN.search(cue)),
        Effect("predicted", denies=True, because="does not mean to do it"),
    ),
    (
        frozenset({"thinks"}),
        lambda cue, content: bool(_TOPIC.match(content)) or cue.endswith((" about", " of")),
        EFFECTS["describes"],
    ),
)
"""What a content makes of the effect of its cue; the first row that applies holds."""


def _denies(cue: str, content: str) -> bool:
    """True where a cue of denial says that something is not so, not that something is not granted or not wanted."""
    if _REFUSED.match(content) and not re.match(r"\W*that\b", content):
        return False
    return not _TURNS_AWAY.search(cue) or bool(_SAID_OF_IT.search(content))


@lru_cache(maxsize=10_000)
def known_effect(cue: str) -> str | None:
    """Return the effect of the last word of a cue that a table holds, None where none does."""
    words = [word.lower() for word in _WORDS.findall(cue)]
    for place, word in reversed(list(enumerate(words))):
        if word in cue_nouns():
            if place and _effect_at(words, place - 1) == "denies":
                return _verb_effect("denies", cue)  # "contradicted claims"
            return "declines" if cue_nouns()[word] == "says" and _DECLINED.search(cue) else cue_nouns()[word]
        if word in cue_forms():
            return _verb_effect(_effect_at(words, place) or "says", cue)
    return None


def _effect_at(words: Sequence[str], place: int) -> str | None:
    """Return the effect of the word there, if a table holds it: with the particle behind it, "rule out" denies."""
    form = cue_forms().get(words[place])
    if form is None:
        return None
    behind = words[place + 1] if place + 1 < len(words) else ""
    return next((cue.effect for cue in form.cues if behind and cue.particle == behind), form.cues[0].effect)


def _verb_effect(name: str, cue: str) -> str:
    """Return the effect of a verb, turned by a negation: "did not say" declines, "does not believe" denies."""
    if name == "thinks":
        return "denies" if _NEGATED.search(cue) else name
    negated = _NEGATED.search(cue) if name == "denies" else _DECLINED.search(cue)
    return "declines" if negated and name not in {"judges", "describes", "plans", "demands"} else name


def certainty_of(text: str, cue: str, relation: Relation) -> Certainty:
    """Return how the source of `relation` puts its content: by the cue, else by the content's first statement."""
    content = _joined([span.of(text) for span in relation.content_spans])
    effect = effect_in(cue, content) if cue else EFFECTS["says"]
    if effect.certainty == "predicted" and (is_question(content) or certainty_of_words(content) == "asked"):
        return "asked"  # a court that "will decide whether S" says nothing of S
    if effect.certainty != "flat":
        return effect.certainty
    return certainty_of_words(content)


def certainty_of_words(content: str) -> Certainty:
    """Return how words put what they say, whoever says them."""
    if _OPEN.match(content):
        return "asked"
    sign = sign_of(content)
    return sign.certainty if sign else "flat"


def _joined(pieces: Sequence[str]) -> str:
    """Return the pieces of a content as one text; a piece that starts with a capital starts a sentence."""
    words = pieces[0] if pieces else ""
    for piece in pieces[1:]:
        start = piece.lstrip("“\"'‘ ")[:2]
        ends = start[:1].isupper() and start not in {"I ", "I’", "I'"}
        words = words.rstrip(_MARKS) + (". " if ends else " ") + piece
    return words
