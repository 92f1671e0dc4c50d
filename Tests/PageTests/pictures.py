"""The pictures in docs/pictures: pictures.py OPTIMIZE. Needs what pages.py needs."""

import pathlib
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "docs" / "pictures"
OPTIMIZE = str(pathlib.Path(sys.argv[1]).resolve())


def make(path, name, *words):
    rules = ["--rules", f"datasets/rules/{name}.csv"]
    subprocess.run([OPTIMIZE, f"datasets/{name}.csv", *rules, *words, "-o", str(path)], cwd=ROOT, check=True)
    return path


def shoot(browser, page_file, name, size, full=False, media=None, **context):
    page = browser.new_context(viewport={"width": size[0], "height": size[1]}, **context).new_page()
    if media:
        page.emulate_media(media=media)
    page.goto(page_file.as_uri())
    page.screenshot(path=FOLDER / name, full_page=full)


with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
    FOLDER.mkdir(exist_ok=True)
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    english = make(pathlib.Path(folder) / "report.html", "packaging-contract")
    proposals = ["--proposals", "datasets/proposals/transportcontract.csv"]
    dutch = make(pathlib.Path(folder) / "rapport.html", "transportcontract", *proposals)
    shoot(browser, english, "page.png", (1180, 1280))
    shoot(browser, dutch, "page-dark.png", (1180, 1280), color_scheme="dark")
    shoot(browser, dutch, "page-phone.png", (390, 1200))
    shoot(browser, english, "page-print.png", (794, 1123), media="print")
    make(FOLDER / "slide.svg", "packaging-contract")
    browser.close()
