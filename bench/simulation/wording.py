"""How attribution is worded: one table per length of chain and kind of source.

`{S0}` is the outermost source, `{Ci}` the content as reported, `{Cd}` as it was said, `{Ca}` and `{Cb}` its two halves
as said, `{Cm}` and `{Cn}` its halves as reported, `{N0}` a first naming and `{P0}` the pronoun for it.
"""

CUES: dict[str, tuple[str, ...]] = {
    "say.person": ("said", "said", "told reporters", "told a news conference", "told journalists", "stated", "announced", "confirmed", "told the press"),
    "say.organisation": ("said", "said", "announced", "confirmed", "said in a (/written /short /brief )statement", "stated", "made it known"),
    "say.document": ("said", "stated", "noted", "concluded", "recorded"),
    "say.anonymous": ("said", "said", "said privately", "disclosed", "confirmed", "revealed"),
    "plain.person": ("said", "explained", "stressed"),
    "plain.organisation": ("said", "stated"),
    "plain.document": ("said", "stated"),
    "plain.anonymous": ("said",),
    "that": ("that ", "that ", ""),
    "day": ("", "", " on {DAY}"),
    "oath": ("", "", "we can confirm that ", "it is correct that ", "what we can say is that ", "as of now "),
    "hedge": (
        "it [is|was] (possible/likely/probable/conceivable) that ", "there [are|were] (signs/indications) that ", "(early/first/preliminary) (indications [are|were]/findings [suggest|suggested]) that ",
        "it [appears|appeared] that ", "it [seems|seemed] that ", "everything [points|pointed] to the fact that ",
    ),
    "made public": ("announced", "confirmed", "disclosed", "made public", "stated"),
}  # fmt: skip

ONE: dict[str, tuple[str, ...]] = {
    "one": ("{indirect}", "{indirect}", "{indirect}", "{passive}", "{direct}", "{direct}", "{mixed}", "{several}"),
    "indirect": (
        "{S0} «0 {say}»{day} {that}{Ci}.",
        "{S0} «0 {say}»{day} {that}{Ci}.",
        "{Ci}, {S0} «0 {say}»{day}.",
        "{Cd}, «0 according to» {S0}.",
        "«0 According to» {S0}, {Cd}.",
        "«0 As {S0} {plain}»{day}, {Cd}.",
    ),
    "passive": (
        "It was «0 {made public}» by {S0}{day} that {Ci}.",
        "That {Ci} was «0 {made public}» by {S0}{day}.",
        "{Ci}, it was «0 {made public}»{day} by {S0}.",
        "Word that {Ci} «0 came from» {S0}{day}.",
    ),
    "direct": (
        "“{Cd},” {S0} «0 {say}»{day}.",
        "“{Cd},” «0 {plain}» {S0}.",
        "“{Ca},” {S0} «0 {plain}», “{Cb}.”",
        "“{Ca},” «0 {plain}» {S0}, “{Cb}.”",
        "{S0} «0 {plain}»: “{Cd}.”",
    ),
    "mixed": ("{S0} «0 {say}»{day} that {Cm} “{Cn}”.", "{S0} «0 {plain}» {that}{Cm} “{Cn}”.", "{Cm} “{Cn}”, «0 according to» {S0}."),
    "several": (
        "{N0} {setup}. {P0} «0 said» {that}{Ci}.",
        "{N0} {setup}. “{Cd},” {P0} «0 said».",
        "{N0} {setup}. {Ci}, {P0} «0 {plain}».",
        "{Cd}. {S0} «0 (gave that account/said so/made this public)»{day}.",
        "{Cd}. That «0 is the word from» {S0}.",
        "{Cd}. The (information/news/account) «0 came from» {S0}.",
    ),
}  # fmt: skip

