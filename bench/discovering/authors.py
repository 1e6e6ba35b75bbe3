"""Author lists as booksellers write them, made comparable: "KNUTH, DONALD E." and "Donald Knuth (Author)" are one.

The lists of one book are read together and without its truth: who writes clearly ("Knuth, Donald; …") tells which words
are family names, and every list then is the set of the family names that it holds. Order, initials and titles do not
count. Two of one family in one list ("Sharma, Vivek / Sharma, Rajiv") are told apart by initials of first names.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

Names = frozenset[str]

NO_NAMES = (
    "by", "author", "editor", "edited", "edt?", "et al", "with", "not available", "unknown", "various", "none", "etc",
    "staff", "team", "inc", r"university of \w+",
)  # fmt: skip
NOISE = re.compile(rf"\([^)]*\)?|\[[^\]]*\]?|\b(?:{'|'.join(NO_NAMES)})\b\.?")
TITLES = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "dr", "prof", "phd", "mr", "mrs", "inc", "de", "van", "der", "den", "von", "la",
     "le", "del"]
)  # fmt: skip
BETWEEN = re.compile(r"[;/|&\n]| and |(?<=[a-z]{3})(?=[A-Z][a-z]+, )")
WORD = re.compile(r"[^\W\d_]+")
DOUBLED = 0.2  # share of a book's lists that must name two of one family before they are told apart
SLIP = 5  # letters from which on one wrong letter is a slip


def compared(lists: Iterable[str]) -> Mapping[str, Names]:
    """Return each list of authors of one book as the set of those it names; a list that names nobody is left out."""
    counted = Counter(lists)
    pieces = {raw: _pieces(raw) for raw in counted}
    family = _family_names({raw: found for raw, found in pieces.items() if found}, counted)
    known = {word: count for word, count in family.items() if count > 0 and len(word) > 1}
    named = {raw: _named(found, known) for raw, found in pieces.items()}
    doubled = _doubled(named, counted)
    return {raw: _set(found, doubled) for raw, found in named.items() if found}


def agree(said: Names, true: Names) -> bool:
    """True where both name the same people; an initial only counts where both have one."""
    plain = {name for name in said | true if " " not in name}
    return _without(said, plain) == _without(true, plain)


def _without(names: Names, plain: set[str]) -> set[str]:
    return {family if (family := name.partition(" ")[0]) in plain else name for name in names}


def _doubled(named: Mapping[str, Mapping[str, set[str]]], counted: Mapping[str, int]) -> set[str]:
    """Return the families of which a good part of the lists name two people."""
    two: Counter[str] = Counter()
    for raw, found in named.items():
        two.update({name: counted[raw] for name, initials in found.items() if len(initials) > 1})
    least = max(2.0, DOUBLED * sum(counted.values()))
    return {name for name, count in two.items() if count >= least}


def truth(names: str) -> Names:
    """Return the names of the silver truth, which stand as "first last; first last", in the same form."""
    pieces = [[word for word in _words(piece) if word not in TITLES] for piece in names.split(";")]
    pairs = {(words[-1], words[0][0]) for words in pieces if words}
    family = Counter(last for last, _ in pairs)
    return frozenset(f"{last} {initial}" if family[last] > 1 else last for last, initial in pairs)


def _set(found: Mapping[str, set[str]], doubled: set[str]) -> Names:
    """Return one name per person; where a family has two in some list, each stands with an initial."""
    names = set[str]()
    for name, initials in found.items():
        names |= {f"{name} {initial}" for initial in initials} if name in doubled and initials else {name}
    return frozenset(names)


def _pieces(raw: str) -> list[str]:
    """Cut a list where its writer certainly did: at semicolons, slashes, "and"."""
    plain = _readable(html.unescape(html.unescape(raw))).replace("- ", ", ")
    plain = re.sub(r"\b[Aa][Nn][Dd]\b", "and", plain)
    cut = BETWEEN.split(plain)
    return [piece.strip() for piece in cut if _words(piece)]


def _readable(text: str) -> str:
    """Undo UTF-8 that was read as Latin-1 ("BjÃ¶rn")."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _words(text: str) -> list[str]:
    """Return the words of a name without accents, titles and remarks, in lower case."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"(?<=\w)'(?=\w)", "", NOISE.sub(" ", plain))
    found = WORD.findall(plain)
    return [word for word in found if word not in TITLES] or found


def _family_names(pieces: Mapping[str, list[str]], counted: Mapping[str, int]) -> Counter[str]:
    """Weigh for each word how much lists use it as a family name rather than as a first name.

    Names without a comma are read after the clearer ones: "Metsker Steve" is turned round where "Metsker" is known.
    """
    clear: Counter[str] = Counter()
    for known in (Counter[str](), clear):
        weight: Counter[str] = Counter()
        for raw, found in pieces.items():
            for word, sign in (role for piece in found for role in _roles(piece, known)):
                weight[word] += sign * counted[raw]
        clear.update(weight)
    return weight


def _roles(piece: str, clear: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    """Yield the words of one piece with a weight above 0 for a family name, below for a first name."""
    parts = [words for part in piece.split(",") if (words := _words(part))]
    if len(parts) == 1:
        yield from _plain_name(parts[0], clear)
    elif len(parts) == 2 and len(parts[0]) == 1:  # "Knuth, Donald E."
        yield parts[0][0], 3
        yield from ((word, -3) for word in parts[1])
    elif all(len(words) > 1 for words in parts):  # "Andrew Binstock, John Rex"
        for words in parts:
            yield from _plain_name(words, clear)
    elif len(parts) % 2 == 0 and all(len(words) == 1 for words in parts[::2]):  # "Riggs, Roger, Taivalsaari, Antero"
        for last, first in zip(parts[::2], parts[1::2], strict=True):
            yield last[0], 1
            yield first[0], -1


def _plain_name(words: list[str], clear: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    if len(words) == 1:
        yield words[0], 1
    elif clear.get(words[0], 0) > 0 >= clear.get(words[-1], 0) or len(words[-1]) == 1:
        yield words[0], 2
        yield from ((word, -2) for word in words[1:])
    else:
        yield words[-1], 2
        yield from ((word, -2) for word in words[:-1])


def _named(pieces: list[str], known: Mapping[str, int]) -> dict[str, set[str]]:
    """Return the family names that a list holds, each with the initials of the first names beside it."""
    found: dict[str, set[str]] = {}
    for piece in pieces:
        words = [_right(word, known) for word in _words(piece)]
        for at, word in enumerate(words):
            if word in known:
                found.setdefault(word, set()).update(_initial(piece, words, at, known))
    return found


def _initial(piece: str, words: list[str], at: int, known: Mapping[str, int]) -> set[str]:
    """The initial of the first name beside the family name at `at`: after it where a comma stands, else before."""
    comma = "," in piece and at + 1 < len(words) and words[at + 1] not in known
    if comma:
        return {words[at + 1][0]}
    start = at
    while start > 0 and words[start - 1] not in known:
        start -= 1
    return {words[start][0]} if start < at else set()


def _right(word: str, known: Mapping[str, int]) -> str:
    """Return the more common family name that a word is one slip away from, else the word itself."""
    if len(word) < SLIP:
        return word
    near = [other for other in known if known[other] > 2 * known.get(word, 0) and _one_slip(word, other)]
    return max(near, key=lambda other: (known[other], other), default=word)


def _one_slip(one: str, other: str) -> bool:
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[start:], other[start:]
    swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
