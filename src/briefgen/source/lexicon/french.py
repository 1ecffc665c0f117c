"""French words about numbers."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from briefgen.source.lexicon.words import Lexicon, entries, phrases, words

_SMALL = entries(
    """2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix|11 onze|12 douze|13 treize|14
        quatorze|15 quinze |16 seize"""
) | {"dix sept": 17, "dix huit": 18, "dix neuf": 19}
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90,
         "quatre vingt": 80, "huitante": 80}  # fmt: skip


def _numbers() -> Iterator[tuple[str, float]]:
    """Phrases below a hundred; hyphens and spaces between their words are alike."""
    yield from _SMALL.items()
    for ten, tens in _TENS.items():
        yield ten, tens
        yield from (
            (f"{ten} {unit}", tens + n) for unit, n in _SMALL.items() if n < 10 or ten.endswith(("nte", "vingt"))
        )
        for one, n in (("et un", 1), ("et une", 1), ("et onze", 11), ("un", 1), ("une", 1)):
            yield f"{ten} {one}", tens + n
    yield from {"zéro": 0.0, "quatre vingts": 80.0}.items()
    # Sixty and eighty count on to nineteen.
    yield from ((f"{ten} {unit}", _TENS[ten] + n) for ten in ("soixante", "quatre vingt") for unit, n in _SMALL.items())


FRENCH = Lexicon(
    numbers=dict(_numbers()),
    scales={
        "cent": 2,
        "cents": 2,
        "mille": 3,
        "million": 6,
        "millions": 6,
        "mln": 6,
        "milliard": 9,
        "milliards": 9,
        "md": 9,
        "mds": 9,
        "billion": 12,
        "billions": 12,
    },
    single=words("cent mille million milliard"),
    articles=words("un une"),
    half_more=words("et_demi et_demie"),
    ordinals=entries(
        """1 premier première premiers premières|2 deuxième second seconde|3 troisième|4 quatrième|5
        cinquième|6 sixième |7 septième|8 huitième|9 neuvième|10 dixième|11 onzième|12 douzième|15
        quinzième|20 vingtième|100 centième"""
    ),
    ordinal_endings=words("er ère re e ème eme ième"),
    fractions={
        "moitié": Fraction(1, 2),
        "tiers": Fraction(1, 3),
        "quart": Fraction(1, 4),
        "quarts": Fraction(1, 4),
        "cinquième": Fraction(1, 5),
        "cinquièmes": Fraction(1, 5),
        "dixième": Fraction(1, 10),
        "dixièmes": Fraction(1, 10),
    },
    of=words("de du des d"),
    multiples={
        "doublé": 2,
        "double": 2,
        "doublement": 2,
        "doublant": 2,
        "triplé": 3,
        "triple": 3,
        "triplement": 3,
        "quadruplé": 4,
        "quadruple": 4,
        "quintuplé": 5,
        "décuplé": 10,
    },
    times=words("fois"),
    percent=words("% pourcent pour_cent"),
    points=words("point points"),
    units=phrases(
        """second: seconde secondes|minute: minute minutes|hour: heure heures|day: jour jours|week: semaine
        semaines|month: mois |year: an ans année années|cent: centime centimes|decade: décennie décennies|century: siècle
        siècles|km: km kilomètre kilomètres|mile: mille_marin |m: mètre mètres|cm: cm centimètre
        centimètres|mm: mm millimètre millimètres|kg: kg kilo kilos kilogrammes|t: tonne tonnes |l: litre
        litres|barrel: baril barils|ha: ha hectare hectares|degree: degré degrés °c °|kw: kw|mw: mw
        mégawatts|gw: gw |kwh: kwh|mwh: mwh|gwh: gwh|twh: twh|crown: couronne couronnes|m3: m³|m2: m²"""
    ),
    currencies=phrases(
        """$: dollar dollars usd|€: euro euros eur|£: livre livres gbp|¥: yen yens|₽: rouble roubles|₸: tenge
        tenges|₴: hryvnia hryvnias"""
    ),
    joining=words("et ou à"),
    through=words("à et"),
    between={"entre": "et"},
    respectively=words("respectivement"),
    bounds=phrases(
        """about: environ près_de quelque autour_de approximativement presque à_peu_près |over: plus_de plus_d
        au_moins au-delà_de dépassant |under: moins_de moins_d au_plus jusqu'à tout_au_plus au_maximum"""
    ),
    bounds_behind=phrases("over: ou_plus et_plus|under: ou_moins"),
    whole_of=words("sur de des"),
    per=words("par"),
    out_of=words("sur des"),
    negations=words("ne n'a n'ont n'est pas jamais guère aucun aucune"),
    contrasts=words("contrairement_à à_la_différence_de par_rapport_à comparé_à que"),
    than=words("que qu"),
    against=words("contre à"),
    in_all=words("sur"),
    year_leads=words("en depuis dès de à et avant après jusqu'en année l'année"),
    down=words(
        """déficit* baiss* chut* recul* diminu* tomb* perdu* perd* perte* rédui* réduction* repli* déclin* effondr*
        rétréci* décro* moins"""
    ),
    up=words(
        """excédent* augment* hauss* progress* croiss* accru* accro* grimp* bondi* gagn* crû élev* hausse montée
        monté*"""
    ),
    behind_down=words("moins inférieur inférieure"),
    behind_up=words("plus supérieur supérieure"),
    by=words("de d"),
    to=words("à"),
    since=words("depuis"),
    beside_number=words("environ près de quelque presque plus moins encore seulement"),
    clauses=words("tandis alors mais"),
    relatives=words("qui que ce où"),
    pronouns=words("il elle ils elles lui leur leurs en y ce cela son sa ses celui celle ceux celles"),
    them=words("eux elles"),
    seasons=words("hiver printemps automne"),
    present=words("aujourd'hui actuellement maintenant désormais"),
    quarters=words("nord sud est ouest"),
    places=words("à au aux en dans chez"),
    links=words(
        """celui celle ceux celles contre
        le la les l un une des du de d au aux à en dans par pour sur sous avec sans et ou mais que qui qu
        quoi dont où ne pas plus moins ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous
        je se s est sont était étaient a ont avait avaient être été avoir y comme si tout tous toute toutes
        autre autres même aussi très entre depuis pendant après avant chaque selon dit peut peuvent doit
        moyenne respectivement"""
    ),
    denials=words("""ne n pas jamais aucun aucune sans ni nie nient personne"""),
    open=words(
        """pourrait pourraient devrait devraient serait seraient aurait auraient va vont sera seront veut
        veulent voulait si prévoit prévoient prévu prévue attend attendent espère demande demandent exige
        propose proposent promet promis offre envisage souhaite doit doivent peut peuvent"""
    ),
    past=words("a ont avait avaient était étaient fut été"),
    stances=phrases("against: contre|before: avant|after: après"),
    first_persons=words("""je nous notre nos mon ma mes j"""),
    light=words(
        """parmi coûte coûtent coûté atteint atteignent élève élèvent compte comptent nombre passe est passés"""
    ),
    idioms=words(
        """d'une_part d'autre_part tout_d'un_coup à_la_fois au_premier_chef en_premier_lieu une_fois
        deux_fois_rien"""
    ),
    counted=words(
        """article articles rapport rapports source sources tableau tableaux citation citations chiffre
        chiffres page pages partie parties"""
    ),
    hedges=words(
        """peut-être peut peuvent pourrait pourraient probablement sans_doute semble semblent semblait
        semblaient paraît apparemment possible possiblement éventuellement vraisemblablement prétendument
        plutôt en_partie partiellement dans_une_certaine_mesure"""
    ),
    weak=words(
        """sugg* indiqu* estim* pens* croit croient affirm* prétend* semble semblent suppos* craint craignent"""
    ),
    softening=words("""pourrait serait devrait si peut dit disent selon d'après déclare estime juge voit avertit"""),
    strong=words("prouv* démontr* montr* établi* confirm* révèl* révél*"),
    same_names={"usa": "états-unis", "ue": "union européenne", "onu": "nations unies"},
)
