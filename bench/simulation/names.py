"""Invented names of people, places, companies and outlets, put together from syllables."""

from random import Random

_PLACE_STARTS = tuple(
    "Ar Bel Bran Cal Cor Dar Dun El Esk Fal Gar Gren Hal Har Hol Il Jar Kal Kes Lan Lor Mar Mel Mor Nar Nor Ol Or Pel Por Quel "
    "Ran Rov Sal Ser Sol Tal Tar Tol Tor Ul Val Var Vel Ves Win Wol Yar Zel Zor Brin Cald Drav Ferr Glen Hest Kirn".split()
)
_PLACE_MIDDLES = ("", "", "a", "e", "i", "o", "an", "en", "ar", "er", "in", "on", "iv", "ov", "est", "and")
_PLACE_ENDS = tuple(
    "by den dor field ford gate ham holm hurst kirk lin mere mont mouth nov port rin rova sk stad stead ton tova vale vik wick "
    "worth zen brook bridge burn dale garth haven".split()
)
_COUNTRY_ENDS = (("via", "vian"), ("nia", "nian"), ("dia", "dian"), ("ria", "rian"), ("lia", "lian"), ("zia", "zian"))
_SURNAME_STARTS = tuple(
    "Ab Al And Bar Ben Ber Bran Bren Cal Car Chel Col Cran Dal Dav Del Dor Ed El Er Est Fal Fen Fer Gal Gil Gor Gran Hal Han "
    "Hart Hav Hol Ing Jan Jar Kel Ker Kor Lam Lan Lar Lin Lor Mal Mar Mel Mer Mol Nar Nel Nor Ol Or Os Pal Par Pel Per Pol Quin "
    "Ral Ran Ren Rol Ros Sal San Sel Sor Stan Tal Tar Ten Tor Ul Van Var Ver Vin Wal War Wel Wes Wil Yor Zan Zel".split()
)
_SURNAME_MIDDLES = ("", "", "", "a", "e", "i", "o", "der", "ling", "ber", "men", "ti", "ra", "le", "wi", "ne")
_SURNAME_ENDS = tuple(
    "bury by cott den dov dell er ford ga gard go hage in ing ins kin land ler lev ley lin low man mann mark nen nik nov "
    "quist rick ridge ro ros sen ska son stad stein stone strom tano ter ton vic vale ward wick win wood worth yan zar".split()
)
WOMEN = tuple(
    "Ada Agnes Alba Alice Amara Anika Anna Astrid Beatrix Bettina Carla Celia Clara Dalia Daria Edith Elena Elif Elsa Emma Esther Eva "
    "Farah Fiona Flora Frida Greta Hanna Helen Ida Ilse Ingrid Irena Iris Jana Joan Judith Julia Karin Katya Klara Laila Lara Lena "
    "Lidia Linda Livia Lucy Magda Maja Marta Maya Mina Mira Miriam Nadia Naomi Nina Noor Nora Olga Paula Petra Rana Rita Rosa Ruth "
    "Sara Selma Silvia Sofia Tamara Tanya Tessa Ursula Vera Wanda Yara Yvonne Zoe".split()
)
MEN = tuple(
    "Adam Albert Alexei Anton Arthur Aron Basil Bernard Boris Bruno Carl Conrad Daniel David Dario Dominic Edgar Elias Emil Eric Ernest "
    "Felix Filip Frank Franz George Gregor Gustav Hakan Hans Harold Hugo Igor Ilya Ismail Ivan Jacob Jamal Jan Jens Joel Johan Jonas Jorge "
    "Josef Karl Kasper Kamal Lars Leo Leon Liam Louis Luca Lukas Marco Marek Martin Matti Max Milan Nils Omar Oscar Otto Pablo Paul Pavel "
    "Peter Rafael Ralf Ramon Robert Roman Rudi Samir Samuel Sergei Simon Stefan Sven Tariq Theo Thomas Tobias Victor Viktor Walter Yusuf".split()
)
_STREETS = ("Street", "Road", "Avenue", "Lane", "Square", "Row", "Quay", "Hill", "Terrace", "Crescent")
_FIRM_STARTS = _PLACE_STARTS
_FIRM_ENDS = (
    "ex",
    "on",
    "aro",
    "ium",
    "is",
    "ent",
    "ora",
    "ix",
    "eon",
    "ana",
    "atec",
    "omar",
    "igo",
    "urn",
    "elle",
    "act",
)


def place(rng: Random) -> str:
    """Return the name of a town."""
    return _joined(rng.choice(_PLACE_STARTS), rng.choice(_PLACE_MIDDLES), rng.choice(_PLACE_ENDS))


def country(rng: Random) -> tuple[str, str]:
    """Return the name of a country and its adjective."""
    name, adjective = rng.choice(_COUNTRY_ENDS)
    start = _joined(rng.choice(_PLACE_STARTS), rng.choice(("a", "o", "e", "i", "ano", "ore", "iva", "esta")), "")
    return start + name, start + adjective


def surname(rng: Random) -> str:
    """Return a family name."""
    return _joined(rng.choice(_SURNAME_STARTS), rng.choice(_SURNAME_MIDDLES), rng.choice(_SURNAME_ENDS))


def person(rng: Random) -> tuple[str, str, bool]:
    """Return given name, family name, and whether the person is a woman."""
    woman = rng.random() < 0.5
    return rng.choice(WOMEN if woman else MEN), surname(rng), woman


def street(rng: Random) -> str:
    """Return the name of a street."""
    name = surname(rng) if rng.random() < 0.6 else place(rng)
    return f"{name} {rng.choice(_STREETS)}"


def firm(rng: Random) -> str:
    """Return the bare name of a company."""
    return _joined(rng.choice(_FIRM_STARTS), "", rng.choice(_FIRM_ENDS))


def slip(rng: Random, name: str) -> str:
    """Return `name` with two neighbouring letters swapped or one doubled or dropped, as a careless hand writes it."""
    inner = [at for at in range(1, len(name) - 1) if name[at].islower() and name[at + 1 : at + 2].islower()]
    at = rng.choice(inner)
    if name[at] != name[at + 1] and rng.random() < 0.6:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + name[at] + name[at:] if rng.random() < 0.5 else name[:at] + name[at + 1 :]


def _joined(start: str, middle: str, end: str) -> str:
    """Return the parts as one name, without a letter three times in a row or two vowels that nobody could say."""
    name = start
    for part in (middle, end):
        if part and name[-1] == part[0]:
            part = part[1:]  # noqa: PLW2901
        if part and name[-1] in "aeiou" and part[0] in "aeiou":
            part = "n" + part  # noqa: PLW2901
        name += part
    return name
