"""`briefgen schema`: the JSON Schema of a brief, for editors."""

from __future__ import annotations

import click

from briefgen.cli.screen import Screen


@click.command("schema")
@click.pass_obj
def command(screen: Screen) -> int:
    """Print the JSON Schema of brief.yaml, for editors."""
    from briefgen.pipeline.schema import schema

    screen.text(schema())
    return 0
