"""A ledger does not depend on the process that read it: Python orders sets of words otherwise in each."""

import os
import subprocess
import sys
from pathlib import Path

from bench.equality import differences

EXAMPLES = Path(__file__).parents[1] / "examples"
READ = """
import sys
from pathlib import Path

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.settings import OutletSettings, Settings

place, examples = sys.argv[1:]
settings = Settings(reader="rules", outlets=OutletSettings(table=Path(examples, "outlets.csv")))
with Ledger.open(place, create=True) as ledger:
    pipeline.read([f"{examples}/newsroom"], ledger, settings=settings)
"""


def test_two_processes_write_the_same_ledger(tmp_path):
    places = [tmp_path / f"{seed}.ledger" for seed in (1, 2)]
    for seed, place in enumerate(places, start=1):
        given = {**os.environ, "PYTHONHASHSEED": str(seed)}
        subprocess.run([sys.executable, "-c", READ, str(place), str(EXAMPLES)], env=given, check=True)  # noqa: S603
    assert differences(*places) == {}
