"""What can be said of an event: one frame per kind of fact, with its wordings as a headline and as a clause.

In a clause `{Q}` is the amount with its noun, `{EV}` the event, `{PL}` the place; the other slots belong to the domain.
A clause must be able to follow "said that": it starts in lower case and holds one amount.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One kind of fact.

    `amount` is (kind, singular, plural, smallest, largest, per). `moving` facts grow with time; `future` ones have
    not happened yet; `negatable` ones read naturally when the verb is negated. `bounds` can stand before the number.
    """

    id: str
    domain: str
    amount: tuple[str, str, str, float, float, str | None]
    clauses: tuple[str, ...]
    heads: tuple[str, ...]
    topic: str
    moving: bool = False
    future: bool = False
    negatable: bool = False
    bounds: tuple[str, ...] = ("at least", "more than")


_PEOPLE = ("count", "person", "people")

FRAMES: tuple[Frame, ...] = (
    Frame(
        id="deaths", domain="disaster", amount=(*_PEOPLE, 3, 140, None), moving=True, topic="the number of dead",
        clauses=(
            "{Q} (were killed/died/lost their lives) ^ in {EV}",
            "{EV} (killed/claimed the lives of/took the lives of) {Q}",
            "{Q} (had died/had been killed) ^ in {EV}",
            "{EV} (left {Q} dead/cost {Q} their lives)",
        ),
        heads=("{Q} (dead/killed) in {HEV}", "{HEV} (kills/claims lives of) {Q}", "{Q} (die/lose their lives) in {HEV}"),
    ),
    Frame(
        id="injured", domain="disaster", amount=(*_PEOPLE, 4, 420, None), moving=True, topic="the number of injured",
        clauses=(
            "{Q} (were injured/were hurt/suffered injuries) ^ in {EV}",
            "{EV} (injured/left injuries on/hurt) {Q}",
            "{Q} (had been injured/had been hurt) ^ in {EV}",
        ),
        heads=("{Q} (injured/hurt) in {HEV}", "{HEV} (injures/hurts) {Q}"),
    ),
    Frame(
        id="missing", domain="disaster", amount=(*_PEOPLE, 3, 90, None), topic="the number of missing",
        clauses=(
            "{Q} [are|were] (still missing/unaccounted for/still unaccounted for) ^ after {EV}",
            "(rescuers/search teams/rescue crews) [are|were] still (looking/searching) for {Q} ^ after {EV}",
            "{Q} [remain|remained] missing ^ after {EV}",
        ),
        heads=("{Q} (missing/unaccounted for) after {HEV}", "search goes on for {Q} after {HEV}"),
    ),
    Frame(
        id="evacuated", domain="disaster", amount=(*_PEOPLE, 60, 9000, None), topic="the number of people moved to safety",
        bounds=("about", "more than", "up to"),
        clauses=(
            "{Q} (were evacuated/were moved to safety/had to leave their homes) ^ because of {EV}",
            "{EV} (forced/obliged) {Q} (to leave their homes/out of their homes)",
            "{Q} (had been evacuated/had been moved to safety) ^ after {EV}",
        ),
        heads=("{Q} evacuated after {HEV}", "{HEV} forces {Q} from homes"),
    ),
    Frame(
        id="damage", domain="disaster", amount=("money", "euro", "euros", 300_000, 90_000_000, None), topic="the cost of the damage",
        bounds=("about", "more than", "up to"),
        clauses=(
            "{EV} (caused/did/had caused) {Q} (in damage/worth of damage)",
            "the damage (from/done by/caused by) {EV} (came to/amounted to/ran to/totalled) {Q}",
            "{EV} (had left/left) a repair bill of {Q}",
        ),
        heads=("{HEV} causes {Q} in damage", "damage from {HEV} put at {Q}"),
    ),
    Frame(
        id="powercut", domain="disaster", amount=("count", "household", "households", 200, 48_000, None), topic="the extent of the power cut",
        bounds=("about", "more than", "up to"),
        clauses=(
            "{Q} (lost power/were left without electricity/were cut off from the grid) ^ after {EV}",
            "{EV} (left/had left) {Q} (without power/without electricity/in the dark)",
        ),
        heads=("{Q} without power after {HEV}", "{HEV} leaves {Q} without power"),
    ),
    Frame(
        id="jobcuts", domain="business", amount=("count", "job", "jobs", 40, 6800, None), topic="the size of the cuts", future=True, negatable=True,
        bounds=("up to", "about", "more than", "at least"),
        clauses=(
            "{F} <[will|would]|[will|would] not> (cut/shed/eliminate) {Q} ^ at its {PL} (plant/works/site)",
            "{F} <[plans|planned]|[does|did] not plan> to (cut/shed/do away with) {Q} ^ at its {PL} (plant/works/site)",
            "{Q} <[will|would]|[will|would] not> be (cut/lost/axed) ^ at the {PL} (plant/works/site) of {F}",
        ),
        heads=("{HF} to <cut|keep> {Q} in {PL}", "{Q} <to go|are safe> at {HF} plant in {PL}"),
    ),
    Frame(
        id="invest", domain="business", amount=("money", "euro", "euros", 4_000_000, 2_400_000_000, None), topic="the size of the investment", future=True,
        negatable=True, bounds=("up to", "about", "more than"),
        clauses=(
            "{F} <[will|would]|[will|would] not> (invest/put/spend) {Q} ^ (in/on) its {PL} (plant/works/site)",
            "{F} <[plans|planned]|[does|did] not plan> to (invest/spend) {Q} ^ (on/in) the {PL} (plant/works/site)",
        ),
        heads=("{HF} <to invest|will not invest> {Q} in {PL}", "{HF} <puts|denies putting> {Q} into {PL} plant"),
    ),
    Frame(
        id="recall", domain="business", amount=("count", "{PRODUCT1}", "{PRODUCTS}", 300, 240_000, None), topic="the size of the recall",
        bounds=("about", "more than", "up to"),
        clauses=(
            "{F} (was recalling/had recalled/recalled) {Q} ^ made at its {PL} (plant/works)",
            "{F} (had called back/was calling back) {Q} ^ from its {PL} (plant/works)",
            "{Q} ^ made by {F} in {PL} (were being recalled/had been recalled/were recalled)",
        ),
        heads=("{HF} recalls {Q}", "{HF} calls back {Q} made in {PL}"),
    ),
    Frame(
        id="output", domain="business", amount=("change", "{PRODUCT1}", "{PRODUCTS}", 40, 900, "month"), topic="the change in output", bounds=(),
        clauses=(
            "{F} (had /){raised} (output/production) at its {PL} (plant/works){by} ^ from {Q0} to {Q}",
            "(output/production) at the {PL} (plant/works) of {F} (had {risen}/{rose}){by} ^ from {Q0} to {Q}",
        ),
        heads=("{HF} lifts output in {PL} to {Q}", "{HF} output in {PL} climbs to {Q}"),
    ),
    Frame(
        id="payrise", domain="business", amount=("percent", "percent", "percent", 2.1, 14.8, None), topic="the pay offer", future=True, bounds=("up to", "at least"),
        negatable=True,
        clauses=(
            "{F} <[will|would]|[will|would] not> (raise wages/raise pay/increase wages) ^ at its {PL} (plant/works/site) by {Q}",
            "workers at the {PL} (plant/works/site) of {F} <[will|would]|[will|would] not> (get/receive) a rise of {Q}",
        ),
        heads=("{HF} <to raise|will not raise> pay in {PL} by {Q}", "{PL} workers at {HF} <to get|will not get> {Q} more pay"),
    ),
    Frame(
        id="closing", domain="business", amount=("date", "", "", 20, 200, None), topic="the date of the closure", future=True, bounds=(), negatable=True,
        clauses=(
            "{F} <[will|would]|[will|would] not> (close/shut/shut down) its {PL} (plant/works/site) ^ on {D}",
            "the {PL} (plant/works/site) of {F} <[will|would]|[will|would] not> (close/shut) ^ on {D}",
        ),
        heads=("{HF} <to close|will not close> {PL} plant on {D}", "{PL} plant of {HF} <to shut|will not shut> on {D}"),
    ),
    Frame(
        id="dispatch", domain="security", amount=("count", "{CREW1}", "{CREW}", 120, 30_000, None), topic="the number to be sent", future=True, negatable=True,
        bounds=("up to", "about", "more than", "at least"),
        clauses=(
            "{LAND} <[will|would]|[will|would] not> (send/dispatch) {Q} ^ to {SITE}",
            "{Q} from {LAND} <[will|would]|[will|would] not> be (sent/dispatched/posted) ^ to {SITE}",
            "{LAND} <[plans|planned]|[has|had] no plans> to (send/dispatch) {Q} ^ to {SITE}",
        ),
        heads=("{LAND} <to send|will not send> {Q} to {HSITE}", "{Q} from {LAND} <bound|not bound> for {HSITE}"),
    ),
    Frame(
        id="building", domain="security", amount=("rate", "{GEAR1}", "{GEAR}", 12, 640, "day"), topic="the rate of production",
        bounds=("more than", "up to", "about"),
        clauses=(
            "{SITE} [is|was] (turning out/building/producing/making) {Q}",
            "{SITE} [has|had] begun to (build/produce/turn out) {Q}",
            "{SITE} [builds|built] {Q}",
        ),
        heads=("{HSITE} builds {Q}", "{HSITE} turns out {Q}"),
    ),
    Frame(
        id="spending", domain="security", amount=("money", "dollar", "dollars", 8_000_000, 9_000_000_000, None), topic="the sum", future=True, negatable=True,
        bounds=("up to", "about", "more than"),
        clauses=(
            "{LAND} <[will|would]|[will|would] not> (pay/spend) {Q} ^ on {SITE}",
            "{LAND} <[has|had] set|[has|had] not set> aside {Q} ^ for {SITE}",
        ),
        heads=("{LAND} <to spend|will not spend> {Q} on {HSITE}", "{LAND} <sets|has not set> aside {Q} for {HSITE}"),
    ),
    Frame(
        id="opening", domain="security", amount=("date", "", "", 15, 240, None), topic="the opening date", future=True, bounds=(), negatable=True,
        clauses=(
            "{SITE} <[will|would]|[will|would] not> (open/start work/go into service) ^ on {D}",
            "work at {SITE} <[will|would]|[will|would] not> (begin/start) ^ on {D}",
        ),
        heads=("{HSITE} <to open|will not open> on {D}", "{HSITE} <to start work|not to start work> on {D}"),
    ),
    Frame(
        id="cases", domain="health", amount=("count", "case", "cases", 4, 900, None), moving=True, topic="the number of cases",
        clauses=(
            "{Q} of {ILL} (had been recorded/had been confirmed/were confirmed) ^ in {PL}",
            "{PL} (had recorded/had seen/had registered) {Q} of {ILL}",
            "(laboratories/doctors/laboratory tests) had confirmed {Q} of {ILL} ^ in {PL}",
        ),
        heads=("{Q} of {ILL} in {PL}", "{PL} records {Q} of {ILL}"),
    ),
    Frame(
        id="ward", domain="health", amount=("count", "patient", "patients", 3, 260, None), topic="the number in hospital",
        clauses=(
            "{Q} [are|were] being treated in hospital ^ (for/with) {ILL} in {PL}",
            "{Q} with {ILL} (had been admitted to hospital/were in hospital) ^ in {PL}",
        ),
        heads=("{Q} in hospital with {ILL} in {PL}", "{ILL} puts {Q} in {PL} hospital"),
    ),
    Frame(
        id="samples", domain="health", amount=("percent", "percent", "percent", 3.2, 58.4, None), topic="the share of tainted samples",
        bounds=("more than", "up to", "about"),
        clauses=(
            "{Q} of (water samples/samples) (taken/collected) in {PL} ^ (were tainted/were contaminated/failed the test) in the outbreak of {ILL}",
            "{Q} of the samples from the {PL} outbreak of {ILL} ^ (tested positive/were positive)",
        ),
        heads=("{Q} of samples tainted in {PL} {ILL} outbreak", "{PL} {ILL}: {Q} of samples fail test"),
    ),
    Frame(
        id="doses", domain="health", amount=("count", "dose", "doses", 400, 64_000, None), topic="the size of the delivery", negatable=True,
        bounds=("about", "more than", "up to"),
        clauses=(
            "{Q} of vaccine <had been|had not been> (delivered/shipped/sent) ^ to {PL} to fight {ILL}",
            "{PL} <had received|had not received> {Q} of vaccine ^ (against/to stop) {ILL}",
        ),
        heads=("{PL} <gets|has not got> {Q} of {ILL} vaccine", "{Q} of {ILL} vaccine <reach|have not reached> {PL}"),
    ),
    Frame(
        id="arrests", domain="crime", amount=(*_PEOPLE, 3, 190, None), topic="the number of arrests", moving=True,
        clauses=(
            "{Q} (had been arrested/were arrested/had been detained/were detained) ^ (over/in connection with) {EV}",
            "officers (had arrested/arrested/had detained) {Q} ^ (over/in connection with) {EV}",
        ),
        heads=("{Q} (arrested/held) over {HEV}", "{HEV}: {Q} (arrested/held)"),
    ),
    Frame(
        id="seized", domain="crime", amount=("count", "kilogram", "kilograms", 12, 4800, None), topic="the amount seized", bounds=("about", "more than"),
        negatable=True,
        clauses=(
            "{Q} of {GOODS} <had been|had not been> (seized/found/impounded) ^ in {EV}",
            "(officers/investigators) <had seized|had not seized> {Q} of {GOODS} ^ in {EV}",
        ),
        heads=("{Q} of {GOODS} <seized|not seized> in {HEV}", "{HEV} <yields|fails to yield> {Q} of {GOODS}"),
    ),
    Frame(
        id="loot", domain="crime", amount=("money", "dollar", "dollars", 80_000, 64_000_000, None), topic="the value of the haul", bounds=("about", "more than", "up to"),
        clauses=(
            "{Q} in cash (had been taken/was taken/had gone missing) ^ in {EV}",
            "{EV} (had netted/had involved/involved) {Q} in cash",
        ),
        heads=("{Q} in cash taken in {HEV}", "{HEV} involved {Q} in cash"),
    ),
    Frame(
        id="trial", domain="crime", amount=("date", "", "", 20, 260, None), topic="the trial date", future=True, bounds=(), negatable=True,
        clauses=(
            "the trial over {EV} <[will|would]|[will|would] not> (open/begin/start) ^ on {D}",
            "the defendants in the case of {EV} <[will|would]|[will|would] not> (stand trial/appear in court) ^ on {D}",
        ),
        heads=("trial over {HEV} <to open|will not open> on {D}", "{HEV}: trial <set|not set> for {D}"),
    ),
    Frame(
        id="crowd", domain="civic", amount=(*_PEOPLE, 300, 92_000, None), topic="the size of the crowd", bounds=("about", "more than", "at least"),
        clauses=(
            "{Q} (took part in/joined/attended) {EV}",
            "{EV} (drew/brought out/attracted) {Q}",
            "{Q} (had turned out/turned out) for {EV}",
        ),
        heads=("{Q} join {HEV}", "{HEV} draws {Q}"),
    ),
    Frame(
        id="signatures", domain="civic", amount=("count", "signature", "signatures", 700, 130_000, None), topic="the number of signatures", moving=True,
        bounds=("about", "more than", "at least"),
        clauses=(
            "organisers of {EV} (had gathered/had collected) {Q} ^ for their petition",
            "the petition behind {EV} (had drawn/had attracted) {Q}",
        ),
        heads=("petition behind {HEV} draws {Q}", "{HEV}: petition gathers {Q}"),
    ),
    Frame(
        id="policing", domain="civic", amount=("count", "officer", "officers", 60, 2400, None), topic="the number of officers on duty", bounds=("about", "more than"),
        negatable=True,
        clauses=(
            "{Q} <were|were not> (deployed/on duty/sent out) ^ for {EV}",
            "{Q} <had been|had not been> (assigned/sent) ^ to {EV}",
        ),
        heads=("{Q} <deployed|not deployed> for {HEV}", "{HEV}: {Q} <sent out|not sent out>"),
    ),
    Frame(
        id="stolen", domain="culture", amount=("count", "{TREASURE1}", "{TREASURES}", 4, 380, None), topic="the number of missing objects", negatable=True,
        bounds=("at least", "about", "up to"),
        clauses=(
            "{Q} <were|were not> (stolen/missing/taken) ^ from {MUSEUM}",
            "{Q} <had been|had not been> (stolen/taken/removed) ^ from the stores of {MUSEUM}",
            "{MUSEUM} <had lost|had not lost> {Q} ^ to thieves",
        ),
        heads=("{Q} <stolen|not stolen> from {HMUSEUM}", "{HMUSEUM} <loses|has not lost> {Q} to thieves"),
    ),
    Frame(
        id="visitors", domain="culture", amount=("change", "visitor", "visitors", 300, 4200, "week"), topic="the change in attendance", bounds=(),
        clauses=(
            "attendance at {MUSEUM} (had {risen}/{rose}){by} ^ from {Q0} to {Q}",
            "{MUSEUM} (had /){raised} attendance{by} ^ from {Q0} to {Q}",
        ),
        heads=("{HMUSEUM} attendance climbs to {Q}", "attendance at {HMUSEUM} climbs to {Q}"),
    ),
    Frame(
        id="purchase", domain="culture", amount=("money", "euro", "euros", 120_000, 46_000_000, None), topic="the price", negatable=True,
        bounds=("about", "more than", "up to"),
        clauses=(
            "{MUSEUM} <had paid|had not paid> {Q} ^ for {WORK}",
            "{WORK} <was sold|was not sold> to {MUSEUM} ^ for {Q}",
        ),
        heads=("{HMUSEUM} <pays|did not pay> {Q} for {WORK}", "{WORK} <goes|did not go> to {HMUSEUM} for {Q}"),
    ),
    Frame(
        id="burned", domain="nature", amount=("count", "hectare", "hectares", 30, 18_000, None), moving=True, topic="the area burned", bounds=("about", "more than", "at least"),
        clauses=(
            "{EV} (had burned/burned/had destroyed) {Q} of {COVER}",
            "{Q} of {COVER} (had been lost/had burned/were destroyed) ^ in {EV}",
        ),
        heads=("{HEV} burns {Q}", "{Q} of {COVER} lost in {HEV}"),
    ),
    Frame(
        id="crews", domain="nature", amount=("count", "firefighter", "firefighters", 30, 2100, None), topic="the number of firefighters",
        bounds=("about", "more than", "up to"),
        clauses=(
            "{Q} [are|were] (fighting/battling/tackling) {EV}",
            "{Q} (had been sent/had been called in) ^ to (fight/tackle) {EV}",
        ),
        heads=("{Q} battle {HEV}", "{Q} sent to fight {HEV}"),
    ),
    Frame(
        id="livestock", domain="nature", amount=("count", "animal", "animals", 20, 3600, None), topic="the number of animals lost", bounds=("about", "at least", "up to"),
        clauses=(
            "{EV} (killed/had killed) {Q} ^ on farms near {PL}",
            "farms near {PL} (had lost/lost) {Q} ^ to {EV}",
        ),
        heads=("{HEV} kills {Q} on farms", "farms lose {Q} to {HEV}"),
    ),
)  # fmt: skip

DOMAINS: tuple[str, ...] = tuple(dict.fromkeys(frame.domain for frame in FRAMES))
