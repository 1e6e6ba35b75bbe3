"""Sources told by what they are and not by name: "airline crew", "police", "a hospital", "company officials".

Beside a body with a name that may be of that kind, such a source cannot be told apart from it: the two count once in
*least*. Whether a body may be of a kind is read off the words of its name ("Airways", "Hospital") and off what the
articles call it beside its name ("Brenn Vell, the airline"); where nothing tells its kind, it may be of any.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from reportedly.provenance.case import Case
from reportedly.provenance.merging import Suspicion, same_names
from reportedly.provenance.misread import BODY
from reportedly.records import Root, folded
from reportedly.records.places import is_place

AIR = r"air(?! force)|\w*airlines?|airways|aviation|aero\w*|jet\w*|group|holdings?"
POLICE = r"police|constabulary|sheriff|gendarmerie|patrol|bureau of investigation"
HEALTH = r"hospitals?|clinics?|infirmary|medical|surgery"
RESCUE = r"fire|brigade|rescue|ambulance|coast ?guard|emergency"
STATE = r"government|cabinet|ministry|ministers?|treasury|pentagon|kremlin|white house"
LAW = r"court|tribunal|justice|prosecutors?|attorneys?"
OFFICES = (
    r"agency|authority|authorities|administration|commission|board|bureau|council|office|service|committee|department"
)
FORCES = r"army|navy|air force|military|forces|command|marines?|joint chiefs(?: of staff)?|guard"
LEARNING = (
    r"university|college|institute|laborator(?:y|ies)|school|academy|observatory|museum|cent(?:er|re)|society|zoo"
)
SOCIETIES = r"union|association|federation|alliance|coalition|league|party|church|trust|foundation|charity|club|society"
TRADE = (
    rf"{AIR}|inc|corp|corporation|co|company|ltd|limited|plc|llc|ag|sa|gmbh|bank|lines?|shipping|ferries|motors|works"
    r"|industries|systems|technolog(?:y|ies)|foods|stores?|energy|steel|oil|gas|media|records|studios?|press|hotels?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The words that tell of a body of one kind or of its people, and those by which a name shows such a body."""

    told: re.Pattern[str]
    named: re.Pattern[str]


def _kind(told: str, *named: str) -> Kind:
    return Kind(told=re.compile(rf"\b(?:{told})\b"), named=re.compile(rf"\b(?:{'|'.join(named)})\b"))


AIRLINE = _kind(r"airlines?|carriers?|(?:air|cabin)?crew|pilots?|flight attendants?", AIR)
BUSINESS = _kind(
    r"compan(?:y|ies)|firms?|business|corporation|\w*makers?|producers?|manufacturers?|operators?|retailers?|giant"
    r"|start-?up|platform|network|executives?|management|owners?|employer|stores?|shop|service|label|developers?",
    TRADE,
)
KINDS: tuple[Kind, ...] = (
    AIRLINE,
    BUSINESS,
    _kind(r"police(?:m[ae]n)?|officers?|detectives?|constables?|law enforcement", POLICE),
    _kind(r"investigators?", POLICE, LAW, OFFICES),
    _kind(r"hospitals?|clinics?|doctors?|medics?|surgeons?|nurses?", HEALTH),
    _kind(r"fire(?:fighters?)?|rescuers?|paramedics?|ambulance|coast ?guard", RESCUE),
    _kind(r"government|ministry|cabinet|ministers?|treasury|administration|president|premier", STATE),
    _kind(r"courts?|judges?|tribunal|prosecutors?|attorneys?", LAW),
    _kind(r"military|army|navy|air ?force|troops|soldiers?|militia", FORCES),
    _kind(r"agenc(?:y|ies)|regulators?|watchdogs?|authority", OFFICES),
    _kind(r"office|department", r"office|department|agency|bureau|service"),
    _kind(r"council|commission|committee|board", r"council|commission|committee|board"),
    _kind(r"universit(?:y|ies)|college|researchers?|scientists?|professors?|museum|institute|school|zoo", LEARNING),
    _kind(r"union|association|party|church|charity|club|campaigners?", SOCIETIES),
    _kind(r"authorities|officials?", POLICE, HEALTH, RESCUE, STATE, LAW, OFFICES, FORCES),
)
TRADERS = frozenset([AIRLINE, BUSINESS])  # "the Swedish company": the nation of a business is no name


