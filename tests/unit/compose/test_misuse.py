"""Ways to misuse a template: each is a finding with template and line, and none loses an address unnoticed."""

from __future__ import annotations

import pytest

from briefgen.errors import BriefInvalid
from tests.unit.compose.template_text import ADDRESS, made, runs

KEPT = [
    "<p>{{ f }}</p>",
    "<p>{{ f or word }}</p>",
    "<p>{{ f if f }}</p>",
    "<p>{% set g = f %}{{ g }}</p>",
    "<p>{% set g %}{{ f }}{% endset %}{{ g }}</p>",
    "<p>{% set g %}{{ f }}{% endset %}{{ g ~ g }}</p>",
    "{% macro m(x) %}<p>{{ x }}</p>{% endmacro %}{{ m(f) }}",
    "{% include 'inc.html.j2' %}",
    "{% macro k() %}<p>{{ caller(f) }}</p>{% endmacro %}{% call(x) k() %}{{ x }}{% endcall %}",
    "{% for i in items if i.f %}<p>{{ i.f }}</p>{% endfor %}",
    "<p>{{ items|map(attribute='f')|first }}</p>",
    "<p>{{ f|default('x') }}</p>",
    "<p>{{ (items|first).f }}</p>",
    "<p>{{ [f][0] }}</p>",
    "<p>{% if f is defined and f is not none %}{{ f }}{% endif %}</p>",
    "<p>{{ label(x=f, n=1) }}</p>",
    "<p>{% set g %}{{ f }}{% endset %}{{ label(x=g, n=2) }}</p>",
    "<p>{{ f }}{{ '.' if f is not sentence }}</p>",
]

