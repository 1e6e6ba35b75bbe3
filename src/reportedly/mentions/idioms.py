"""Words that look like cues and tell nothing: "claimed the lives of", "recalling 300 ovens", "nobody was charged"."""

import re
from dataclasses import dataclass

from reportedly.mentions.no_speakers import is_no_speaker
from reportedly.records import Relation, Span, quote_of

_NUMBER = (
    r"(?:(?:about|around|some|over|nearly|almost|roughly|up to|more than|at least|at most|a total of|all|another"
    r"|upwards of|as (?:many|few) as|a (?:maximum|minimum) of|no (?:more|fewer|less) than|in excess of|close to) )*"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b)"
)
_TELL = r"^(?:say|says|said|tell|tells|told|telling|saying)(?: (?:us|them|me|him|her|you|anyone|anybody))?"
_AHEAD = 60  # code points behind a cue in which its idiom shows


@dataclass(frozen=True, slots=True)
class Idiom:
    """A cue with what follows it, and why nobody tells anything with it."""

    pattern: re.Pattern[str]
    because: str


IDIOMS = tuple(
    Idiom(re.compile(pattern, re.I), because)
    for pattern, because in (
        (
            rf"^claim(?:s|ed|ing)? (?:the |{_NUMBER}\S* |at least )*(?:\w+ )?(?:lives|life|victims?)\b",
            "A disaster claims lives.",
        ),
        (r"^call(?:s|ed|ing)? (?:in|up|off|back|together)\b", "Who is called in is summoned."),
        (
            rf"^(?:not )?recall(?:s|ed|ing)? (?:{_NUMBER}|(?:the|its|their|certain|all) (?:[\w-]+ ){{1,4}}"
            r"(?:made|sold|built|over|because|after)\b)",
            "A maker recalls its goods.",
        ),
        (
            r"^(?:(?:is|are|was|were|been|be|being|not|never) )+(?:\w+ )?(?:recalled|called back|withdrawn)\b"
            r"(?! (?:that|how))",
            "Goods that are recalled are called back.",
        ),
        (
            r"^(?:(?:is|are|was|were|been) )?(?:\w+ )?(?:look|search|hunt)(?:s|ed|ing)? for\b",
            "Who looks for people tells nothing of them.",
        ),
        (
            r"^(?:go(?:es|ing)?|went) on (?:for|in|at|near|amid|after|until|into|through|across|despite)\b",
            "A search that goes on tells nothing.",
        ),
        (rf"^add(?:s|ed|ing)? {_NUMBER}", "Who adds 300 jobs says nothing."),
        (
            rf"^(?:(?:will|would|may|could|to) )?la(?:y|ys|id|ying) out (?:[a-z]+ ){{0,3}}?(?:[$€£¥]|{_NUMBER})",
            "Who lays out 3 million spends it.",
        ),
        (
            r"^(?:to )?put(?:ting|s)? (?:it|this|that) (?:simply|mildly|bluntly|plainly|briefly|differently)\b",
            "Who puts it simply speaks for himself.",
        ),
        (
            r"^put(?:s|ting)? (?:[\w’'-]+ ){1,6}?at (?:risk|stake|ease|odds|bay|peril|an? |the (?:centre|center|heart"
            r"|top|bottom|head|foot|mercy|disposal|service|front|back|end))",
            "Who puts lives at risk states no figure.",
        ),
        (
            r"^(?:(?:naming|identifying|giving|revealing|disclosing) (?:any |its |their |his |her |the |a )?"
            r"|citing (?:any |its |their |no ))(?:sources?|informants?|evidence)\b",
            "Who names no source cites none.",
        ),
        (
            rf"^f(?:ound|inds?) (?:(?:about|around|some|over|nearly|more than|at least) )?{_NUMBER}\S* (?!(?:of|in"
            rf"|percent)\b)"
            r"[\w’'-]+(?: of [\w’'-]+)?[.,]?$",
            "Who finds 200 kilos has found a thing.",
        ),
        (
            r"^(?:ask(?:s|ed|ing)?|agree[sd]?|decline[sd]?|refuse[sd]?|request(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?)"
            r" (?:not )?(?:to )?(?:not )?(?:be |name |give |have |identify |reveal )(?:named|identified|quoted|him"
            r"|her|them"
            r"|(?:his|her|their) (?:\w+ )?names?)\b",
            "Who asks not to be named has told nothing with that.",
        ),
        (
            rf"^(?:fell|rose|dropped|climbed|slipped|jumped|gained|lost|slumped) (?:by )?{_NUMBER}",
            "Shares that fall say nothing.",
        ),
        (
            r"^attack(?:s|ed|ing) [^.\n]{0,90}\bwith (?:an? |[\w’'-]+ )*(?:(?:truck |car |petrol )?bombs?|axes?|drones?"
            r"|explosives|grenades?|guns?|hammers?|kni(?:fe|ves)|missiles?|mortars?|rifles?|rockets?)\b",
            "Who attacks a consulate with a truck bomb says nothing.",
        ),
        (r"^continue reading\b", "A page that goes on says nothing."),
        (rf"{_TELL} (?:a|one|a single) word\b", "Who did not say a word told nothing."),
        (rf"{_TELL} (?:(?:anything|nothing)[,.!]|(?:that|so)[.!])", "What was told is not said."),
    )
)
"""The cue stands where the pattern begins."""
_ANY = re.compile("|".join(f"(?:{idiom.pattern.pattern})" for idiom in IDIOMS), re.I)


