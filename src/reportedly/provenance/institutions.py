"""Whom a named source counts as: rules by which people, offices and organisations become one institution.

Each rule is a row with its reason. A name alone never makes two institutions one where each could be its own.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from reportedly.provenance.case import Owned
from reportedly.provenance.nations import nation_of
from reportedly.records import Attribution, Outlets, folded
from reportedly.records.places import country_of

GOVERNMENT = re.compile(
    r"\b(?:government|cabinet|presidency|president s office|prime minister s office|white house|kremlin"
    r"|downing street)\b|^(?:the )?(?:[\w-]+ )?administration$"
)
# Departments that no town or county has: "Department of Health" may be anybody's, "Justice Department" is a state's.
_OF_STATE = (
    r"(?:state|justice|commerce|defen[cs]e|(?:the )?interior|homeland security|veterans affairs|foreign affairs"
    r"|(?:the )?treasury|(?:international )?trade|work and pensions)"
)
MINISTRY = re.compile(
    rf"\b(?:ministry|{_OF_STATE} department|department (?:of|for) {_OF_STATE}|foreign office|home office|pentagon"
    r"|treasury)\b"
)
OF_MINISTRY = re.compile(
    rf"\b(?:ministry of|department (?:of|for)(?= {_OF_STATE}\b)) (?P<of>[\w& ]+)"
    rf"|(?P<before>[\w& ]+) ministry\b|(?P<department>{_OF_STATE}) department\b"
)
HEAD_OF_STATE = re.compile(
    r"^(?:the )?(?:[\w-]+ )?(?:vice[- ]president|president|prime minister|premier|chancellor|king|queen"
    r"|head of state)\b"
)
OF_A_PEOPLE = re.compile(r"(?:ian|ese|ish)$")  # "Corovian": no company is called so
MINISTER = re.compile(
    rf"\b(?:minister|secretary (?:of|for) {_OF_STATE}|{_OF_STATE} secretary|(?:home|foreign|health) secretary)\b"
)
COUNCILLOR = re.compile(r"\bcouncill?(?:or|man|woman)\b")
OFFICE = re.compile(
    r"\b(?:minister|ministry|government|president|chancellor|premier|joint chiefs of staff|secretary of state"
    r"|(?:cabinet|foreign|home|interior|defen[cs]e|treasury|finance|health|justice) secretary)$"
)
ITS_OWN = re.compile(
    r"\b(?:agency|authority|authorities|hospital|court|police|fire|brigade|service|office of statistics|bank|council|"
    r"commission|university|institute|association|union|museum)\b"
)
INITIALS = re.compile(r"\b([A-Z])\.([A-Z])\b\.?")  # "U.S. Pacific Command" and "US Pacific Command" are one
# Posts that tell what kind of institution a person belongs to, where the text does not say which; the word that the
# institution's name holds. "Chief prosecutor Brenn" speaks for the prosecutor's office that is seen with her.
POSTS = (
    (re.compile(r"\b(?:prosecutor|attorney general|district attorney)\b"), "prosecutor"),
    (re.compile(r"\bfire (?:chief|officer|commander|marshal)\b|\bfirefighter\b"), "fire"),
    (re.compile(r"\b(?:police|inspector|constable|detective|superintendent|sheriff)\b"), "police"),
    (re.compile(r"\b(?:professor|lecturer|vice-chancellor|dean)\b"), "university"),
    (re.compile(r"\b(?:physician|surgeon|matron|consultant doctor)\b"), "hospital"),
    (re.compile(r"\b(?:curator|conservator)\b"), "museum"),
    (re.compile(r"\bjudge\b"), "court"),
    (re.compile(r"\b(?:union|shop) (?:leader|steward)\b"), "union"),
)
# Armed forces obey the government: they are a source of their own, and never confirm it or one another.
ARMED_FORCES = re.compile(
    r"\b(?:military|armed forces|air force|navy|marine corps|joint chiefs(?: of staff)?|general staff"
    r"|(?<!salvation )army|(?:pacific|central|northern|southern|strategic|european|forces) command)\b"
)
MEMBERS = re.compile(r"^[\w-]+[- ](?:member|nation|state|strong|seat) ")  # "the 15-member council" is the council
# Of who wrote a document the name counts: "psychologist Ada Brenn", "Ada Brenn author of Tides".
AUTHOR = re.compile(
    r"^(?:[a-z][\w-]* )*(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*)+) (?:author|professor|director|writer)\b.*$"
    r"|^(?:[a-z][\w-]* )+(?=[A-Z][\w’'-]+ [A-Z])"
)
COMPANY_TAIL = re.compile(
    r"\s+(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|group|holdings|ag|sa|gmbh|plant|works|factory|site|mill)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A key that is equal for what is one, and the reason where that is more than the name.

    `owner` is equal for what has one owner, where that is known: two companies of one owner are two roots, but no two
    of them confirm each other.
    """

    key: str
    because: str = ""
    owner: str = ""

    @property
    def group(self) -> str:
        """What is counted once in *least*."""
        return self.owner or self.key


