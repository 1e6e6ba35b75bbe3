"""A simulated newsroom: invented events, reported by invented outlets, with the truth of who had what from whom.

Nothing here comes from the system that is measured: no code, no list of phrases, no pattern.
"""