_NEVER_MADE = re.compile(
    r"\b(?:been|was|were|is|are) (?:\w+ly )?(?:charged with|accused of|told|informed|asked)$", re.I
)
_NOBODY = re.compile(r"(?:neither|nobody|no one|no-one|none of|not one)\b", re.I)
"""Of whom nobody is charged, told or asked is said by nobody."""
_THOSE = re.compile(r"those \w+ed (?:about|after|by|for|in|of|on|over|to|under|with)\b", re.I)
"""Of "those accused over an affair" somebody is accused: they accuse nobody."""
_RECORDED = re.compile(r"(?:ha[sd] )?(?:recorded|registered|counted)$", re.I)
_ONE_NAME = re.compile(r"[A-Z][\w’'-]+$")
"""A town that has recorded ten cases is where they are, and tells nobody."""
_SEEN = re.compile(r"(?:ha[sd] )?seen$", re.I)
"""Where ten cases were seen is a place, unless it is the surname of somebody who saw them."""
_WHERE = re.compile(r" (?:about|at|behind|beside|in|near|on|outside|over|with)\b")
_POINTS = re.compile(r"\b(?:so|this|that|these|those|it|which|as)\b", re.I)
_MARKED = re.compile(r"[“”\"‘«]")
_WE_CAN = re.compile(r"(?:all |what )?(?:we|I) can\b", re.I)
"""Who says "we can confirm that S" says S: "we" is no other source."""
_EMPTY = frozenset({"", "which", "that", "it", "this", "so", "what", "who", "them", "him", "her", "us", "me"})


def tells(text: str, relation: Relation, *, every: bool = False) -> bool:
    """True unless nothing is said ("which hardly anyone had foreseen") or the cue is an idiom that tells nothing.

    Where `every` relation is asked for, a pronoun is something said: it is no claim, but somebody says it.
    """
    said = quote_of(text, relation.content_spans).strip()
    if not every and said.lower() in _EMPTY:
        return False
    if not relation.source_spans and _NOBODY.match(said) and _NEVER_MADE.search(quote_of(text, relation.cue_spans)):
        return False
    if _are_spoken_of(text, relation) or _is_where(text, relation, said) or _is_of_another_line(text, relation):
        return False
    if is_no_speaker(text, relation):
        return False
    return not any(_is_idiom(text, span) for span in relation.cue_spans)


def _are_spoken_of(text: str, relation: Relation) -> bool:
    if not (relation.source_spans and relation.cue_spans):
        return False
    source, cue = relation.source_spans[0], relation.cue_spans[0]
    return source.end + 1 == cue.start and bool(_THOSE.match(text[source.start : cue.end + _AHEAD]))


def _is_where(text: str, relation: Relation, said: str) -> bool:
    """True for "Vell has recorded 10 cases" in an article that has something happen in Vell."""
    name, cue = (quote_of(text, spans) for spans in (relation.source_spans, relation.cue_spans))
    if not (_ONE_NAME.match(name) and re.match(_NUMBER, said, re.I)):
        return False
    if _SEEN.match(cue):
        return not re.search(rf"\b[A-Z][a-z]+ {re.escape(name)}\b", text)
    return bool(_RECORDED.match(cue) and re.search(rf"\b(?:in|from|near|outside|across) {re.escape(name)}\b", text))


def _is_of_another_line(text: str, relation: Relation) -> bool:
    """True for "Ada Quill and Tom Adler argued on the pier" and the line before, to which no word of it points.

    What is quoted may be told by who is named in the next line.
    """
    if not (relation.source_spans and relation.cue_spans) or _MARKED.search(quote_of(text, relation.content_spans)):
        return False
    first, last = min((*relation.source_spans, *relation.cue_spans)), relation.content_spans[-1]
    if last.end > first.start or "\n" not in text[last.end : first.start]:
        return False
    end = text.find("\n", relation.cue_spans[-1].end)
    line = text[text.rfind("\n", 0, first.start) + 1 : end if end > 0 else len(text)]
    return bool(_WHERE.match(text, relation.cue_spans[-1].end)) and not _POINTS.search(line)


def is_his_own(text: str, relation: Relation) -> bool:
    """True for "we can confirm that S" within what somebody says."""
    return bool(relation.source_spans) and bool(_WE_CAN.fullmatch(quote_of(text, relation.source_spans)))


def _is_idiom(text: str, cue: Span) -> bool:
    start = text.rfind(" ", cue.start, cue.end) + 1 or cue.start
    end = cue.end + _AHEAD
    return bool(_ANY.match(text[cue.start : end]) or _ANY.match(text[start:end]))
