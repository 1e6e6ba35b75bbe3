"""The scenery of an event: what happened, where, and by which names newspapers call it."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from . import names
from .tables import rules, table

Slots = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a story plays: `full` are the names for a first reference, `short` those for later ones, by slot."""

    domain: str
    place: str
    country: str
    adjective: str
    full: Slots = field(default_factory=dict)
    short: Slots = field(default_factory=dict)


def setting(domain: str, rng: Random, place: str, *, country: tuple[str, str], other: str) -> Setting:
    """Return the scenery of a new event of `domain` in `place`; `other` is a second country that may be involved."""
    made = Setting(domain=domain, place=place, country=country[0], adjective=country[1])
    made.full.update(PL=(place,), LAND=(other,))
    builder = _BUILDERS.get(domain, _event)
    builder(rng, made)
    return made


def _things(name: str) -> list[Any]:
    return list(table("events")["things"][name])


def _event(rng: Random, made: Setting) -> None:
    """Name an event in all the ways that outlets may choose from: none says more than a few words of it."""
    forms, rows = table("events")["forms"], table("events")[made.domain]
    thing, noun, prep, adjectives, others = rng.choice(rows["events"])
    near = rng.choice(rows.get("near", forms["near"])).replace("{place}", made.place)
    words = {
        "place": made.place,
        "thing": thing,
        "noun": noun,
        "prep": prep,
        "near": near,
        "last": noun.rsplit(maxsplit=1)[-1],
    }
    made.full["EV"] = _filled(rows.get("first", forms["first"]), words, "adj", adjectives)
    made.short["EV"] = _filled(forms["later"], words, "other", others)
    made.full["HEV"] = (
        f"{made.place} {thing} {noun}",
        f"{noun if made.domain == 'nature' else f'{thing} {noun}'} {near}",
    )
    made.full["PLACEEV"] = (f"{made.place} {thing} {noun}",)
    made.full["GOODS"] = (rng.choice(_things("goods")),)
    made.full["COVER"] = (rng.choice(table("events")["nature"]["cover"]),)


def _filled(forms: list[str], words: dict[str, str], name: str, options: list[str]) -> tuple[str, ...]:
    """Return the forms with their words; a form with the slot `name` stands once for every option."""
    return tuple(
        form.format(**words, **{name: option})
        for form in forms
        for option in (options if f"{{{name}}}" in form else ("",))
    )


def _business(rng: Random, made: Setting) -> None:
    one, many, trade = rng.choice(_things("industries"))
    bare = names.firm(rng)
    kind = rng.choice(rules("names", "firms")["kinds"])
    name = f"{bare} {kind}"
    made.full["F"] = (f"the {trade} {name}", name, f"{name}, a% {trade},")
    made.short["F"] = (bare, "the company", f"the {trade}")
    made.full["HF"] = (bare, name)
    made.full["PRODUCT1"], made.full["PRODUCTS"] = (one,), (many,)
    made.full["FIRM"] = (name,)


def _security(rng: Random, made: Setting) -> None:
    site, one, many = rng.choice(_things("sites"))
    crew = rng.choice(_things("crews"))
    made.full["CREW1"], made.full["CREW"] = (crew[0],), (crew[1],)
    made.full["SITE"] = (site.format(place=made.place), f"{site.replace('{place} ', '')} in {made.place}")
    made.short["SITE"] = (site.replace("{place} ", ""),)
    made.full["HSITE"] = (site.format(place=made.place).removeprefix("the "),)
    made.full["GEAR1"], made.full["GEAR"] = (one,), (many,)


def _health(rng: Random, made: Setting) -> None:
    made.full["ILL"] = (rng.choice(_things("illnesses")),)


def _culture(rng: Random, made: Setting) -> None:
    museum = rng.choice(_things("museums"))
    kind = "museum" if "Museum" in museum else "gallery"
    made.full["MUSEUM"] = (f"the {made.place} {museum}", f"the {museum} in {made.place}")
    made.short["MUSEUM"] = (f"the {kind}", f"the {museum}")
    made.full["HMUSEUM"] = (f"{made.place} {museum}", f"{made.place} {kind}")
    made.full["BAREMUSEUM"] = (f"{made.place} {museum}",)
    made.full["WORK"] = (rng.choice(_things("works")).format(name=names.surname(rng)),)
    treasure = rng.choice(_things("treasures"))
    made.full["TREASURE1"], made.full["TREASURES"] = (treasure[0],), (treasure[1],)


_BUILDERS = {"business": _business, "security": _security, "health": _health, "culture": _culture}
