"""Sentences between the figures: scenes, headlines without a claim, and the lines an outlet prints under everything."""

from random import Random

from . import names
from .amounts import Value
from .grammar import Context, Grammar, Slot
from .marked import capitalised, tidy
from .outlets import Outlet
from .plan import Plan, Story
from .saying import finished
from .tables import rules, table
from .written import date_in_words

SCENES = Grammar(rules("colour", "scenes"), rules("colour", "heads"))
HOUSE = Grammar(rules("colour", "house"))
CREDITS = Grammar(
    {f"credit {name}": rule for name, rule in rules("wording", "credits").items()},
    {"correction": tuple(table("wording")["more"]["corrections"])},
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Scenery:
    """The streets and people of one town, drawn anew for every sentence."""

    def __init__(self, story: Story) -> None:
        self._setting = story.setting
        rng = story.rng
        self._streets = [names.street(rng) for _ in range(40)]
        self._districts = [names.district(rng) for _ in range(12)]
        self._towns = [names.place(rng) for _ in range(8)]

    def slots(self, rng: Random, day: str = "Monday") -> tuple[dict[str, Slot], bool]:
        """Return what a scene may name, and whether the person in it is a woman."""
        woman = rng.random() < 0.5
        given = names.WOMEN if woman else names.MEN
        return {
            "STREET": lambda: rng.choice(self._streets[::2]),
            "STREET2": lambda: rng.choice(self._streets[1::2]),
            "DISTRICT": lambda: rng.choice(self._districts),
            "TOWN": lambda: rng.choice(self._towns),
            "FIRST": lambda: rng.choice(given),
            "SURNAME": lambda: names.surname(rng),
            "DAY": day,
            "PL": self._setting.place,
        }, woman

    def scene(self, rng: Random, day: str) -> str:
        """Return a sentence of local colour."""
        slots, woman = self.slots(rng, day)
        rule = self._setting.domain if rng.random() < 0.5 else "any"
        return finished(SCENES.say(rule, Context(rng, slots, plural=(woman, False, False, False))))

    def plain_head(self, rng: Random, day: str) -> str:
        """Return a headline that claims nothing."""
        slots, woman = self.slots(rng, day)
        slots.update({name: rng.choice(forms) for name, forms in self._setting.full.items()})
        bare, definite = table("colour")["topics"][self._setting.domain]
        slots["TOPIC"] = lambda: SCENES.expand(bare, Context(rng, slots))
        slots["THETOPIC"] = lambda: SCENES.expand(definite, Context(rng, slots))
        return capitalised(tidy(SCENES.say("plain", Context(rng, slots, plural=(woman, False, False, False)))))


def weekday(plan: Plan, back: int = 0) -> str:
    """Return the day of the week on which `plan` came out, or some days before."""
    return WEEKDAYS[(plan.when.weekday() - back) % 7]


def house_lines(outlet: Outlet) -> list[str]:
    """Return the lines that an outlet prints under its articles, always the same ones."""
    rng = Random(outlet.page)
    kinds = rng.sample(tuple(rules("colour", "house")), outlet.page % 3)
    return [
        finished(HOUSE.say(kind, Context(rng, {"SELF": outlet.spoken, "BARE": outlet.name.removeprefix("The ")})))
        for kind in kinds
    ]


def credit(place: str, giver: Outlet, plan: Plan, city: str) -> str:
    """Return the words by which the outlet of `plan` says that the text is from `giver`."""
    taker = plan.outlet
    rng = Random(f"{plan.id} {giver.name} {taker.name}")
    slots: dict[str, Slot] = {
        "O": giver.name if place in {"byline", "dateline"} else giver.spoken,
        "A": rng.choice(giver.aliases) if giver.aliases and rng.random() < 0.7 else giver.name,
        "SELFBARE": taker.name,
        "CITY": city.upper() if rng.random() < 0.7 else city,
        "PL": city,
        "DATE": date_in_words(Value(kind="date", day=plan.when.date()), taker.style),
    }
    text = CREDITS.say(f"credit {place}", Context(rng, slots)).replace("⟨", "(").replace("⟩", ")")
    return text if place in {"byline", "dateline"} else finished(text)


def correction(plan: Plan) -> str:
    """Return the note that says that something was put right."""
    day = date_in_words(Value(kind="date", day=(plan.modified or plan.when).date()), plan.outlet.style)
    return finished(CREDITS.say("correction", Context(Random(f"{plan.id} note"), {"DATE": day})))
