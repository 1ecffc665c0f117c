"""The ledger as one value: slots, outbox and alerts on one database."""

from __future__ import annotations

from types import TracebackType

from briefgen.store.alerts import Alerts
from briefgen.store.database import Database
from briefgen.store.outbox import Outbox
from briefgen.store.slots import Slots


class Store:
    """An open ledger. Raises EnvironmentFailed where the database cannot be used or is newer than this program."""

    def __init__(self, url: str) -> None:
        self._database = Database(url)
        self.slots = Slots(self._database)
        self.outbox = Outbox(self._database)
        self.alerts = Alerts(self._database, self.outbox)

    def close(self) -> None:
        """Give the connections back."""
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
