"""Scores a ledger against a simulated newsroom, through the ledger's public JSON only."""
