"""From a statement to its sentence: the clause, its source, and the grammar that joins them."""

import re
from dataclasses import dataclass
from functools import partial
from random import Random

from .actors import Voice
from .amounts import Value
from .grammar import Context, Grammar, Slot
from .marked import CHANGE, CONTENT, QUANTITY, SOURCE, SPLIT, WHEN, capitalised, label, tidy
from .plan import AGAINST, NEITHER, Fact, Statement
from .scenery import Setting
from .tables import Rules, rules, table
from .written import Style, amount, date_in_words, words

NO_SPLIT = "\ue301"
_PARTS = ("cues", "one", "cited", "cited_source", "three", "denied", "open", "flat", "heads")
_LABELS = "[\ue000-\ue1ff\ue300]*"
_STARTS = re.compile(f"(^|(?<=[.!?]) |(?<=[.!?]”) |“)({_LABELS})([€$£]?)(\\d[\\d,]*)(\\.\\d+)?(?! to )")
_LOWER = re.compile(f"((?:[.!?]”?{_LABELS} |^){_LABELS}“?{_LABELS})([a-z])")
_FACTORS = {
    2: ("doubled", "doubled", "doubled", ""),
    3: ("tripled", "tripled", "tripled", ""),
    1.5: ("raised", "risen", "rose", " by half"),
}
_RISING = {
    "raised": ("raised", "increased", "stepped up"),
    "risen": ("risen", "grown", "climbed"),
    "rose": ("rose", "grew", "climbed"),
}
_SHORTER = 0.75
_SPEAKERS = frozenset({"person", "organisation", "document", "anonymous"})


def _quotable(table_: Rules) -> Rules:
    """Return rules in which content at the start of a quotation has a slot of its own."""
    return {name: tuple(text.replace("“{Cd}", "“{Cq}") for text in rule) for name, rule in table_.items()}


