"""Claims, roots and sides as tests write them."""

from reportedly.records import Claim, Independence, Related, Root, RootKind, Sources


def root(name: str, kind: RootKind = "organisation", count: int = 1) -> Root:
    return Root(key=f"{kind} {name}", name=name, kind=kind, institution=f"{kind} {name}", count=count)


WEAK = {"altered-copy", "outlet-does-not-say"}


def side(*roots: Root) -> Independence:
    named = len({each.institution for each in roots if each.named})
    strong = any(each.kind not in WEAK for each in roots)
    return Independence(least=named or int(strong), most=sum(each.count for each in roots), roots=roots)


def claim(name: str, *roots: Root, against: tuple[Root, ...] = (), rivals: tuple[str, ...] = ()) -> Claim:
    return Claim(
        id=name,
        text=f"what {name} says",
        appearances=(),
        related=tuple(Related(claim=other, kind="conflict") for other in rivals),
        sources=Sources(for_=side(*roots), against=side(*against)),
    )
