"""Words that were read as a source and name nobody: "my", "Monday", half of a photographer's credit.

Each row says why; what is told counts as the word of whoever stands further out in the chain, or of the outlet.
"""

import re
from calendar import day_name
from collections.abc import Callable

from reportedly.records import Attribution

DAYS = "|".join(day_name)
WHEN = re.compile(rf"^(?:(?:on|in|last|next|this) )?(?:{DAYS})(?: (?:morning|afternoon|evening|night|\d{{1,2}}))?$")
OWN = re.compile(
    r"^(?:me|my|mine|our|ours|your|yours|these|those|i mean|you(?: \w+)?"
    r"|(?:some|all|most|any|none) of (?:it|this|that))$",
    re.I,
)
JOINING = re.compile(r"^(?:as|that|if|when|while|since|because|whether|and|but|or|so|(?:al)?though|after)$", re.I)
CREDIT = re.compile(r"\w\s*[/|]\s*$")
HALF = re.compile(r"^[^\w“”\"'‘’«(@#.]")
ACTING = re.compile(r"^[a-z]+ing$")
# "1,600 kilograms of copper cable": how much there is of what is told.
AMOUNT = re.compile(
    r"^(?:[a-z]+ ){0,3}\d[\d,.]*(?: (?:hundred|thousand|million|billion))? (?:(?:kilo|milli)?gram"
    r"|(?:kilo)?met(?:re|er)|tonne|ton|pound|ounce|lit(?:re|er)|gallon|barrel|hectare|acre|mile)s? of \w"
)

# Why what was read as a source is none, and the test for its words.
ROWS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("“My understanding is”: whoever speaks is no source of what is told.", OWN.match),
    ("A day says nothing.", WHEN.match),
    ("“As” only joins two clauses.", JOINING.match),
    ("“A. Brenn/AP” is the credit of a picture.", CREDIT.search),
    ("“% of readers”: half of a number.", HALF.match),
    ("“Talking” is what somebody does.", ACTING.match),
    ("“40 tonnes of copper”: how much there is of a thing.", AMOUNT.match),
)


def names_nobody(link: Attribution) -> bool:
    """Return whether the words that were read as a source name nobody; a link without such words says so itself."""
    return bool(link.source) and any(fails(link.source) for _, fails in ROWS)
