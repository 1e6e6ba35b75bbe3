"""One number in two units that cannot both be right: dollars and euros, hectares and square kilometres."""

from reportedly.records import Quantity

# The last words of the names of currencies: a sum in another one is another sum.
MONEY = frozenset(
    ["dollar", "euro", "pound", "sterling", "yen", "yuan", "renminbi", "rouble", "ruble", "rupee", "rupiah", "ringgit",
     "franc", "krona", "krone", "peso", "won", "lira", "zloty", "forint", "koruna", "real", "rand", "shekel", "dinar",
     "dirham", "riyal", "rial", "hryvnia", "baht", "naira", "shilling", "leu", "lev"]
)  # fmt: skip
TIME = "second"  # "three days" and "three hours" are oftener two lengths of time than one


def of_other_units(one: Quantity, other: Quantity) -> bool:
    """Return whether these have units of one kind of which the same number is not the same: it was copied wrongly."""
    return other_money(one, other) or _other_measure(one, other)


def other_money(one: Quantity, other: Quantity) -> bool:
    """Return whether these are two sums in currencies that cannot be one: "US dollar" may be "dollar"."""
    names = [(quantity.unit or "").split(" ") for quantity in (one, other)]
    return all(name[-1] in MONEY for name in names) and names[0][-1] != names[1][-1]


def _other_measure(one: Quantity, other: Quantity) -> bool:
    """True for two lengths, areas or weights in units of which the one is many of the other."""
    if one.base_unit is None or one.base_unit != other.base_unit or one.base_unit == TIME:
        return False
    return one.base_factor != other.base_factor


def other_period(one: Quantity, other: Quantity) -> bool:
    """Return whether both count the same things, the one a day and the other a week."""
    return one.unit == other.unit and None not in {one.per, other.per} and one.per != other.per