SETUPS: dict[str, tuple[str, ...]] = {
    "person": (
        "(spoke to reporters/took questions/faced the cameras/met the press/gave a briefing) {occasion}",
        "(had little sleep behind ~him|them~/looked tired/kept it short/read from a sheet of paper) when (the press arrived/the cameras were switched on)",
    ),
    "organisation": ("(issued a statement/put out a note/called in the press/gave an update/published a short notice) {occasion}",),
    "document": ("was (released/published/made available) {occasion}",),
    "anonymous": ("agreed to talk {occasion}", "would talk only (away from the office/over the telephone/in a car park/in a café/off the premises)"),
}  # fmt: skip
OCCASIONS = (
    "on {DAY}( morning/ afternoon/ evening/)", "(shortly before/shortly after/towards) (noon/midnight/dusk/nightfall)", "(late/early) (in the day/in the evening/on {DAY})",
    "in (a crowded hall/a school gym/a hotel lobby/the town hall/a packed room) (on {DAY}/that day)",
)  # fmt: skip

CITED: dict[str, tuple[str, ...]] = {
    "cited": (
        "{S0} «0 {wrote}»{day} that {Ci}.",
        "{S0} «0 {wrote}»{day} that {Ci}.",
        "{Ci}, {S0} «0 (reported/has reported/wrote)»{day}.",
        "{Cd}, «0 according to» {S0}.",
        "{Cd}, «0 according to a (report/story/dispatch/piece) (by/from)» {S0}.",
        "«0 According to» {S0}, {Cd}.",
        "{S0} «0 was (the /)first to report» that {Ci}.",
        "As «0 (first /)reported by» {S0}{day}, {Cd}.",
        "A (report/story/dispatch/piece) (by/from) {S0} «0 (said/has it/claimed)» that {Ci}.",
        "It was «0 reported» by {S0}{day} that {Ci}.",
        "“{Cd},” {S0} «0 (wrote/reported)»{day}.",
        "“{Ca},” {S0} «0 wrote», “{Cb}.”",
        "{N0} (carried/ran/published/had) a (piece/story/report) on the (matter/subject/case){day}. {P0} «0 (said/wrote/reported)» that {Ci}.",
    ),
    "wrote": ("reported", "has reported", "said", "wrote", "has learned", "revealed", "is reporting"),
}  # fmt: skip

CITED_SOURCE: dict[str, tuple[str, ...]] = {
    "through": ("{through.any}", "{through.any}", "{through.spoken}"),
    "through.any": (
        "{S0} «0 {reports}»{day} that {S1} «1 (had said/said/had stated)» {that}{Ci}.",
        "{S0}, «1 (citing/quoting)» {S1}, «0 {reports}»{day} that {Ci}.",
        "«1 (Citing/Quoting)» {S1}, {S0} «0 {reports}»{day} that {Ci}.",
        "{Ci}, {S0} «0 reported»{day}, «1 (citing/quoting)» {S1}.",
        "{S0} «0 quoted» {S1} «1 as saying» {that}{Ci}.",
        "{S1} ~1was|were~ «0 quoted by» {S0} «1 as saying» {that}{Ci}.",
        "«0 According to» {S0}, {S1} «1 (said/stated/maintained)» {that}{Ci}.",
        "{S1} «1 (said/stated)» {that}{Ci}, «0 according to» {S0}.",
        "{Cd}, «1 according to» {S1} «0 cited by» {S0}.",
    ),
    "through.spoken": (
        "{Ci}, {S1} «1 told» {S0}{day}.",
        "“{Cd},” {S1} «1 told» {S0}.",
        "“{Ca},” {S1} «1 told» {S0}, “{Cb}.”",
        "{S1} «1 told» {S0}{day} {that}{Ci}.",
        "In (remarks/comments/an interview) «0 carried by» {S0}, {S1} «1 said» {that}{Ci}.",
        "{S1} «1 said in (remarks/comments/an interview)» «0 (published/carried) by» {S0} that {Ci}.",
    ),
    "through.outlet": (
        "{S0}, «1 (citing/quoting)» {S1}, «0 {reports}»{day} that {Ci}.",
        "«1 (Citing/Quoting)» {S1}, {S0} «0 {reports}»{day} that {Ci}.",
        "{Ci}, {S0} «0 reported»{day}, «1 (citing/referring to) a (report/story) by» {S1}.",
        "{S0} «0 {reports}»{day}, «1 with reference to» {S1}, that {Ci}.",
        "«0 According to» {S0}, {S1} «1 (had reported/reported/has learned)» that {Ci}.",
        "{S0} «0 {reports}»{day} that, «1 according to» {S1}, {Cd}.",
    ),
    "reports": ("reported", "has reported", "wrote", "said"),
}  # fmt: skip

