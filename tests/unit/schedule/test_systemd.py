"""Units for systemd: names and paths as it reads them."""

from __future__ import annotations

from pathlib import Path

from briefgen.schedule.systemd import units


def test_the_name_of_a_unit_is_one_whatever_the_folder_is_called() -> None:
    """A unit's name has no spaces; a path may, and a percent sign in it is doubled."""
    text = units(Path("/srv/My briefs 100%"))
    assert text.startswith("# briefgen-My-briefs-100.service\n")
    assert "\nWorkingDirectory=/srv/My briefs 100%%\n" in text
    assert "# briefgen-project.service" in units(Path("/"))
    assert " -m briefgen schedule tick\n" in text
