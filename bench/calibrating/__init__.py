"""Worlds whose truth is known, and how well grades agree with it: the parts of `bench/calibration.py`."""
