"""`briefgen rules`: every point of a professional brief, with what holds it."""

from __future__ import annotations

import click

from briefgen.cli.options import output_options
from briefgen.cli.screen import Screen


@click.command("rules")
@output_options
@click.pass_obj
def command(screen: Screen) -> int:
    """List the rules that `briefgen check` warns of, with the points that something else holds, or only an eye.

    A rule is switched off in briefgen.toml, with its reason: under [check], code = "reason".
    """
    from briefgen.pipeline.locate import project_around
    from briefgen.rules import CHECKLIST, HELD, rules
    from briefgen.world import World

    off = project_around(World()).settings.check
    for rule in rules():
        why = off.get(rule.code, "")
        told = f" [off: {why}]" if why else ""
        line = f"{rule.code:<17} {rule.point:>6}  {rule.sentence} ({rule.source}){told}"
        screen.result(line, code=rule.code, point=rule.point, sentence=rule.sentence, source=rule.source, off=why)
    for held in HELD:
        line = f"{'held elsewhere':<17} {held.point:>6}  {held.what} ({held.told_by})"
        screen.result(line, point=held.point, sentence=held.what, held_by=held.told_by)
    for look in CHECKLIST:
        line = f"{'for the eye':<17} {look.point:>6}  {look.sentence}"
        screen.result(line, point=look.point, sentence=look.sentence, held_by="")
    return 0
