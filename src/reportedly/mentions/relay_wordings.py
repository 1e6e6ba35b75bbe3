"""The wordings of `relays.py`: each a row with its reason and an example."""

from reportedly.mentions.relay_grounds import GROUNDS
from reportedly.mentions.relay_last import LAST
from reportedly.mentions.relay_papers import PAPERS
from reportedly.mentions.relay_parts import (
    DENIED,
    END,
    FIRST,
    HAD_FROM,
    MEDIUM,
    NOUN,
    PRINTED,
    REJECTED,
    REJECTS,
    SAYS,
    TOLD,
    UNNAMED,
    WHEN,
    WHO,
    row,
)

RELAYS = (
    row(
        rf"^{FIRST}(?P<inner>{WHO}, who {UNNAMED}), (?P<inner_cue>{SAYS})",
        "“S, a guard, who asked not to be named, said”: what stands between is no saying.",
        ", who ",
    ),
    row(
        rf"^(?P<inner>{WHO},? who {UNNAMED}),? (?P<inner_cue>{SAYS}) (?P<said>(?:that )?[^“”\"]+)$",
        "“A guard, who asked not to be named, said S”: what stands between is no saying.",
        " who ",
    ),
    row(
        rf"^(?P<said>The (?:number|figure|figures|information|estimate|account|count|toll|story|claim|data|details?)) "
        rf"(?P<outer_cue>(?:came|comes|stems?|stemmed|was taken|is taken) from) (?P<outer>{WHO}), which (?:in turn "
        rf"|itself )?"
        rf"(?P<inner_cue>referred to|refers to|cited|cites|quoted|quotes|relied on|relies on|credited|credits) "
        rf"(?P<inner>{WHO})(?=[,.]|$)",
        "“The figure came from the board, which in turn referred to logbooks”.",
        " from ",
    ),
    row(
        r"(?P<inner>(?:\b(?:the|an?|its|their|his|her) (?:[\w-]+ ){0,2}?)?\b[\w-]+|[A-Z][\w-]*(?: [A-Z][\w-]*)*)['’]s "
        r"(?P<inner_cue>(?:[\w-]+ )?(?:warnings?|claims?|allegations?|accusations?|predictions?|complaints?)) "
        r"(?P<said>(?:of|about|(?<!claim )(?<!claims )over) [^,.;:“”\"]{3,80}?)(?=[,.]|$| (?:was|were|is|are|has|have"
        r"|had) )",
        "“The regulator ignored a clerk's warning over the bank”: the clerk warned.",
        "warning",
        "claim",
        "allegation",
        "accusation",
        "prediction",
        "complaint",
    ),
    row(
        rf"^(?P<outer>{WHO})(?<! nor) (?P<outer_cue>{REJECTS}) (?:an? |the )?(?P<inner>(?:[A-Z][\w’'-]*(?: "
        rf"[A-Z][\w’'-]*){{0,3}}"
        rf"|[a-z-]+)(?:['’]s?)?) (?P<inner_cue>{NOUN}) (?P<said>(?:on|of|about|over|that|it|he|she|they) [^“”\"]+?)"
        r"(?=$|,? (?:—|–|-) |, (?:saying|adding|calling|insisting|arguing|telling|an? \w+ (?:that|which)) )",
        "“Police reject a Courier story on S”: who denies it stands outside who reported it.",
        *REJECTED,
    ),
    row(
        rf"^(?P<inner>{WHO}) (?P<inner_cue>{SAYS}) (?P<said>(?:that )?[^,“”\"]+), an? (?:[\w-]+ )?{NOUN} (?:that "
        rf"|which )?"
        rf"(?P<outer>{WHO}) (?P<outer_cue>(?:has |have |had |later )?(?:called|denied|denies|rejected|rejects"
        rf"|dismissed|dismisses|disputed"
        rf"|disputes|described as|ridiculed))\b",
        "“Orbit claimed S, a report the army called a fairy tale”.",
        ", a ",
        ", an ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>interviewed|spoke to|spoke with|talked to|quoted|quotes|met) "
        rf"(?P<inner>{WHO}), "
        rf"(?:(?:all|both|some|most|two|three|four) of whom|who) (?P<inner_cue>{SAYS}|say) (?P<said>[^“”\"]+)$",
        "“Orbit interviewed four guards, all of whom said S”.",
        " whom ",
        ", who ",
    ),
    row(
        rf"^(?P<outer>{WHO}), which (?:(?:said|says|added) (?:that )?it )?(?P<inner_cue>{HAD_FROM}) "
        rf"(?P<inner>{WHO}), "
        rf"(?P<outer_cue>{SAYS}){WHEN} (?P<said>(?:that )?[^“”\"]+)$",
        "“Orbit, which said it had spoken to four guards, reported that S”: the guards told Orbit.",
        ", which ",
    ),
    row(
        rf"(?P<outer_cue>According to) (?P<outer>{WHO}), which (?:(?:said|says) it )?(?P<inner_cue>{HAD_FROM}) "
        rf"(?P<inner>{WHO}), (?P<said>[^“”\"]+)$",
        "“According to Orbit, which spoke to a guard, S”: the guard told Orbit.",
        ", which ",
    ),
    row(
        rf"^(?P<said>[^“”\"]+), (?P<outer_cue>according to) (?P<outer>{WHO}), which (?:(?:said|says) it )?"
        rf"(?P<inner_cue>{HAD_FROM}) (?P<inner>{WHO})[.]?$",
        "“S, according to Orbit, which spoke to a guard”: the guard told Orbit.",
        ", which ",
    ),
    row(
        rf"^(?P<said>[^“”\"]+?),? (?P<outer_cue>according to) (?P<outer>[^,.;:!?“”\"()]{{2,60}}?),? "
        rf"(?P<inner_cue>(?:citing|quoting|which cited|which quoted|which cites|which quotes)) (?P<inner>{WHO})[.]?$",
        "“S, according to Orbit citing an officer”: the officer said it.",
        " according to ",
    ),
    row(
        rf"^(?P<outer_cue>According to) (?P<outer>[^,.;:!?“”\"()]{{2,60}}?),? "
        rf"(?P<inner_cue>(?:citing|quoting|which cited|which quoted|which cites|which quotes)) (?P<inner>{WHO}), "
        rf"(?P<said>[^“”\"]+)$",
        "“According to Orbit citing an officer, S”: the officer said it.",
        "According to ",
    ),
    row(
        rf"^(?P<said>{WHO}), (?P<outer>{WHO}) (?P<outer_cue>{SAYS}){WHEN},? (?P<inner_cue>citing|quoting) "
        rf"(?P<inner>{WHO}), (?P<said_too>[a-z][^“”\"]+)$",
        "“The minister, Orbit reported citing two guests, has promised S”.",
        " citing ",
        " quoting ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>(?:has |had )?(?:repeated|published|carried|aired|ran|made|printed|reported"
        rf"|broadcast|relayed|mentioned))(?: (?:the|an?|this|its|those|similar))?(?: [\w-]+)? {NOUN},? which (?:it"
        rf"|he|she"
        rf"|they) (?P<inner_cue>(?:attributed|credited|ascribed|traced)(?: only)? to) (?P<inner>{WHO}),? "
        r"(?P<said>(?:that|of) .+)$",
        "“Orbit repeated the claim, which it attributed to the Courier, that S”.",
        "which it ",
        "which he ",
        "which she ",
        "which they ",
    ),
    row(
        rf"^(?P<said>[^“”\"]+), (?P<outer>{WHO}) (?P<outer_cue>{SAYS}){WHEN}, (?P<inner_cue>confirming|corroborating"
        rf"|echoing|repeating|backing up)(?: (?:an?|the|earlier|what))?(?: [\w-]+)? {NOUN}(?: (?:first )?(?:made"
        rf"|published"
        rf"|carried|broadcast))? (?:by|in|from|on) (?P<inner>{WHO}){WHEN}[.]?$",
        "“S, a choir member said, confirming a report by Orbit”: Orbit had reported S.",
        ", confirming ",
        ", corroborating ",
        ", echoing ",
        ", repeating ",
        ", backing up ",
    ),
    row(
        rf"^(?:The |An? |Its |This )?(?:[\w-]+ )?(?i:{NOUN}) (?P<said>(?:that|of) [^“”\"]+?), (?:which (?:was |were "
        rf")?)?"
        rf"(?P<inner_cue>{PRINTED}) (?:\w+ly )?(?:by|in|on) (?P<inner>{WHO}), "
        rf"(?P<outer_cue>(?:was|were|is|are|has been|have been|had been) (?:\w+ly )?{DENIED}{WHEN} by) "
        rf"(?P<outer>{WHO}){WHEN}[.]?$",
        "“The claim that S, spread by a group, was rejected by the agency”.",
        " by ",
    ),
    row(
        rf"^(?P<said>[A-Z][^.;:“”\"]{{4,160}}?), (?:which (?:was|were|has been) )?(?P<inner_cue>{PRINTED} (?:by|in"
        rf"|on)|announced by) "
        rf"(?P<inner>{WHO}){WHEN}, (?P<outer_cue>(?:was|were|is|are|has been|have been|had been) (?:\w+ly )?{DENIED}"
        rf"{WHEN} by) (?P<outer>{WHO}){WHEN}[.]?$",
        "“A second contract, alleged by Orbit, is denied by the ministry”.",
        " by ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>(?:(?:would|could|will|did|does|has|had) )?(?:neither (?:confirm(?:s"
        rf"|ed)?) nor "
        rf"(?:deny|denie[sd])|declined to comment on|refused to comment on|confirm(?:ed|s)|denie[sd]|disputed"
        rf"|contradict(?:ed|s)|(?:(?:says|said) it )?(?:has|had) “?nothing to add”? to)) what (?P<inner>{WHO}) "
        rf"(?:had |has )?(?P<inner_cue>(?:reported|announced|said|told|claimed|written|published|alleged|stated)"
        rf"[^:“”\"]{{0,40}}): (?P<said>that .+)$",
        "“The army would neither confirm nor deny what Orbit had reported: that S”.",
        ": that ",
    ),
    row(
        rf"^(?P<said>[^“”\"()]+) \((?:and |as )?(?:this |it |which |that )?(?:was |is |has been "
        rf")?(?P<outer_cue>(?P<inner_cue>"
        rf"confirmed|reported|announced|said|disclosed) to) (?P<outer>{WHO}) by (?P<inner>{WHO})\)"
        r"(?P<said_too> [^“”\"()]+)?",
        "“The pump (and this was confirmed to Orbit by a foreman) had failed”.",
        "(",
    ),
    row(
        rf"^(?P<said>[^“”\"()]+) \((?P<inner_cue>[Ss]ources?|[Vv]ia):? (?P<inner>{WHO})\)",
        "“The hole is deep (source: the survey)”.",
        "(source",
        "(Source",
        "(via",
        "(Via",
    ),
    row(
        rf"^(?P<said>[^“”\"]+)(?P<outer_cue>:) (?P<outer>{WHO}), (?P<inner_cue>citing|quoting) (?P<inner>{WHO})$",
        "“Bank to cut jobs: Orbit, citing officials”: a headline.",
        ", citing ",
        ", quoting ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>denie[sd]|confirm(?:s|ed)|acknowledge[sd]|reject(?:s|ed)|dispute[sd]) "
        rf"(?P<said>[^“”\"]+), (?:as|which) (?P<inner>{WHO}) (?:had |has )?(?:first |originally "
        rf")?(?P<inner_cue>reported"
        rf"|claimed|alleged|written|stated|announced|revealed|told (?!of )[^,.;:“”\"]{{2,40}}){WHEN}[.]?$",
        "“The manager denied S, as Orbit had reported”: who denies it stands outside who reported it.",
        ", as ",
        ", which ",
    ),
    row(
        rf"^(?P<said>{WHO}), (?P<inner_cue>said|says|wrote|writes|reports|claims|insists|insisted|believes) "
        rf"(?P<inner>{WHO}), "
        r"(?P<said_too>(?:had|has|have|was|were|would|will|is|are|did|does|could|must|should|may|might|can|\w+ed) "
        r"[^“”\"]+)$",
        "“The bishop, said his secretary, had never met her”.",
        ", said ",
        ", says ",
        ", wrote ",
        ", writes ",
        ", reports ",
        ", claims ",
        ", insist",
        ", believes ",
    ),
    row(
        r"^(?P<said>(?:(?! that )[^,.;:!?“”\"()]){2,90}?) (?P<inner_cue>(?:is|are|was|were) (?:widely )?(?:said"
        r"|believed|thought|reported|alleged"
        rf"|understood|accused"
        rf"|known|feared|suspected|rumou?red|described|called|dismissed|labelled|denounced) by) (?P<inner>{WHO}) "
        r"(?P<said_too>(?:to (?:have|be)|as|of) [^,]+)$",
        "“The heir is believed by palace staff to have left”.",
        " by ",
    ),
    row(
        rf"^(?P<inner>{WHO}) (?P<inner_cue>told|informed|warned|confided to|wrote to) [^,.;:“”\"]{{2,40}}, who (?:in "
        rf"turn |later |then )?"
        rf"(?:told|informed|warned|passed it|wrote to|alerted) [^,.;:“”\"]{{2,40}}, (?P<said>that [^“”\"]+)$",
        "“A boy told his teacher, who told the police, that S”: the boy said it.",
        ", who ",
    ),
    row(
        rf"^It (?:is|was) (?:not true|untrue|false|wrong|not the case), as (?P<inner>{WHO}) (?:had |has "
        rf")?(?P<inner_cue>"
        rf"reported|claimed|alleged|written|wrote|said|announced){WHEN}, (?P<said>that [^“”\"]+?), (?P<outer>{WHO}) "
        rf"(?P<outer_cue>{SAYS}){WHEN}[.]?$",
        "“It is not true, as Orbit reported, that S, the police said”.",
        ", as ",
    ),
    row(
        rf"^{FIRST}(?P<inner>{WHO}) (?:was|were|is|are|has been|have been) (?P<outer_cue>(?P<inner_cue>(?:quoted"
        rf"|cited|reported) as "
        rf"(?:saying|telling))(?: in| by| on| to)?) (?P<outer>(?:the )?[A-Z]{WHO}){WHEN}[.]?$",
        "““S,” she was quoted as saying in the Courier.”",
        " as saying",
        " as telling",
    ),
    row(
        rf"^(?P<outer>{WHO}){WHEN} (?P<outer_cue>carried|carries|published|publishes|aired|broadcast|ran|printed|has"
        rf"|had) "
        rf"(?:an? )?(?:[\w-]+ )?interview{WHEN} with (?P<inner>[^.;:!?“”\"()]{{2,90}}?), (?:who|in which (?:he|she"
        rf"|they)) "
        rf"(?P<inner_cue>{SAYS}|accused|denied|warned|admitted) (?P<said>[^“”\"]+)$",
        "“Orbit carried an interview with a guard, who said S”.",
        " interview ",
    ),
    row(
        rf"^(?P<outer>{WHO})['’]s (?P<outer_cue>interview) with (?P<inner>[^.;:!?“”\"()]{{2,90}}?), in which (?:he"
        rf"|she|they) "
        rf"(?P<inner_cue>{SAYS}|accused|denied|warned|admitted) (?P<said>[^,“”\"]+)",
        "“Orbit's interview with a guard, in which he said S, appeared on Friday”.",
        " interview ",
    ),
    row(
        rf"^(?P<inner>{WHO})['’]s (?P<inner_cue>(?:[\w-]+ )?(?:version|account|{NOUN}))(?: of [\w ]{{2,20}})?(?:,| "
        rf"[–-]) (?P<said>"
        rf"that [^“”\"–]+?)(?:,| [–-]) (?P<outer_cue>(?:was|were|is|are|has been|have been|had been) (?:\w+ly "
        rf")?{DENIED}{WHEN}"
        rf" by) (?P<outer>{WHO}){WHEN}[.]?$",
        "“The company's version, that S, is contradicted by the log”.",
        " that ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>confirmed|confirms|denied|denies|disputed|disputes|acknowledged|rejected"
        rf"|rejects"
        rf"|dismissed|dismisses) (?P<said>[^,“”\"]+), (?:which (?:was|were) )?(?P<inner_cue>{PRINTED} (?:by|in|on)) "
        rf"(?P<inner>{WHO}){WHEN}[.]?$",
        "“The police confirmed the arrests, reported earlier by Orbit”.",
        " by ",
        " in ",
    ),
    row(
        rf"^What (?P<inner>{WHO}) (?:has |had )?(?P<inner_cue>told|said|reported|claimed|wrote|alleged"
        rf"|announced)[^,“”\"–-]{{0,60}}?"
        rf"(?: [–-]|,) (?P<said>that [^“”\"–]+?)(?: [–-]|,) (?P<outer_cue>(?:was|were|is|has|have|had) (?:now |since "
        rf"|later )?"
        rf"(?:been )?{DENIED}{WHEN} by) (?P<outer>{WHO}){WHEN}[.]?$",
        "“What the general said – that S – has been confirmed by an officer”.",
        "What ",
    ),
    row(
        rf"\b(?:was|were|been|being) (?P<inner_cue>promised|offered|guaranteed|assured) "
        rf"(?P<said>[^,.;:“”\"]{{4,60}}?) by "
        rf"(?P<inner>{WHO}){END}",
        "“He had been promised immunity by the prosecutor”: the prosecutor promised it.",
        " by ",
    ),
    row(
        rf"^(?P<inner>{WHO}), in (?:an?|his|her|its|their) (?:[\w’'-]+ ){{0,3}}?(?:statement|letter|interview|email"
        rf"|message"
        rf"|speech|post|note|memo|video|article|column|tweet|address|testimony|affidavit)(?: [^,.;:“”\"]{{2,60}})?, "
        rf"(?P<inner_cue>{SAYS}|say|warn|claim|accuse|argue|write|accused|accuses|warned|warns|denied|denies|admitted"
        rf"|admits) (?P<said>[^“”\"]+)$",
        "“The director, in a statement sent to Orbit, said S”: the director said it.",
        ", in ",
    ),
    row(
        rf"^(?P<outer>{WHO}) (?P<outer_cue>(?:has |had )?(?:carried|carries|published|publishes|aired|broadcast|ran"
        rf"|printed"
        rf"|relayed|quoted|reported|repeated)) (?:the |an? |some )?(?:[\w-]+ )?(?P<inner_cue>remarks|comments?|words"
        rf"|quotes"
        rf"|{NOUN}) (?:by|from|made by) (?P<inner>[^.;:“”\"]{{2,90}}?),? (?P<said>that [^“”\"]+)$",
        "“Orbit carried remarks by the author, Nils Arp, that S”.",
        " by ",
        " from ",
    ),
    row(
        rf"^(?P<inner>{WHO}) (?:was|were|is|are|has been|have been) (?P<outer_cue>(?:quoted|cited|reported) (?:by"
        rf"|in)) "
        rf"(?P<outer>{WHO}) (?P<inner_cue>as (?:saying|claiming|warning|stating|confirming|denying|telling "
        rf"[^,.;:]{{2,30}}))"
        rf" (?P<said>[^“”\"]+)$",
        "“A senior officer was cited by the agency as saying that S”.",
        " as ",
    ),
    row(
        rf"^(?P<said>[^“”\"]+), (?P<inner>{WHO}) (?:was|were|is|are|has been|have been) (?P<outer_cue>(?:quoted"
        rf"|cited) "
        rf"(?:by|in)) (?P<outer>{WHO}) (?P<inner_cue>as saying)[.]?$",
        "“S, a senior officer was cited by the agency as saying.”",
        " as saying",
    ),
    row(
        rf"(?:Word|News|Rumou?rs?|Reports?|The (?:word|news)) (?P<said>(?:that|of) [^“”\"]+?) (?:had |has )?"
        rf"(?P<inner_cue>reached|came to|got to|spread to|filtered through to) "
        rf"(?:(?! (?:came|comes|has come|had come) )[^,.;:“”\"]){{2,60}}? "
        rf"(?:through|via|from|by way of|by) {MEDIUM}?(?P<inner>{WHO})(?:['’]s (?:website|site|page|app|channel"
        rf"|broadcast))?(?=[,.]|$)",
        "“Word that S reached the town through Orbit”: Orbit told it.",
        "reached",
        "came to",
        "got to",
        "spread to",
        "filtered",
    ),
    row(
        rf"\b(?P<inner_cue>(?i:{NOUN})), (?:which|that) (?:(?:had|have|has|was|were) )?{PRINTED} (?:in|by|on) "
        rf"(?P<inner>{WHO}), (?P<said>(?:of|that|about) [^“”\"]+?)(?=,? (?:are|were|is|was|have been|has been|had "
        rf"been|as) |[.]?$)",
        "“Reports, which first appeared in Orbit, of S were false, X said”: Orbit reported S.",
        ", which ",
        ", that ",
    ),
    row(
        rf"\b(?P<inner_cue>learn(?:ed|t)|heard|found out|read) (?P<said>(?:of|about) (?!it |this |that |them "
        rf")[^,.;:“”\"]{{3,90}}?) "
        rf"(?:from|through|via|in|on) {MEDIUM}?(?P<inner>(?:the )?[A-Z]{WHO}|(?<=from )(?:an?|the|his|her|its|their) "
        rf"{WHO}){END}",
        "“She had learned of S from Radio Vell”: the station told it.",
        "learned",
        "learnt",
        "heard",
        "found out",
        "read",
    ),
    row(
        rf"\b(?P<inner_cue>(?:(?:has|have|had) )?(?:was|were|been|being|is|are) (?:\w+ly |also |first |never )?"
        rf"(?:{TOLD} by|{TOLD}(?= [^,.;:“”\"]{{2,40}} by )))"
        rf"(?:(?<! by) [^,.;:“”\"]{{2,40}}? by)? (?P<inner>{WHO})(?:,? (?:in|on|at|before|after|last) "
        rf"[^,;:“”\"]{{2,40}},?)? "
        r"(?P<said>(?:that|to) [^“”\"]{8,300}?)(?=, [^,]{2,60}$|[.]?$)",
        "“Parents were informed by the army that S”: the army told it.",
        " by ",
    ),
    row(
        rf"\b(?:was|were|been|being) (?:\w+ly |also |first )?(?P<inner_cue>{TOLD}) (?P<said>(?:of|about|over|against) "
        rf"[^,.;:“”\"]{{3,60}}?) by (?P<inner>{WHO}){END}",
        "“He had been warned about S by a vet”: the vet warned him.",
        " by ",
    ),
    *PAPERS,
    *LAST,
    *GROUNDS,
)
