"""Measurements: each module has `measure(data)`, `bench.run` compares what they give with the floors."""
