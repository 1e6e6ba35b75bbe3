"""Stage 4, values: text and date of publication in, `Values` out."""

from reportedly.values.reading import attach, read
from reportedly.values.show import show

__all__ = ["attach", "read", "show"]
