"""English tables of reported speech."""

from __future__ import annotations

from briefgen.source.speakers.grammar import Grammar, WordSet

ENGLISH = Grammar(
    language="en",
    says=WordSet(
        """said says say stated states told tells tell added adds wrote writes argued argues claimed claims insisted
        insists warned warns noted notes observed observes explained explains declared declares announced announces
        remarked remarks replied replies answered answers asked asks concluded concludes continued continues acknowledged
        acknowledges admitted admits affirmed affirms asserted asserts believed believes commented comments complained
        complains conceded concedes confirmed confirms contended contends cautioned cautions emphasised emphasises
        emphasized emphasizes exclaimed exclaims maintained maintains mused objected objects predicted predicts promised
        promises protested protests quipped recalled recalls reiterated reiterates retorted stressed stresses suggested
        suggests testified tweeted posted urged urges vowed vows lamented laments joked jokes shouted whispered wondered
        wonders agreed agrees countered counters testifies pledged pledges read reads"""
    ),
    passes_on=WordSet("reported reports reporting quoted cites cited"),
    saying=WordSet(
        """saying adding writing arguing noting warning claiming explaining insisting stressing asking telling declaring
        stating suggesting replying answering concluding remarking observing"""
    ),
    according=WordSet(""),
    reacts=WordSet(
        """disagreed disagrees shrugged shrugs laughed laughs smiled smiles objects protested hesitated hesitates differed
        differs demurred nodded grumbled"""
    ),
    phrases={
        "according to": "according",
        "in the words of": "according",
        "in the view of": "according",
        "in the opinion of": "according",
        "with the words": "saying",
        "in these words": "saying",
        "in the following words": "saying",
        "by saying": "saying",
        "pointed out": "says",
        "points out": "says",
        "pointing out": "saying",
        "went on": "says",
        "goes on": "says",
        "going on": "saying",
        "put it": "says",
        "puts it": "says",
        "was blunt": "reacts",
        "was clear": "reacts",
        "was blunter": "reacts",
        "was unequivocal": "reacts",
        "was sceptical": "reacts",
        "was not convinced": "reacts",
        "as quoted by": "passes_on",
        "as reported by": "passes_on",
    },
    that=WordSet("that"),
    between=WordSet(
        """also further furthermore then later once again recently has had have having did does openly directly repeatedly
        publicly only always often still even now today yesterday once simply just himself herself both all firmly clearly"""
    ),
    negations=WordSet(
        "not never nobody none no nt n't was were been being is are be got didn't doesn't don't hasn't hadn't wouldn't"
    ),
    doubts=WordSet(
        """deny denies denied denying doubt* dismiss* reject* accus* alleg* if unless whether suppose supposed* imagine
        imagined would should could might may rumour*"""
    ),
    pronouns={"he": "m", "she": "f", "they": "p", "it": "n"},
    possessives={"his": "m", "her": "f", "its": "n", "their": "p"},
    determiners=WordSet("the a an this that these those his her its their some another one my our your each every"),
    indefinite=WordSet("a an another one some"),
    prepositions=WordSet(
        """of in on at by for from to with about against between into over under after before during through without
        toward towards among near around beside besides despite behind beyond per upon within as like since until"""
    ),
    joining=WordSet("and or but nor"),
    clause=WordSet(
        """that when while where which who whom whose because although though if unless until since as whether after
        before so whereas"""
    ),
    roles=WordSet(
        """minister president mayor spokesman spokeswoman spokesperson researcher economist lecturer professor reader
        analyst director chairman chairwoman chair head chief secretary ambassador governor senator deputy treasurer
        engineer hydrologist historian scientist scholar author writer journalist reporter editor lawyer judge officer
        official officials teacher doctor farmer owner manager founder leader king queen prince diplomat negotiator
        commissioner councillor captain general colonel admiral expert critic critics resident residents analysts activist
        surveyor pilot fisherman baker witness adviser advisor aide candidate member premier chancellor master
        harbourmaster biologist sociologist physicist student banker inspector inspectors predecessor successor colleague
        neighbour guard curator librarian nurse"""
    ),
    documents=WordSet(
        """article essay report paper study op-ed book letter statement memo document speech text column review survey
        blog post inquiry interview manifesto charter treaty resolution note testimony"""
    ),
    institutions=WordSet(
        """ministry council board company government court bank union office agency newspaper university institute college
        committee commission association federation foundation party parliament senate kremlin department service fund
        society group organisation organization centre center review gazette news times post tribune summit assembly
        meeting police army embassy firm network radio television journal press authority delegation administration"""
    ),
    titles=WordSet(
        """mr mrs ms miss dr prof professor president minister prime sir lord lady dame king queen prince princess general
        colonel captain admiral senator governor mayor chancellor ambassador secretary chairman chief judge father sister
        brother deputy vice phd director"""
    ),
    gendered={
        "mr": "m",
        "mrs": "f",
        "ms": "f",
        "miss": "f",
        "sir": "m",
        "lord": "m",
        "lady": "f",
        "dame": "f",
        "king": "m",
        "queen": "f",
        "prince": "m",
        "princess": "f",
        "spokesman": "m",
        "spokeswoman": "f",
        "chairman": "m",
        "chairwoman": "f",
        "fisherman": "m",
    },
    named=WordSet(
        """article essay book report film song poem novel album play magazine newspaper titled entitled headlined called
        named chapter series exhibition podcast documentary ship ferry operation project programme program"""
    ),
    naming=WordSet("called calls calling so-called termed dubbed named labelled labeled described"),
    particles=WordSet("de da di del van von der den bin ibn al el la le du"),
    byline=WordSet("by"),
    answers={"q": "question", "a": "answer", "question": "question", "answer": "answer", "interviewer": "question"},
    other=WordSet(
        """there here what why how yes no perhaps maybe however meanwhile moreover instead yesterday today tomorrow monday
        tuesday wednesday thursday friday saturday sunday january february march april june july august september october
        november december another first second third last next speaking asked according earlier once yet nevertheless
        still thus hence therefore i we you many most few several such more both"""
    ),
)
