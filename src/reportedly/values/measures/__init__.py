"""What stands around a number: bounds, unit, rate, counted noun, and whether it counts at all."""
