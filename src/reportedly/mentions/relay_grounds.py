"""Wordings of `relays.py` that tell what a report rests on, and those of who answers one."""

from reportedly.mentions.relay_parts import DENIED, FIRST, NOUN, PAPER, PRINTED, SAYS, SHOWS, WHEN, WHO, row

_CITING = r"(?:citing|quoting|relying on|drawing on|based on|crediting|referring to)"
_TITLED = rf"(?:the|an?) {PAPER} [“\"‘'][A-Z][^“”\"\n]{{2,80}}[”\"’'](?: (?:by|from|of) [^,.;:“”\"\n]{{3,80}})?"
"""A paper with its title in marks of quotation, and who wrote it."""

GROUNDS = (
    row(
        rf"^(?P<outer>{WHO}), (?P<inner_cue>{_CITING}) (?P<inner>{WHO}|{_TITLED}),"
        rf" (?P<outer_cue>{SAYS}){WHEN} (?P<said>that [^“”\"]+)$",
        "“Orbit, quoting a diplomat who was there, said on Thursday that S”: the diplomat said it.",
        ", citing ",
        ", quoting ",
        ", relying on ",
        ", drawing on ",
        ", based on ",
        ", crediting ",
        ", referring to ",
    ),
    row(
        rf"^(?P<outer>{WHO})['’]s? (?P<outer_cue>{NOUN}) (?P<said>that [^“”\"]+?) (?P<inner_cue>(?:rests?|rested"
        r"|relie[sd]|hinges?|hinged|depends?|depended|(?:is|was) (?:\w+ )?based|drew|draws)(?: \w+ly)? (?:up)?on"
        rf"(?: the (?:sole |single )?(?:word|testimony|account|statement|evidence|memory|claims?) of)) "
        rf"(?P<inner>{WHO})[.]?$",
        "“The prosecutor's claim that S rests on the word of a cleaner”: the cleaner told the prosecutor.",
        " on ",
        " upon ",
    ),
    row(
        rf"^(?P<outer>{WHO}),? (?:in (?:its |their |his |her )?turn,? )?(?P<outer_cue>(?:had |has )?based) "
        rf"(?P<said>(?:its|their|his|her|the|this|that) (?:[\w-]+ )?(?:{NOUN}|count|tally|toll|number|total)) "
        rf"(?P<inner_cue>on(?: (?:an?|the) (?:[\w-]+ )?(?:count|tally|report|estimate|statement|account|figures?) (?:by"
        rf"|from|of)| (?:figures|data|numbers|information|reports|accounts) (?:from|by|of))?) (?P<inner>{WHO})[.]?$",
        "“The agency, in turn, based its figure on a count by the Red Shield”.",
        " based ",
    ),
    row(
        rf"^(?:In (?:its|their|his|her) turn,? )?(?P<outer>{WHO}) (?P<outer_cue>(?:had |has )?(?:relied|relies|drew"
        rf"|draws|leaned|leans|based itself) on) (?P<inner>{WHO}), (?:who|which) (?P<inner_cue>{SAYS}) "
        rf"(?P<said>[^“”\"]+)$",
        "“In its turn the Almanac relied on a single clerk, who said S”.",
        " on ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>declined to comment on|refused to comment on|denie[sd]|dismisse[sd]"
        rf"|rejects|rejected|disputes|disputed|confirms|confirmed) (?:the|these|those|such)? ?(?:[\w-]+ )?{NOUN}"
        rf"(?: [a-z][^,.;:“”\"]{{2,30}})?, which "
        rf"(?P<inner_cue>(?:were|was|had been|have been|has been) {PRINTED} (?:by|in|on)) "
        rf"(?P<inner>{WHO}): (?P<said>.+)$",
        "“The ministry declined to comment on the claims, which were first published by Quayside: S”.",
        ", which ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>summed up|sums up|summarised|summarises|described|describes|reported"
        rf"|reports|gave|gives|set out|sets out) (?P<inner>{WHO})['’]s? (?P<inner_cue>(?:[\w-]+ )?(?:position|view"
        rf"|stance|line|version|answer|response|case|argument|explanation|account)): (?P<said>[^“”\"]+)$",
        "“Orbit summed up the navy's position: S”.",
        ": ",
    ),
    row(
        rf"^(?P<outer>{WHO})['’]s (?P<outer_cue>account|report|story|version|summary|article|coverage) (?:of|on|about) "
        rf"(?P<inner>(?:an?|the) (?:[\w-]+ ){{0,3}}?{PAPER}) (?P<inner_cue>showing|finding|saying|suggesting|claiming"
        r"|warning|concluding|alleging|(?:that|which) (?:shows|showed|finds|found|says|said|claims|warns|concludes)) "
        r"(?P<said>(?:that )?[^“”\"]+?)(?= (?:was|were|has been|have been|had been|is|are) |[.]?$)",
        "“Tess Today's account of a study showing that S was read two million times”.",
        "'s ",
        "’s ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>(?:has |had )?(?:asked [^,.;:“”\"]{{2,40}}? about|quote[sd]|cite[sd]"
        rf"|mention(?:s|ed)|refer(?:s|red) to|point(?:s|ed) to|publishe[sd]|reprint(?:s|ed)|read(?:s)? (?:out|from))) "
        rf"(?P<inner>(?:(?:an?|the|its|his|her|their) )?(?:[\w’'-]+ ){{0,4}}?{PAPER}), which "
        rf"(?P<inner_cue>{SHOWS}) (?P<said>[^“”\"]+)$",
        "“The union quoted the manager's letter, which warned of S”: the letter warned.",
        ", which ",
    ),
    row(
        rf"^(?P<outer_cue>(?i:{NOUN})) (?:in|on|by|from) (?P<outer>(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}}) of "
        rf"(?P<inner>(?:an?|the|two|three|\d+) [^,.;:“”\"]{{2,40}}?) (?P<inner_cue>saying|claiming|warning|admitting"
        r"|telling [^,.;:“”\"]{2,30}) (?P<said>[^,“”\"]+)$",
        "“Accounts in the Courier of a doctor saying S”: the doctor said it, the Courier told it.",
        " of ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>(?:refused|declined) to (?:say|confirm|comment on)|would not (?:say|confirm)"
        rf"|did not (?:say|confirm)|denie[sd]|confirm(?:s|ed)) (?:whether|if|that), as (?P<inner>{WHO}) (?:has |had )?"
        rf"(?P<inner_cue>reports|reported|claims|claimed|alleges|alleged|suggested|wrote|writes){WHEN}, "
        rf"(?P<said>[^“”\"]+)$",
        "“The doctor refused to say whether, as Orbit reports, S”: who answers it stands outside.",
        ", as ",
    ),
    row(
        rf"^(?P<said>[^“”\"]{{10,}}), (?P<inner>{WHO}) (?P<inner_cue>write|argue|conclude) (?:in|for) the "
        rf"(?:journal|magazine|weekly|newspaper|paper|daily|review)(?: [^,.;:“”\"]{{3,60}})?[.]?$",
        "“S, Rue Falk and her students write in the journal Earthlight”.",
        " write",
        " argue",
        " conclude",
    ),
    row(
        rf"^{FIRST}(?P<inner_cue>reads?|says|said|states|stated|warns|warned|concludes) (?P<inner>(?:an?|the) "
        rf"(?:[\w’'-]+ ){{0,4}}?{PAPER}), (?:a copy|copies|parts|portions|extracts|excerpts) of which "
        rf"(?:was|were|has been|have been) (?P<outer_cue>(?:given|shown|sent|leaked|passed|read) to|seen by|obtained by"
        rf"|shared with|reviewed by|published (?:by|in)) (?P<outer>{WHO})[.]?$",
        "“‘S,’ reads the report, a copy of which was given to Orbit”: the report says it, Orbit has it.",
        " of which ",
    ),
    row(
        rf"^(?P<inner>{WHO}), in an? (?:[\w-]+ )?{NOUN} (?P<outer_cue>(?:\w+ly )?{DENIED}{WHEN} by) (?P<outer>{WHO}), "
        rf"(?P<inner_cue>{SAYS}) (?P<said>[^“”\"]+)$",
        "“Orbit, in a report denied by the palace, said S”: who denies it stands outside who reported it.",
        ", in a ",
        ", in an ",
    ),
    row(
        rf"^(?P<outer>{WHO}), (?P<inner_cue>(?:which (?:is|was) )?based on (?:\w+ )?(?:interviews|conversations|talks)"
        rf" with|based on (?:the )?(?:accounts|testimony|statements|word|words) of) (?P<inner>{WHO}), "
        rf"(?P<outer_cue>{SAYS}|{SHOWS}) (?P<said>[^“”\"]+)$",
        "“The Courier's story, based on interviews with four bankers, says S”.",
        "based on ",
    ),
    row(
        rf"^(?P<said>[^“”\"]+), (?P<inner_cue>according to) (?P<inner>(?:an?|the|its) (?:[\w’'-]+ ){{0,4}}?{PAPER}) "
        rf"(?P<outer_cue>(?:cited|quoted|published|released|obtained|leaked|seen|reviewed|commissioned) by) "
        rf"(?P<outer>{WHO})[.]?$",
        "“S, according to a study cited by the ministry”: the study says it, the ministry cites it.",
        " according to ",
    ),
    row(
        rf"^(?P<outer>{WHO})(?P<outer_cue>:| says| said| insists| insisted) (?:the |an? )?(?P<inner>{WHO})['’]?s? "
        rf"(?P<inner_cue>{NOUN}) (?P<said>(?:of|on|about|that) [^,:“”\"]+?) (?:is|was|are|were) (?:not true|untrue"
        r"|false|wrong|a lie|lies|baseless|groundless|nonsense|inaccurate|incorrect|invented|made up|exaggerated)[.]?$",
        "“Mayor: Courier story on the quarry is false”: who rejects it stands outside who told it.",
        ": ",
        " says ",
        " said ",
        " insists ",
        " insisted ",
    ),
    row(
        rf"^It (?P<inner_cue>(?:was|has been|had been) (?:first |widely )?(?:reported|claimed|alleged|announced) by)"
        rf" (?P<inner>{WHO}),? (?:and|but|and then|then) (?:was )?(?:later |since |then |quickly )?"
        rf"(?P<outer_cue>{DENIED} by) (?P<outer>{WHO}), (?P<said>that [^“”\"]+)$",
        "“It was reported by Orbit, and later denied by the army, that S”.",
        "It ",
    ),
    row(
        rf"^It (?:was|is) (?P<inner>{WHO}), (?P<outer>{WHO}) (?P<outer_cue>{SAYS}){WHEN}, (?:that|who|which) "
        r"(?P<inner_cue>(?:had |has |first )?(?:told|warned|informed|alerted|said to) [^,.;:“”\"]{2,30}?|(?:had |has "
        r"|first )?(?:said|claimed|reported|announced|alleged|revealed|promised)) "
        r"(?P<said>(?:that |of |the |an? )[^“”\"]+)$",
        "“It was the insurer, the Courier reported, that told the police S”.",
        "It was ",
        "It is ",
    ),
    row(
        rf"^(?P<said>.{{10,}}?),? (?P<inner_cue>in the (?:words|view|opinion|judgement) of) (?P<inner>{WHO}),? "
        rf"(?P<outer_cue>speaking (?:to|on|with)|talking to|writing in|in an interview with|interviewed by|quoted by"
        rf"|quoted in) (?P<outer>{WHO})[.]?$",
        "“S, in the words of its builder, speaking to Orbit”.",
        " in the words of ",
        " in the view of ",
        " in the opinion of ",
        " in the judgement of ",
    ),
    row(
        rf"^(?P<said>{WHO}), if (?P<inner>{WHO}) (?P<inner_cue>(?:is|are) to be (?:believed|trusted)"
        rf"|(?:is|are) (?:right|correct)), (?P<said_too>[^“”\"]+)$",
        "“The bell, if the villagers are to be believed, rang by itself”.",
        ", if ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?:was |were |is |are )?(?P<outer_cue>[“‘]?(?:surprised|stunned|shocked|angered|baffled"
        rf"|puzzled|outraged|alarmed|unmoved|amused)[”’]? (?:by|at)) (?:an? |the )?(?P<inner>{WHO}) "
        rf"(?P<inner_cue>{NOUN}) (?P<said>(?:that|of|on|over) [^“”\"]+)$",
        "“Ministry ‘surprised’ by Lantern claim that S”: who answers it stands outside.",
        "surprised",
        "stunned",
        "shocked",
        "angered",
        "baffled",
        "puzzled",
        "outraged",
        "alarmed",
        "unmoved",
        "amused",
    ),
)
