"""What is done to whole ledgers: one is derived anew, or proven by that, two become one."""

from reportedly.upkeep.merge import Merged, merge
from reportedly.upkeep.prove import prove
from reportedly.upkeep.rebuild import Rebuilt, rebuild

__all__ = ["Merged", "Rebuilt", "merge", "prove", "rebuild"]