THREE: dict[str, tuple[str, ...]] = {
    "three": (
        "{S0} «0 {reports}»{day} that {S1} had «1 quoted» {S2} «2 as saying» {that}{Ci}.",
        "{S0}, «1 (citing/quoting)» {S1}, «0 {reports}»{day} that {S2} «2 (had said/said)» {that}{Ci}.",
        "«0 According to» {S0}, {S1} «1 (reported/wrote)» that {S2} had «2 (said/stated)» {that}{Ci}.",
        "{S2} «2 (said/stated)» {that}{Ci}, «0 {reports}» {S0}, «1 (citing/quoting)» {S1}.",
        "{S0} «0 {reports}»{day}, «1 with reference to» {S1}, that {S2} «2 (had said/said)» {that}{Ci}.",
        "«1 (Citing/Quoting)» {S1}, {S0} «0 {reports}»{day} that {S2} «2 (had said/said/stated)» {that}{Ci}.",
    ),
    "reports": ("reported", "has reported", "wrote", "said"),
}  # fmt: skip

DENIED: dict[str, tuple[str, ...]] = {
    "denied": (
        "{S0} «0 {denies}»{day} that {Ci}.",
        "{S0} «0 {denies}»{day} that {Ci}.",
        "It was «0 (firmly /flatly /categorically /)denied» by {S0}{day} that {Ci}.",
        "“It is (simply /plainly /just /)not true that {Cd},” {S0} «0 {say}»{day}.",
        "“It is (simply /plainly /just /)not true that {Cd},” «0 {plain}» {S0}.",
        "(Reports/Claims/Suggestions) that {Cd} are (wrong/untrue/false/without foundation), {S0} «0 {say}»{day}.",
        "{S0} «0 (said/stated)»{day} it was (wrong/untrue/not the case) that {Ci}.",
        "It is (wrong/untrue/not the case) that {Cd}, «0 according to» {S0}.",
        "{N0} {setup}. {P0} «0 {denies}» that {Ci}.",
    ),
    "denies": ("denied", "denied", "(flatly/firmly/categorically) denied", "disputed", "rejected the (report/claim/suggestion)", "contradicted (reports/claims)", "dismissed the (report/claim)"),
    "told denied": (
        "{S0} «0 {reports}»{day} that {S1} «1 {denies}» that {Ci}.",
        "«0 According to» {S0}, {S1} «1 {denies}» that {Ci}.",
        "{S1} «1 {denies}» that {Ci}, {S0} «0 reported»{day}.",
    ),
    "reports": ("reported", "has reported", "wrote", "said"),
}  # fmt: skip

OPEN: dict[str, tuple[str, ...]] = {
    "own doubt": (
        "{SELF} (could not/was unable to/was not able to) (independently /)(confirm/verify/establish) (the report /the claim /)that {Ci}.",
        "It was not (immediately /at first /yet /)(clear/certain/known) whether {Ci}.",
        "There was no (independent /immediate /)(confirmation/proof) that {Ci}.",
        "Whether {Cd} could not be (confirmed/verified/established) (by {SELF}/independently/at first).",
    ),
    "silent": (
        "{S0} «0 {silence}»{day} whether {Ci}.",
        "{S0} «0 (declined to comment on/would not discuss/did not respond to questions about)» (reports/claims) that {Ci}.",
        "Asked whether {Ci}, {S0} «0 (declined to comment/would not say/gave no answer/did not reply)».",
        "{S0} «0 (would neither confirm nor deny/neither confirmed nor denied)» that {Ci}.",
    ),
    "silence": ("declined to say", "would not say", "left open", "did not say"),
}  # fmt: skip

