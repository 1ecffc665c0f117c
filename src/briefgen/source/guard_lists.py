"""Lists of words that an elision must not hide: an asterisk stands for any letters, underscores join a phrase."""

from __future__ import annotations

from enum import StrEnum


class Guard(StrEnum):
    """What such a word does to its sentence. The first four may never be hidden, the rest not in a sentence that is cut."""

    NEGATION = "negation"
    EXCHANGE = "exchange"
    MINIMISER = "minimiser"
    REFUSAL = "verb of refusal"
    CONDITION = "condition"
    HEDGE = "hedge"
    ATTRIBUTION = "attribution"
    CONTRAST = "contrast"


_ENGLISH = {
    Guard.NEGATION: """not no nor neither none nobody nothing nowhere never cannot *n't lack lacks lacked lacking absence
        absent unable impossible untrue false falsely anything_but far_from by_no_means""",
    Guard.EXCHANGE: "rather_than instead without in_place_of in_lieu_of as_opposed_to",
    Guard.MINIMISER: "hardly barely scarcely few fewer fewest little less least rarely seldom merely minimal* negligible",
    Guard.REFUSAL: """fail fails failed failing failure refus* deny denies denied denying denial reject* declined_to
        declines_to decline_to declining_to avoid* prevent* cease ceases ceased abstain* oppose* opposing ruled_out
        rules_out rule_out stop stops stopped halt halted disput* contradict* refut* doubt* disagree* abandon* resist*
        prohibit* forbid* forbade neglect* withh* forestall* thwart* ban bans banned block blocks blocked""",
    Guard.CONDITION: """if unless until till except excepting only provided providing whether supposing lest otherwise
        as_long_as so_long_as in_case in_the_event in_theory""",
    Guard.HEDGE: """may might could would should perhaps maybe possibly possible probably probable likely unlikely
        allegedly alleged reportedly apparently apparent supposedly purportedly ostensibly presumably seemingly arguably
        potentially potential seem* appear appears appeared suggest* somewhat partly partially almost nearly sometimes
        often usually mostly largely relatively sort_of kind_of so-called""",
    Guard.ATTRIBUTION: """said say says saying according_to claim claims claimed claiming argue argues argued arguing told
        tells tell added adds wrote writes written stated insist* believe believes believed think thinks thought allege
        alleges warn warns warned reported observed notes noted in_the_words in_the_view critics opponents""",
    Guard.CONTRAST: "but however although though while whereas yet despite nevertheless nonetheless",
}
_RUSSIAN = {
    Guard.NEGATION: """не ни нет нету никогда никто никого никому никем ничто ничего ничему ничем никак* нигде никуда
        нельзя невозможн* отсутств* неправд* ложь ложн* неверн* отнюдь некому нечего""",
    Guard.EXCHANGE: "вместо без взамен помимо нежели",
    Guard.MINIMISER: "едва мало немног* малейш* редко вряд_ли еле менее меньше навряд незначительн*",
    Guard.REFUSAL: """отказ* отриц* отверг* опроверг* избега* избеж* препятств* предотвра* прекра* перестал* возража*
        провал* сомнева* сомнен* запре* воздерж* противодейств* останов*""",
    Guard.CONDITION: "если пока кроме только лишь исключая иначе при_условии в_случае разве ли будь",
    Guard.HEDGE: """может могут мог могла могло могли возможн* вероятн* якобы предположительн* видимо похоже наверн*
        кажется казал* по-видимому отчасти частично почти иногда часто обычно бы словно будто должно_быть предполож*
        так_называемый так_называемая так_называемое так_называемые""",
    Guard.ATTRIBUTION: """по_словам сказал* говор* заявил* заявля* сообщил* сообща* по_мнению счита* утвержда* отметил*
        добавил* написал* пишет пишут рассказ* полага* согласно уверен* дума* критик*""",
    Guard.CONTRAST: "но однако хотя зато тогда_как между_тем несмотря тем_не_менее впрочем",
}
_GERMAN = {
    Guard.NEGATION: """nicht nichts nie niemals niemand niemandem niemanden nirgends kein keine keinem keinen keiner
        keines keins weder noch unmöglich unwahr falsch keineswegs keinesfalls mitnichten ebensowenig fehl* mangel*
        unfähig außerstande""",
    Guard.EXCHANGE: "statt anstatt anstelle ohne stattdessen sondern",
    Guard.MINIMISER: "kaum wenig wenige wenigen weniger wenigste* selten bloß lediglich minimal* gering* schwerlich",
    Guard.REFUSAL: """weiger* verweiger* ablehn* lehnt lehnte lehnten abgelehnt bestreit* bestritt* verneint* leugn*
        dementier* verhinder* vermeid* vermied* scheiter* versäum* unterlass* unterließ* aufhör* aufgehört einstell*
        eingestellt zurückgewiesen weist wies wiesen widersprech* widersprach* widerspricht bezweifel* zweifel* verbot*
        verbiet* untersag* unterbind* verwarf verwerf* abgeschafft abschaff* stopp* verfehl*""",
    Guard.CONDITION: """wenn falls sofern soweit solange bis außer ausgenommen nur ob vorausgesetzt andernfalls sonst
        es_sei_denn im_fall""",
    Guard.HEDGE: """vielleicht möglicherweise wahrscheinlich vermutlich wohl angeblich offenbar anscheinend scheinbar
        mutmaßlich eventuell könnte könnten dürfte dürften mag mögen sollte sollten soll sollen würde würden scheint
        schein* teilweise teils etwas fast beinahe nahezu manchmal oft meist meistens größtenteils gewissermaßen
        sogenannt* denkbar unter_umständen kann können""",
    Guard.ATTRIBUTION: """sagte sagt sagen sagten erklärt* behauptet* meint* zufolge laut schreib* schrieb* warn* betont*
        glaubt* findet denkt hält räumte nannte nennt berichtet* kritiker* gegner* nach_angaben nach_ansicht nach_meinung""",
    Guard.CONTRAST: "aber jedoch obwohl obgleich während doch dennoch trotzdem allerdings hingegen dagegen zwar",
}
_FRENCH = {
    Guard.NEGATION: """ne n'* pas point jamais aucun* d'aucun* personne rien nul nulle ni non nullement impossible faux
        fausse guère absence l'absence l'impossib* manqu* incapable loin_de""",
    Guard.EXCHANGE: "sans plutôt_que au_lieu faute hormis sauf",
    Guard.MINIMISER: "peu peine rarement moins moindre minime* presque_pas seulement d'à_peine",
    Guard.REFUSAL: """refus* nie nié nier niait nient nia dénie* dément* démenti* rejet* évit* empêch* cess* échou* omet*
        omis* abandonn* interdi* l'interdi* oppos* s'oppos* s'abst* conteste* dout* renonc* négli* écart* stopp* arrêt*
        abstien* abstenu* bloqu* supprim*""",
    Guard.CONDITION: """si s'il s'ils sinon excepté pourvu condition tant_que jusque jusqu'*
        lorsque lorsqu'* quand dès seul seule seulement cas""",
    Guard.HEDGE: """peut peuvent peut-être pourrait pourraient pouvait devrait devraient probablement sans_doute
        vraisemblablement apparemment prétendument semble* sembl* paraît paraissent serait seraient aurait auraient
        éventuellement possible* quasi presque parfois souvent généralement plutôt partiellement en_partie certain*
        supposé* prétendu* environ""",
    Guard.ATTRIBUTION: """dit disent disait déclar* affirm* selon d'après estim* j'estim* pens* croi* expliqu* soulign*
        ajout* prétend* écri* avert* rapport* assur* critiques opposants""",
    Guard.CONTRAST: "mais cependant toutefois pourtant bien_que quoique alors tandis néanmoins malgré or",
}
GUARD_LISTS = {"de": _GERMAN, "en": _ENGLISH, "fr": _FRENCH, "ru": _RUSSIAN}
CONJUNCTIONS = {
    "de": "und oder aber",
    "en": "and or but so yet nor while",
    "fr": "et ou mais",
    "ru": "и или но а да либо",
}
