"""What words put forward first, and how: the main clause of their first statement, its hedges and its tense."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from reportedly.mentions.lexicon import cue_forms
from reportedly.records import Certainty

_BREAK = re.compile(r"[.?!…](?P<break>[\"”’')]*\s+)(?=[\"“‘'(]*[A-Z0-9])")
_WORD = re.compile(r"[a-z]+")
_LEAST = 3
_EDGES = " \n\"“”‘’'«»-–—,.;:…()["
_OPENER = re.compile(
    r"(?:(?:that|look|well|listen|so|now|and|but|yes|yeah|oh|okay|frankly|honestly|actually|of course|you know|i mean"
    r"|first of all|indeed|again|still|then|also|in fact)(?:,\s+|\s+(?=[a-z\"“]))|no,\s+)",
    re.I,
)
_LEADING = re.compile(
    r"(?:even )?(?:if|when|while|whenever|although|though|as|since|because|after|before|until|unless|once|given|despite"
    r"|during|in|on|at|by|with|without|for|from|under|over|following|among)\b",
    re.I,
)
_DEPENDENT = re.compile(
    r",? (?:who|which|whose|whom|because|if|although|though|unless|when|while|where|until|since|as|after|before|so that"
    r"|than|(?:and|or|but) (?:that|whether))\b|[;:—–]| -+ |, (?:and|or|so) (?=[a-z’']+ )|, [a-z]+ing\b"
)
_TURN = re.compile(r",? but (?=\w+ )")
_BE = r"(?:is|are|was|were|be|been|being|’s|'s|’re|'re|’m|'m|am)"
_PRONOUN = r"(?:I|we|he|she|they|it|you)"
_ADVERB = r"(?:also|just|really|still|do|does|did|kind of|sort of|certainly|personally|always|only|both|now|very much)"
_OWN = rf"^{_PRONOUN}(?:[’'](?:d|ve|m|re))?(?: {_ADVERB})*"
_UNABLE = (
    r"(?:\b(?:(?:can|could)(?:not| not| neither|n[’']t)|unable to)|\bno (?:means|way) (?:of|to)"
    r"|(?:\bnot|n[’']t)(?: been| yet)? (?:able|in a position) to)"
)
_HABIT = r"(?:sometimes|often|always|usually|frequently|occasionally|regularly|never have|have\b)"
_SENSES = r"(?:see|hear|feel|smell|taste|not\b|n[’']t\b)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Words of a main clause that tell how it is put.

    A clause that `pattern` fits has one of `words` (runs of letters, lower case): a clause is asked for them first,
    since most have none.
    """

    certainty: Certainty
    words: frozenset[str] = frozenset()
    pattern: re.Pattern[str]
    because: str


def _sign(certainty: Certainty, words: str, pattern: str, because: str, *, flags: re.RegexFlag = re.I) -> Sign:
    return Sign(
        certainty=certainty, words=frozenset(words.split()), pattern=re.compile(pattern, flags), because=because
    )


def _forms(verbs: str) -> str:
    """Return the regular forms of verbs."""
    return " ".join(verb + ending for verb in verbs.split() for ending in ("", "s", "d", "ed", "ing"))


_FALSE_WORDS = (
    "without inaccurate false untrue true baseless unfounded groundless nonsense lie lies fabricated incorrect wrong"
)


