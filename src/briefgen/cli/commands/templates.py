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
    from briefgen.pipeline.locate import template_folders
    from briefgen.pipeline.templates import templates

    for template in templates(template_folders()):
        screen.result(f"{template.name:<16} {template.title} ({template.pages} pages)", **template._asdict())
    return 0
