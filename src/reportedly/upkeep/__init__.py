"""What is done to whole ledgers: one is derived anew, two become one."""

from reportedly.upkeep.merge import Merged, merge
from reportedly.upkeep.rebuild import Rebuilt, rebuild

__all__ = ["Merged", "Rebuilt", "merge", "rebuild"]