SIGNS = (
    _sign("asked", "whether if", r"^(?:whether(?! or not\b)|if)\b", "It is an indirect question."),
    _sign("asked", "wonder wonders wondered", rf"{_OWN} wonder(?:s|ed)?\b", "Who wonders, asks."),
    _sign(
        "asked",
        "unclear uncertain unknown clear known",
        r"\b(?:un(?:clear|certain|known)|not (?:yet )?(?:clear|known)) ?"
        r"(?:on )?(?:whether|if|how|why|who|what|when|where)\b",
        "It leaves the answer open.",
    ),
    _sign(
        "asked",
        "early soon",
        r"\btoo (?:early|soon) to (?:tell|say|know|confirm)\b",
        "It leaves the answer open.",
    ),
    _sign(
        "asked",
        "confirm confirming verify verifying corroborate corroborating establish establishing",
        rf"{_UNABLE} (?:\w+ly )?(?:confirm|verify|corroborat(?:e|ing)|establish)(?:ing)?\b"
        r"|\b(?:will|wo|would|do|does|did|have|has|had)(?: not| neither|n[’']t) (?:\w+ly )?confirm\b"
        r"|\b(?:declin|refus)\w+ to (?:\w+ly )?confirm\b",
        "Who cannot confirm it leaves open whether it is so.",
    ),
    _sign(
        "asked",
        "confirmed verified corroborated",
        r"\b(?:can|could|has|have|had)(?:not| not|n[’']t) (?:\w+ly |yet )?be(?:en)? "
        r"(?:\w+ly )?(?:confirmed|verified|corroborated)\b",
        "What is not confirmed is left open.",
    ),
    _sign(
        "asked",
        "information knowledge record aware",
        r"\b(?:has|have|had) no (?:information|knowledge|record)s? (?:that|of|about|on)\b"
        r"|\b(?:(?:is|are|was|were) (?:not|un)|n[’']t )\s?aware (?:that|of)\b",
        "Who knows nothing of it leaves open whether it is so.",
    ),
    _sign(
        "asked",
        "investigating examining looking checking probing verifying",
        r"^(?:[\w’'.-]+ ){1,4}?(?:investigating|examining|looking into|checking|probing|verifying) "
        r"(?:whether|if|(?:\w+ ){0,2}(?:accusation|allegation|claim|report|rumou?r|suggestion)s?)\b",
        "Who looks into it leaves open whether it is so.",
    ),
    _sign(
        "asked",
        "proof evidence confirmation indication",
        r"\bno (?:\w+ )?(?:proof|evidence|confirmation|indication)\b(?: \w+)? that\b",
        "It leaves open whether it is so.",
    ),
    _sign(
        "denied",
        _FALSE_WORDS,
        r"\b(?:claim|allegation|report|charge|accusation|rumou?r|stor(?:y|ie)|suggestion)s?\b"
        r"(?:[^,.;]|(?<=\d)[,.](?=\d)){0,120}"
        r"\b(?:is|are|was|were) "
        r"(?:\w+ )?(?:false|untrue|not true|baseless|unfounded|groundless|nonsense|an? lie|lies|fabricated|"
        r"incorrect|wrong|inaccurate|without (?:any )?(?:foundation|basis|substance))\b",
        "It says that what others say is false.",
    ),
    _sign(
        "denied",
        _FALSE_WORDS + " truth correct case inaccurate right",
        r"^(?:it|that|this)(?: is|’s|'s| was| would be) (?:\w+ )?(?:(?:false|untrue|not true|an? lie|nonsense)\b"
        r"|(?:wrong|incorrect|not correct|not the case|inaccurate|not right) (?:that|to (?:say|claim|suggest))\b)"
        r"|\bno truth (?:in|to)\b",
        "It says that what others say is false.",
    ),
    _sign(
        "predicted",
        _forms("plan intend aim expect hope want wish promise vow pledge"),
        rf"^(?:[\w’'.-]+ ){{1,4}}?(?:plan|intend|aim|expect|hope|want|wish|promise|vow|pledge)(?:s|ed|d)? to\b"
        rf"|{_OWN} (?:hope|wish|expect)(?:s|d|ed)?\b",
        "It speaks of what is planned or wished.",
    ),
    _sign("hedged", "may might", r"\bmay\b(?! \d)|\bmight\b", "It says that it may be so.", flags=re.RegexFlag(0)),
    _sign("hedged", "could", rf"\bcould\b(?! (?:{_SENSES}))", "It says that it could be so."),
    _sign(
        "hedged",
        "perhaps maybe possibly probably apparently presumably seemingly potentially",
        r"\b(?:perhaps|maybe|possibly|probably|apparently|presumably|seemingly|potentially)\b",
        "It hedges.",
    ),
    _sign(
        "hedged",
        _forms("seem appear"),
        r"\b(?:seem|appear)(?:s|ed|ing)?\b (?!on\b|in\b|at\b|before\b|with\b)",
        "It says how it looks.",
    ),
    _sign(
        "hedged",
        "probable possible conceivable thinkable imaginable plausible",
        rf"^(?:that )?it {_BE} (?:\w+ )?(?:probable|possible|conceivable|thinkable|imaginable|plausible) that\b",
        "It says that it may be so.",
    ),
    _sign(
        "hedged",
        "look looks looked feel feels felt",
        r"\b(?:looks?|looked|feels?|felt) (?:like|as if|as though)\b",
        "It says how it looks.",
    ),
    _sign(
        "hedged",
        "reportedly allegedly purportedly supposedly rumored rumoured",
        r"\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red)\b",
        "It passes on what others say.",
    ),
    _sign(
        "hedged",
        "believed thought understood feared said alleged suspected presumed",
        rf"\b{_BE} (?:\w+ )?(?:believed|thought|understood|feared|said|alleged|suspected|presumed) to\b",
        "It passes on what others hold.",
    ),
    _sign(
        "hedged",
        _forms("think believe suspect guess suppose assume fear doubt worry") + " thought",
        rf"{_OWN} (?:think|believe|suspect|guess|suppose|assume|fear|doubt|worry|thought|believed|suspected|assumed"
        rf"|feared|thinks|believes|suspects|assumes|fears|doubts)\b(?! (?:of|about)\b)",
        "It is what its speaker believes.",
    ),
    _sign("hedged", _forms("suggest"), r"\b(?:suggest(?:s|ed|ing)?)\b (?!that \w+ (?:should|be)\b)", "It hints."),
    _sign(
        "predicted", "likely unlikely", rf"\b{_BE} (?:\w+ )?(?:likely|unlikely) to\b", "It says what is likely to come."
    ),
    _sign(
        "hedged",
        "likely unlikely",
        r"\b(?:is|are|was|were|be|would|will|most|very|more|quite|almost|has|have|had) (?:un)?likely\b"
        r"|\b(?:un)?likely (?:to|be|have|that|because|due|an?|the|were|was|is|are|has|had)\b",
        "It says what is likely.",
    ),
    _sign(
        "predicted",
        "will won shall gonna ll",
        r"\b(?:will|won['’]t|shall|gonna)\b|\w['’]ll\b",
        "It speaks of what is to come.",
    ),
    _sign(
        "predicted",
        "would wouldn",
        rf"(?:\bwould\b(?! (?:{_HABIT}|not have\b))|\bwouldn[’']t\b(?! have))",
        "It speaks of what would come.",
    ),
    _sign(
        "predicted",
        "expected due set scheduled going forecast projected poised slated about",
        rf"\b{_BE} (?:\w+ )?(?:expected|due|set|scheduled|going|forecast|projected|poised|slated|about|not going) to\b",
        "It speaks of what is to come.",
    ),
    _sign("predicted", "going", rf"\b{_BE}n[’']t going to\b", "It speaks of what is to come."),
    _sign(
        "predicted",
        "do don never please let stop stay come go get give make take keep tell help leave vote wait",
        r"^(?:do not|don[’']t|never|please|let[’']?s|let us|let me|stop|stay|come|go|get|give|make|take|keep"
        r"|tell|help|leave|vote|wait) "
        r"(?!on\b|,)(?!\w+ (?:is|are|was|were|said)\b)",
        "It wants something done.",
    ),
    _sign(
        "predicted",
        "to",
        r"^(?:(?:all|his|her|their|the) (?:\w+ ){1,3})?(?:not |never )?"
        r"to (?!be honest\b|(?:the|an?|his|her|its|their|our|my|this|that)\b)[a-z]+\b",
        "It wants something done.",
    ),
)
"""The first that matches holds; each row with its reason."""


