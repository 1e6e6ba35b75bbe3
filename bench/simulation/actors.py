"""Who speaks in a story: institutions and their people, witnesses, documents, and those who do not give their names."""

from dataclasses import dataclass, replace
from random import Random

from . import names
from .scenery import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source as it can be named in a text.

    `root` is what it counts as (its institution, or itself), `owner` who owns that. `count` is how many people are
    stated. `intro` are the forms for a first reference, `later` those for the next ones; `informant` is who it really is.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A body that speaks, with the people who may speak for it as (post before the name, post after it)."""

    root: str
    name: str
    intro: tuple[str, ...]
    later: tuple[str, ...]
    head: str
    posts: tuple[tuple[str, str], ...]
    plural: bool = False
    owner: str = ""


_MINISTRIES = {
    "disaster": ("Interior", "Transport"),
    "business": ("Economy", "Labour"),
    "security": ("Defence", "Foreign"),
    "health": ("Health", "Environment"),
    "crime": ("Interior", "Justice"),
    "civic": ("Interior", "Education"),
    "culture": ("Culture", "Interior"),
    "nature": ("Agriculture", "Environment"),
}
_AGENCIES = {
    "disaster": ("Civil Protection Agency", "Accident Investigation Board", "Building Safety Authority"),
    "business": ("Investment Agency", "Competition Authority", "Employment Agency"),
    "security": ("State Security Service", "Border Agency", "Procurement Agency"),
    "health": ("Public Health Agency", "Food Safety Authority", "Infection Control Institute"),
    "crime": ("Customs Agency", "Financial Supervisory Authority", "Anti-Corruption Agency"),
    "civic": ("Road Traffic Authority", "Data Protection Authority", "Electoral Commission"),
    "culture": ("Heritage Agency", "Monuments Board", "Customs Agency"),
    "nature": ("Forestry Agency", "Meteorological Service", "Civil Protection Agency"),
}
_LOCAL = {
    "disaster": ("police", "fire", "hospital", "council"),
    "business": ("firm", "union", "council"),
    "security": ("embassy", "institute"),
    "health": ("hospital", "university", "council"),
    "crime": ("police", "court", "prosecutors"),
    "civic": ("police", "council", "association"),
    "culture": ("museum", "police", "university"),
    "nature": ("fire", "police", "association"),
}
_TITLES = (
    "A {a} {n}", "The {a} {n}", "After the {n}", "Lessons of the {a} {n}", "Before the next {n}", "{a} {n}s and what they cost", "What the {n} left behind",
)  # fmt: skip
_TITLE_ADJECTIVES = (
    "Quiet",
    "Long",
    "Hidden",
    "Broken",
    "Unfinished",
    "Second",
    "Narrow",
    "Late",
    "Heavy",
    "Distant",
    "Shared",
    "Slow",
)
_TITLE_NOUNS = (
    "Reckoning",
    "Winter",
    "Ledger",
    "Threshold",
    "Shift",
    "Harvest",
    "Signal",
    "Burden",
    "Crossing",
    "Account",
    "Margin",
    "Turn",
)
_UNNAMED = {
    "disaster": ("official", "investigator", "engineer", "rescue coordinator"),
    "business": ("executive", "manager", "board member", "supplier"),
    "security": ("diplomat", "official", "intelligence officer", "defence official"),
    "health": ("doctor", "official", "laboratory worker", "adviser"),
    "crime": ("investigator", "official", "lawyer", "detective"),
    "civic": ("official", "organiser", "councillor", "security official"),
    "culture": ("curator", "official", "trustee", "conservator"),
    "nature": ("official", "forester", "commander", "adviser"),
}
_UNNAMED_MANY = (
    "with knowledge of the matter",
    "familiar with the figures",
    "briefed on the matter",
    "involved in the response",
    "close to the discussions",
)
_UNNAMED_ONE = (
    "who asked not to be named",
    "who was not authorised to speak to the press",
    "who spoke on condition of anonymity",
)
_RANKS = ("", "", "senior ", "former ", "junior ", "local ")
_PAPERS = (
    "an internal memo",
    "a draft report",
    "an unpublished letter",
    "a confidential briefing note",
    "minutes of a closed meeting",
    "an internal email",
)
_COUNTS = {1: "a%", 2: "two", 3: "three", 4: "four"}


def government(setting: Setting, domain: str, rng: Random, *, other: bool = False) -> Institution:
    """Return a ministry of the country (or of the `other` one); all of one country have one root."""
    field = rng.choice(_MINISTRIES[domain])
    country = setting.full["LAND"][0] if other else setting.country
    adjective = f"{country}n" if other else setting.adjective
    name = f"{adjective} {field} Ministry"
    return Institution(
        root=f"government of {country}",
        name=name,
        intro=(f"the {name}", f"{country}'s {field} Ministry"),
        later=(f"the {field} Ministry", "the ministry"),
        head="ministry",
        posts=(
            (f"{adjective} {field} Minister", f"the {adjective} {field.lower()} minister"),
            (f"{field} Ministry {{spokes}}", f"a% {{spokes}} for {country}'s {field} Ministry"),
            (f"Deputy {field} Minister", f"{country}'s deputy {field.lower()} minister"),
        ),
    )


def prime_minister(setting: Setting) -> Institution:
    """Return the office of the head of government, whose root is the government."""
    country = setting.country
    return Institution(
        root=f"government of {country}",
        name=f"{setting.adjective} government",
        intro=(f"the {setting.adjective} government", f"{country}'s government"),
        later=("the government",),
        head="government",
        posts=(
            (f"{setting.adjective} Prime Minister", f"{country}'s prime minister"),
            ("President", f"the president of {country}"),
        ),
    )


def agency(setting: Setting, domain: str, rng: Random) -> Institution:
    """Return a national agency or authority, a root of its own."""
    bare = rng.choice(_AGENCIES[domain])
    name = f"{setting.adjective} {bare}"
    short = bare.split()[-1].lower()
    return Institution(
        root=name,
        name=name,
        intro=(f"the {name}", f"{setting.country}'s {bare}"),
        later=(f"the {bare}", f"the {short}"),
        head=short,
        posts=(
            (f"{bare} director", f"the director of the {name}"),
            (f"{bare} {{spokes}}", f"a% {{spokes}} for the {name}"),
        ),
    )


def local(kind: str, setting: Setting, rng: Random) -> Institution:
    """Return a local body of one `kind`."""
    return _LOCAL_BUILDERS[kind](setting, rng)


def _body(
    name: str, short: tuple[str, ...], head: str, posts: tuple[tuple[str, str], ...], *, plural: bool = False
) -> Institution:
    intro = (name,) if plural or not name[0].isupper() else (f"the {name}",)
    return Institution(
        root=name.removeprefix("the "),
        name=name.removeprefix("the "),
        intro=intro,
        later=short,
        head=head,
        posts=posts,
        plural=plural,
    )


def _police(setting: Setting, _rng: Random) -> Institution:
    name = f"{setting.place} police"
    posts = (
        (f"{setting.place} police chief", f"the {setting.place} police chief"),
        ("Inspector", f"an inspector with the {name}"),
        ("police {spokes}", f"a% {{spokes}} for {name}"),
    )
    return Institution(
        root=name,
        name=name,
        intro=(name, f"police in {setting.place}"),
        later=("police", "the police"),
        head="police",
        posts=posts,
        plural=True,
    )


def _fire(setting: Setting, _rng: Random) -> Institution:
    name = f"{setting.place} fire service"
    posts = (("fire chief", f"head of the {name}"), ("fire service {spokes}", f"a% {{spokes}} for the {name}"))
    return Institution(
        root=name,
        name=name,
        intro=(f"the {name}", f"the fire service in {setting.place}"),
        later=("the fire service",),
        head="fire service",
        posts=posts,
    )


def _hospital(setting: Setting, rng: Random) -> Institution:
    kind = rng.choice(("General Hospital", "University Hospital", "Memorial Hospital"))
    name = f"{setting.place} {kind}"
    posts = (
        ("hospital director", f"the director of {name}"),
        ("hospital {spokes}", f"a% {{spokes}} for {name}"),
        ("Dr", f"the chief physician of {name}"),
    )
    return Institution(root=name, name=name, intro=(name,), later=("the hospital",), head="hospital", posts=posts)


def _council(setting: Setting, _rng: Random) -> Institution:
    name = f"{setting.place} city council"
    posts = ((f"{setting.place} councillor", f"who sits on {name}"), ("council {spokes}", f"a% {{spokes}} for {name}"))
    return Institution(
        root=name,
        name=name,
        intro=(name, f"the city council in {setting.place}"),
        later=("the council", "the city council"),
        head="council",
        posts=posts,
    )


def _firm(setting: Setting, _rng: Random) -> Institution:
    name = setting.full["FIRM"][0]
    bare = name.split()[0]
    posts = (
        (f"{bare} chief executive", f"the chief executive of {name}"),
        (f"{bare} {{spokes}}", f"a% {{spokes}} for {name}"),
        (f"{bare} plant manager", f"who runs the {setting.place} site for {name}"),
    )
    return Institution(root=name, name=name, intro=(name,), later=("the company", bare), head=bare, posts=posts)


def _union(_setting: Setting, rng: Random) -> Institution:
    trade = rng.choice(("Metalworkers'", "Engineers'", "Electricians'", "Toolmakers'", "Machinists'"))
    name = f"{trade} Union"
    posts = (("union leader", f"the leader of the {name}"), ("union {spokes}", f"a% {{spokes}} for the {name}"))
    return Institution(root=name, name=name, intro=(f"the {name}",), later=("the union",), head="union", posts=posts)


def _embassy(setting: Setting, _rng: Random) -> Institution:
    land = setting.full["LAND"][0]
    name = f"{land}n government"
    posts = (
        (f"{land}n Prime Minister", f"the prime minister of {land}"),
        (f"{land}n government {{spokes}}", f"a% {{spokes}} for the {name}"),
    )
    return Institution(
        root=f"government of {land}",
        name=name,
        intro=(f"the {name}", f"the government of {land}"),
        later=("the government",),
        head="government",
        posts=posts,
    )


def _institute(setting: Setting, rng: Random) -> Institution:
    name = f"{names.surname(rng)} Institute"
    posts = (
        ("analyst", f"an analyst at the {name} in {setting.place}"),
        ("institute director", f"the director of the {name}"),
    )
    return Institution(
        root=name, name=name, intro=(f"the {name}",), later=("the institute",), head="institute", posts=posts
    )


def _university(setting: Setting, rng: Random) -> Institution:
    name = f"University of {setting.place}" if rng.random() < 0.5 else f"{setting.place} Technical University"
    posts = (("Professor", f"a professor at the {name}"), ("university {spokes}", f"a% {{spokes}} for the {name}"))
    return Institution(
        root=name, name=name, intro=(f"the {name}",), later=("the university",), head="university", posts=posts
    )


def _court(setting: Setting, _rng: Random) -> Institution:
    name = f"{setting.place} District Court"
    posts = (("Judge", f"a judge at the {name}"), ("court {spokes}", f"a% {{spokes}} for the {name}"))
    return Institution(root=name, name=name, intro=(f"the {name}",), later=("the court",), head="court", posts=posts)


def _prosecutors(setting: Setting, _rng: Random) -> Institution:
    name = f"{setting.place} prosecutor's office"
    posts = (("prosecutor", f"who heads the {name}"), ("senior prosecutor", f"of the {name}"))
    return Institution(
        root=name,
        name=name,
        intro=(f"the {name}", f"the prosecutor's office in {setting.place}"),
        later=("the prosecutor's office",),
        head="prosecutor's office",
        posts=posts,
    )


def _association(setting: Setting, rng: Random) -> Institution:
    kind = rng.choice(("Residents'", "Parents'", "Farmers'", "Tenants'"))
    name = f"{setting.place} {kind} Association"
    posts = (("association chair", f"who chairs the {name}"), ("association {spokes}", f"a% {{spokes}} for the {name}"))
    return Institution(
        root=name, name=name, intro=(f"the {name}",), later=("the association",), head="association", posts=posts
    )


def _museum(setting: Setting, _rng: Random) -> Institution:
    name = setting.full["MUSEUM"][0].removeprefix("the ")
    short = setting.short["MUSEUM"][0]
    posts = (
        (f"{short.removeprefix('the ')} director", f"the director of the {name}"),
        (f"{short.removeprefix('the ')} {{spokes}}", f"a% {{spokes}} for the {name}"),
    )
    return Institution(
        root=name, name=name, intro=(f"the {name}",), later=(short,), head=short.removeprefix("the "), posts=posts
    )


_LOCAL_BUILDERS = {
    "police": _police, "fire": _fire, "hospital": _hospital, "council": _council, "firm": _firm, "union": _union, "embassy": _embassy, "institute": _institute,
    "university": _university, "court": _court, "prosecutors": _prosecutors, "association": _association, "museum": _museum,
}  # fmt: skip


def roster(setting: Setting, rng: Random) -> list[Institution]:
    """Return the bodies that can speak on an event, in an order of chance; the first is the one that knows best."""
    domain = setting.domain
    bodies = [local(kind, setting, rng) for kind in _LOCAL[domain]]
    bodies += [government(setting, domain, rng), agency(setting, domain, rng)]
    rng.shuffle(bodies)
    if rng.random() < 0.3:
        bodies.append(prime_minister(setting))
    return bodies


def speak(body: Institution, rng: Random, taken: set[str]) -> list[Voice]:
    """Return the voices of one body: itself and one or two people; `taken` are family names already in use."""
    voices = [organisation(body)]
    posts = list(body.posts)
    rng.shuffle(posts)
    voices += [_speaker(body, post, rng, taken) for post in posts[: rng.choice((1, 1, 2))]]
    return voices


def organisation(body: Institution) -> Voice:
    """Return the body itself as a voice."""
    return Voice(
        kind="organisation", name=body.name, root=body.root, owner=body.owner or body.root, intro=body.intro, later=body.later, head=(body.head,),
        names=(body.name, *body.intro, *body.later), pronoun="they" if body.plural else "it", plural=body.plural, informant=body.owner or body.root,
    )  # fmt: skip


def _speaker(body: Institution, post: tuple[str, str], rng: Random, taken: set[str]) -> Voice:
    given, family, woman = fresh_person(rng, taken)
    spokes = "spokeswoman" if woman else "spokesman"
    before, after = (part.replace("{spokes}", spokes) for part in post)
    name = f"{given} {family}"
    role = before.split()[-1]
    later = [family, family]
    if role in {"spokeswoman", "spokesman", "director", "minister", "chief"}:
        later.append(f"the {role}")
    return Voice(
        kind="person", name=name, root=body.root, owner=body.owner or body.root, intro=(f"{before} {name}", f"{name}, {after},"), later=tuple(later),
        head=(family, role if role.islower() else family), names=(name, family, f"{before} {name}", f"the {role}"), pronoun="she" if woman else "he",
        informant=body.owner or body.root,
    )  # fmt: skip


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
    job = rng.choice(
        (
            "a teacher",
            "a baker",
            "a bus driver",
            "a retired nurse",
            "a plumber",
            "a student",
            "a shopkeeper",
            "a postal worker",
            "a florist",
            "a joiner",
        )
    )
    return Voice(
        kind="person", name=name, root=name, owner=name, intro=(f"{name}, {job} from {setting.place},", f"{name}, {job},"), later=(family, family), head=("witness",),
        names=(name, family), pronoun="she" if woman else "he", informant=name,
    )  # fmt: skip


def report(body: Institution, rng: Random) -> Voice:
    """Return a titled document of one body; its root is the body's."""
    title = rng.choice(_TITLES).format(a=rng.choice(_TITLE_ADJECTIVES), n=rng.choice(_TITLE_NOUNS))
    by = body.intro[0]
    return Voice(
        kind="document", name=title, root=body.root, owner=body.owner or body.root, intro=(f"“{title}”, a report by {by},", f"{by}'s report “{title}”" if not by.endswith("s") else f"the report “{title}” by {by}"),
        later=("the report",), head=("report",), names=(title, f"“{title}”", "the report"), informant=body.owner or body.root,
    )  # fmt: skip


