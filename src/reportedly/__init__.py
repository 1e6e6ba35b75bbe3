"""reportedly reads news articles and keeps a ledger of claims with the sources that really stand behind each."""

__version__ = "0.1.0"
