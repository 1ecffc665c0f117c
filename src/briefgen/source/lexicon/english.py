"""English words about numbers."""

from __future__ import annotations

from fractions import Fraction

from briefgen.source.lexicon.words import Lexicon, entries, phrases, words

ENGLISH = Lexicon(
    numbers=entries(
        """0 zero|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve
        dozen|13 thirteen |14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20
        twenty|30 thirty|40 forty|50 fifty|60 sixty |70 seventy|80 eighty|90 ninety"""
    ),
    scales={"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    single=words("hundred thousand million billion trillion"),
    articles=words("a an"),
    suffixes={"m": 6, "mn": 6, "bn": 9, "tn": 12},
    half_more=words("and_a_half"),
    ordinals=entries(
        """1 first|2 second|3 third|4 fourth|5 fifth|6 sixth|7 seventh|8 eighth|9 ninth|10 tenth|11 eleventh|12
        twelfth |13 thirteenth|14 fourteenth|15 fifteenth|16 sixteenth|17 seventeenth|18 eighteenth|19
        nineteenth|20 twentieth |30 thirtieth|100 hundredth"""
    ),
    ordinal_endings=words("st nd rd th"),
    fractions={
        "half": Fraction(1, 2),
        "halves": Fraction(1, 2),
        "third": Fraction(1, 3),
        "thirds": Fraction(1, 3),
        "quarter": Fraction(1, 4),
        "quarters": Fraction(1, 4),
        "fifth": Fraction(1, 5),
        "fifths": Fraction(1, 5),
        "sixth": Fraction(1, 6),
        "sixths": Fraction(1, 6),
        "eighth": Fraction(1, 8),
        "eighths": Fraction(1, 8),
        "tenth": Fraction(1, 10),
        "tenths": Fraction(1, 10),
    },
    of=words("of"),
    multiples={
        "doubled": 2,
        "doubling": 2,
        "doubles": 2,
        "double": 2,
        "twice": 2,
        "twofold": 2,
        "tripled": 3,
        "tripling": 3,
        "trebled": 3,
        "triple": 3,
        "threefold": 3,
        "thrice": 3,
        "quadrupled": 4,
        "fourfold": 4,
        "fivefold": 5,
        "tenfold": 10,
        "halved": 0.5,
        "halving": 0.5,
    },
    times=words("times fold"),
    percent=words("% percent pct per_cent"),
    points=words("point points pp"),
    units=phrases(
        """second: seconds|minute: minute minutes|hour: hour hours|day: day days|week: week weeks|month: month
        months |year: year years yr yrs|decade: decade decades|century: century centuries|cent: cent cents|penny:
        penny pence|km: km kilometre kilometres kilometer kilometers |mile: mile miles|m: metre metres meter meters
        |cm: cm centimetre centimetres centimeter centimeters |mm: mm millimetre millimetres millimeter millimeters|kg: kg
        kilogram kilograms kilo kilos|t: tonne tonnes ton tons |l: litre litres liter liters|barrel: barrel
        barrels|ha: hectare hectares ha|acre: acre acres|degree: degree degrees °c ° |kw: kw kilowatt
        kilowatts|mw: mw megawatt megawatts|gw: gw gigawatt gigawatts|kwh: kwh|mwh: mwh|gwh: gwh|twh: twh
        |crown: crown crowns|m3: m³|m2: m²"""
    ),
    glued_units=phrases(
        """year: year|day: day|hour: hour|minute: minute|month: month|week: week|km: km kilometre
        kilometer|mile: mile"""
    ),
    currencies=phrases(
        """$: dollar dollars usd|€: euro euros eur|£: pound pounds gbp|¥: yen|₽: rouble roubles ruble rubles
        rub|₸: tenge|₴: hryvnia hryvnias"""
    ),
    joining=words("and or to"),
    through=words("to and"),
    between={"between": "and"},
    respectively=words("respectively"),
    bounds=phrases(
        """about: about around near roughly approximately some nearly almost circa close_to just_over just_under
        a_little_over |over: over more_than at_least above upwards_of exceeding no_fewer_than no_less_than
        |under: under less_than at_most up_to below fewer_than no_more_than not_more_than a_maximum_of"""
    ),
    bounds_behind=phrases("over: or_more and_more plus|under: or_less or_fewer"),
    whole_of=words("of"),
    per=words("a an per each every"),
    out_of=words("of"),
    negations=words("not never"),
    contrasts=words("unlike in_contrast_to in_contrast_with compared_with compared_to as_opposed_to other_than than"),
    than=words("than"),
    against=words("to against versus vs"),
    in_all=words("in out_of"),
    every=words("every"),
    year_leads=words("in since from by until till of to during after before through for and"),
    down=words(
        """fall falls fell fallen falling drop* declin* decreas* lost lose loses losing loss losses shrink*
        shrank shrunk contracted contraction reduc* cut cuts cutting slump* plung* plummet* sank sunk sinks
        tumbl* slid slide down diminish* dwindl* lessen* slash* deficit*"""
    ),
    up=words(
        """rise rises rose risen rising grow* grew increas* gain* up upward climb* jump* surg* soar* expand* rais*
        lift* boost* surplus*"""
    ),
    behind_down=words("less fewer lower cheaper"),
    behind_up=words("more higher dearer"),
    by=words("by"),
    to=words("to at"),
    since=words("from"),
    beside_number=words(
        """the of about around nearly almost some roughly approximately over more than just only a an as much
        sharply steeply slightly further another"""
    ),
    clauses=words("while whereas but although though which who"),
    relatives=words("which who that whose where"),
    pronouns=words("it its they them their he him his she her this these those"),
    them=words("them whom"),
    seasons=words("winter winters summer summers spring autumn"),
    present=words("now today currently nowadays"),
    quarters=words("north south east west northern southern eastern western"),
    places=words("in at near around across outside inside within"),
    links=words(
        """the a an and or but of in on at to for from by with without as is are was were be been being has have
        had do does did not no it its this that these those they their them there he she his her who which what
        when where while whereas than then so if into over under about after before between during since until
        per also too more most less least such some any all each every other others one ones only just even
        still yet very much many few own same how why can could may might will would shall should must said says
        say new now up down out off again against because both either neither nor we our us you last your i my
        respectively average compared"""
    ),
    denials=words(
        """not never no nobody none neither nor without hardly scarcely denies denied deny cannot can't won't
        didn't doesn't don't isn't wasn't aren't hasn't haven't fails failed"""
    ),
    open=words(
        """will would could should shall may might must can if unless whether want wants wanted plan plans
        planned expect expects expected forecast forecasts hope hopes hoped propose proposes proposed demand
        demands demanded promise promises promised offers offered target aim aims aimed intend intends seek
        seeks need needs allow estimate estimates estimated predicts predicted due"""
    ),
    past=words("was were had has have been"),
    past_endings=("ed",),
    stances=phrases("against: against opposed|before: before prior|after: after"),
    first_persons=words("""i we our us my me ours mine"""),
    light=words(
        """mostly mainly chiefly among amid along cost costs costing go goes went come comes came stand stands
        stood amount amounts amounted total totals totalled pay pays paid number have get got"""
    ),
    idioms=words(
        """on_the_one_hand on_the_other_hand one_another one_day at_first_hand first_of_all second_to_none
        at_one at_first second_thoughts at_sixes_and_sevens on_all_fours no_one one_by_one the_first_place
        first_hand second_hand one_or_two"""
    ),
    counted=words(
        "article articles paper papers report reports source sources chart charts table tables quotation quotations expert"
        " experts message messages finding findings interview interviews section sections page pages part parts number numbers"
    ),
    hedges=words(
        """may might could perhaps maybe possibly possible probably probable likely unlikely allegedly alleged
        reportedly apparently apparent supposedly purportedly presumably seemingly arguably potentially
        potential seem* appear appears appeared suggest* somewhat partly partially in_part to_an_extent
        to_some_extent tend tends tended estimated"""
    ),
    weak=words(
        """suggest* indicat* hint* argu* claim* believ* think thinks thought expect* estimat* assum* suspect*
        fear* hope* hoped propos* consider* appears appear seem* speculat* contend* alleg* point_to
        points_to associated correlat*"""
    ),
    softening=words(
        """would should could can if unless may say says said according writes wrote told tells warns warn
        holds sees finds found concludes observed view views likely unlikely wants defends"""
    ),
    strong=words(
        """prove* proof proven show* demonstrat* establish* confirm* reveal* verif* guarantee* ensur* cause*"""
    ),
    same_names={
        "us": "united states",
        "u.s": "united states",
        "usa": "united states",
        "america": "united states",
        "uk": "united kingdom",
        "u.k": "united kingdom",
        "britain": "united kingdom",
        "eu": "european union",
        "un": "united nations",
        "u.n": "united nations",
    },
)
