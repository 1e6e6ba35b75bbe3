"""Pairs of articles whose truth is known, made from real ones, and what is measured on them."""