IN_EXPRESSIONS = [
    "f ~ 'x'",
    "'x' ~ f",
    "f + 'x'",
    "'x' + f",
    "f * 2",
    "2 * f",
    "'%s' % f",
    "'{}'.format(f)",
    "f|upper",
    "f|truncate(3)",
    "f|trim",
    "f|replace('a', 'b')",
    "f|length",
    "f[:2]",
    "f[0]",
    "[f]|join",
    "items|map(attribute='f')|join(', ')",
    "items|sort(attribute='f')",
    "items|map(attribute='f')|map('upper')|first",
    "items|map(attribute='f')|unique|list",
    "f == 'a'",
    "f in ['a']",
    "'a' in f",
    "'x' < f",
    "items|groupby('f')",
]
AFTER_PRINTING = [
    "g|upper",
    "g|truncate(9)",
    "g.striptags()",
    "g[16:18]",
    "g.replace('b', 'x')",
    "word",
    "g|length",
    "[g]|join('-')|upper",
]
WRONG = [
    *[("<p>{{ " + x + " }}</p>", "address-lost") for x in IN_EXPRESSIONS],
    *[("<p>{% set g %}{{ f }}{% endset %}{{ " + x + " }}</p>", "address-lost") for x in AFTER_PRINTING],
    ("<p>{% filter upper %}{{ f }}{% endfilter %}</p>", "address-lost"),
    ("{% for x in f %}{% endfor %}", "address-lost"),
    ("<p>{{ [f] }}</p>", "not-printable"),
    ("<p>{{ nothing }}</p>", "not-printable"),
    ("<p>{{ true }}</p>", "not-printable"),
    ("<p>{{ items }}</p>", "not-printable"),
    ("<p>{{ f.source }}</p>", "template"),
    ("<p>{{ f.runs }}</p>", "template"),
    ("<p>{{ f.plain }}</p>", "template"),
    ("<p>{{ f.__class__ }}</p>", "template"),
    ("<p>{{ items[0].__init__ }}</p>", "template"),
    ("<p>{{ f|safe }}</p>", "template"),
    ("<p>{{ f|string }}</p>", "template"),
    ("<p>{{ f|e }}</p>", "template"),
    ("<p>{{ missing }}</p>", "template"),
    ("<p>{{ items[0].g }}</p>", "template"),
    ("<p>{{ label(n=2) }}</p>", "template"),
    ("<p>{{ 'x' * 1000000000 }}</p>", "template"),
    ("<p>{{ 9 ** 9 }}</p>", "template"),
    ("{% include '../secret.html.j2' %}", "template"),
    ("{% autoescape false %}<p>{{ f }}</p>{% endautoescape %}", "template"),
    ("<p>&nosuch;</p>", "template"),
    ("<p>{% if %}</p>", "template"),
    ('<p data-role="{{ f }}">x</p>', "not-well-formed"),
    ("<p>a < b</p>", "not-well-formed"),
    ("<p><strong>{{ f }}</p></strong>", "not-well-formed"),
    ("<p>x</p></document><document><p>y</p>", "not-well-formed"),
    ("<p>{{ f }}", "not-well-formed"),
    ("<p>{% set g %}<p>{% endset %}{{ g[:2] }}>x</p></p>", "element-from-expression"),
    ("<p>{% set g %}{{ f }}{% endset %}{{ g[:6] }}>{{ g[-8:] }}</p>", "element-from-expression"),
    ("<div>x</div>", "unknown-element"),
    ("<P>x</P>", "unknown-element"),
    ("<document>x</document>", "unknown-element"),
    ('<field n="0">x</field><p>{{ f }}</p>', "unknown-element"),
    ('<p><statistic ref="x">y</statistic></p>', "unknown-element"),
    ("<p><![CDATA[x]]></p>", "unknown-element"),
    ('<p style="x">y</p>', "unknown-attribute"),
    ('<p data-priority="9">y</p>', "unknown-attribute"),
    ('<p data-columns="2">y</p>', "unknown-attribute"),
    ('<p data-role="A b">y</p>', "unknown-attribute"),
    ('<p><a href="javascript:x">y</a></p>', "unknown-attribute"),
    ("<p><a>y</a></p>", "unknown-attribute"),
    ("<chart/>", "unknown-attribute"),
    ("<section>x</section>", "misplaced"),
    ("<p><p>x</p></p>", "misplaced"),
    ("<li>x</li>", "misplaced"),
    ("<table><td>x</td></table>", "misplaced"),
    ('<chart ref="x">y</chart>', "misplaced"),
    ('<p><a href="https://x.example"><a href="https://y.example">z</a></a></p>', "misplaced"),
]


@pytest.mark.parametrize("template", KEPT)
def test_a_printed_field_keeps_its_address(template: str) -> None:
    """Loops, macros, includes, defaults and labels pass a field on whole."""
    assert ADDRESS in {run.address for run in runs(made(template))}


@pytest.mark.parametrize(("template", "code"), WRONG)
def test_misuse_is_a_finding_with_template_and_line(template: str, code: str) -> None:
    """What would lose an address or leave the vocabulary is refused where it stands."""
    with pytest.raises(BriefInvalid) as raised:
        made("\n\n" + template)

    found = raised.value.findings[0]
    assert found.code == code
    assert found.file == "t.html.j2"
    assert found.line == (None if "thrown away" in found.message else 3)


def test_a_link_of_the_author_in_a_link_of_the_template_is_misplaced() -> None:
    """Links do not nest."""
    with pytest.raises(BriefInvalid, match="<a> in <a>"):
        made('<p><a href="https://x.example">{{ f }}</a></p>', "[b](https://y.example)")


def test_several_mistakes_are_told_at_once() -> None:
    """A wrong element does not hide the next one."""
    with pytest.raises(BriefInvalid) as raised:
        made('<div>x</div>\n<p style="y">z</p>\n<ul><p>q</p></ul>')

    assert [(x.code, x.line) for x in raised.value.findings] == [
        ("unknown-element", 1),
        ("unknown-attribute", 2),
        ("misplaced", 3),
    ]
