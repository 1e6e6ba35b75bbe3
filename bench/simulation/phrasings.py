"""In how many ways each move can be worded, counted from the grammar; slots (names, places, figures) count as one."""

from .frames import FRAMES
from .saying import GRAMMAR
from .scenes import CREDITS, SCENES
from .written import BOUND_WORDS

_SENTENCES = ("one", "cited", "through", "flat")
_CREDITS = ("credit byline", "credit dateline", "credit footer", "credit lead", "credit body")


def _clauses() -> int:
    """Return the wordings of the clause that has the fewest."""
    return min(sum(GRAMMAR.count_template(clause) for clause in frame.clauses) for frame in FRAMES)


def _heads() -> int:
    """Return the wordings of a headline with a claim, for the frame that has the fewest."""
    ways = sum(GRAMMAR.count(rule) for rule in ("head.none", "head.one", "head.cited", "head.through", "head.hedged"))
    return ways * min(sum(GRAMMAR.count_template(head) for head in frame.heads) for frame in FRAMES)


def phrasings() -> dict[str, int]:
    """Return the least number of wordings of every move."""
    clauses, credited = _clauses(), sum(CREDITS.count(rule) for rule in _CREDITS)
    count = {
        rule: GRAMMAR.count(rule) for rule in (*_SENTENCES, "denied", "told denied", "own doubt", "silent", "hedge")
    }
    any_sentence = clauses * min(count[rule] for rule in _SENTENCES)
    retitled = SCENES.count("plain")
    return {
        "report first-hand": count["one"] * clauses,
        "copy": credited,
        "cut": CREDITS.count("credit lead") + CREDITS.count("credit footer"),
        "rewrite": (CREDITS.count("credit body") + CREDITS.count("credit footer")) * count["one"] * clauses,
        "cite the outlet": count["cited"] * clauses,
        "cite through two": (count["through"] + GRAMMAR.count("through.outlet") + GRAMMAR.count("three")) * clauses,
        "assert without credit": count["flat"] * clauses,
        "inflate in the headline": _heads(),
        "raise certainty": any_sentence * count["hedge"],
        "round": any_sentence * len(BOUND_WORDS["about"]),
        "drop a bound": any_sentence,
        "change or swap a number": any_sentence,
        "negate": any_sentence,
        "misname the source": any_sentence,
        "link elsewhere": count["cited"] * clauses,
        "deny": (count["denied"] + count["told denied"]) * clauses,
        "leave open": (count["own doubt"] + count["silent"]) * clauses,
        "update": count["one"] * clauses,
        "correct silently": any_sentence + CREDITS.count("correction"),
        "re-run as new": any_sentence,
        "loop": count["cited"] * clauses,
        "farm": retitled,
    }
