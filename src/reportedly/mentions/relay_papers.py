"""Wordings of `relays.py` in which a paper says something that somebody else had, published or cites."""

from reportedly.mentions.relay_parts import HAD, PAPER, SAYS, SHOWS, WHEN, WHO, row

PAPERS = (
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>(?:has |had )?(?:obtained|seen|reviewed|published|disclosed|revealed"
        rf"|received|acquired"
        rf"|viewed|read"
        rf"|leaked|got hold of|posted|released|aired|broadcast)) (?P<inner>(?:(?:a copy|copies|excerpts|extracts"
        rf"|parts|portions"
        rf"|a draft) (?:of|from) )?(?:(?:an?|the|its|his|her|their|some|\d+|[a-z]+) )?(?:[\w’'-]+ ){{0,4}}?{PAPER}"
        rf"(?: (?:of|by|from|to|on) [^,.;:“”\"]{{2,60}}?)?),? (?:that|which) (?P<inner_cue>{SHOWS}) "
        rf"(?P<said>[^“”\"]+)$",
        "“Orbit has obtained a copy of a letter that puts S”: the letter says it, Orbit has it.",
        " that ",
        " which ",
    ),
    row(
        rf"^(?P<inner_cue>According to) (?P<inner>(?:(?:an?|the|its) )?(?:[\w’'-]+ ){{0,4}}?{PAPER}"
        rf"(?: (?:of|by|from|to|on|between) [^,.;:“”\"]{{2,60}}?)?),? (?:and )?(?P<outer_cue>{HAD}) "
        rf"(?P<outer>{WHO}), (?P<said>[^“”\"]+)$",
        "“According to a transcript published by Orbit, S”: the transcript says it, Orbit has it.",
        "According to ",
    ),
    row(
        rf"^(?P<inner>(?:(?:A|An|The) )?(?:[\w’'-]+ ){{0,4}}?(?i:{PAPER})(?: (?:of|by|from|to|on) "
        rf"[^,.;:“”\"]{{2,60}}?)?), "
        rf"(?:(?:the )?(?:conclusions|findings|results|contents)|portions|parts|excerpts|extracts|copies|a copy|pages"
        rf"|details|sections|the text) of which (?:was|were"
        rf"|has been"
        rf"|have been) (?P<outer_cue>{HAD}) (?P<outer>{WHO}), (?P<inner_cue>{SHOWS}) (?P<said>[^“”\"]+)$",
        "“An assessment, portions of which were read to Orbit, concludes S”.",
        " of which ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?:(?:said|says) it (?:had|has) )?(?P<outer_cue>received|obtained|published|seen|quoted"
        rf"|aired) "
        rf"(?:an?|the) (?:[\w-]+ )?{PAPER} (?:from|by|to it by) (?P<inner>{WHO}) in which (?:they|he|she|it) "
        rf"(?P<inner_cue>\w+) (?P<said>[^“”\"]+)$",
        "“Orbit said it had received a letter from the kidnappers in which they threatened S”.",
        " in which ",
    ),
    row(
        rf"^(?P<inner>{WHO}) (?:who (?:was |were )?)?(?P<outer_cue>(?:quoted|cited|interviewed) (?:in|by)) "
        rf"(?P<outer>(?:the|an?|its|their) (?:[\w’'-]+ ){{0,4}}?{PAPER}),? (?P<inner_cue>{SAYS}|say|claim|think"
        rf"|believe"
        rf"|warn|warned|warns) (?P<said>[^“”\"]+)$",
        "“Experts quoted in the report say S”: the report quotes them.",
        "quoted ",
        "cited ",
        "interviewed ",
    ),
    row(
        rf"^(?P<said>[^“”\"]+), (?P<inner>(?:(?:an?|the|its) )?(?:[\w’'-]+ ){{0,4}}?{PAPER}),? (?:that|which) (?:was"
        rf"|were"
        rf"|has been|have been) (?P<outer_cue>{HAD}) (?P<outer>{WHO}),? (?P<inner_cue>{SHOWS})[.]?$",
        "“S, prison papers that were seen by Orbit show”.",
        " by ",
    ),
    row(
        rf"^(?P<inner>(?:(?:A|An|The) )?(?:[\w’'-]+ ){{0,4}}?(?i:{PAPER})(?: (?:of|by|from|to|on) "
        rf"[^,.;:“”\"]{{2,60}}?)?),? "
        rf"(?:which|that) (?P<outer>{WHO}) (?P<outer_cue>(?:has |had |have )?(?:first |also )?(?:published|obtained"
        rf"|seen"
        rf"|reviewed|viewed|printed|read|acquired|leaked|received|released|broadcast|aired"
        rf"|posted))[^,.;:“”\"]{{0,40}}, "
        rf"(?P<inner_cue>{SHOWS}) (?P<said>[^“”\"]+)$",
        "“The list, which Orbit published in full, names nine”.",
        ", which ",
        " that ",
    ),
    row(
        rf"^(?P<inner>(?:(?:A|An|The|Excerpts from|Excerpts of|Extracts from|Parts of|Copies of)(?: (?:an?|the))? )?"
        rf"(?:[\w’'-]+ ){{0,4}}?(?i:{PAPER})(?: (?:of|by|from|to|signed by|written by|on|between) "
        rf"[^,.;:“”\"]{{2,60}}?)?),? "
        rf"(?:and |which (?:was|were|has been) |that was )?(?P<outer_cue>{HAD}) (?P<outer>{WHO}){WHEN},? "
        rf"(?P<inner_cue>{SHOWS}) (?P<said>[^“”\"]+)$",
        "“A letter signed by forty and published in the Courier accuses X of S”: the letter accuses, the Courier "
        "printed it.",
        " by ",
        " in ",
        " on ",
        " to ",
    ),
)
