"""`briefgen templates`: what `--template` takes."""

from __future__ import annotations

import click

from briefgen.cli.options import output_options
from briefgen.cli.screen import Screen
from briefgen.errors import BriefInvalid, first_exit_code


@click.command("templates")
@output_options
@click.pass_obj
def command(screen: Screen) -> int:
    """List the templates: shipped ones and those of the project."""
    from briefgen.compose import load_template, templates_found
    from briefgen.pipeline.locate import template_folders
    from briefgen.project import find_project
    from briefgen.render.registry import FORMATS
    from briefgen.world import World

    world = World()
    folders = template_folders(find_project(world.folder, world, FORMATS))
    codes = []
    for name in templates_found(folders):
        try:
            template = load_template(name, folders)
        except BriefInvalid as error:
            screen.findings(error.findings)
            codes.append(error.exit_code)
            continue
        title, pages, languages = template.settings.title, template.settings.pages, template.languages
        line = f"{name:<16} {title} ({pages} page{'s' * (pages > 1)}; {', '.join(languages)})"
        screen.result(line, name=name, title=title, pages=pages, languages=languages, folder=str(template.folder))
    return first_exit_code(codes)
