"""What fills a page besides its figures: scenes, background, remarks of bystanders, headlines without a claim.

Nothing here holds a number or attributes anything, so that it cannot be taken for a fact of the story.
"""

SCENES: dict[str, tuple[str, ...]] = {
    "scene.any": (
        "On {STREET}, {shop} (stayed shut/kept its shutters down/opened late) while {people} (talked of little else/stood about in small groups/waited for news/compared what they had heard).",
        "{Aperson}, {who}, (closed up early/left work early/took the day off) and (walked/cycled/drove) over from {STREET} to (see for ~himself|herself~/hear more/lend a hand).",
        "{weather} (hung/lay) over {DISTRICT} for most of the {part}, and the (trams/buses) (along/on) {STREET} (ran late/were half empty/crawled).",
        "(In the lobby of/Outside/Across from) {building} on {STREET}, {people} (lined up/gathered/exchanged telephone numbers/shared an umbrella) {while}.",
        "{DISTRICT}, where (the old {trade} works/the former {trade} yards) used to (stand/provide most of the work), is a (quiet/close-knit/proud) part of {PL}, and (news/word) travels fast between {STREET} and {STREET}.",
        "At {building} on {STREET}, {Aperson}, {who}, had (put out chairs/made a pot of tea/pinned a list to the door) by the {part}.",
        "The (road/footpath/lane) from {STREET} down to {DISTRICT} was (lined with/full of) {vehicles} for much of the {part}, {while}.",
        "{people.cap} from {DISTRICT} (had brought/carried) {things} to {STREET}, {while}.",
        "A (meeting/gathering) (planned/called) for {DAY} evening in {building} on {STREET} was (moved to {DISTRICT}/put off/cut short), {while}.",
        "The {PL} of postcards, with {sight} and {sight}, seemed (far away/a long way off) from {STREET} on {DAY}.",
        "Between {building} and the corner of {STREET}, {vehicles} (stood nose to tail/blocked the pavement/waited with their engines off) {while}.",
        "{Aperson}, {who} who grew up on {STREET}, (kept a diary of the day/took photographs from a window/had seen nothing like it), {while}.",
    ),
    "scene.disaster": (
        "(Rescue workers/Crews in orange jackets/Volunteers) (carried/brought) {things} past {building} towards {STREET}, {while}.",
        "A (smell/haze) of (dust/smoke/diesel/wet plaster) (reached/drifted as far as) {DISTRICT}, and {people} on {STREET} (tied scarves over their mouths/kept their windows shut).",
        "{STREET} was (cordoned off/closed to traffic/taped off) as far as {building}, and {vehicles} were (turned back/sent round) by way of {DISTRICT}.",
        "The (cause/course of events) (remained/was still) (unclear/open) when (darkness fell/the floodlights came on/the second shift arrived) over {DISTRICT} and {STREET}.",
    ),
    "scene.business": (
        "The (gates/car parks) of the site on {STREET} were (quiet/deserted/busy) when the (early/late/night) shift (came off/went home) towards {DISTRICT}, {while}.",
        "Generations of families in {DISTRICT} have (worked/earned their living) behind the (brick front/long glass wall/green gates) on {STREET}, {while}.",
        "(Suppliers/Hauliers/Small workshops) along {STREET} (depend on/live off) the plant, as do {shop} and {building} in {DISTRICT}.",
    ),
    "scene.security": (
        "The site beyond {STREET} is (ringed by/hidden behind) (a double fence/birch woods/earth banks), and {vehicles} with (covered number plates/darkened windows) pass through {DISTRICT} {often}.",
        "(Dormitories/Barracks/New housing blocks) (have gone up/are going up) near {STREET} in {DISTRICT}, within sight of {building}.",
        "(Maps/Satellite pictures/Old survey maps) show a (rail spur/new road/landing strip) running from {STREET} to the (edge/back) of {DISTRICT}, {while}.",
    ),
    "scene.health": (
        "Outside the (pharmacy/surgery/clinic) on {STREET}, {people} (queued/waited) (with umbrellas/on folding chairs/in the wind), {while}.",
        "(Schools/Nurseries/Swimming pools) in {DISTRICT} (posted notices/asked parents for patience/kept their doors shut), and {shop} on {STREET} (ran out of/sold the last of its) (soap/bottled water/masks).",
        "(Tankers/Vans) with (drinking water/test kits/disinfectant) stood at the corner of {STREET} near {building}, {while}.",
    ),
    "scene.crime": (
        "(Officers/Detectives) in (plain clothes/white overalls) (went in and out of/carried boxes from) a (house/garage/workshop) on {STREET} in {DISTRICT}, {while}.",
        "A (van/grey estate car/trailer) stood (abandoned/under a tarpaulin/with its doors open) near {building} on {STREET}, {while}.",
        "(Curtains/Shutters) stayed closed along {STREET} while {vehicles} (came and went/idled) outside {building} in {DISTRICT}.",
    ),
    "scene.civic": (
        "(Drums/Whistles/A brass band) could be heard from {STREET} as far as {building}, and (banners/home-made placards) (hung/fluttered) from the balconies of {DISTRICT}.",
        "The (column/procession/crowd) moved along {STREET}, past {building}, and (broke up/thinned out) in {DISTRICT}, {while}.",
        "(Stewards/Volunteers) in (yellow vests/paper hats) (handed out {things}/kept a lane open for {vehicles}) on {STREET} near {building}.",
    ),
    "scene.culture": (
        "The (galleries/upper rooms/side entrance) on {STREET} (remained/stayed) (closed/dark) on {DAY}, and {people} from {DISTRICT} (read the notice on the door/turned back at the gate).",
        "The building on {STREET}, (once/formerly) a (corn exchange/bishop's palace/customs house), was (restored/reopened) with money raised in {DISTRICT}, {while}.",
        "(Schoolchildren/A party of pensioners/Students) from {DISTRICT} (sketched/ate their sandwiches) on the steps on {STREET}, {while}.",
    ),
    "scene.nature": (
        "(Ash/Fine soot) (settled on/drifted over) {DISTRICT}, and {people} on {STREET} (hosed down their roofs/packed {things} into cars).",
        "(Tractors/Farm trailers/Tankers) with (water/sand) rolled up {STREET} towards the (ridge/tree line/quarry), past {building} in {DISTRICT}.",
        "The (wind/breeze) (turned/dropped/freshened) in the {part} and (pushed/drove) the smoke towards {DISTRICT} and {STREET}, {while}.",
    ),
    "shop": ("the (corner shop/bakery/hardware shop/hairdresser's/café/florist's/newsagent's) (run by the {SURNAME} family/of {FIRST} {SURNAME}/next to {building})",),
    "people": ("(neighbours/residents/passers-by/pensioners/families/commuters/pupils/workers/students)",),
    "people.cap": ("(Neighbours/Residents/Pensioners/Families/Pupils/Students/Volunteers)",),
    "who": ("a (retired/young/self-employed/newly qualified) (teacher/carpenter/nurse/electrician/chemist/tailor/cook/surveyor/translator/optician/clerk)",),
    "weather": ("(Low cloud/A thin fog/Drizzle/Heat/A cold haze/Mist/Thick cloud/Still air/A warm wind)",),
    "part": ("(morning/afternoon/evening/day)",),
    "building": (
        "the (old/new/former) (town hall/fire station/grain store/post office/bath house/parish hall/bus depot/cinema/brewery/chapel)",
        "the {SURNAME} (school/library/hall/bridge/hotel/clinic/market/theatre)",
    ),
    "while": (
        "while (the bells of St {FIRST}'s rang/a radio played in {shop}/a light rain fell/the last trams went by/dogs barked behind the fences/the street lamps came on)",
        "as (the {part} wore on/the light faded/the {SURNAME} bridge was opened again/the first buses left for {TOWN}/the rain set in)",
        "with (the {SURNAME} hills in the background/the smell of bread from {shop}/the noise of the ring road behind them/little shade from the limes)",
    ),
    "trade": ("(rope/tannery/salt/lace/barge/brick/paper/glass/cable/tobacco)",),
    "vehicles": ("(delivery vans/parked cars/lorries from {TOWN}/coaches/taxis/bicycles/ambulances/vans from {TOWN})",),
    "things": ("(blankets/boxes of fruit/folding tables/water bottles/tools/thermos flasks/candles/crates/lamps)",),
    "sight": ("the (leaning/old/twin) (tower/bridge/mill/lighthouse) of St {FIRST}", "its (market cross/river walk/cable car/arcades/orangery)", "the {SURNAME} gardens"),
    "often": ("(most mornings/at odd hours/after dark/several times a week)",),
    "Aperson": ("{FIRST} {SURNAME}",),
}  # fmt: skip