def told_by_kind(case: Case, roots: Mapping[str, Sequence[Root]]) -> Iterator[Suspicion]:
    """Yield, for each root that is told by its kind alone, that it may be one with a body that may be of that kind.

    One body is enough: whichever of several is meant, the source adds nobody to them.
    """
    named = {key: found[0] for key, found in sorted(roots.items()) if found[0].named}
    one = same_names(root for found in roots.values() for root in found)
    known = {one.get(key, key) for key, root in named.items() if not is_told_by_kind(root)}
    for key, root in named.items():
        if one.get(key, key) in known:
            continue
        others = [other for name, other in named.items() if one.get(name, name) != one.get(key, key)]
        if (body := _first(others, partial(_may_be, case, root))) is not None:
            said = f"“{root.name}” tells what kind of source it is and not its name: it may be {body.name}."
            yield Suspicion(keys=frozenset([key, body.key]), because=said)


def is_told_by_kind(root: Root) -> bool:
    """Return whether the name of a root is words for a kind of body and nothing that one body alone is called."""
    if root.kind == "person":
        return False
    words = root.name.split()
    plain = [word for word in words if not is_place(word)]
    if len(plain) < len(words) and not (kinds_told(root.name) and kinds_told(root.name) <= TRADERS):
        return False
    is_common = " ".join(plain).islower() or (len(words) == 1 and bool(kinds_told(root.name)))
    return is_common and bool(kinds_told(root.name) or BODY.search(root.name))


def kinds_told(words: str) -> frozenset[Kind]:
    """Return the kinds of body that common words tell of: "airline crew" is an airline's."""
    return frozenset(kind for kind in KINDS if kind.told.search(words.lower()))


def _first(others: Sequence[Root], may_be: Callable[[Root], bool]) -> Root | None:
    """The body that a source may be: rather one with a name, and a person without a body last."""
    ordered = sorted(others, key=lambda root: (is_told_by_kind(root), _is_alone(root), root.key))
    return next((root for root in ordered if may_be(root)), None)


def _may_be(case: Case, told: Root, other: Root) -> bool:
    kinds = kinds_told(told.name)
    if _is_alone(other):
        return kinds <= {BUSINESS}  # anybody may own a business, or be meant by "the campaign"
    theirs = _kinds_of(case, other)
    return not kinds or not theirs or bool(kinds & theirs)


def _kinds_of(case: Case, root: Root) -> frozenset[Kind]:
    """The kinds of which a body may be, by its name or by what is said beside its name; none where nothing tells."""
    words = folded(root.key if root.kind == "person" else f"{root.name} {root.key}")
    shown = frozenset(kind for kind in KINDS if kind.named.search(words))
    return shown | (kinds_told(root.name) if is_told_by_kind(root) else _kinds_beside(case, root.name))


def _kinds_beside(case: Case, name: str) -> frozenset[Kind]:
    """The kinds that the articles give beside a name: "Brenn Vell, the airline", "the airline Brenn Vell"."""
    given = re.compile(
        rf"\b(?:the|an?) (?P<before>(?:[a-z-]+ ){{1,3}}){re.escape(name)}\b"
        rf"|\b{re.escape(name)}(?: \([^)\n]{{1,20}}\))?(?:,| is) (?:the|an?) (?P<behind>(?:[\w-]+ ?){{1,4}})"
    )
    texts = (case.articles[article].text for article in sorted({mention.article for mention in case.own}))
    found = (place["before"] or place["behind"] for text in texts for place in given.finditer(text))
    return frozenset().union(*(kinds_told(words) for words in found))


def _is_alone(root: Root) -> bool:
    """True for a person of whom no institution is known."""
    return root.kind == "person" and root.key == folded(root.name)