GRAMMAR = Grammar(*(_quotable(rules("wording", part)) for part in _PARTS))
REMARKS = Grammar(rules("colour", "scenes"), rules("colour", "remarks"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """All that a sentence depends on besides its statement, so that it can be said again with one thing changed."""

    seed: int
    style: Style
    outlet: str
    day: str
    first: bool = True
    met: frozenset[str] = frozenset()


class Sayer:
    """Words one statement; everything by chance comes from the recipe's seed."""

    def __init__(self, setting: Setting, fact: Fact, said: Statement, recipe: Recipe) -> None:
        self._setting, self._fact, self._said, self._recipe = setting, fact, said, recipe
        self._rng = Random(recipe.seed)
        self._seed = recipe.seed * 31 + 7

    def sentence(self) -> str | None:
        """Return the labelled sentence, or None where this seed asks for what the clause cannot give."""
        text = GRAMMAR.say(self._rule(), self._context())
        return None if NO_SPLIT in text else finished(text)

    def headline(self) -> str:
        """Return the labelled headline, its first letter in upper case and without a stop."""
        slots: dict[str, Slot] = {"H": lambda: label(self._head(), CONTENT)}
        for at, voice in enumerate(self._said.chain):
            slots[f"S{at}"] = label(Random(self._seed).choice(voice.head), SOURCE + at)
        context = Context(self._rng, slots, plural=self._plural())
        return capitalised(tidy(GRAMMAR.say(self._head_rule(), context)))

    def _head_rule(self) -> str:
        chain, hedged = self._said.chain, self._said.hedged
        if not chain:
            return "head.none"
        if len(chain) > 1:
            return "head.through hedged" if hedged else "head.through"
        if chain[0].kind == "outlet":
            return "head.cited hedged" if hedged else "head.cited"
        if hedged:
            return "head.hedged document" if chain[0].kind == "document" else "head.hedged"
        return "head.one"

    def _rule(self) -> str:
        said, chain = self._said, self._said.chain
        if said.stance == NEITHER:
            return "silent" if chain else "own doubt"
        if not chain:
            return "flat"
        if said.stance == AGAINST and not said.negated:
            return "denied" if len(chain) == 1 else "told denied"
        return _rule_of_chain(chain)

    def _plural(self) -> tuple[bool, ...]:
        return (*(voice.plural for voice in self._said.chain), False, False, False)

    def _context(self) -> Context:
        slots: dict[str, Slot] = {
            "Ci": lambda: self._content(reported=True),
            "Cd": lambda: self._content(reported=False),
            "Cq": self._quoted,
            "Ca": lambda: self._half(0, reported=False),
            "Cb": lambda: self._half(1, reported=False),
            "Cm": lambda: self._half(0, reported=True),
            "Cn": lambda: self._half(1, reported=True),
            "DAY": self._recipe.day,
            "SELF": self._recipe.outlet,
            "PL": self._setting.place,
        }
        for at, voice in enumerate(self._said.chain):
            slots[f"S{at}"] = self._source(voice, at)
        if self._said.chain:
            slots.update(self._first_link(self._said.chain[0]))
        return Context(self._rng, slots, plural=self._plural())

    def _first_link(self, voice: Voice) -> dict[str, Slot]:
        kind = _manner(voice)
        return {
            "N0": self._named(voice),
            "P0": label(voice.pronoun, SOURCE),
            "say": lambda: GRAMMAR.say(f"say.{kind}", Context(self._rng)),
            "plain": lambda: GRAMMAR.say(f"plain.{kind}", Context(self._rng)),
            "setup": lambda: self._setup(kind),
        }

    def _setup(self, kind: str) -> str:
        occasion = self._rng.choice(table("wording")["more"]["occasions"])
        template = self._rng.choice(table("wording")["setups"][kind]).replace("{occasion}", occasion)
        return GRAMMAR.expand(template, Context(self._rng, {"DAY": self._recipe.day}))

    def _named(self, voice: Voice) -> str:
        chance = Random(self._seed + 1)
        forms = voice.intro
        if voice.name in self._recipe.met and chance.random() < _SHORTER:
            forms = voice.later
        seen = "the paper" if len(self._said.chain) > 1 else self._recipe.outlet
        return chance.choice(forms).replace("{SELF}", seen)

    def _source(self, voice: Voice, at: int) -> str:
        form = self._named(voice)
        return label(form.removesuffix(","), SOURCE + at) + ("," if form.endswith(",") else "")

    def _content(self, *, reported: bool) -> str:
        return label(self._clause(reported=reported).replace(SPLIT, ""), CONTENT)

    def _quoted(self) -> str:
        """Return the whole content as a quotation, sometimes with a phrase that people use to assure."""
        said = self._said
        assures = bool(said.chain) and _manner(said.chain[-1]) in {"person", "organisation"} and said.stance != AGAINST
        oath = GRAMMAR.say("oath", Context(self._rng)) if assures and not said.hedged else ""
        return label(capitalised(oath + self._clause(reported=False).replace(SPLIT, "")), CONTENT)

    def _half(self, at: int, *, reported: bool) -> str:
        halves = self._clause(reported=reported).split(SPLIT)
        if len(halves) != 2:
            return NO_SPLIT
        half = halves[at].strip()
        return label(capitalised(half) if at == 0 and not reported else half, CONTENT)

    def _clause(self, *, reported: bool) -> str:
        frame = self._fact.frame
        if frame is None:
            return ""
        rng = Random(self._seed)
        template = rng.choice(frame.clauses)
        context = Context(rng, self._amounts(headline=False), reported=reported, negative=self._said.negated)
        hedge = GRAMMAR.say("hedge", Context(Random(self._seed + 2), reported=reported)) if self._said.hedged else ""
        return hedge + GRAMMAR.expand(template, context)

    def _head(self) -> str:
        frame = self._fact.frame
        rng = Random(self._seed)
        template = rng.choice(frame.heads) if frame else ""
        return GRAMMAR.expand(template, Context(rng, self._amounts(headline=True), negative=self._said.negated))

    def _amounts(self, *, headline: bool) -> dict[str, Slot]:
        value, style, rng = self._said.value, self._recipe.style, Random(self._seed + 3)
        slots: dict[str, Slot] = {name: partial(self._slot, name) for name in self._setting.full}
        slots["Q"] = lambda: amount(value, style, rng, headline=headline)
        slots["D"] = label(date_in_words(value, style), WHEN)
        if value.before is not None:
            slots["Q0"] = label(f"{value.before:,}", QUANTITY)
            slots.update(_rising(value, rng))
        return slots

    def _slot(self, name: str) -> str:
        full, short = self._setting.full[name], self._setting.short.get(name)
        rng = Random(self._seed + len(name) * 7 + ord(name[0]))
        if short and not self._recipe.first and rng.random() < _SHORTER:
            return rng.choice(short)
        return rng.choice(full)


def _manner(voice: Voice) -> str:
    """Return how a source speaks: a private person gives no statements."""
    if voice.kind == "person" and voice.root == voice.name:
        return "witness"
    return voice.kind if voice.kind in _SPEAKERS else "organisation"


def _rule_of_chain(chain: tuple[Voice, ...]) -> str:
    if len(chain) == 1:
        return "cited" if chain[0].kind == "outlet" else "one"
    if len(chain) > 2:
        return "three"
    if chain[1].kind == "outlet":
        return "through.outlet"
    return "through" if chain[1].kind in {"person", "anonymous"} else "through.any"


def _rising(value: Value, rng: Random) -> dict[str, Slot]:
    """Return the verbs of a change, which say its factor where they name one."""
    verbs = _FACTORS.get(value.factor or 0)
    if verbs is None:
        return {**{name: rng.choice(options) for name, options in _RISING.items()}, "by": ""}
    found: dict[str, Slot] = {}
    for at, name in enumerate(_RISING):
        found[name] = verbs[at] if verbs[3] else label(verbs[at], CHANGE)
    found["by"] = label(verbs[3], CHANGE) if verbs[3] else ""
    return found


def remark(setting: Setting, fact: Fact, said: Statement, recipe: Recipe, *, slots: dict[str, Slot]) -> str:
    """Return a sentence in which a bystander says something that is not a figure; `fact.remark` fixes the words."""
    rng = Random(recipe.seed)
    first, second = _saying(setting, fact, slots)
    voice = said.chain[0]
    form = voice.intro[recipe.seed % len(voice.intro)]
    more: dict[str, Slot] = {
        "said1": label(capitalised(first), CONTENT),
        "said2": label(second, CONTENT),
        "Said2": label(capitalised(second.removeprefix("and ").removeprefix("but ")), CONTENT),
        "S0": label(form.removesuffix(","), SOURCE) + ("," if form.endswith(",") else ""),
    }
    return finished(REMARKS.say("remark", Context(rng, {**slots, **more})))


def _saying(setting: Setting, fact: Fact, slots: dict[str, Slot]) -> tuple[str, str]:
    if not fact.remark:
        rng = Random(f"{setting.place} {fact.id}")
        parts = rules("colour", f"sayings.{setting.domain}").values()
        fact.remark = "|".join(REMARKS.expand(rng.choice(part), Context(rng, slots)) for part in parts)
    first, second = fact.remark.split("|")
    return first, second


def finished(text: str) -> str:
    """Return a sentence as it is printed: no figure at its start, capitals after stops, one stop where two met."""
    text = _STARTS.sub(_spelled, tidy(text))
    return _LOWER.sub(lambda match: match[1] + match[2].upper(), text)


def _spelled(match: re.Match[str]) -> str:
    before, labels, symbol, digits, decimals = match.groups()
    number = int(digits.replace(",", ""))
    if not symbol and not decimals and number < 100:
        return f"{before}{labels}{words(number).capitalize()}"
    return f"{before}{labels}A total of {symbol}{digits}{decimals or ''}"
