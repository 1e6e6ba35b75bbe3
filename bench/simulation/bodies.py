"""Institutions that can speak on an event, filled in from their table."""

from dataclasses import dataclass, replace
from random import Random

from . import names
from .scenery import Setting
from .tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A body that speaks, with the posts of its people as (before the name, after it).

    `root` is what it counts as: ministries and heads of one government have one root. `owner` is who owns it, where
    that is said.
    """

    kind: str
    root: str
    name: str
    intro: tuple[str, ...]
    later: tuple[str, ...]
    head: str
    posts: tuple[tuple[str, str], ...]
    plural: bool = False
    owner: str = ""


def body(kind: str, setting: Setting, rng: Random) -> Institution:
    """Return a body of one kind in this setting."""
    row = table("bodies")[kind]
    slots = _slots(kind, setting, rng)

    def filled(text: str) -> str:
        return _Filled(slots).of(text)

    name = filled(row["name"])
    return Institution(
        kind=row["kind"],
        root=filled(row.get("root", row["name"])),
        name=name,
        intro=tuple(filled(form) for form in row["intro"]),
        later=tuple(filled(form) for form in row["later"]),
        head=filled(row["head"]),
        posts=tuple((filled(before), filled(after)) for before, after in row["posts"]),
        plural=row.get("plural", False),
    )


class _Filled:
    def __init__(self, slots: dict[str, str]) -> None:
        self._slots = slots

    def of(self, text: str) -> str:
        for name, words in self._slots.items():
            text = text.replace(f"{{{name}}}", words)
        return text


def _slots(kind: str, setting: Setting, rng: Random) -> dict[str, str]:
    bodies = table("bodies")
    slots = {
        "place": setting.place,
        "country": setting.country,
        "adjective": setting.adjective,
        "land": setting.full["LAND"][0],
    }
    if kind in {"ministry", "agency"}:
        field = rng.choice(bodies["ministries" if kind == "ministry" else "agencies"][setting.domain])
        slots.update(field=field, lower=field.lower(), short=field.split()[-1].lower())
    if kind == "firm":
        firm = setting.full["FIRM"][0]
        slots.update(firm=firm, bare=firm.split()[0])
    if kind == "museum":
        slots.update(
            museum=setting.full["MUSEUM"][0].removeprefix("the "), house=setting.short["MUSEUM"][0].removeprefix("the ")
        )
    slots.update(
        hospital=rng.choice(("General Hospital", "University Hospital", "Memorial Hospital")),
        trade=rng.choice(("Metalworkers'", "Engineers'", "Electricians'", "Toolmakers'", "Machinists'")),
        members=rng.choice(("Residents'", "Parents'", "Farmers'", "Tenants'")),
        university=rng.choice((f"University of {setting.place}", f"{setting.place} Technical University")),
        surname=names.surname(rng),
    )
    return slots


LOCAL = {
    "disaster": ("police", "fire", "hospital", "council"),
    "business": ("firm", "union", "council"),
    "security": ("embassy", "institute"),
    "health": ("hospital", "university", "council"),
    "crime": ("police", "court", "prosecutors"),
    "civic": ("police", "council", "association"),
    "culture": ("museum", "police", "university"),
    "nature": ("fire", "police", "association"),
}


def roster(setting: Setting, rng: Random) -> list[Institution]:
    """Return the bodies that can speak on an event, in an order of chance."""
    kinds = [*LOCAL[setting.domain], "ministry", "agency", *(("cabinet",) if rng.random() < 0.3 else ())]
    bodies = [body(kind, setting, rng) for kind in kinds]
    rng.shuffle(bodies)
    return bodies


def subsidiary(setting: Setting, rng: Random, trade: str, owner: str) -> Institution:
    """Return a company that says who owns it."""
    name = f"{names.firm(rng)} {trade}"
    row = table("bodies")["firm"]
    slots = _Filled({"firm": name, "bare": name.split(maxsplit=1)[0], "place": setting.place})
    made = Institution(
        kind="firm",
        root=name,
        name=name,
        intro=(f"{name}, owned by {owner},", f"{name}, part of {owner},"),
        later=tuple(slots.of(form) for form in row["later"]),
        head=slots.of(row["head"]),
        posts=tuple((slots.of(before), slots.of(after)) for before, after in row["posts"][:2]),
    )
    return replace(made, owner=owner)
