"""Measurements, run by ``make bench`` and never by the tests: speed as ratios in one run, quality by public scorers."""
