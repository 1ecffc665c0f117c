"""Words that hold to a number or a name beside them, by language, as parts of regular expressions."""

from __future__ import annotations

from typing import NamedTuple


class BoundWords(NamedTuple):
    """`months` and `units` stand behind a number, `marks` before one, `titles` before a name.

    `before` hold to the next word, `particles` to the word before them; `signs` are signs that stand behind a space.
    """

    months: str = ""
    units: str = ""
    marks: str = ""
    titles: str = ""
    before: str = ""
    particles: str = ""
    signs: str = ""


NONE = BoundWords()
WORDS = {
    "en": BoundWords(
        months="January|February|March|April|May|June|July|August|September|October|November|December"
        r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec",
        units=r"per cent|percent(?:age)?|hundred|thousand|million|billion|trillion|(?:kilo|centi|milli)?met(?:re|er)s?"
        r"|miles?|hectares?|tonn?es?|tons?|kilograms?|degrees?|years?|months?|weeks?|days?|hours?|minutes?|a\.m\.|p\.m\."
        "|BC|AD",
        marks=r"pp?\.|vol\.|ch\.|[Aa]rt\.|para\.|fig\.|[Vv]ersion|[Cc]hapter|[Ss]ection|[Aa]rticle|[Tt]able|[Cc]hart"
        "|[Nn]ote|[Pp]age|[Pp]aper|[Pp]art|[Aa]nnex",
        titles=r"Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Prof\.?|St\.?|Gen\.|Col\.",
    ),
    "ru": BoundWords(
        months="января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        units=r"процент\w*|тыс\.|тысяч\w*|млн|миллион\w*|млрд|миллиард\w*|трлн|руб\.|рубл\w*|тенге|км|м|см|мм|кг|т|га"
        r"|г\.|гг\.|лет|год\w*|месяц\w*|недел\w*|дн(?:я|ей)|час\w*|минут\w*|века?|вв?\.",
        marks=r"стр\.|с\.|ст\.|п\.|гл\.|рис\.|т\.|[Гг]лав[аеы]|[Рр]аздел|[Сс]тать[яеи]|[Тт]аблиц[аеы]|[Вв]ерси[яи]",
        titles=r"г\.|ул\.|проф\.|акад\.|им\.",
        before="[ВвКкСсУуОоИиАаЯя]",
        particles="бы?|же?|ли|ль",
    ),
    "de": BoundWords(
        months="Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
        r"|Jan\.|Feb\.|Apr\.|Aug\.|Sept?\.|Okt\.|Nov\.|Dez\.",
        units=r"Prozent|Tausend|Mio\.|Mrd\.|Millionen?|Milliarden?|Billionen?|Kilometern?|Metern?|Hektar|Tonnen?|Euro|Uhr"
        r"|Grad|Jahr\w*|Monat\w*|Wochen?|Tag\w*|Stunden?|Minuten?|v\.|n\.",
        marks=r"Seite|S\.|Bd\.|Kap\.|Art\.|Abs\.|Abb\.|Tab\.|Artikel|Kapitel|Abschnitt|Tabelle|Abbildung|Absatz|Version|Teil",
        titles=r"Dr\.|Prof\.|Frau|Herrn?|St\.|z\.",
    ),
    "fr": BoundWords(
        months="janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
        r"|janv\.|févr\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\.",
        units=r"pour cent|cents?|mille|millions?|milliards?|kilomètres?|mètres?|hectares?|tonnes?|euros?|degrés?|ans?"
        r"|années?|mois|semaines?|jours?|heures?|minutes?|siècles?",
        marks=r"[Nn]°|p\.|pp\.|vol\.|chap\.|art\.|fig\.|[Vv]ersion|[Cc]hapitre|[Aa]rticle|[Tt]ableau|[Ff]igure|[Pp]age"
        "|[Pp]artie|[Aa]nnexe",
        titles=r"M\.|MM\.|Mme|Mlle|Dr|Pr|St|Ste",
        signs="[;:!?»]",
    ),
    "kk": BoundWords(
        months="қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
        r"|қаң\.|ақп\.|нау\.|сәу\.|мам\.|мау\.|шіл\.|там\.|қыр\.|қаз\.|қар\.|жел\.",
        units=r"пайыз\w*|мың\w*|млн|миллион\w*|млрд|миллиард\w*|трлн|теңге\w*|км|м|см|кг|т|га|ж\.|жж\.|жыл\w*|ай\w*|апта\w*"
        r"|күн\w*|сағат\w*|минут\w*|ғасыр\w*",
        marks=r"б\.|т\.|тар\.",
    ),
    "uz": BoundWords(
        months="yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr",
        units=r"foiz\w*|ming\w*|mln|million\w*|mlrd|milliard\w*|trln|soʻm\w*|ta|nafar|kilometr\w*|metr\w*|gektar\w*"
        r"|tonna\w*|yil\w*|oy\w*|hafta\w*|kun\w*|soat\w*|daqiqa\w*",
    ),
    "uz-Cyrl": BoundWords(
        months="январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр",
        units=r"фоиз\w*|минг\w*|млн|миллион\w*|млрд|миллиард\w*|трлн|сўм\w*|та|нафар|км|м|см|кг|т|га|йил\w*|ой\w*|ҳафта\w*"
        r"|кун\w*|соат\w*|дақиқа\w*",
    ),
    "tg": BoundWords(
        months="январи?|феврали?|марти?|апрели?|майи?|июни?|июли?|августи?|сентябри?|октябри?|ноябри?|декабри?",
        units=r"фоиз\w*|дарсад\w*|ҳазор\w*|млн|миллион\w*|млрд|миллиард\w*|сомон\w*|км|м|см|кг|т|га|сол\w*|моҳ\w*|ҳафта\w*"
        r"|рӯз\w*|соат\w*|дақиқа\w*|нафар",
        marks="соли|саҳ\\.|ҷ\\.",
    ),
    "tr": BoundWords(
        months="Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"
        "|Oca|Şub|Mar|Nis|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
        units=r"bin|milyon|milyar|trilyon|lira\w*|kilometre\w*|metre\w*|hektar\w*|ton|derece|yıl\w*|ay\w*|hafta\w*|gün\w*"
        r"|saat\w*|dakika\w*|yüzyıl\w*",
        marks="[Yy]üzde|[Ss]ayfa|[Ss]ürüm|[Mm]adde|[Tt]ablo|[Ss]ayı",
        titles=r"Dr\.|Prof\.|Doç\.|Av\.",
    ),
}
