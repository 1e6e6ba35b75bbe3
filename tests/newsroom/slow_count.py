"""The slow, obvious count: from the records of a world alone, by walking every path of every mention to its end.

It shares nothing with the generator: it knows the rules of design.md and the files of a world.
"""

from collections.abc import Iterable
from typing import Any

Record = dict[str, Any]
ALTERING = {"value", "unit", "bound", "polarity", "attribution"}
NOT_A_SOURCE = {"altered copy", "does not say so"}


class SlowCount:
    """Answers for one world, read from its articles and mentions."""

    def __init__(self, articles: Iterable[Record], mentions: Iterable[Record]) -> None:
        self.articles = {article["id"]: article for article in articles}
        self.mentions = {mention["id"]: mention for mention in mentions}

    def answer(self, claim: str, stance: str) -> tuple[int, int]:
        """Return least and most of one side of one claim."""
        side = [one for one in self.mentions.values() if one["claim"] == claim and one["stance"] == stance]
        roots: set[tuple[Any, ...]] = set()
        endless: list[set[str]] = []
        for mention in side:
            found, walked = self.ends(mention, ())
            roots |= found
            if not found:
                endless.append(walked)
        for circle in merged(endless):
            roots.add(("no origin found", tuple(sorted(circle))))
        return self.least(roots), self.most(roots)

    def least(self, roots: set[tuple[Any, ...]]) -> int:
        owners = {root[2] for root in roots if root[0] == "named"}
        if owners:
            return len(owners)
        return 1 if any(root[0] not in NOT_A_SOURCE for root in roots) else 0

    def most(self, roots: set[tuple[Any, ...]]) -> int:
        total = len([root for root in roots if root[0] != "anonymous"])
        for outlet in {root[1] for root in roots if root[0] == "anonymous"}:
            total += max(root[3] for root in roots if root[0] == "anonymous" and root[1] == outlet)
        return total

    def ends(self, mention: Record, path: tuple[str, ...]) -> tuple[set[tuple[Any, ...]], set[str]]:
        """Return the roots at the end of every path from `mention`, and all mentions on the way."""
        if mention["id"] in path:
            return set(), set()
        path = (*path, mention["id"])
        roots: set[tuple[Any, ...]] = set()
        walked = {mention["id"]}
        at_once, onward = self.step(mention)
        roots |= at_once
        for following in onward:
            more, through = self.ends(following, path)
            roots |= more
            walked |= through
        return roots, walked

    def step(self, mention: Record) -> tuple[set[tuple[Any, ...]], list[Record]]:
        if mention["copy_of"] is not None:
            giver = self.mentions[mention["copy_of"]]
            if mention["altered"] in ALTERING:
                return {("altered copy", self.outlet(giver), self.outlet(mention))}, []
            return set(), [giver]
        chain = mention["chain"]
        if not chain:
            same = [one for one in self.said_in(mention["article"], mention) if one["chain"]]
            return (set(), same) if same else ({("own voice", self.outlet(mention))}, [])
        last = chain[-1]
        if last["kind"] == "outlet":
            return self.cited(mention, last)
        if last["named"]:
            return {("named", last["root"], last["owner"])}, []
        outlets = [link["source"] for link in chain if link["kind"] == "outlet"]
        return {("anonymous", outlets[-1] if outlets else self.outlet(mention), last["source"], last["count"])}, []

    def cited(self, mention: Record, last: Record) -> tuple[set[tuple[Any, ...]], list[Record]]:
        own = self.articles[mention["article"]]
        theirs = [
            one
            for one in self.articles.values()
            if one["outlet_name"] == last["source"] and one["story"] == own["story"] and one["id"] != own["id"]
        ]
        if not theirs:
            return {("not read", last["source"])}, []
        holding = [one for one in theirs if self.said_in(one["id"], mention)]
        if not holding:
            return {("does not say so", last["source"])}, []
        holding.sort(key=lambda one: one["published"])
        before = [one for one in holding if one["published"] < own["published"]]
        return set(), self.said_in((before[-1] if before else holding[0])["id"], mention)

    def said_in(self, article: str, like: Record) -> list[Record]:
        return [
            one
            for one in self.mentions.values()
            if one["article"] == article and one["claim"] == like["claim"] and one["stance"] == like["stance"]
        ]

    def outlet(self, mention: Record) -> str:
        return self.articles[mention["article"]]["outlet_name"]


def merged(groups: list[set[str]]) -> list[set[str]]:
    """Return groups that share a member as one group."""
    done: list[set[str]] = []
    for group in groups:
        touching = [other for other in done if other & group]
        done = [other for other in done if not other & group] + [group.union(*touching)]
    return done
