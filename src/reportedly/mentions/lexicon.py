"""The tables of words that the rule reader knows: cues, source nouns, function words, countries."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "swear": ("swore", "sworn"),
    "think": ("thought",),
    "feel": ("felt",),
    "know": ("knew", "known"),
    "understand": ("understood",),
    "learn": ("learned", "learnt"),
    "hear": ("heard",),
    "find": ("found",),
    "show": ("showed", "shown"),
    "foresee": ("foresaw", "foreseen"),
    "forecast": ("forecast", "forecasted"),
    "broadcast": ("broadcast",),
    "speak": ("spoke", "spoken"),
    "seek": ("sought",),
    "read": ("read",),
    "begin": ("began", "begun"),
    "go": ("went", "gone"),
    "make": ("made",),
    "lay": ("laid",),
    "set": ("set",),
    "shoot": ("shot",),
    "teach": ("taught",),
    "plead": ("pleaded", "pled"),
    "leak": ("leaked",),
    "beg": ("begged",),
    "refer": ("referred",),
    "plan": ("planned",),
    "admit": ("admitted",),
    "quip": ("quipped",),
    "brag": ("bragged",),
    "pan": ("panned",),
    "rebut": ("rebutted",),
    "slam": ("slammed",),
    "concur": ("concurred",),
    "rip": ("ripped",),
    "spell": ("spelled", "spelt"),
    "sum": ("summed",),
    "prove": ("proved", "proven"),
    "blog": ("blogged",),
    "grin": ("grinned",),
    "throw": ("threw", "thrown"),
    "give": ("gave", "given"),
    "weep": ("wept",),
    "spread": ("spread",),
    "let": ("let",),
    "put": ("put",),
}


@dataclass(frozen=True, slots=True)
class Cue:
    """What a reporting verb takes: `frames` by letter, and what it does to its content.

    Frames: s any clause, t a clause with "that" or a quotation, q a quotation only, n a noun phrase, i an infinitive,
    h a hearer before the content, p a noun phrase after one of `prepositions`. `particle` is the word that must follow
    the verb ("point out"). `effect` is a key of `certainty.EFFECTS`.
    """

    lemma: str
    particle: str
    frames: str
    prepositions: frozenset[str]
    effect: str


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form of a cue verb: base, s, past or ing."""

    inflection: str
    cues: tuple[Cue, ...]


def _table(name: str) -> list[dict[str, str]]:
    text = files("reportedly.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def forms_of(lemma: str) -> dict[str, str]:
    """Return the inflected forms of a verb, each with its name."""
    forms = {lemma: "base", _add(lemma, "s"): "s", _add(lemma, "ing"): "ing"}
    if lemma in IRREGULAR:
        forms.update(dict.fromkeys(IRREGULAR[lemma], "past"))
        if lemma[-1] in "ntgrdp" and IRREGULAR[lemma][0].endswith(2 * lemma[-1] + "ed"):
            forms[lemma + lemma[-1] + "ing"] = "ing"
    else:
        forms[_add(lemma, "ed")] = "past"
    return forms


def _add(lemma: str, ending: str) -> str:
    if ending == "s":
        if lemma.endswith("y") and lemma[-2] not in "aeiou":
            return lemma[:-1] + "ies"
        return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    if lemma.endswith("ee") or not lemma.endswith("e"):
        return lemma + (ending[1:] if lemma.endswith("ee") and ending == "ed" else ending)
    return lemma[:-1] + ending


@cache
def cue_forms() -> dict[str, Form]:
    """Return each form of each cue verb, lower case."""
    found: dict[str, tuple[str, list[Cue]]] = {}
    for row in _table("cues.csv"):
        prepositions = frozenset(row["prepositions"].split())
        cue = Cue(row["lemma"], row["particle"], row["frames"], prepositions, row["effect"])
        for form, inflection in forms_of(row["lemma"]).items():
            found.setdefault(form, (inflection, []))[1].append(cue)
    return {form: Form(inflection, tuple(cues)) for form, (inflection, cues) in found.items()}


@cache
def source_nouns() -> dict[str, frozenset[str]]:
    """Return the kinds that a noun can name as a source: anonymous, title, organisation, outlet, document, group."""
    nouns: dict[str, frozenset[str]] = {}
    for row in _table("source_nouns.csv"):
        kinds = frozenset(row["kinds"].split())
        nouns[row["noun"]] = kinds
        nouns.setdefault(_plural(row["noun"]), kinds)
    return nouns


def _plural(noun: str) -> str:
    if noun.endswith(("sman", "eman", "gman", "wman", "woman", "man")):
        return noun[:-3] + "men"
    return _add(noun, "s")


@cache
def word_classes() -> dict[str, str]:
    """Return the class of each function word; the first class a word is listed under holds."""
    classes: dict[str, str] = {}
    for row in _table("grammar_words.csv"):
        if row["class"] != "opener":
            classes.setdefault(row["word"], row["class"])
    return classes


@cache
def openers() -> frozenset[str]:
    """Return the words that may stand before the subject of a sentence without belonging to it."""
    return frozenset(row["word"] for row in _table("grammar_words.csv") if row["class"] == "opener")


@cache
def countries() -> dict[str, str]:
    """Return each demonym and each country, lower case, with the country's name."""
    rows = _table("demonyms.csv")
    names = {row["country"].lower(): row["country"] for row in rows}
    return {**{row["word"].lower(): row["country"] for row in rows}, **names}


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the named sets of words; the table says what each is for."""
    return {row["set"]: frozenset(row["words"].split()) for row in _table("word_sets.csv")}[name]


@cache
def cue_nouns() -> dict[str, str]:
    """Return the nouns of saying ("claim", "denial"), each with its effect."""
    return {row["noun"]: row["effect"] for row in _table("cue_nouns.csv")}


@cache
def given_names() -> dict[str, str]:
    """Return common given names, lower case, each with male, female or either."""
    return {row["name"]: row["gender"] for row in _table("given_names.csv")}


@cache
def known_institutions() -> frozenset[str]:
    """Return institutions and seats of government, lower case, whose names hold no noun that says so."""
    return frozenset(row["name"].lower() for row in _table("known_institutions.csv"))
