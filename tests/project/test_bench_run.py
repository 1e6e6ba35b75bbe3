"""The benchmark runner: floors bind on the data they were measured on, and never fall silently."""

import json
from types import SimpleNamespace

import pytest

from bench import run as runner
from bench.run import Figure, Floor, benchmarks, digest, figures, unexplained, updated, verdict


def figure(value: float, *, data: str = "d1", lower: bool = False) -> Figure:
    return Figure(name="reader.f1", value=value, data=data, lower_is_better=lower)


def test_a_figure_below_its_floor_is_said_to_be_below():
    floors = {"reader.f1": Floor(value=0.8, data="d1")}
    assert verdict(figure(0.8), floors) == "floor 0.8"
    assert verdict(figure(0.796), floors) == "floor 0.8"
    assert verdict(figure(0.79), floors) == "BELOW its floor 0.8"


def test_a_floor_measured_on_other_data_is_shown_and_not_compared():
    floors = {"reader.f1": Floor(value=0.8, data="d1")}
    assert "not compared" in verdict(figure(0.1, data="d2"), floors)


def test_an_error_rate_has_a_ceiling():
    floors = {"reader.f1": Floor(value=0.1, data="d1", lower_is_better=True)}
    assert verdict(figure(0.05, lower=True), floors) == "ceiling 0.1"
    assert verdict(figure(0.2, lower=True), floors) == "BELOW its ceiling 0.1"


@pytest.mark.parametrize("lower", [True, False])
@pytest.mark.parametrize("value", [0.8123, 0.29, 1.0, 0.0])
def test_a_new_floor_is_kept_by_the_figure_it_was_made_from(value, lower):
    made = updated({}, [figure(value, lower=lower)])
    assert not verdict(figure(value, lower=lower), made).startswith("BELOW")


def test_a_lowered_floor_must_be_named_under_unreleased():
    changelog = "# Changelog\n\n## Unreleased\n\n- a.f1 fell: its gold was wrong.\n\n## 0.1\n\n- b.f1\n"
    assert unexplained(["a.f1", "b.f1"], changelog) == ["b.f1"]


def test_the_digest_depends_on_names_and_bytes_of_what_is_needed_alone(tmp_path):
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "gold.json").write_text("[]")
    before = digest(tmp_path, ("set",))
    (tmp_path / "other.json").write_text("{}")
    assert digest(tmp_path, ("set",)) == before
    (tmp_path / "set" / "gold.json").write_text("[1]")
    assert digest(tmp_path, ("set",)) != before
    assert digest(tmp_path, ()) == "none"


def test_figures_carry_the_name_of_their_module(tmp_path):
    module = SimpleNamespace(
        __name__="bench.reader", NEEDS=(), LOWER_IS_BETTER={"errors"}, measure=lambda data: {"f1": 1, "errors": 2}
    )
    assert [(item.name, item.lower_is_better) for item in figures(module, tmp_path)] == [
        ("reader.f1", False),
        ("reader.errors", True),
    ]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with one benchmark that gives 0.5, its floor 0.8, and a changelog that says nothing."""
    module = SimpleNamespace(__name__="bench.reader", NEEDS=(), measure=lambda data: {"f1": 0.5})
    monkeypatch.setattr(runner, "benchmarks", lambda only: [module])
    monkeypatch.setattr(runner, "read_floors", lambda: {"reader.f1": Floor(value=0.8, data="none")})
    monkeypatch.setattr(runner, "CHANGELOG", tmp_path / "CHANGELOG.md")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n")
    written: list[dict[str, Floor]] = []
    monkeypatch.setattr(runner, "write_floors", written.append)
    return SimpleNamespace(folder=tmp_path, written=written)


def test_a_regression_fails_and_is_not_written_without_leave_and_reason(project, capsys):
    data = str(project.folder)
    assert runner.main([data]) == 1
    assert runner.main([data, "--update"]) == 1
    assert runner.main([data, "--update", "--allow-regression"]) == 1
    assert "reader.f1" in capsys.readouterr().err
    assert project.written == []
    (project.folder / "CHANGELOG.md").write_text("## Unreleased\n- reader.f1: the gold was wrong.\n")
    assert runner.main([data, "--update", "--allow-regression"]) == 0
    assert project.written[0]["reader.f1"].value == 0.5


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path):
    with pytest.raises(SystemExit, match="2"):
        runner.main([str(tmp_path / "nowhere")])


def test_every_benchmark_says_what_it_needs():
    assert [module.__name__ for module in benchmarks() if not isinstance(module.NEEDS, tuple)] == []


def test_floors_are_written_as_they_are_read(tmp_path):
    floors = {"reader.f1": Floor(value=0.8, data="d1")}
    runner.write_floors(floors, tmp_path / "floors.json")
    assert runner.read_floors(tmp_path / "floors.json") == floors
    assert json.loads((tmp_path / "floors.json").read_text())["reader.f1"]["data"] == "d1"