FLAT: dict[str, tuple[str, ...]] = {
    "flat": (
        "{Cd}.", "{Cd}, {aside}.", "{Cd}, {aside}.", "{opening} {Cd}.", "{opening} {Cd}, {aside}.",
    ),
    "opening": ("In the end", "This much is certain:", "The facts are stark:", "The balance is sobering:", "There is no way round it:", "Put plainly,"),
    "aside": (
        "{blow} for {PL}", "{blow} for the (region/district/area) around {PL}", "and (few/not many/hardly anyone) in {PL} (had expected it/saw it coming/had reckoned with it)",
        "(more/less) than (many/most) in {PL} (had feared/had hoped/had expected)",
    ),
    "blow": ("(a/another) (heavy/hard/bitter) (blow/day/test)", "a (turning point/moment of truth/watershed)", "a (fact/figure) that will (occupy/trouble/exercise) minds"),
}  # fmt: skip

HEADS: dict[str, tuple[str, ...]] = {
    "head.none": ("{H}",),
    "head.one": (
        "{H}, {S0} «0 ~says|say~»", "{S0} «0 ~says|say~» {H}", "{S0}«0 :» {H}", "{H}, «0 according to» {S0}", "{H}, {S0} «0 ~confirms|confirm~»", "{S0} «0 ~reports|report~» {H}",
    ),
    "head.hedged": ("{S0} «0 ~believes|believe~» {H}", "{H}, {S0} «0 ~suspects|suspect~»", "{S0} «0 ~suspects|suspect~» {H}", "{H}, {S0} «0 ~believes|believe~»"),
    "head.cited": ("{H}, «0 reports» {S0}", "{S0} «0 reports» {H}", "{H}, «0 according to» {S0}", "{S0}«0 :» {H}"),
    "head.cited hedged": ("(Possibly/Apparently/Perhaps) {H}, «0 reports» {S0}", "{S0}«0 :» (possibly/apparently/perhaps) {H}"),
    "head.through": ("{H}, {S1} «1 ~1tells|tell~» {S0}", "{S0}«0 :» {H}, {S1} «1 ~1says|say~»", "{H}, {S1} ~1is|are~ «0 quoted by» {S0} «1 as saying»"),
}  # fmt: skip

CREDITS: dict[str, tuple[str, ...]] = {
    "byline": ("{O}", "By {O}", "{O} staff", "{O} / {SELFBARE}", "From {O}", "{SELFBARE} with {O}", "{SELFBARE}, {O}", "Staff and {O}"),
    "dateline": ("{CITY} ({A}) – ", "{CITY} ({A}) — ", "({A}) – ", "({A}) — ", "{CITY}, {DATE} ({A}) – ", "{CITY} – {DATE} ({A}) – ", "{CITY} /{A}/ – "),
    "footer": (
        "This (article/story/report/piece) (was first published by/first appeared in/was originally published by/originally appeared on) {O}.",
        "(Source/Text/Report/Via): {O}", "(© {O}/Copyright {O})(. All rights reserved/. Reprinted with permission/)", "(Reporting/Text) by {O}.",
        "{O} (contributed to this report/supplied this report/provided this text).", "Republished (with permission from/by arrangement with/courtesy of) {O}.",
        "(With material from/With reporting by/Taken from) {O}.",
    ),
    "lead": (
        "{O} (reports/writes/has the story):", "(The following is from/Here is what was published by/The following text is by) {O}.", "From a (report/story/piece) by {O}:",
        "{O} (reports/writes) (on the events/on the matter/from the scene) in {PL}:", "As {O} (reports/writes):",
    ),
    "body": (
        "The (story/news/report) was (first /)(broken/reported/published) by {O}.", "{O} was (the first/first) (to report the story/with the story/to carry the news).",
        "The (details/particulars) (are taken from/come from/first appeared in) a (report/story) by {O}.", "{O} (first reported/broke) the (story/news).",
        "This (account/summary) (is based on/draws on/follows) (reporting/a report/a story) by {O}.",
    ),
}  # fmt: skip

CORRECTIONS = (
    "(Correction/Editor's note): An earlier version of this (article/story/report) (gave/contained/stated) (a wrong figure/an incorrect figure). (It has been corrected/This has been put right/We regret the error).",
    "This (article/story/report) was (amended/corrected/changed) on {DATE} because (a figure/one figure) in (an earlier/a previous) version was (wrong/incorrect).",
)  # fmt: skip
