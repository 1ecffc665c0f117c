"""French tables of reported speech."""

from __future__ import annotations

from briefgen.source.speakers.grammar import Grammar, WordSet

FRENCH = Grammar(
    language="fr",
    says=WordSet(
        """dit disent disait déclare déclaré déclarait déclarent affirme affirmé affirmait affirment explique expliqué
        expliquait expliquent ajoute ajouté ajoutait ajoutent souligne souligné soulignait estime estimé estimait estiment
        précise précisé précisait indique indiqué indiquait assure assuré assurait répond répondu répondait rappelle
        rappelé rappelait écrit écrivait écrivent raconte raconté racontait confie confié note noté notait observe observé
        observait avertit averti prévient prévenu insiste insisté martèle martelé lance lancé annonce annoncé conclut
        conclu poursuit poursuivi reconnaît reconnu admet admis demande demandé regrette regretté regrettait soutient
        soutenu promet promis exclame exclamé inquiète inquiété remarque remarqué objecte objecté réplique répliqué plaide
        plaidé prévenait reprend repris juge jugé"""
    ),
    passes_on=WordSet("rapporte rapporté rapportait rapportent relate relaté relaie cite"),
    saying=WordSet("disant ajoutant déclarant affirmant expliquant précisant écrivant soulignant"),
    according=WordSet("selon"),
    reacts=WordSet("conteste sourit soupire hésite proteste protesté ironise"),
    phrases={
        "d après": "according",
        "pour reprendre les mots de": "according",
        "selon les mots de": "according",
        "de l avis de": "according",
        "en ces termes": "saying",
        "par ces mots": "saying",
        "avec ces mots": "saying",
        "est clair": "reacts",
        "est claire": "reacts",
    },
    that=WordSet("que qu"),
    between=WordSet(
        """a ont avait avaient est s se aussi encore également ensuite déjà récemment ainsi lui leur y en même
        publiquement toutefois pourtant cependant clairement t"""
    ),
    negations=WordSet("ne n pas jamais personne aucun aucune été"),
    doubts=WordSet(
        """nie nié nier démenti* dément accus* si aurait auraient avoir dout* rejette rejeté rejet* prétendument serait
        pourrait"""
    ),
    pronouns={"il": "m", "elle": "f", "ils": "p", "elles": "p"},
    possessives={"son": "mf", "sa": "mf", "ses": "mf", "leur": "p", "leurs": "p"},
    determiners=WordSet("le la les l un une des du ce cet cette ces son sa ses leur leurs mon ma notre"),
    indefinite=WordSet("un une certain certaine"),
    prepositions=WordSet(
        """de d à au aux en dans sur sous par pour avec sans contre vers chez entre depuis pendant après avant devant
        derrière malgré lors selon du des"""
    ),
    joining=WordSet("et ou mais ni or"),
    clause=WordSet("que qu quand lorsque lorsqu où qui dont si comme puisque parce alors tandis bien"),
    roles=WordSet(
        """ministre président présidente maire porte-parole chercheur chercheuse économiste professeur professeure
        directeur directrice chef cheffe secrétaire ambassadeur ambassadrice gouverneur sénateur sénatrice député députée
        ingénieur ingénieure historien historienne scientifique auteur auteure autrice journaliste juge enseignant
        enseignante médecin agriculteur agricultrice fondateur fondatrice dirigeant dirigeante roi reine diplomate
        conseiller conseillère capitaine général expert experte analyste habitant habitante habitants témoin capitainerie
        hydrologue responsable trésorier trésorière pêcheur pêcheuse pilote boulanger boulangère critiques experts élu
        élue greffier greffière intendant intendante inspecteur inspectrice inspecteurs parole prédécesseur successeur
        collègue"""
    ),
    documents=WordSet(
        """article essai rapport étude livre lettre déclaration mémoire document discours texte tribune chronique note
        communiqué entretien enquête ouvrage"""
    ),
    institutions=WordSet(
        """ministère conseil entreprise gouvernement tribunal cour banque union office agence journal université institut
        comité commission association fédération fondation parti parlement sénat kremlin département service fonds société
        police armée ambassade mairie préfecture syndicat coopérative compagnie quotidien revue magazine radio"""
    ),
    titles=WordSet(
        """m mme mlle dr pr monsieur madame maître président présidente ministre maire général roi reine docteur
        professeur"""
    ),
    gendered={
        "m": "m",
        "mme": "f",
        "mlle": "f",
        "monsieur": "m",
        "madame": "f",
        "présidente": "f",
        "directrice": "f",
        "sénatrice": "f",
        "députée": "f",
        "ingénieure": "f",
        "historienne": "f",
        "autrice": "f",
        "conseillère": "f",
        "experte": "f",
        "habitante": "f",
        "directeur": "m",
        "chercheur": "m",
        "chercheuse": "f",
        "pêcheur": "m",
        "pêcheuse": "f",
        "trésorier": "m",
        "trésorière": "f",
    },
    named=WordSet(
        """article essai livre rapport film chanson roman journal revue magazine titre intitulé intitulée baptisé baptisée
        appelé appelée pièce série poème navire bac projet programme opération exposition quotidien association"""
    ),
    naming=WordSet("appelle appelé nomme nommé qualifie qualifié baptise surnomme dit-on prétendu prétendue"),
    particles=WordSet("de du des la le van von d l"),
    byline=WordSet("par"),
    answers={"question": "question", "réponse": "answer", "q": "question", "r": "answer"},
    other=WordSet(
        """hier demain aujourd hui ici là oui non peut-être toutefois pourtant cependant ainsi enfin puis alors lundi
        mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
        novembre décembre c j je nous vous on ceux celles beaucoup certains certaines plusieurs interrogé interrogée tous
        il elle trois deux aucun chaque"""
    ),
    elisions=("l", "d", "qu", "n", "s", "j", "c", "m", "t", "lorsqu", "puisqu", "jusqu"),
    breaks_marks=True,
)
