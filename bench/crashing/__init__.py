"""The parts of `bench/crash.py`: what is ended, how it is ended, and small disks."""
