"""A small brief on an invented lake in each of the nine languages that have labels, for tests of the whole pipeline."""

from __future__ import annotations

from typing import Any, NamedTuple


class Words(NamedTuple):
    """What the brief says, each a sentence or a name."""

    title: str
    standfirst: str
    message: str
    thesis: str
    context: str
    claim: str
    detail: str
    role: str
    position: str
    quote: str
    objection: str
    answer: str
    implication: str
    watch: str
    chart: str
    shores: tuple[str, str, str]
    event: str


WORDS = {
    "en": Words(
        "Two gauges on one lake",
        "Both shores measure the level, and their numbers part.",
        "The two gauges differ by **12 centimetres**.",
        "The gap is mostly a matter of method.",
        "The lake has two shores and two gauges; each has its own zero.",
        "Fewer crews buy a licence.",
        "The market reports it for both shores, and gives no absolute numbers.",
        "Hydrologist",
        "Holds that the pier has sunk and that nobody levelled it again.",
        "A gauge that one side reads is a claim",
        "The words may be little more than politeness.",
        "Most engineers read them as a hint.",
        "The smaller shore may bargain harder.",
        "Whether anybody levels the pier again.",
        "Licences have fallen on both shores",
        ("North shore", "South shore", "Islands"),
        "The table is signed once",
    ),
    "ru": Words(
        "Два водомера на одном озере",
        "Уровень измеряют оба берега, и их числа расходятся.",
        "Показания расходятся на **12 сантиметров**.",
        "Расхождение объясняется прежде всего способом измерения.",
        "У озера два берега и два водомера, и у каждого свой нуль.",
        "Артели покупают меньше лицензий.",
        "Рынок сообщает об этом для обоих берегов и не приводит абсолютных чисел.",
        "Гидролог",
        "Считает, что пирс просел и что заново его никто не нивелировал.",
        "Водомер, который видит одна сторона, остаётся утверждением",
        "Эти слова могут быть простой вежливостью.",
        "Большинство инженеров видит в них намёк.",
        "Меньший берег может торговаться упорнее.",
        "Проведёт ли кто-нибудь нивелировку пирса.",
        "Лицензий стало меньше на обоих берегах",
        ("Северный берег", "Южный берег", "Острова"),
        "Таблицу подписала одна сторона",
    ),
    "kk": Words(
        "Бір көлдегі екі су өлшеуіш",
        "Су деңгейін екі жағалау да өлшейді, бірақ олардың көрсеткіштері бір-біріне сәйкес келмейді.",
        "Екі өлшеуіштің айырмасы – **12 сантиметр**.",
        "Алшақтық ең алдымен өлшеу әдісіне байланысты.",
        "Көлдің екі жағалауы мен екі өлшеуіші бар, әрқайсысының өз нөлі бар.",
        "Балықшылар лицензияны азырақ сатып алады.",
        "Базар мұны екі жағалау бойынша хабарлайды, ал нақты сандарды келтірмейді.",
        "Гидролог",
        "Айлақ шөгіп кетті, оны ешкім қайта өлшеген жоқ деп санайды.",
        "Бір жақ қана көретін өлшеуіш – өлшем емес, мәлімдеме",
        "Бұл сөздер жай ғана сыпайылық болуы мүмкін.",
        "Инженерлердің көбі мұны ишара деп түсінеді.",
        "Кіші жағалау қаттырақ саудаласуы ықтимал.",
        "Айлақты біреу қайта өлшей ме.",
        "Екі жағалауда да лицензия азайды",
        ("Солтүстік жағалау", "Оңтүстік жағалау", "Аралдар"),
        "Кестеге бір тарап қана қол қойды",
    ),
    "uz": Words(
        "Bitta koʻldagi ikki suv oʻlchagich",
        "Suv sathini ikkala qirgʻoq ham oʻlchaydi, lekin raqamlar bir-biriga toʻgʻri kelmaydi.",
        "Ikki oʻlchagich **12 santimetr** farq qiladi.",
        "Tafovut avvalo oʻlchash usuliga bogʻliq.",
        "Koʻlning ikki qirgʻogʻi va ikki oʻlchagichi bor, har birining oʻz noli bor.",
        "Baliqchilar kamroq litsenziya sotib oladi.",
        "Bozor buni ikkala qirgʻoq uchun maʼlum qiladi, aniq sonlarni esa keltirmaydi.",
        "Gidrolog",
        "Iskala choʻkkan, uni hech kim qayta oʻlchamagan, deb hisoblaydi.",
        "Faqat bir tomon koʻradigan oʻlchagich oʻlchov emas, daʼvodir",
        "Bu soʻzlar shunchaki xushmuomalalik boʻlishi mumkin.",
        "Muhandislarning koʻpi buni ishora deb biladi.",
        "Kichik qirgʻoq qattiqroq savdolashishi mumkin.",
        "Iskalani kimdir qayta oʻlchaydimi.",
        "Ikkala qirgʻoqda ham litsenziyalar kamaydi",
        ("Shimoliy qirgʻoq", "Janubiy qirgʻoq", "Orollar"),
        "Jadvalni bir tomon imzoladi",
    ),
    "uz-Cyrl": Words(
        "Битта кўлдаги икки сув ўлчагич",
        "Сув сатҳини иккала қирғоқ ҳам ўлчайди, лекин рақамлар бир-бирига тўғри келмайди.",
        "Икки ўлчагич **12 сантиметр** фарқ қилади.",
        "Тафовут аввало ўлчаш усулига боғлиқ.",
        "Кўлнинг икки қирғоғи ва икки ўлчагичи бор, ҳар бирининг ўз ноли бор.",
        "Балиқчилар камроқ лицензия сотиб олади.",
        "Бозор буни иккала қирғоқ учун маълум қилади, аниқ сонларни эса келтирмайди.",
        "Гидролог",
        "Искала чўккан, уни ҳеч ким қайта ўлчамаган, деб ҳисоблайди.",
        "Фақат бир томон кўрадиган ўлчагич ўлчов эмас, даъводир",
        "Бу сўзлар шунчаки хушмуомалалик бўлиши мумкин.",
        "Муҳандисларнинг кўпи буни ишора деб билади.",
        "Кичик қирғоқ қаттиқроқ савдолашиши мумкин.",
        "Искалани кимдир қайта ўлчайдими.",
        "Иккала қирғоқда ҳам лицензиялар камайди",
        ("Шимолий қирғоқ", "Жанубий қирғоқ", "Ороллар"),
        "Жадвални бир томон имзолади",
    ),
    "tg": Words(
        "Ду обченкунак дар як кӯл",
        "Сатҳи обро ҳар ду соҳил чен мекунанд, вале рақамҳо ба ҳам мувофиқ нестанд.",
        "Фарқи ду ченкунак **12 сантиметр** аст.",
        "Фарқ пеш аз ҳама ба усули ченкунӣ вобаста аст.",
        "Кӯл ду соҳил ва ду ченкунак дорад, ҳар кадом сифри худро дорад.",
        "Моҳигирон камтар иҷозатнома мехаранд.",
        "Бозор инро барои ҳар ду соҳил хабар медиҳад ва рақамҳои дақиқро намеорад.",
        "Гидролог",
        "Чунин мешуморад, ки соҳилбанд фурӯ нишастааст ва касе онро аз нав чен накардааст.",
        "Ченкунаке, ки танҳо як тараф мебинад, ченак нест, даъво аст",
        "Ин суханон шояд танҳо хушмуомилагӣ бошанд.",
        "Аксари муҳандисон онро ишора медонанд.",
        "Соҳили хурдтар метавонад сахттар савдо кунад.",
        "Оё касе соҳилбандро аз нав чен мекунад.",
        "Дар ҳар ду соҳил иҷозатномаҳо кам шуданд",
        ("Соҳили шимолӣ", "Соҳили ҷанубӣ", "Ҷазираҳо"),
        "Ҷадвалро як тараф имзо кард",
    ),
    "de": Words(
        "Zwei Pegel an einem See",
        "Beide Ufer messen den Wasserstand, und ihre Zahlen gehen auseinander.",
        "Die beiden Pegel unterscheiden sich um **12 Zentimeter**.",
        "Der Abstand ist vor allem eine Frage der Messmethode.",
        "Der See hat zwei Ufer und zwei Pegel; jeder hat seinen eigenen Nullpunkt.",
        "Weniger Fischer kaufen eine Lizenz.",
        "Der Markt berichtet das für beide Ufer und nennt keine absoluten Zahlen.",
        "Hydrologin",
        "Meint, der Anleger sei abgesunken und niemand habe ihn seither neu eingemessen.",
        "Ein Pegel, den nur eine Seite liest, ist eine Behauptung",
        "Die Worte könnten bloße Höflichkeit sein.",
        "Die meisten Fachleute lesen sie als Andeutung.",
        "Das kleinere Ufer könnte härter verhandeln.",
        "Ob jemand den Anleger noch einmal vermisst.",
        "An beiden Ufern gibt es weniger Lizenzen",
        ("Nordufer", "Südufer", "Inseln"),
        "Nur eine Seite unterschreibt die Tabelle",
    ),
    "fr": Words(
        "Deux échelles pour un seul lac",
        "Les deux rives mesurent le niveau, et leurs chiffres divergent\u00a0: lesquels croire\u00a0?",
        "L’écart entre les deux échelles est de **12 centimètres**.",
        "L’écart tient surtout à la méthode de mesure.",
        "Le lac a deux rives et deux échelles ; chacune a son propre zéro.",
        "Moins d’équipages achètent une licence.",
        "Le marché le signale pour les deux rives, sans donner de chiffres absolus.",
        "Hydrologue",
        "Estime que le quai s’est affaissé et que personne ne l’a nivelé depuis.",
        "Une échelle que lit un seul côté n’est qu’une affirmation",
        "Ces mots pourraient n’être que de la politesse.",
        "La plupart des ingénieurs y lisent un signe.",
        "La plus petite rive pourrait négocier plus durement.",
        "Le quai sera-t-il de nouveau nivelé ?",
        "Les licences ont reculé sur les deux rives",
        ("Rive nord", "Rive sud", "Îles"),
        "Un seul côté signe la table",
    ),
    "tr": Words(
        "Bir gölde iki su ölçeği",
        "Su düzeyini iki kıyı da ölçüyor, ama sayılar birbirini tutmuyor.",
        "İki ölçek arasındaki fark **12 santimetredir**.",
        "Fark her şeyden önce ölçüm yönteminden kaynaklanıyor.",
        "Gölün iki kıyısı ve iki ölçeği var; her birinin sıfırı başka.",
        "Balıkçılar daha az ruhsat alıyor.",
        "Pazar bunu iki kıyı için bildiriyor, kesin sayı ise vermiyor.",
        "Hidrolog",
        "İskelenin çöktüğünü ve kimsenin onu yeniden ölçmediğini düşünüyor.",
        "Yalnız bir tarafın okuduğu ölçek, ölçüm değil iddiadır",
        "Bu sözler yalnızca nezaket olabilir.",
        "Mühendislerin çoğu bunu bir işaret sayıyor.",
        "Küçük kıyı daha sıkı pazarlık edebilir.",
        "İskeleyi yeniden ölçen olacak mı.",
        "Ruhsatlar iki kıyıda da azaldı",
        ("Kuzey kıyısı", "Güney kıyısı", "Işık Adaları"),
        "Çizelgeyi tek taraf imzaladı",
    ),
}


