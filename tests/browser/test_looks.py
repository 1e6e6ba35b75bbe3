"""How every page looks and whether everybody can use it: pictures for the documentation, and axe's rules."""

import os
import re
from pathlib import Path

import pytest

pytest.importorskip("axe_playwright_python")
from axe_playwright_python.sync_playwright import Axe

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SERIOUS = {"serious", "critical"}
LOOKS = {"desktop": {}, "phone": {"width": 390, "height": 844}, "dark": {"dark": True}}


def base(page) -> str:
    """The address of the site."""
    return re.match(r"http://[^/]+", page.url)[0]


def claim(page, words: str) -> str:
    """The address of the first claim that is found."""
    page.goto(base(page) + f"/claims?q={words}")
    return page.locator(".claim-row a.claim-text").first.get_attribute("href")


def pages(page) -> dict[str, str]:
    """Every page of the site, by the name of its picture."""
    dam = claim(page, "Fire crews 14 missing")
    page.goto(base(page) + dam)
    article = page.locator(".mention-head a", has_text="Courier").first.get_attribute("href").partition("#")[0]
    mention = page.locator(".mention").first.get_attribute("id")
    page.goto(base(page) + article)
    beside = page.locator("a", has_text="Side by side").first.get_attribute("href")
    return {
        "claims": "/claims",
        "search": "/claims?q=people&outlet=Northline",
        "claim": dam,
        "contradicted": claim(page, "museum 3.2 million"),
        "loop": claim(page, "Quayside depot sold"),
        "article": article,
        "beside": beside,
        "since": beside.replace("/beside/", "/since/"),
        "queue": "/queue?q=euros",
        "preview": "/queue/all?q=euros",
        "findings": "/findings",
        "answering": "/findings/all",
        "correcting": f"{dam}?correct={mention}#{mention}",
        "like": "/like?q=nobody+found+since+the+barrage+broke",
        "sources": "/sources",
        "source": "/sources/Ines%20Calloway",
        "outlets": "/outlets",
        "outlet": "/outlets/Port%20Sorrel%20Courier",
        "add": "/add",
        "log": "/log",
        "you": "/you",
        "empty": "/claims?q=nothing+like+this",
        "missing": "/claims/cnone",
    }


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_fits_its_window(visit, reading, look):
    page = visit(reading, **LOOKS[look])
    found = []
    wanted = os.environ.get("PICTURES", "")  # 1: all; names of pages: those
    for name, path in pages(page).items():
        if wanted not in {"", "1"} and name not in wanted.split(","):
            continue
        page.goto(base(page) + path)
        page.wait_for_load_state("networkidle")
        if wanted:
            page.screenshot(path=PICTURES / f"{name}{'' if look == 'desktop' else '-' + look}.png")
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        found += [f"{name}: {wide} pixels too wide"] if wide > 0 else []
    assert found == []


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_has_a_serious_obstacle(visit, reading, look):
    page = visit(reading, **LOOKS[look])
    found = []
    for name, path in pages(page).items():
        page.goto(base(page) + path)
        found += [
            f"{name}: {item['id']} {[node['target'] for node in item['nodes']][:3]}"
            for item in Axe().run(page).response["violations"]
            if item["impact"] in SERIOUS
        ]
    assert found == []