REMARKS: dict[str, tuple[str, ...]] = {
    "remark": (
        "“{said1} ^ {said2},” {S0} «0 said».", "“{said1} ^ {said2},” «0 said» {S0}.", "“{said1},” «0 said» {S0}. “{Said2}.”", "“{said1},” {S0} «0 said», “{said2}.”",
        "{S0} «0 (recalled/remembered/explained/said)»: “{said1} ^ {said2}.”",
    ),
    "begin": ("I", "we", "my {kin} and I", "my {kin}"),
    "kin": ("(brother/sister/wife/husband/mother/father/neighbour/uncle/daughter/son/cousin/landlord)",),
    "place": ("(on {STREET}/behind {building}/by the {SURNAME} bridge/at {shop}/down in {DISTRICT}/up at {building})",),
}  # fmt: skip

SAYINGS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "disaster": (
        ("{begin} (heard/felt) (a dull thud/a rumble/something like thunder/a long grinding noise) {place}", "{begin} (ran/went/hurried) straight out {place}",
         "nobody {place} (knew what was going on/could believe it/said a word)"),
        ("and (then it went quiet/then the dust came/then everyone started to run)", "and (the windows shook/the lights went out/the dog hid under the table)",
         "and (I still hear it at night/none of us has slept/it will stay with us)"),
    ),
    "business": (
        ("{begin} (worked/started out/learned the trade) there with people {place}", "everyone {place} (has someone at the plant/talks about the plant)", "{begin} (always believed/always thought) the plant {place} would see us through"),
        ("and (we deserve a straight answer/nobody asks us/it shows how little they know)", "and (the young ones will leave/the shops will feel it first/that counts for something)",
         "and (I would not start again/we will manage somehow/it is the waiting that hurts)"),
    ),
    "security": (
        ("{begin} (see/hear) the lorries {place} (at night/before dawn/when the fog is thick)", "nobody {place} (talks about it/asks questions/stops to look)", "{begin} (used to fish/used to pick mushrooms) {place}"),
        ("and (you learn to keep quiet/the fence just keeps growing/there are more every month)", "but (that was another time/nobody will tell you that/we have eyes in our heads)"),
    ),
    "health": (
        ("{begin} (boiled every drop/washed everything twice/kept the children home) (after what happened {place}/once word got round {place})", "the {kin} {place} (fell ill first/could not get up/was sent home twice)", "nobody {place} (tells us anything/knows what to do)"),
        ("and (you start to worry about every cough/still it came/it is a strange feeling)", "and (I would rather wait/we help each other/you do what you can)"),
    ),
    "crime": (
        ("{begin} (saw/noticed) (a light/a strange van/someone with a torch) {place}", "{begin} (never lock/never locked) the door {place}", "everyone {place} (knew him/greeted them/thought well of them)"),
        ("and (thought nothing of it/I should have rung someone/now we look over our shoulders)", "but (you never really know people/that is over now/it makes you think)"),
    ),
    "civic": (
        ("{begin} (came/walked over/took the bus) because of what was decided {place}", "{begin} (have never marched before/painted the banner) {place}", "people {place} (have had enough/want to be heard/feel forgotten)"),
        ("and (it felt good not to be alone/my feet hurt but I am glad/I would do it again)", "and (they had better listen/this is only the beginning/we are not going away)"),
    ),
    "culture": (
        ("{begin} (used to come here/held hands here/spent every Sunday) (as children/in the old days) (before they rebuilt it/when the gallery was {place})", "you could (stand/sit) (for hours/all afternoon) in that room {place}", "{begin} (knew/loved) every corner {place}"),
        ("and (it belongs to all of us/it is like losing a relative/you do not forget that)", "and (somebody must have noticed/I hope they look after it/it makes me proud)"),
    ),
    "nature": (
        ("{begin} (could see the glow/smelled it first/drove the cattle out) {place}", "the sky {place} (was orange/looked like copper/went dark at noon)", "{begin} (left/grabbed the papers and left) (with the neighbours/in the old van) when it came over {place}"),
        ("and (you could hear it crackle/the heat came in waves/the birds had gone)", "and (now we wait for rain/I only thought of the animals/there was no time to think)"),
    ),
}  # fmt: skip

