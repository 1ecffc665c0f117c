"""German tables of reported speech."""

from __future__ import annotations

from briefgen.source.speakers.grammar import Grammar, WordSet

GERMAN = Grammar(
    language="de",
    says=WordSet(
        """sagte sagten sagt sagen erklärte erklärten erklärt betonte betonten betont meinte meinten meint schrieb
        schrieben schreibt warnte warnten warnt ergänzte ergänzt äußerte antwortete antwortet fragte fragt entgegnete
        entgegnet forderte fordert kündigte behauptete behauptet bestätigte bestätigt urteilte urteilt versicherte
        versichert verlangte verlangt mahnte mahnt rief erzählte erzählt erwiderte erwidert unterstrich unterstreicht
        argumentierte argumentiert räumte teilte fügte gestand gesagt geschrieben erklärten versprach verspricht bemerkte
        bemerkt klagte klagt resümierte resümiert lobte lobt"""
    ),
    passes_on=WordSet("berichtete berichtet berichten berichteten meldete meldet zitierte zitiert"),
    saying=WordSet(""),
    reacts=WordSet("widersprach widerspricht lachte lacht seufzte seufzt zögerte zögert schmunzelte schmunzelt"),
    according=WordSet("laut so"),
    phrases={
        "nach angaben von": "according",
        "nach angaben des": "according",
        "nach angaben der": "according",
        "nach den worten von": "according",
        "nach den worten des": "according",
        "nach den worten der": "according",
        "nach worten von": "according",
        "nach ansicht von": "according",
        "nach meinung von": "according",
        "mit den worten": "saying",
        "mit folgenden worten": "saying",
        "wurde deutlich": "reacts",
        "fuhr fort": "says",
        "heißt es in": "according",
        "heißt es im": "according",
        "heißt es": "says",
    },
    that=WordSet("dass daß"),
    between=WordSet(
        """auch dann später zudem weiter außerdem erneut offen kürzlich hat habe hatte haben hatten noch schon jetzt heute
        gestern selbst öffentlich wiederholt nun dazu aber jedoch"""
    ),
    negations=WordSet("nicht nie niemals kein keine keiner niemand wurde wurden wird werden worden"),
    doubts=WordSet(
        """bestritt bestritten bestreitet leugnet* dementier* wenn falls ob angeblich soll sollen sollte würde würden
        hätte zweifel* bezweifel* könnte"""
    ),
    pronouns={"er": "m", "sie": "fp", "es": "n"},
    possessives={
        "sein": "mn",
        "seine": "mn",
        "seinem": "mn",
        "seiner": "mn",
        "seinen": "mn",
        "seines": "mn",
        "ihr": "fp",
        "ihre": "fp",
        "ihrem": "fp",
        "ihrer": "fp",
        "ihren": "fp",
    },
    determiners=WordSet(
        """der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen sein seine seinem
        seiner seinen ihr ihre ihrem ihrer ihren jeder jede"""
    ),
    indefinite=WordSet("ein eine einer einem einen"),
    prepositions=WordSet(
        """von vom zu zum zur in im an am auf aus bei beim mit nach über unter vor hinter neben zwischen für gegen durch
        ohne um seit während wegen trotz bis als laut gegenüber"""
    ),
    joining=WordSet("und oder aber sondern denn"),
    clause=WordSet(
        "dass daß wenn während wo der die das welche welcher welches weil obwohl ob als nachdem bevor damit wie"
    ),
    roles=WordSet(
        """*minister *ministerin *präsident *präsidentin *meister *meisterin *sprecher *sprecherin *forscher *forscherin
        ökonom ökonomin *professor *professorin *direktor *direktorin *leiter *leiterin *chef *chefin *kanzler *kanzlerin
        *botschafter *botschafterin *rat *rätin *ingenieur *ingenieurin *historiker *historikerin *wissenschaftler
        *wissenschaftlerin *autor *autorin *journalist *journalistin richter richterin lehrer lehrerin arzt ärztin
        *experte *expertin *kritiker *anwohner *anwohnerin *bewohner *bewohnerin fischer fischerin kapitän kapitänin *loge
        *logen *login *berater *beraterin *vorsitzende *vorsitzender *mitarbeiter dozent dozentin *analyst *analystin
        abgeordnete abgeordneter lotse bäcker bäckerin könig königin unternehmer unternehmerin *schreiber *schreiberin
        *wart *wartin *prüfer *prüferin *inspektor *inspektorin vorgänger vorgängerin nachfolger nachfolgerin"""
    ),
    documents=WordSet(
        """artikel aufsatz bericht studie buch brief erklärung schreiben gutachten rede text kolumne gastbeitrag beitrag
        papier essay interview untersuchung vermerk"""
    ),
    institutions=WordSet(
        """*ministerium *rat *unternehmen *regierung *gericht *bank *verband *behörde *zeitung *universität *institut
        *ausschuss *kommission *stiftung partei parlament senat *amt *dienst *fonds *gesellschaft verein polizei armee
        botschaft kreml firma sender rundfunk *agentur hochschule verwaltung gewerkschaft genossenschaft magazin blatt
        reederei"""
    ),
    titles=WordSet(
        """herr frau dr prof professor professorin präsident präsidentin minister ministerin bürgermeister bürgermeisterin
        könig königin kanzler kanzlerin general herrn"""
    ),
    gendered={"herr": "m", "herrn": "m", "frau": "f"},
    named=WordSet(
        """aufsatz buch bericht film lied roman zeitung zeitschrift magazin titel artikel stück serie namens gedicht
        unternehmen verein schiff fähre projekt programm operation ausstellung"""
    ),
    naming=WordSet("nannte nennt nannten genannt sogenannte sogenannten sogenanntes bezeichnete bezeichnet"),
    particles=WordSet("von van zu de der"),
    byline=WordSet("von"),
    answers={"frage": "question", "antwort": "answer"},
    other=WordSet(
        """es da hier dort gestern heute morgen ja nein vielleicht doch inzwischen zugleich was wer wie warum wo montag
        dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september
        oktober november dezember anfang ende mitte seitdem deshalb trotzdem ich wir viele einige mehr beide beides nur
        manche"""
    ),
    behind=WordSet("zufolge"),
    nouns_are_capital=True,
    verb_first=True,
)
