"""The ledger: which slot ran, which mail went out and what is known of it, in SQLite or PostgreSQL. No SQL leaves this room."""

from briefgen.store.rows import MessageRow, NewMessage, Outcome, Slot, SlotRow, State
from briefgen.store.store import Store

__all__ = ["MessageRow", "NewMessage", "Outcome", "Slot", "SlotRow", "State", "Store"]
