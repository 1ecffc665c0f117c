"""`briefgen templates`: what `--template` takes."""

from __future__ import annotations

import click

from briefgen.cli.options import output_options
from briefgen.cli.screen import Screen


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
    for name in templates_found(folders):
        template = load_template(name, folders)
        title, pages, languages = template.settings.title, template.settings.pages, template.languages
        line = f"{name:<16} {title} ({pages} page{'s' * (pages > 1)}; {', '.join(languages)})"
        screen.result(line, name=name, title=title, pages=pages, languages=languages, folder=str(template.folder))
    return 0