def unnamed(setting: Setting, rng: Random, informant: str, person: int) -> Voice:
    """Return people who do not give their names; `informant` is whom they really belong to."""
    count = rng.choice((1, 1, 1, 2, 2, 3))
    noun = f"{rng.choice(_RANKS)}{rng.choice(_UNNAMED[setting.domain])}"
    vague = count == 1 and rng.random() < 0.35
    if vague:
        what, later, plural = f"{noun}s {rng.choice(_UNNAMED_MANY)}", f"the {noun.split()[-1]}s", True
    elif count == 1:
        what, later, plural = f"a% {noun} {rng.choice(_UNNAMED_ONE)}", f"the {noun.split()[-1]}", False
    else:
        what, later, plural = f"{_COUNTS[count]} {noun}s {rng.choice(_UNNAMED_MANY)}", f"the {noun.split()[-1]}s", True
    described = what.replace("a% ", "")
    return Voice(
        kind="anonymous", name=described, root=described, owner=described, intro=(what,), later=(later,), head=("sources" if plural else "source",) if rng.random() < 0.5 else (noun.split()[-1] + "s" * plural,),
        names=(described,), pronoun="they" if plural else rng.choice(("she", "he")), plural=plural, count=count, informant=f"{informant}#{person}",
    )  # fmt: skip


def unpublished(rng: Random, informant: str) -> Voice:
    """Return a document without a title, which counts as anonymous; `{SELF}` stands for the outlet that saw it."""
    what = rng.choice(_PAPERS)
    plural = what.startswith("minutes")
    bare = what.removeprefix("an ").removeprefix("a ")
    return Voice(
        kind="document", name=bare, root=bare, owner=bare, intro=(f"{what} seen by {{SELF}}", f"{what} obtained by {{SELF}}"), later=(f"the {bare.split()[-1] if not plural else 'minutes'}",),
        head=(bare.split()[-1] if not plural else "minutes",), names=(bare,), plural=plural, titled=False, informant=informant,
    )  # fmt: skip


def owned(body: Institution, owner: str) -> Institution:
    """Return the body as one that says who owns it."""
    return replace(
        body, owner=owner, intro=(f"{body.name}, which is owned by {owner},", f"{body.name}, part of {owner},")
    )
