"""Is it true to the article, and the lock."""

from briefgen.source.article import read_article
from briefgen.source.ground import Grounding, Proof, ground
from briefgen.source.lock import Lock, Row, lock_text, read_lock
from briefgen.source.locking import ClaimChange, Locked, make_lock
from briefgen.source.nearest import Change, Nearest
from briefgen.source.printed import HeldNumber, Material, held_numbers
from briefgen.source.speakers import Quotation, QuotationKind, Way, find_quotations
from briefgen.source.standing import Standing
from briefgen.source.statistics.find import FoundStatistic, find_statistics
from briefgen.source.statistics.verify import StatisticVerification, verify_statistic
from briefgen.source.stretches import Source, read_source
from briefgen.source.verification import Tier, Verification, verify_quotation

__all__ = [
    "Change",
    "ClaimChange",
    "FoundStatistic",
    "Grounding",
    "HeldNumber",
    "Lock",
    "Locked",
    "Material",
    "Nearest",
    "Proof",
    "Quotation",
    "QuotationKind",
    "Row",
    "Source",
    "Standing",
    "StatisticVerification",
    "Tier",
    "Verification",
    "Way",
    "find_quotations",
    "find_statistics",
    "ground",
    "held_numbers",
    "lock_text",
    "make_lock",
    "read_article",
    "read_lock",
    "read_source",
    "verify_quotation",
    "verify_statistic",
]
