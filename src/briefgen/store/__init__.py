"""The ledger: which slot ran, which mail went out and what is known of it, in SQLite or PostgreSQL. No SQL leaves this room."""

from briefgen.store.alerts import Told
from briefgen.store.rows import OPEN, SERVED, MessageRow, NewMessage, Outcome, Slot, SlotRow, State
from briefgen.store.store import Store

__all__ = ["OPEN", "SERVED", "MessageRow", "NewMessage", "Outcome", "Slot", "SlotRow", "State", "Store", "Told"]
