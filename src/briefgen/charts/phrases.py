"""The words that charts themselves say, by language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from briefgen.language import lookup


class Phrases(NamedTuple):
    """Names of the kinds, heads of columns, what stands in the place of a missing value, and words of alternative texts."""

    kinds: Mapping[str, str]
    category: str
    value: str
    date: str
    event: str
    order: str
    line: str
    missing: str
    total: str
    note: str
    first: str
    last: str
    highest: str
    lowest: str


_KINDS = ("bar", "column", "stacked", "line", "area", "scatter", "timeline")


def _kinds(*names: str) -> Mapping[str, str]:
    return dict(zip(_KINDS, names, strict=True))


_ENGLISH = Phrases(
    _kinds("Bar chart", "Column chart", "Stacked columns", "Line chart", "Area chart", "Scatter chart", "Timeline"),
    *("Category", "Value", "Date", "Event", "Order", "Line", "no data"),
    *("Total", "Note", "first", "last", "highest", "lowest"),
)
_PHRASES = {
    "en": _ENGLISH,
    "de": Phrases(
        _kinds(
            "Balkendiagramm",
            "Säulendiagramm",
            "Gestapelte Säulen",
            "Liniendiagramm",
            "Flächendiagramm",
            "Streudiagramm",
            "Zeitleiste",
        ),
        *("Kategorie", "Wert", "Datum", "Ereignis", "Reihenfolge", "Linie", "keine Daten"),
        *("Summe", "Anmerkung", "erster Wert", "letzter Wert", "höchster Wert", "niedrigster Wert"),
    ),
    "fr": Phrases(
        _kinds(
            "Diagramme à barres",
            "Diagramme en colonnes",
            "Colonnes empilées",
            "Graphique en courbes",
            "Graphique en aires",
            "Nuage de points",
            "Chronologie",
        ),
        *("Catégorie", "Valeur", "Date", "Événement", "Ordre", "Ligne", "pas de données"),
        *("Total", "Note", "première valeur", "dernière valeur", "maximum", "minimum"),
    ),
    "kk": Phrases(
        _kinds(
            "Жолақты диаграмма",
            "Бағанды диаграмма",
            "Жинақталған бағандар",
            "Сызықтық график",
            "Аймақтық диаграмма",
            "Нүктелік диаграмма",
            "Оқиғалар хронологиясы",
        ),
        *("Санат", "Мәні", "Күні", "Оқиға", "Реті", "Сызық", "дерек жоқ"),
        *("Барлығы", "Ескертпе", "алғашқы", "соңғы", "ең жоғары", "ең төмен"),
    ),
    "ru": Phrases(
        _kinds(
            "Столбчатая диаграмма",
            "Вертикальная столбчатая диаграмма",
            "Столбцы с накоплением",
            "Линейный график",
            "Диаграмма с областями",
            "Точечная диаграмма",
            "Хронология",
        ),
        *("Категория", "Значение", "Дата", "Событие", "Порядок", "Линия", "нет данных"),
        *("Итого", "Примечание", "первое", "последнее", "наибольшее", "наименьшее"),
    ),
    "tg": Phrases(
        _kinds(
            "Диаграммаи уфуқӣ",
            "Диаграммаи сутунӣ",
            "Сутунҳои ҷамъшаванда",
            "Графики хаттӣ",
            "Диаграммаи масоҳатӣ",
            "Диаграммаи нуқтавӣ",
            "Солномаи рӯйдодҳо",
        ),
        *("Гурӯҳ", "Қимат", "Сана", "Рӯйдод", "Тартиб", "Хат", "маълумот нест"),
        *("Ҳамагӣ", "Эзоҳ", "аввалин", "охирин", "баландтарин", "пасттарин"),
    ),
    "tr": Phrases(
        _kinds(
            "Çubuk grafiği",
            "Sütun grafiği",
            "Yığılmış sütunlar",
            "Çizgi grafiği",
            "Alan grafiği",
            "Dağılım grafiği",
            "Zaman çizelgesi",
        ),
        *("Kategori", "Değer", "Tarih", "Olay", "Sıra", "Çizgi", "veri yok"),
        *("Toplam", "Not", "ilk", "son", "en yüksek", "en düşük"),
    ),
    "uz": Phrases(
        _kinds(
            "Gorizontal ustunli diagramma",
            "Ustunli diagramma",
            "Yigʻma ustunlar",
            "Chiziqli grafik",
            "Sohali diagramma",
            "Nuqtali diagramma",
            "Voqealar xronologiyasi",
        ),
        *("Toifa", "Qiymat", "Sana", "Voqea", "Tartib", "Chiziq", "maʼlumot yoʻq"),
        *("Jami", "Izoh", "birinchi", "oxirgi", "eng yuqori", "eng past"),
    ),
    "uz-Cyrl": Phrases(
        _kinds(
            "Горизонтал устунли диаграмма",
            "Устунли диаграмма",
            "Йиғма устунлар",
            "Чизиқли график",
            "Соҳали диаграмма",
            "Нуқтали диаграмма",
            "Воқеалар хронологияси",
        ),
        *("Тоифа", "Қиймат", "Сана", "Воқеа", "Тартиб", "Чизиқ", "маълумот йўқ"),
        *("Жами", "Изоҳ", "биринчи", "охирги", "энг юқори", "энг паст"),
    ),
}


def phrases(language: str) -> Phrases:
    """The phrases of a language, the English ones where it has none."""
    return lookup(_PHRASES, language) or _ENGLISH
