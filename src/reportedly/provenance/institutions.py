"""Who counts as one: the rules by which named sources are merged, each a row with its reason."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportedly.records import Attribution, Outlets, folded
from reportedly.records.places import country_of

GOVERNMENT = re.compile(
    r"\b(?:government|cabinet|presidency|president's office|prime minister's office|white house|kremlin"
    r"|downing street)\b"
)
MINISTRY = re.compile(r"\b(?:ministry|state department|foreign office|home office|pentagon|treasury)\b")
OF_MINISTRY = re.compile(r"\bministry of (?P<of>[\w&,' ]+)|(?P<before>[\w&,' ]+) ministry\b")
STATE_POST = re.compile(
    r"^(?:the )?(?:[\w-]+ )?(?:vice[- ]president|president|prime minister|premier|chancellor|king|queen|head of state"
    r"|minister|secretary of state)\b|\bminister\b"
)
ITS_OWN = re.compile(
    r"\b(?:agency|authority|authorities|hospital|court|police|fire|brigade|service|office of statistics|bank|council|"
    r"commission|university|institute)\b"
)
COMPANY_TAIL = re.compile(r"\s+(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|group|holdings|ag|sa|gmbh)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A key that is equal for what counts as one, and the reason where that is more than the name."""

    key: str
    because: str = ""


def institution_of(link: Attribution, outlets: Outlets) -> Institution:
    """Return whom a named source counts as."""
    stated = link.institution or link.source
    whose = country_of(f"{link.institution or ''} {link.post or ''} {link.source}")
    for applies, make in RULES:
        if applies(link, folded(stated)):
            return make(stated, whose)
    known = outlets.by_name(stated)
    if known and known.owner:
        return Institution(key=f"owner {folded(known.owner)}", because=f"{known.name} is owned by {known.owner}.")
    because = f"{link.source} speaks for {link.institution}." if link.institution else ""
    return Institution(key=COMPANY_TAIL.sub("", folded(stated)), because=because)


def _is_state_post(link: Attribution) -> bool:
    """True for a minister or head of state; the president of a company is one of that company."""
    of_state = not link.institution or bool(country_of(link.institution))
    return of_state and bool(STATE_POST.search((link.post or "").lower()))


def _own(stated: str, whose: str | None) -> Institution:
    return Institution(key=f"{folded(stated)}", because=f"{stated} is an institution of its own{_of(whose)}.")


def _government(stated: str, whose: str | None) -> Institution:
    key = f"government of {whose.lower()}" if whose else "government"
    return Institution(key=key, because=f"{stated}: a head of state, the government and its ministries are one.")


def _ministry(stated: str, whose: str | None) -> Institution:
    if whose:
        return _government(stated, whose)
    return Institution(
        key=f"ministry {ministry_name(stated)}",
        because=f"{stated}: whose ministry it is is not said, so it is one with the government only where that speaks.",
    )


def _of(whose: str | None) -> str:
    return f" of {whose}" if whose else ""


def ministry_name(stated: str) -> str:
    """Return what a ministry is for: "the Ministry of Health" and "the Health Ministry" are one."""
    found = OF_MINISTRY.search(folded(stated))
    return (found["of"] or found["before"]).strip() if found else folded(stated)


RULES: tuple[tuple[Callable[[Attribution, str], bool], Callable[[str, str | None], Institution]], ...] = (
    (lambda _, stated: bool(MINISTRY.search(stated)), _ministry),
    (lambda _, stated: bool(GOVERNMENT.search(stated)) and not ITS_OWN.search(stated), _government),
    (lambda _, stated: bool(ITS_OWN.search(stated)), _own),
    (lambda link, _: _is_state_post(link), _government),
)


def joined(keys: list[str]) -> dict[str, str]:
    """Return, for each key, the key of the group it belongs to when these are seen together.

    A ministry whose country is not said is one with the government where exactly one government speaks too; a surname
    is one with the only full name that ends in it; initials are one with the only name that they abbreviate.
    """
    unique = sorted(set(keys))
    governments = [key for key in unique if key.startswith("government")]
    found: dict[str, str] = {}
    for key in unique:
        if key.startswith("ministry ") and len(governments) == 1:
            found[key] = governments[0]
        elif key == "government" and len(governments) == 2:
            found[key] = next(other for other in governments if other != key)
        else:
            fuller = [
                other for other in unique if other != key and (_is_surname(key, other) or _is_initials(key, other))
            ]
            found[key] = fuller[0] if len(fuller) == 1 else key
    return {key: found[found[key]] for key in unique}


def slip_free(name: str) -> str:
    """Return a name as it is compared: two letters that changed places are a slip of the pen, not another person."""
    return " ".join("".join([word[:1], *sorted(word[1:])]) for word in folded(name).split())


def _is_surname(key: str, other: str) -> bool:
    parts = other.split()
    return key != other and len(key) > 2 and 2 <= len(parts) <= 4 and parts[-1] == key


def _is_initials(key: str, other: str) -> bool:
    parts = [part for part in other.split() if part not in {"of", "the", "and", "for", "in", "on"}]
    return " " not in key and len(parts) >= 3 and key == "".join(part[0] for part in parts)