def institution_of(link: Attribution, outlets: Outlets, owned: Mapping[str, Owned]) -> Institution:
    """Return whom a named source counts as; `owned` are owners that are stated, by folded name of what is owned."""
    stated = MEMBERS.sub("", INITIALS.sub(r"\1\2", (link.institution or link.source).split(",")[0]))
    stated = AUTHOR.sub(r"\g<name>", stated) if link.kind == "document" else stated
    whose = nation_of(f"{link.institution or ''} {link.post or ''} {link.source}") or _ruled(link)
    for applies, make in RULES:
        if applies(link, folded(stated)):
            return make(stated, whose)
    if kind := _kind_of_post(link, folded(stated)):
        place = f"{folded(stated)} " if link.institution else ""
        said = f"{link.source}, {link.post}: counted with the {kind} that is seen here, whose name is not said."
        return Institution(key=f"{place}{kind}", because=said)
    because = f"{link.source} speaks for {link.institution}." if link.institution else ""
    found = Institution(key=_company(stated), because=because)
    return _owned(found, stated, outlets, owned)


def _kind_of_post(link: Attribution, stated: str) -> str | None:
    """What kind of institution a post belongs to, where none is named or only a place is."""
    if link.kind != "person" or not link.post or (link.institution and len(stated.split()) > 1):
        return None
    return next((kind for pattern, kind in POSTS if pattern.search(link.post.lower()) and kind not in stated), None)


def _owned(found: Institution, stated: str, outlets: Outlets, owned: Mapping[str, Owned]) -> Institution:
    known = outlets.by_name(stated)
    if known and known.owner:
        said = f"{known.name} is owned by {known.owner}."
        return Institution(key=f"outlet {folded(known.name)}", because=said, owner=_company(known.owner))
    if told := owned.get(folded(stated)):
        said = f"{told.name} is said to be owned by {told.owner}."
        return replace(found, because=" ".join(filter(None, [found.because, said])), owner=_company(told.owner))
    return found


def _company(name: str) -> str:
    return COMPANY_TAIL.sub("", folded(name))


def is_office(link: Attribution) -> bool:
    """True for an office of state that is named without its holder: "the justice minister" is the government.

    An official of a ministry stays unnamed: only who holds or speaks for the office is the office.
    """
    return link.count == 1 and bool(OFFICE.search(folded(link.source)))


def _ruled(link: Attribution) -> str | None:
    """The country of "Ada Brenn, prime minister of Corovia": no table need know it, a head of state has no other."""
    heads = bool(link.institution and " " not in link.institution and HEAD_OF_STATE.search((link.post or "").lower()))
    return nation_of(f"president of {link.institution}") if heads else None


def _holds_post(link: Attribution) -> str:
    """A post, with what it is of where that is one word: "Commerce", "Secretary"."""
    of = link.institution if link.institution and " " not in link.institution else ""
    return f"{of} {link.post or ''} | {link.source}".lower()


def _is_minister(link: Attribution, stated: str) -> bool:
    return bool(MINISTER.search(_holds_post(link))) and not ITS_OWN.search(stated)


def _is_head_of_state(link: Attribution, _: str) -> bool:
    """The president of a company is one of that company, not of the state; "the Corovian president" has no other."""
    whose = link.institution
    of_state = not whose or nation_of(whose) is not None or bool(" " not in whose and OF_A_PEOPLE.search(whose))
    return of_state and bool(HEAD_OF_STATE.search((link.post or link.source).lower()))


def _is_councillor(link: Attribution, _: str) -> bool:
    return bool(COUNCILLOR.search(f"{link.post or ''} {link.because}".lower()))


def _council(stated: str, _: str | None) -> Institution:
    """A councillor speaks for the council; which one is told by the names that are seen with it."""
    return Institution(key="council", because=f"{stated} sits on a council, which counts as one.")


def _own(stated: str, _: str | None) -> Institution:
    return Institution(key=folded(stated), because=f"{stated} is an institution of its own.")


def _government(stated: str, whose: str | None) -> Institution:
    key = f"government of {whose}" if whose else "government"
    return Institution(key=key, because=f"{stated}: a head of state, the government and its ministries are one.")


def _ministry(stated: str, whose: str | None) -> Institution:
    if whose:
        return _government(stated, whose)
    return Institution(
        key=f"ministry {ministry_name(stated)}",
        because=f"{stated}: whose ministry it is, nobody says, so it is one with a government only where one speaks.",
    )


def ministry_name(stated: str) -> str:
    """Return what a ministry is for: "the Ministry of Health" and "the Health Ministry" are one."""
    found = OF_MINISTRY.search(folded(stated))
    return (found["of"] or found["before"] or found["department"]).strip() if found else ""


def _is_state(link: Attribution, stated: str) -> bool:
    """True for the bare name of a country as a body that speaks: "Israel approves" is its government's act."""
    country = country_of(stated)
    return link.kind == "organisation" and country is not None and (" " not in stated or stated == folded(country))


def _armed_forces(stated: str, whose: str | None) -> Institution:
    because = f"{stated}: armed forces and their government are not independent of one another."
    return Institution(key=folded(stated), because=because, owner=f"government of {whose}" if whose else "government")


RULES: tuple[tuple[Callable[[Attribution, str], bool], Callable[[str, str | None], Institution]], ...] = (
    (lambda _, stated: bool(MINISTRY.search(stated)), _ministry),
    (lambda _, stated: bool(GOVERNMENT.search(stated)) and not ITS_OWN.search(stated), _government),
    (_is_minister, _government),
    (_is_state, _government),
    (lambda _, stated: bool(ARMED_FORCES.search(stated)), _armed_forces),
    (lambda _, stated: bool(ITS_OWN.search(stated)), _own),
    (_is_councillor, _council),
    (_is_head_of_state, _government),
)
