"""German words about numbers."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from briefgen.source.lexicon.words import Lexicon, entries, phrases, words

_SMALL = entries(
    """1 ein|2 zwei zwo|3 drei|4 vier|5 fünf|6 sechs|7 sieben|8 acht|9 neun|10 zehn|11 elf|12 zwölf|13
        dreizehn|14 vierzehn |15 fünfzehn|16 sechzehn|17 siebzehn|18 achtzehn|19 neunzehn"""
)
_TENS = entries("""20 zwanzig|30 dreißig dreissig|40 vierzig|50 fünfzig|60 sechzig|70 siebzig|80 achtzig|90 neunzig""")


def _below_hundred() -> Iterator[tuple[str, int]]:
    yield from _SMALL.items()
    for ten, tens in _TENS.items():
        yield ten, tens
        yield from ((f"{unit}und{ten}", n + tens) for unit, n in _SMALL.items() if n < 10)


def _below_thousand() -> Iterator[tuple[str, float]]:
    """German writes a number below a million as one word."""
    low = tuple(_below_hundred())
    yield from low
    for unit, n in (("", 1), *_SMALL.items()):
        if n < 10:
            yield f"{unit}hundert", n * 100
            yield from ((f"{unit}hundert{joint}{word}", n * 100 + m) for word, m in low for joint in ("", "und"))
    yield from ((f"{unit}einhalb", n + 0.5) for unit, n in _SMALL.items() if n < 13)


_NUMBERS: dict[str, float] = dict(_below_thousand())
# "ein" is the article far more often than the number.
for _article in ("ein", "hundert"):
    del _NUMBERS[_article]
_NUMBERS |= {"null": 0, "anderthalb": 1.5, "eins": 1, "zweier": 2, "dreier": 3, "dutzend": 12}

_ORDINAL_STEMS = entries(
    """1 erst|2 zweit|3 dritt|4 viert|5 fünft|6 sechst|7 siebt siebent|8 acht|9 neunt|10 zehnt|11 elft|12
        zwölft|13 dreizehnt |14 vierzehnt|15 fünfzehnt|16 sechzehnt|17 siebzehnt|18 achtzehnt|19
        neunzehnt|20 zwanzigst|30 dreißigst|50 fünfzigst|100 hundertst"""
)

GERMAN = Lexicon(
    numbers=_NUMBERS,
    joined="tausend",
    scales={
        "hundert": 2,
        "tausend": 3,
        "tsd": 3,
        "million": 6,
        "millionen": 6,
        "mio": 6,
        "milliarde": 9,
        "milliarden": 9,
        "mrd": 9,
        "billion": 12,
        "billionen": 12,
    },
    single=words("hundert tausend million milliarde billion"),
    articles=words("ein eine einer einem einen"),
    dotted=words("tsd mio mrd"),
    ordinals={stem + end: n for stem, n in _ORDINAL_STEMS.items() for end in ("e", "en", "er", "es", "em")},
    ordinal_endings=words("te ten ter"),
    fractions={
        "hälfte": Fraction(1, 2),
        "drittel": Fraction(1, 3),
        "viertel": Fraction(1, 4),
        "fünftel": Fraction(1, 5),
        "sechstel": Fraction(1, 6),
        "achtel": Fraction(1, 8),
        "zehntel": Fraction(1, 10),
        "dritteln": Fraction(1, 3),
    },
    of=words("der des aller von dieser ihrer seiner unserer davon"),
    multiples={
        "verdoppelt": 2,
        "verdoppelte": 2,
        "verdoppelten": 2,
        "verdoppelung": 2,
        "verdopplung": 2,
        "doppelt": 2,
        "zweimal": 2,
        "zweifache": 2,
        "verdreifacht": 3,
        "verdreifachte": 3,
        "dreimal": 3,
        "dreifache": 3,
        "vervierfacht": 4,
        "viermal": 4,
        "vierfache": 4,
        "fünfmal": 5,
        "fünffache": 5,
        "sechsmal": 6,
        "siebenmal": 7,
        "achtmal": 8,
        "neunmal": 9,
        "verzehnfacht": 10,
        "zehnmal": 10,
        "zehnfache": 10,
        "halbiert": 0.5,
        "halbierte": 0.5,
        "halbierten": 0.5,
    },
    times=words("mal fach fache"),
    percent=words("% prozent"),
    points=words("prozentpunkt prozentpunkte prozentpunkten punkt punkte punkten"),
    units=phrases(
        """second: sekunde sekunden|minute: minute minuten|hour: stunde stunden|day: tag tage tagen|week: woche
        wochen |month: monat monate monaten|year: jahr jahre jahren|cent: cent|decade: jahrzehnt jahrzehnte
        jahrzehnten|century: jahrhundert jahrhunderts |km: km kilometer kilometern|mile: meile meilen|m:
        meter metern|cm: cm zentimeter|mm: mm millimeter|kg: kg kilogramm kilo |t: tonne tonnen|l: liter
        litern|barrel: barrel fass|ha: ha hektar|degree: grad °c °|kw: kw kilowatt|mw: mw megawatt |gw: gw
        gigawatt|kwh: kwh kilowattstunden|mwh: mwh megawattstunden|gwh: gwh|twh: twh|crown: krone kronen|m3:
        m³|m2: m²"""
    ),
    glued_units=phrases("""year: jährig*|month: monatig*|week: wöchig*|day: tägig*|hour: stündig*|minute: minütig*"""),
    currencies=phrases("""$: dollar dollars usd|€: euro euros eur|£: pfund gbp|¥: yen|₽: rubel|₸: tenge|₴: hrywnja"""),
    joining=words("und oder bis"),
    through=words("bis und"),
    between={"zwischen": "und"},
    respectively=words("beziehungsweise bzw jeweils respektive"),
    bounds=phrases(
        """about: etwa rund ungefähr circa ca zirka gut knapp fast beinahe nahezu annähernd |over: über
        mehr_als mindestens wenigstens nicht_weniger_als |under: unter weniger_als höchstens maximal bis_zu
        nicht_mehr_als"""
    ),
    bounds_behind=phrases("over: oder_mehr und_mehr|under: oder_weniger"),
    whole_of=words("von der ihrer seiner unserer ihren"),
    per=words("pro je im am in"),
    out_of=words("von davon"),
    negations=words("nicht kein keine keinen nie niemals kaum"),
    contrasts=words("anders_als im_gegensatz_zu im_unterschied_zu verglichen_mit im_vergleich_zu als"),
    than=words("als"),
    against=words("gegen zu gegenüber"),
    in_all=words("von"),
    every=words("jeder jede jedes jeden jedem"),
    year_leads=words(
        "jahr jahre seit ab bis von vom im anfang ende mitte vor nach und sommer winter herbst frühjahr frühling"
    ),
    down=words(
        """defizit* sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen gingen ging zurückgegangen
        zurückging rückgang* abnahme* abgenommen verringer* schrumpf* geschrumpft verlor* verlust* verliert
        reduzier* minus gekürzt kürz* einbruch eingebrochen brach* nachgelassen abfall weniger"""
    ),
    up=words(
        """überschuss* überschüss* stieg stiegen steigt steigen gestiegen anstieg* angestiegen wuchs wuchsen wächst
        wachsen gewachsen
        wachstum zunahme* zugenommen zulegte zulegten zugelegt plus erhöh* gewann gewonnen zuwachs*"""
    ),
    behind_down=words("weniger niedriger geringer billiger"),
    behind_up=words("mehr höher teurer"),
    by=words("um"),
    to=words("auf bei"),
    since=words("von"),
    beside_number=words(
        """von etwa rund ungefähr circa fast beinahe knapp gut über mehr als nur noch weitere sogar deutlich"""
    ),
    clauses=words("während wohingegen aber obwohl doch"),
    relatives=words("welche welcher welches was wobei wo"),
    pronouns=words("er sie es ihm ihr ihn ihnen ihre ihrer ihren sein seine dies diese dieser dieses davon"),
    them=words("ihnen"),
    seasons=words("winter winters sommer sommers frühling frühjahr herbst"),
    present=words("jetzt heute derzeit inzwischen mittlerweile"),
    quarters=words("norden süden osten westen"),
    places=words("in im am an bei aus nahe"),
    links=words(
        """der die das den dem des ein eine einen einem einer eines und oder aber auch in im an am auf aus bei
        mit nach von vom zu zum zur für über unter um durch gegen ohne vor hinter zwischen seit bis als wie
        ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sein nicht kein keine es
        er sie wir ihr ihre sich dass daß wenn weil denn so noch nur schon mehr weniger alle jede jeder
        jedes andere anderen dies diese dieser dieses man kann können soll muss sagte sagt durchschnitt"""
    ),
    denials=words("""nicht nie niemals kein keine keinen keinem keiner niemand ohne weder kaum bestreitet bestritt"""),
    open=words(
        """würde würden könnte könnten sollte sollten soll sollen will wollen wollte wollten wird werden dürfte
        dürften müsste wenn falls ob plant planen geplant erwartet erwarten hofft fordert fordern verlangt
        verlangen verspricht versprach versprochen bietet schlägt vorgeschlagen rechnet prognose ziel bis
        möchte möchten möglich"""
    ),
    past=words("war waren wurde wurden hat haben hatte hatten"),
    past_endings=("te", "ten"),
    stances=phrases("against: gegen|before: vor vorher zuvor bevor|after: nach nachdem danach"),
    first_persons=words("""ich wir uns unser unsere unserer unserem unseren mein meine"""),
    light=words(
        """entlang kostet kosten kostete beträgt betrug betragen beläuft liegt liegen lag lagen zählt zählte geht gehen
        kommt kommen kam zahl gibt gab"""
    ),
    idioms=words(
        """zum_ersten zum_einen zum_anderen auf_einmal noch_einmal nicht_einmal erst_einmal zu_zweit
        unter_vier_augen"""
    ),
    counted=words(
        """artikel artikeln bericht berichte quelle quellen tabelle tabellen zitat zitate zahl zahlen seite
        seiten abschnitt abschnitte"""
    ),
    hedges=words(
        """vielleicht möglicherweise womöglich wahrscheinlich vermutlich wohl offenbar anscheinend scheint
        scheinen schien schienen könnte könnten dürfte dürften mag mögen angeblich mutmaßlich teilweise
        teils zum_teil einigermaßen eher etwas gewissermaßen eventuell vermuten vermutet geschätzt"""
    ),
    weak=words(
        """deutet deuten legt_nahe nahelegt vermutet vermuten glaubt glauben meint meinen schätzt schätzen
        behauptet behaupten scheint scheinen erwartet erwarten"""
    ),
    softening=words(
        """würde würden sollte sollten kann können wenn falls sagt sagen sagte laut zufolge nennt berichtet
        meint sieht findet warnt will verteidigt"""
    ),
    strong=words(
        """beweist beweisen bewiesen bewies belegt belegen belegte zeigt zeigen zeigte bestätigt bestätigen
        bestätigte nachgewiesen weist_nach"""
    ),
    same_names={
        "usa": "vereinigte staaten",
        "us": "vereinigte staaten",
        "eu": "europäische union",
        "uno": "vereinte nationen",
    },
    capital_nouns=True,
)
