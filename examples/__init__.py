"""An invented newsroom: the world that `reportedly demo` reads."""
