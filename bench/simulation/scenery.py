"""The scenery of an event: what happened, where, and by which names newspapers call it."""

from dataclasses import dataclass, field
from random import Random

from . import names

_DISASTERS = (
    ("the collapse of a% {adj}footbridge", "footbridge collapse", "the collapse"),
    ("a% {adj}fire at a warehouse", "warehouse fire", "the fire"),
    ("a% {adj}fire in an apartment block", "apartment block fire", "the blaze"),
    ("an explosion at a% {adj}paint factory", "paint factory explosion", "the explosion"),
    ("the derailment of a% {adj}commuter train", "train derailment", "the derailment"),
    ("a landslide above the {adj}spa quarter", "landslide", "the landslide"),
    ("the sinking of a% {adj}ferry", "ferry sinking", "the sinking"),
    ("the collapse of a% {adj}crane", "crane collapse", "the accident"),
    ("a gas blast at a% {adj}bakery", "bakery gas blast", "the blast"),
    ("a% {adj}pile-up on the ring road", "ring road pile-up", "the crash"),
    ("the breach of a% {adj}dam", "dam breach", "the breach"),
    ("a roof collapse at a% {adj}sports hall", "sports hall roof collapse", "the collapse"),
)
_DISASTER_ADJECTIVES = ("", "disused ", "newly built ", "crowded ", "century-old ", "half-finished ", "privately run ")
_CRIMES = (
    ("a raid on a% {adj}cash depot", "cash depot raid", "the raid"),
    ("a smuggling case centred on a% {adj}boatyard", "boatyard smuggling case", "the case"),
    ("a fraud case at a% {adj}credit union", "credit union fraud case", "the case"),
    ("an armed robbery at a% {adj}jeweller's", "jeweller robbery", "the robbery"),
    ("a bribery affair in the {adj}land registry", "land registry bribery affair", "the affair"),
    ("a break-in at a% {adj}bonded store", "bonded store break-in", "the break-in"),
)
_CRIME_ADJECTIVES = ("", "family-owned ", "harbourside ", "well-known ", "suburban ")
_CIVIC = (
    ("a march against the closure of a {adj}school", "school march", "the march"),
    ("a rally for cheaper {adj}transport", "transport rally", "the rally"),
    ("a protest over a planned {adj}incinerator", "incinerator protest", "the protest"),
    ("a demonstration against {adj}rent rises", "rent demonstration", "the demonstration"),
    ("a vigil for the {adj}harbour pilots", "pilots' vigil", "the vigil"),
    ("a campaign to save the {adj}theatre", "theatre campaign", "the campaign"),
)
_CIVIC_ADJECTIVES = ("", "municipal ", "local ", "regional ", "public ")
_FIRES = (
    ("a wildfire in the {name} hills", "{name} hills wildfire", "the wildfire"),
    ("a forest fire on the {name} ridge", "{name} ridge forest fire", "the forest fire"),
    ("a heath fire along the {name} valley", "{name} valley heath fire", "the heath fire"),
    ("a bush fire on the {name} plateau", "{name} plateau bush fire", "the bush fire"),
)
_ILLNESSES = (
    "legionnaires' disease",
    "measles",
    "cholera",
    "hepatitis A",
    "typhoid",
    "botulism",
    "whooping cough",
    "anthrax",
    "dengue fever",
    "meningitis",
)
_INDUSTRIES = (
    ("washing machine", "washing machines", "appliance maker"), ("tyre", "tyres", "tyre maker"), ("bicycle", "bicycles", "bicycle maker"),
    ("lift motor", "lift motors", "engine maker"), ("wheelchair", "wheelchairs", "medical supplier"), ("tractor", "tractors", "farm machinery group"),
    ("heat pump", "heat pumps", "heating group"), ("car seat", "car seats", "car parts supplier"), ("oven", "ovens", "kitchen equipment firm"),
    ("battery pack", "battery packs", "battery maker"), ("boiler", "boilers", "boiler maker"), ("scooter", "scooters", "vehicle maker"),
)  # fmt: skip
_CREWS = (
    ("worker", "workers"),
    ("engineer", "engineers"),
    ("soldier", "soldiers"),
    ("technician", "technicians"),
    ("labourer", "labourers"),
)
_SITES = (
    ("the {place} drone factory", "drone", "drones"), ("the {place} shipyard", "patrol boat", "patrol boats"), ("the {place} radar works", "radar set", "radar sets"),
    ("the {place} munitions plant", "shell", "shells"), ("the {place} rocket plant", "rocket", "rockets"), ("the {place} truck works", "truck", "trucks"),
)  # fmt: skip
_GOODS = (
    "cocaine",
    "heroin",
    "untaxed tobacco",
    "ivory",
    "copper cable",
    "counterfeit medicine",
    "amber",
    "raw opium",
    "hashish",
)
_TREASURES = (
    ("drawing", "drawings"), ("coin", "coins"), ("icon", "icons"), ("manuscript", "manuscripts"), ("brooch", "brooches"), ("engraving", "engravings"),
    ("map", "maps"), ("medal", "medals"), ("figurine", "figurines"),
)  # fmt: skip
_MUSEUMS = (
    "Museum of Fine Arts",
    "City Museum",
    "Maritime Museum",
    "National Gallery",
    "Museum of Antiquities",
    "Textile Museum",
    "Castle Museum",
)
_WORKS = (
    "the {name} altarpiece", "a portrait by {name}", "a landscape by {name}", "the {name} tapestry", "the {name} globe", "a bronze by {name}", "the {name} manuscript",
)  # fmt: skip
_COVER = ("forest", "woodland", "pine forest", "scrub", "heath", "moorland")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a story plays: `full` are the names for a first reference, `short` those for later ones, by slot."""

    domain: str
    place: str
    country: str
    adjective: str
    full: dict[str, tuple[str, ...]] = field(default_factory=dict)
    short: dict[str, tuple[str, ...]] = field(default_factory=dict)


def setting(domain: str, rng: Random, place: str, country: tuple[str, str], other: tuple[str, str]) -> Setting:
    """Return the scenery of a new event of `domain` in `place`; `other` is a second country that may be involved."""
    full: dict[str, tuple[str, ...]] = {"PL": (place,), "LAND": (other[0],)}
    short: dict[str, tuple[str, ...]] = {}
    _BUILDERS[domain](rng, place, full, short)
    return Setting(domain=domain, place=place, country=country[0], adjective=country[1], full=full, short=short)


_Slots = dict[str, tuple[str, ...]]


def _event(
    templates: tuple[tuple[str, str, str], ...],
    adjectives: tuple[str, ...],
    rng: Random,
    place: str,
    *,
    slots: tuple[_Slots, _Slots],
) -> None:
    full, short = slots
    long, middle, brief = rng.choice(templates)
    adjective = rng.choice(adjectives)
    where = rng.choice(("in {p}", "in {p}", "near {p}", "on the edge of {p}", "outside {p}")).format(p=place)
    full["EV"] = (
        f"{long.format(adj=adjective)} {where}",
        f"{_definite(long).format(adj=adjective)} {where}",
        f"the {place} {middle}",
    )
    short["EV"] = (brief, brief, f"the {middle}")
    full["HEV"] = (f"{place} {middle}", f"{middle} {where}")


def _definite(text: str) -> str:
    for start in ("a% ", "an ", "a "):
        if text.startswith(start):
            return "the " + text[len(start) :]
    return text


def _disaster(rng: Random, place: str, full: _Slots, short: _Slots) -> None:
    _event(_DISASTERS, _DISASTER_ADJECTIVES, rng, place, slots=(full, short))


def _crime(rng: Random, place: str, full: _Slots, short: _Slots) -> None:
    _event(_CRIMES, _CRIME_ADJECTIVES, rng, place, slots=(full, short))
    full["GOODS"] = (rng.choice(_GOODS),)


def _civic(rng: Random, place: str, full: _Slots, short: _Slots) -> None:
    _event(_CIVIC, _CIVIC_ADJECTIVES, rng, place, slots=(full, short))


def _nature(rng: Random, place: str, full: _Slots, short: _Slots) -> None:
    long, middle, brief = rng.choice(_FIRES)
    name = names.place(rng)
    where = rng.choice(
        (f"near {place}", f"north of {place}", f"south of {place}", f"east of {place}", f"above {place}")
    )
    full["EV"] = (f"{long.format(name=name)} {where}", f"{_definite(long).format(name=name)} {where}")
    short["EV"] = (brief, "the fire", "the blaze")
    full["HEV"] = (middle.format(name=name), f"{place} fire")
    full["COVER"] = (rng.choice(_COVER),)


def _business(rng: Random, place: str, full: _Slots, short: _Slots) -> None:
    one, many, trade = rng.choice(_INDUSTRIES)
    name = f"{names.firm(rng)} {rng.choice(('Industries', 'Works', 'Group', 'Engineering', 'Technik', 'Systems', 'Manufacturing'))}"
    bare = name.split()[0]
    full["F"] = (f"the {trade} {name}", name, f"{name}, {rng.choice(('the', 'a%'))} {trade},")
    short["F"] = (bare, "the company", f"the {trade}")
    full["HF"] = (bare, name)
    full["PRODUCT1"], full["PRODUCTS"] = (one,), (many,)
    full["TRADE"], full["FIRM"] = (trade,), (name,)


def _security(rng: Random, place: str, full: _Slots, short: _Slots) -> None:
    site, one, many = rng.choice(_SITES)
    full["CREW1"], full["CREW"] = ((word,) for word in rng.choice(_CREWS))
    full["SITE"] = (site.format(place=place), site.format(place=place))
    short["SITE"] = (site.format(place=place).replace(f"{place} ", ""),)
    full["HSITE"] = (site.format(place=place).removeprefix("the "),)
    full["GEAR1"], full["GEAR"] = (one,), (many,)


def _health(rng: Random, _place: str, full: _Slots, _short: _Slots) -> None:
    full["ILL"] = (rng.choice(_ILLNESSES),)


def _culture(rng: Random, place: str, full: _Slots, short: _Slots) -> None:
    museum = rng.choice(_MUSEUMS)
    full["MUSEUM"] = (f"the {place} {museum}", f"the {museum} in {place}")
    short["MUSEUM"] = ("the museum", f"the {museum}") if "Museum" in museum else ("the gallery", f"the {museum}")
    full["HMUSEUM"] = (f"{place} {museum}", f"{place} {'museum' if 'Museum' in museum else 'gallery'}")
    full["WORK"] = (rng.choice(_WORKS).format(name=names.surname(rng)),)
    full["TREASURE1"], full["TREASURES"] = ((word,) for word in rng.choice(_TREASURES))


_BUILDERS = {
    "disaster": _disaster,
    "business": _business,
    "security": _security,
    "health": _health,
    "crime": _crime,
    "civic": _civic,
    "culture": _culture,
    "nature": _nature,
}
