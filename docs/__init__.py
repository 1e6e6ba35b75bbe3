"""What the program writes of its own documentation."""
