"""How well claims are put together on ten real events that were labelled by reading (`labels/claims.jsonl`).

`b3_*`: B-cubed over the labelled mentions. A labelled mention that the reader does not find stands alone; an unlabelled
mention of another outlet in the claim of a labelled one is wrong, one of the same article is not counted (within one
article only the claims that others make too were labelled). `pair_*`: pairs of labelled mentions. `conflict_*` and
`update_*`: pairs of claims. `against_*`: mentions that speak against their claim.

The weights of the comparison were fitted on these same events (`training/fit_claims.py`): all figures are in-sample.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable
from pathlib import Path

from bench.grouping.labelled import Found, Labels, Place, found, matched
from bench.grouping.scores import Ratio, b_cubed, pairs

NEEDS = ("news_events/articles.jsonl",)


def measure(data: Path) -> dict[str, float]:
    """Return all figures."""
    labels = Labels.read()
    return scored(labels, found(data, labels.events))


def scored(labels: Labels, made: Found) -> dict[str, float]:
    """Return all figures of what the program made."""
    places = matched([label.place for label in labels.mentions], made.mentions)
    claim_of = {item.mention: claim.id for claim in made.claims for item in claim.appearances}
    key: dict[Hashable, Hashable] = {label.place: label.claim for label in labels.mentions}
    response: dict[Hashable, Hashable] = {
        place: claim_of.get(places.get(place, ""), f"alone {place}") for place in key if isinstance(place, tuple)
    }
    strangers = _strangers(made, places, labels)
    with_strangers = key | {item: f"alone {item}" for item in strangers}
    cubed = b_cubed(with_strangers, response | strangers)
    precise = _over(key, with_strangers, response | strangers)
    figures = {
        "found": len(places) / len(key),
        "b3_precision": precise,
        "b3_recall": b_cubed(key, response).recall,
        "b3_all_precision": cubed.precision,
        "pair_precision": pairs(key, response).precision,
        "pair_recall": pairs(key, response).recall,
    }
    for kind in ("conflict", "update"):
        figures |= _named(kind, _relations(labels, made, places, kind))
    return figures | _named("against", _against(labels, made, places))


def _over(items: dict[Hashable, Hashable], key: dict[Hashable, Hashable], response: dict[Hashable, Hashable]) -> float:
    """B-cubed precision averaged over `items`, with all of `response` in their groups."""
    size = Counter(response.values())
    both = Counter((key[item], response[item]) for item in response)
    return sum(both[key[item], response[item]] / size[response[item]] for item in items) / len(items)


def _strangers(made: Found, places: dict[Place, str], labels: Labels) -> dict[Hashable, Hashable]:
    """Unlabelled mentions of other articles in the claims of labelled ones, with the claim each is in."""
    own = {mention: place[0] for place, mention in places.items()}
    articles = {label.place[0] for label in labels.mentions}
    found: dict[Hashable, Hashable] = {}
    for claim in made.claims:
        inside = [item.mention for item in claim.appearances]
        of = {own[mention] for mention in inside if mention in own}
        for mention in inside:
            article = made.mentions[mention].article
            if of and mention not in own and article in articles and of != {article}:
                found[mention] = claim.id
    return found


def _named(kind: str, ratio: Ratio) -> dict[str, float]:
    return {f"{kind}_precision": ratio.precision, f"{kind}_recall": ratio.recall, f"{kind}_f1": ratio.f1}


def _relations(labels: Labels, made: Found, places: dict[Place, str], kind: str) -> Ratio:
    """Pairs of labelled claims that stand in a relation; a relation to anything unlabelled is not counted."""
    label_of = {places[label.place]: label.claim for label in labels.mentions if label.place in places}
    held: dict[str, set[str]] = defaultdict(set)
    for claim in made.claims:
        held[claim.id] |= {label_of[item.mention] for item in claim.appearances if item.mention in label_of}
    wanted = {pair for pair, of in labels.relations if of == kind}
    said: list[set[frozenset[str]]] = []
    seen: set[frozenset[str]] = set()
    for claim in made.claims:
        for other in claim.related:
            pair = frozenset((claim.id, other.claim))
            if other.kind == kind and pair not in seen and held[claim.id] and held[other.claim]:
                seen.add(pair)
                said.append({frozenset((a, b)) for a in held[claim.id] for b in held[other.claim]})
    right = sum(bool(each & wanted) for each in said)
    recalled = sum(any(pair in each for each in said) for pair in wanted)
    return Ratio(right, len(said), recalled, len(wanted))


def _against(labels: Labels, made: Found, places: dict[Place, str]) -> Ratio:
    stances = {item.mention: item.stance for claim in made.claims for item in claim.appearances}
    wanted = [label for label in labels.mentions if label.stance == "against"]
    labelled = {places[label.place]: label for label in labels.mentions if label.place in places}
    said = [mention for mention in labelled if stances[mention] == "against"]
    right = sum(labelled[mention].stance == "against" for mention in said)
    return Ratio(
        right, len(said), sum(stances.get(places.get(label.place, "")) == "against" for label in wanted), len(wanted)
    )


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
