"""Who speaks in a story: institutions and their people, witnesses, documents, and those who do not give their names."""

from dataclasses import dataclass
from random import Random

from . import names
from .bodies import Institution
from .scenery import Setting
from .tables import table

_NUMBERS = {2: "two", 3: "three"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source as it can be named in a text.

    `root` is what it counts as (its institution, or itself), `owner` who owns that. `count` is how many people are
    stated. `intro` are the forms for a first reference, `later` those for the next ones, `head` those of headlines;
    `informant` is who it really is.
    """

    kind: str
    name: str
    root: str
    owner: str
    intro: tuple[str, ...]
    later: tuple[str, ...]
    head: tuple[str, ...]
    names: tuple[str, ...] = ()
    pronoun: str = "it"
    plural: bool = False
    count: int = 1
    titled: bool = True
    informant: str = ""
    outlet: int = -1

    @property
    def named(self) -> bool:
        """True for a person, an organisation, a titled document."""
        return self.kind in {"person", "organisation"} or (self.kind == "document" and self.titled)


def speak(body: Institution, rng: Random, taken: set[str]) -> list[Voice]:
    """Return the voices of one body: itself and one or two people; `taken` are family names already in use."""
    posts = rng.sample(body.posts, len(body.posts))
    return [organisation(body), *(_speaker(body, post, rng, taken) for post in posts[: rng.choice((1, 1, 2))])]


def organisation(body: Institution) -> Voice:
    """Return the body itself as a voice."""
    return Voice(
        kind="organisation",
        name=body.name,
        root=body.root,
        owner=body.owner or body.root,
        intro=body.intro,
        later=body.later,
        head=(body.head,),
        names=(body.name, *body.intro, *body.later),
        pronoun="they" if body.plural else "it",
        plural=body.plural,
        informant=body.owner or body.root,
    )


def _speaker(body: Institution, post: tuple[str, str], rng: Random, taken: set[str]) -> Voice:
    given, family, woman = fresh_person(rng, taken)
    before, after = (part.replace("{spokes}", "spokeswoman" if woman else "spokesman") for part in post)
    name = f"{given} {family}"
    role = before.rsplit(maxsplit=1)[-1].lower()
    later = [family, family]
    if role in {"spokeswoman", "spokesman", "director", "minister", "president"}:
        later.append(f"the {role}")
    return Voice(
        kind="person",
        name=name,
        root=body.root,
        owner=body.owner or body.root,
        intro=(f"{before} {name}", f"{name}, {after},"),
        later=tuple(later),
        head=(family, role if role in {"spokeswoman", "spokesman", "minister", "president"} else family),
        names=(name, family, f"{before} {name}", f"the {role}"),
        pronoun="she" if woman else "he",
        informant=body.owner or body.root,
    )


def fresh_person(rng: Random, taken: set[str]) -> tuple[str, str, bool]:
    """Return a person whose family name nobody else in the story has."""
    while True:
        given, family, woman = names.person(rng)
        if family not in taken:
            taken.add(family)
            return given, family, woman


def witness(setting: Setting, rng: Random, taken: set[str]) -> Voice:
    """Return a private person, a root of their own."""
    given, family, woman = fresh_person(rng, taken)
    name = f"{given} {family}"
    job = rng.choice(table("bodies")["words"]["jobs"])
    return Voice(
        kind="person",
        name=name,
        root=name,
        owner=name,
        intro=(f"{name}, {job} from {setting.place},", f"{name}, {job},"),
        later=(family, family),
        head=(family, f"{given} {family}"),
        names=(name, family),
        pronoun="she" if woman else "he",
        informant=name,
    )


def report(body: Institution, rng: Random) -> Voice:
    """Return a titled document of one body; its root is the body's."""
    words = table("bodies")["words"]
    title = rng.choice(words["titles"]).format(
        a=rng.choice(words["title_adjectives"]), n=rng.choice(words["title_nouns"])
    )
    by = body.intro[0].rstrip(",")
    return Voice(
        kind="document",
        name=title,
        root=body.root,
        owner=body.owner or body.root,
        intro=(f"the report “{title}” by {by}", f"a report by {by} entitled “{title}”"),
        later=("the report", f"the report “{title}”"),
        head=("report",),
        names=(title, "the report"),
        informant=body.owner or body.root,
    )


def unnamed(setting: Setting, rng: Random, informant: str, person: int) -> Voice:
    """Return people who do not give their names; `informant` is whom they really belong to."""
    words = table("bodies")["words"]
    count = rng.choice((1, 1, 1, 1, 2, 2, 3))
    noun = rng.choice(words["ranks"]) + rng.choice(table("bodies")["unnamed"][setting.domain])
    many = count > 1 or rng.random() < 0.35
    described = [f"{noun}{'s' * many} {more}" for more in rng.sample(words["many" if many else "one"], 3)]
    before = f"{_NUMBERS[count]} " if count > 1 else "" if many else "a% "
    bare = noun.rsplit(maxsplit=1)[-1] + "s" * many
    return Voice(
        kind="anonymous",
        name=described[0],
        root=described[0],
        owner=described[0],
        intro=tuple(f"{before}{form}" for form in described),
        later=(f"the {bare}",),
        head=("sources" if many else "source",) if rng.random() < 0.5 else (bare,),
        names=(*described, bare),
        pronoun="they" if many else rng.choice(("she", "he")),
        plural=many,
        count=count,
        informant=f"{informant}#{person}",
    )


def unpublished(rng: Random, informant: str) -> Voice:
    """Return a document without a title, which counts as anonymous; `{SELF}` stands for the outlet that saw it."""
    what = rng.choice(table("bodies")["words"]["papers"])
    bare = what.removeprefix("an ").removeprefix("a ")
    last = bare.rsplit(maxsplit=1)[-1]
    return Voice(
        kind="document",
        name=bare,
        root=bare,
        owner=bare,
        intro=(f"{what} seen by {{SELF}}", f"{what} obtained by {{SELF}}"),
        later=(f"the {last}",),
        head=(last,),
        names=(bare,),
        titled=False,
        informant=informant,
    )