def first_statement(words: str) -> str:
    """Return the first sentence of `words` that is more than a word of greeting or assent."""
    sentences = _sentences(words.strip())
    first = next(sentences)
    return next((one for one in chain([first], sentences) if len(one.split()) >= _LEAST), first)


def _sentences(words: str) -> Iterator[str]:
    start = 0
    for end in _BREAK.finditer(words):
        yield words[start : end.start("break")]
        start = end.end()
    yield words[start:]


def main_clause(sentence: str) -> str:
    """Return the main clause of a sentence: without opening words and clauses, up to the first dependent one.

    A clause that is turned round by "but" is what stands behind it; what an inner speaker says is cut off.
    """
    clause = sentence.strip(_EDGES)
    while found := _OPENER.match(clause):
        clause = clause[found.end() :].lstrip(_EDGES)
    if _LEADING.match(clause) and (comma := clause.find(", ")) > 0 and len(clause[comma:].split()) >= _LEAST:
        clause = clause[comma + 2 :].lstrip(_EDGES)
    turn = _TURN.search(clause) if " but " in clause else None
    if turn is not None and len(clause[turn.end() :].split()) >= _LEAST:
        clause = clause[turn.end() :]
    return _without_inner_speech(_DEPENDENT.split(clause, maxsplit=1)[0])


