"""Expressions of time: periods of the calendar, and the rules that read each form of date."""
