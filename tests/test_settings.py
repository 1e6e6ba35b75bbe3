from pathlib import Path

import pytest

from reportedly.errors import SettingsError
from reportedly.settings import Settings, explained, load


def written(folder: Path, text: str) -> Path:
    path = folder / "reportedly.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_has_its_default(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load() == Settings()


def test_the_file_of_the_working_directory_is_found(tmp_path, monkeypatch):
    written(tmp_path, '[outlets]\ntable = "mine.csv"\n[ledger]\nbusy_timeout = 3')
    monkeypatch.chdir(tmp_path)
    settings = load()
    assert (settings.outlets.table, settings.ledger.busy_timeout) == (Path("mine.csv"), 3.0)


def test_paths_are_relative_to_the_file(tmp_path):
    path = written(tmp_path, '[outlets]\ntable = "mine.csv"')
    assert load(path).outlets.table == tmp_path / "mine.csv"


@pytest.mark.parametrize(
    ("text", "name", "hint"),
    [
        ('raeder = "rules"', "raeder", "Did you mean reader?"),
        ("[ledger]\nbusy_timeuot = 3", "ledger.busy_timeuot", "Did you mean ledger.busy_timeout?"),
        ("[ledger]\nbusy_timeout = '3'", "ledger.busy_timeout", "must be a number from 0, not '3'"),
        ("[ledger]\nbusy_timeout = true", "ledger.busy_timeout", "must be a number from 0, not True"),
        ("[ledger]\nbusy_timeout = -1", "ledger.busy_timeout", "must be a number from 0, not -1"),
        ("[ledger]\nbusy_timeout = nan", "ledger.busy_timeout", "must be a number from 0, not nan"),
        ("ledger = 3", "ledger", "Write it as [ledger]."),
        ('reader = "encodr"', "reader", "Did you mean 'encoder'?"),
        ("[outlets]\ntable = 3", "outlets.table", "the path of a file"),
        ("zzz = 1", "zzz", "There are: reader, ledger.busy_timeout, ledger.keep_pages, outlets.table."),
        ("a = ", "reportedly.toml", "is not TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_what_to_do(tmp_path, text, name, hint):
    with pytest.raises(SettingsError) as caught:
        load(written(tmp_path, text))
    assert name in str(caught.value)
    assert hint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_text_or_not_there_is_a_settings_error(tmp_path):
    path = tmp_path / "reportedly.toml"
    with pytest.raises(SettingsError, match="No such file"):
        load(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="is not TOML"):
        load(path)


def test_every_setting_says_what_it_is():
    for item in explained():
        assert item.says.endswith("."), item.name
    names = {item.name for item in explained()}
    assert names == {"reader", "ledger.busy_timeout", "ledger.keep_pages", "outlets.table"}
