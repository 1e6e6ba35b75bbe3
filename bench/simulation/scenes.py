"""Sentences between the figures: scenes, headlines without a claim, and the lines an outlet prints under everything."""

from random import Random

from . import colour, names, wording
from .amounts import Value
from .grammar import Context, Grammar, Slot
from .marked import capitalised, tidy
from .outlets import Outlet
from .plan import Plan, Story
from .saying import date_in_words, finished

SCENES = Grammar(colour.SCENES, colour.PLAIN_HEADS)
HOUSE = Grammar(colour.HOUSE)
CREDITS = Grammar(
    {f"credit.{name}": rule for name, rule in wording.CREDITS.items()}, {"correction": wording.CORRECTIONS}
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Scenery:
    """The streets and people of one town, drawn anew for every sentence."""

    def __init__(self, story: Story) -> None:
        self._story = story
        rng = story.rng
        self._streets = [names.street(rng) for _ in range(30)]
        self._districts = [
            f"{names.surname(rng)} {rng.choice(('Hill', 'Fields', 'End', 'Park', 'Wharf', 'Green', 'Side'))}"
            for _ in range(12)
        ]
        self._towns = [names.place(rng) for _ in range(8)]

    def slots(self, rng: Random, day: str = "Monday") -> tuple[dict[str, Slot], bool]:
        """Return what a scene may name, and whether the person in it is a woman."""
        woman = rng.random() < 0.5
        given = names.WOMEN if woman else names.MEN
        return {
            "STREET": lambda: rng.choice(self._streets), "DISTRICT": lambda: rng.choice(self._districts), "TOWN": lambda: rng.choice(self._towns),
            "FIRST": lambda: rng.choice(given), "SURNAME": lambda: names.surname(rng), "DAY": day, "PL": self._story.setting.place,
        }, woman  # fmt: skip

    def scene(self, rng: Random, day: str) -> str:
        """Return a sentence of local colour."""
        slots, woman = self.slots(rng, day)
        rule = f"scene.{self._story.setting.domain}" if rng.random() < 0.5 else "scene.any"
        return finished(SCENES.say(rule, Context(rng, slots, plural=(woman, False, False, False))))

    def plain_head(self, rng: Random) -> str:
        """Return a headline that claims nothing."""
        setting = self._story.setting
        slots, woman = self.slots(rng)
        slots.update({name: (lambda forms=forms: rng.choice(forms)) for name, forms in setting.full.items()})  # type: ignore[misc]
        slots["TOPIC"] = lambda: SCENES.expand(colour.TOPICS[setting.domain], Context(rng, slots))
        return capitalised(tidy(SCENES.say("plain", Context(rng, slots, plural=(woman, False, False, False)))))


def weekday(plan: Plan, back: int = 0) -> str:
    """Return the day of the week on which `plan` came out, or some days before."""
    return WEEKDAYS[(plan.when.weekday() - back) % 7]


def house_lines(outlet: Outlet) -> list[str]:
    """Return the lines that an outlet prints under its articles, always the same ones."""
    rng = Random(outlet.page)
    slots: dict[str, Slot] = {"SELFBARE": outlet.name}
    return list(dict.fromkeys(finished(HOUSE.say("house", Context(rng, slots))) for _ in range(outlet.page % 3)))


def credit(place: str, giver: Outlet, taker: Outlet, plan: Plan, city: str) -> str:
    """Return the words by which `taker` says that the text is from `giver`."""
    rng = Random(f"{plan.id} {giver.name} {taker.name}")
    spoken = giver.name if place in {"byline", "dateline"} else giver.spoken
    day = date_in_words(Value(kind="date", day=plan.when.date()), taker.style)
    alias = rng.choice((giver.name, *giver.aliases)) if giver.aliases else giver.name
    slots: dict[str, Slot] = {
        "O": spoken,
        "A": alias,
        "SELFBARE": taker.name,
        "CITY": city.upper() if rng.random() < 0.7 else city,
        "PL": city,
        "DATE": day,
    }
    text = CREDITS.say(f"credit.{place}", Context(rng, slots))
    return text if place in {"byline", "dateline"} else finished(text)


def correction(plan: Plan) -> str:
    """Return the note that says that something was put right."""
    day = date_in_words(Value(kind="date", day=(plan.modified or plan.when).date()), plan.outlet.style)
    return finished(CREDITS.say("correction", Context(Random(f"{plan.id} note"), {"DATE": day})))