def brief(language: str) -> dict[str, Any]:
    """The brief as its file has it, with every part that has words of the template; its article is at nobody's hand."""
    w = WORDS[language]
    north, south, islands = w.shores
    return {
        "briefgen": 1,
        "language": language,
        "status": "draft",
        "title": w.title,
        "standfirst": w.standfirst,
        "series": {"name": w.title, "number": 7, "date": "2031-03-20"},
        "imprint": {"authors": ["Ada Quill", "Mirel Tovan"], "organisation": "Sarven", "contact": "ada@example.org"},
        "correction": w.answer,
        "version": 2,
        "summary": w.standfirst,
        "key_messages": [{"id": "gap", "text": w.message}, {"id": "method", "text": w.thesis}],
        "thesis": {"text": w.thesis, "excerpt": w.thesis},
        "context": [{"id": "lake", "text": w.context, "excerpt": w.context}],
        "evidence": [{"id": "crews", "claim": w.claim, "detail": w.detail, "excerpt": w.claim}],
        "people": [{"id": "tovan", "name": "Mirel Tovan", "role": w.role}],
        "quotes": [
            {
                "id": "claim",
                "by": "tovan",
                "text": w.quote,
                "via": w.title,
                "said_in": w.role,
                "date": "2029-11",
                "translated_by": "Ada Quill",
            }
        ],
        "experts": [
            {"id": "tovan", "person": "tovan", "position": w.position, "excerpt": w.position, "quotes": ["claim"]}
        ],
        "counterpoints": [
            {
                "id": "polite",
                "claim": w.objection,
                "excerpt": w.objection,
                "response": w.answer,
                "attributed_to": "Ada Quill",
            },
            {"id": "hint", "claim": w.answer, "excerpt": w.answer},
        ],
        "implications": [
            {"id": "bargain", "text": w.implication, "basis": "source", "excerpt": w.implication},
            {"id": "level", "text": w.watch, "basis": "analyst"},
        ],
        "watch": [{"id": "pier", "text": w.watch, "basis": "analyst"}],
        "events": [
            {"id": "table", "date": "2028-09-01", "label": w.event, "excerpt": w.event},
            {"id": "fall", "date": "2030-10", "label": w.claim, "excerpt": w.claim},
        ],
        "charts": [
            {
                "id": "licences",
                "kind": "bar",
                "title": w.chart,
                "unit": "percent",
                "data": {"columns": [w.title, w.chart], "rows": [[north, -35.5], [south, 1234.5], [islands, None]]},
                "source": w.title,
            },
            {"id": "hints", "kind": "timeline", "title": w.event, "from_events": True, "source": w.title},
        ],
        "articles": [
            {
                "id": "notes",
                "language": language,
                "title": w.title,
                "published": "2031-03-12",
                "accessed": "2031-03-14",
            },
            {"id": "more", "language": language, "title": w.chart, "authors": ["Ada Quill", "Edda Lorn"]},
        ],
    }
