"""Wordings of `relays.py` that tell who passed it on last, and those of one link that no verb of saying shows."""

from reportedly.mentions.relay_parts import SAYS, WHO, row

LAST = (
    row(
        rf"^(?P<said>.{{20,}}?), whose (?:account|report|story|article|dispatch|version|interview) (?:was|were"
        rf"|has been|had"
        rf" been|is being)(?: \w+)? (?P<inner_cue>(?:picked up|carried|cited|quoted|repeated|relayed|reprinted"
        rf"|retold) by) "
        rf"(?P<inner>{WHO})(?=[,.]|$)",
        "“S, guards told the Courier, whose account was picked up by Radio Vell”: the last to tell it is outermost.",
        ", whose ",
    ),
    row(
        rf"^(?P<said>[“\"][^“”\"]+[”\"]),? (?P<inner>{WHO}) (?P<inner_cue>{SAYS}) (?P<outer_cue>in (?:an?"
        rf" )?(?:\w+ )?(?:reply"
        rf"|response|answer) to (?:\w+ )?(?:questions?|enquir(?:y|ies)|inquir(?:y|ies)|request) (?:from|by)) "
        rf"(?P<outer>(?:the )?[A-Z]{WHO})(?=[,.]|$)",
        "“‘S,’ the owners said in reply to questions from the Courier”: the Courier had it from them.",
        " to ",
    ),
    row(
        rf"^(?P<said>The [^,.;:“”\"]{{5,60}}?),? (?:which )?(?:was|were|has been|have been|had been)"
        rf" (?P<inner_cue>(?:made public"
        rf"|disclosed|revealed) by) (?P<inner>{WHO})(?= (?:late |early )?(?:on|in|at|last|this) |[,.]|$)",
        "“The list was made public by the court”: the court told it.",
        " by ",
    ),
    row(
        r"^(?P<said>[A-Z][^,.;:“”\"]{3,60}), as (?P<inner>(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
        r" (?P<inner_cue>(?:first |also |earlier )?"
        r"(?:reported|revealed|disclosed|wrote|announced))(?: (?:on|in|last) [\w ]+)?, (?P<said_too>[^“”\"]+)$",
        "“The tender, as the Courier first reported, was written by the winner”.",
        ", as ",
    ),
    row(
        rf"^(?:The )?(?:[Ff]irst )?(?:[Nn]ews|[Ww]ord|[Cc]onfirmation|[Nn]otice) "
        rf"(?P<said>(?:of|that) [^,.;:“”\"]{{5,80}}?) (?P<inner_cue>came from) "
        rf"(?P<inner>{WHO})(?= in (?:an?|the) |[,.]|$)",
        "“News of the arrest came from the prosecutor in a statement”.",
        " came from ",
    ),
    row(
        rf"^(?P<said>That [^,“”\"]+?) (?:had|has) been (?P<inner_cue>(?:guaranteed|promised|confirmed|ruled out|denied"
        rf"|admitted|established|claimed|alleged|reported|predicted|acknowledged|conceded) by) (?P<inner>{WHO}), "
        rf"(?P<outer>{WHO}) (?P<outer_cue>{SAYS}|recalled|recalls|insisted|insists|added|adds|argued|argues)(?=[,.]|$)",
        "“That S had been guaranteed by its builders, the governor recalled”.",
        "That ",
    ),
)