def _without_inner_speech(clause: str) -> str:
    """Cut off what somebody in the clause says: "the dean said" of "the dean said it may rain"."""
    if _saying().isdisjoint(_WORD.findall(clause)):
        return clause
    for word in _WORD.finditer(clause):
        says = word.group() in _saying() and word.start() > 0
        if says and re.match(r" (?:that |\w+ \w+)", clause[word.end() :]):
            return clause[: word.end()]
    return clause


@cache
def _saying() -> frozenset[str]:
    """Return the finite forms of verbs that take a clause."""
    forms = cue_forms().items()
    return frozenset(
        word for word, form in forms if form.inflection in {"s", "past"} and any("s" in cue.frames for cue in form.cues)
    )


def is_question(words: str) -> bool:
    """True where the first statement is a question."""
    return _asks(first_statement(words))


def _asks(statement: str) -> bool:
    return statement.rstrip(_EDGES.replace(".", "")).endswith("?")


def sign_of(words: str) -> Sign | None:
    """Return what tells how `words` are put, None where nothing does: they are flat."""
    statement = first_statement(words)
    if _asks(statement):
        return QUESTION
    if _SAID_TO_BE_FALSE.match(statement):
        return DENIAL
    clause = main_clause(statement)
    said = _WORD.findall(clause.lower())
    return next((sign for sign in SIGNS if not sign.words.isdisjoint(said) and sign.pattern.search(clause)), None)


_LIE = r"(?:false|untrue|not true|baseless|unfounded|groundless|nonsense|an? lie|lies|fabricated|incorrect|wrong)\W*$"
_FALSE = rf"(?:is|are|was|were) (?:\w+ )?{_LIE}"
_SAID_TO_BE_FALSE = re.compile(
    r"\W*(?:(?:the |these |such |those |any |all )?"
    r"(?:claim|allegation|report|charge|accusation|rumou?r|assertion|suggestion)s? that (?:[^.;]|\.\d){5,300}? "
    rf"|that (?:\S+ ){{6,60}}){_FALSE}"
    r"|\W*(?:(?:the|these|such|those|any|all|an?) )?"
    r"(?:claim|allegation|report|charge|accusation|rumou?r|assertion|suggestion)s? that "
    rf"(?:[^.;]|\.\d){{5,300}}? (?:as )?{_LIE}",
    re.I,
)
DENIAL = Sign(certainty="denied", pattern=_SAID_TO_BE_FALSE, because="It says that what others say is false.")
QUESTION = Sign(certainty="asked", pattern=re.compile(r"\?"), because="It is a question.")
