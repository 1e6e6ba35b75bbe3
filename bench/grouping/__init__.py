"""Measures of grouping: which mentions are one claim, and how claims stand to one another."""