PLAIN_HEADS: dict[str, tuple[str, ...]] = {
    "plain": ("{plain.any}", "{plain.own}"),
    "plain.any": ("What we know about {TOPIC}", "{TOPIC}: (what is known/the story so far/the open questions/a town waits)", "(Questions/Concern/Debate/Unease) (grows/mounts) over {TOPIC}", "In the shadow of {TOPIC}",
                  "{TOPIC} (occupies/unsettles/divides) {PL}", "(New details/New account/Fresh details) on {TOPIC}", "{PL} (talks of/looks for answers on) {TOPIC}"),
    "plain.own": ("(Voices/Notes/Scenes) from {STREET}: {TOPIC}", "{TOPIC}, seen from {STREET}", "(Waiting/Talking/Watching) on {STREET}: {TOPIC}", "{FIRST} {SURNAME} and {TOPIC}", "(A day/An evening/A morning) on {STREET} with {TOPIC}"),
}  # fmt: skip

TOPICS: dict[str, str] = {
    "disaster": "{HEV}", "crime": "{HEV}", "civic": "{HEV}", "nature": "{HEV}", "business": "{HF} in {PL}", "security": "{HSITE}", "health": "{ILL} in {PL}", "culture": "{HMUSEUM}",
}  # fmt: skip

HOUSE: dict[str, tuple[str, ...]] = {
    "house": (
        "(Subscribe/Sign up) to (our/the {SELFBARE}) (newsletter/morning briefing/evening briefing) and (never miss a story/get the day's news by email).",
        "(Follow/Find) {SELFBARE} on (social media/your favourite platform) for (more/updates).",
        "(Support/Help) (independent/local) journalism: (become a member of/subscribe to/donate to) {SELFBARE}.",
        "{SELFBARE} (uses/may use) cookies to (improve your experience/measure how our pages are read).",
        "(Do you have a tip/Seen something we should know about)? (Write to/Contact) the {SELFBARE} newsdesk.",
        "(Read more/More stories) in the {SELFBARE} (app/digital edition).",
    ),
}  # fmt: skip
