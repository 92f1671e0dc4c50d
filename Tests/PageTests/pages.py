"""Pages in a real browser: pages.py OPTIMIZE.

Makes pages of the deals in datasets/ and of some that are meant to break them, and opens them in Chromium: nothing
may be asked of the network or said on the console, figures have to be those that `optimize score` finds, the keyboard
has to reach everything, and axe may find nothing. Needs Chromium, and playwright and axe-playwright-python from PyPI.
"""

import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from decimal import Decimal

import axe_playwright_python
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
OPTIMIZE = str(pathlib.Path(sys.argv[1]).resolve())
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="pages."))
DATASETS = ROOT / "datasets"
failures = []
checks = 0


def expect(holds, words):
    global checks
    checks += 1
    if not holds:
        failures.append(words)
        print("FAILED:", words)


def run(*words):
    done = subprocess.run([OPTIMIZE, *map(str, words)], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode in (0, 3), (words, done.returncode, done.stderr)
    return done.stdout


def make(name, *words):
    path = FOLDER / f"{name}.html"
    run(*words, "--html", path)
    again = FOLDER / f"{name}.again.html"
    run(*words, "-o", again)
    expect(path.read_bytes() == again.read_bytes(), f"{name}: the same bytes on every run")
    return path


def deals():
    """Deals with their rules: a name, the file, what else stands on the command line."""
    for name in ["packaging-contract", "it-outsourcing", "transportcontract", "it-services-contract"]:
        yield name, DATASETS / f"{name}.csv", ["--rules", DATASETS / "rules" / f"{name}.csv"]
    for name in ["itex-cypress", "schoonmaakcontract", "valve-price", "rush-order", "facility-services-100"]:
        yield name, DATASETS / f"{name}.csv", []
    yield "capped", DATASETS / "packaging-contract.csv", ["--max-payment", "4000"]
    yield "large", large(), []


def large():
    """Sums of both parties at 70 % of 2^62, where numbers of JavaScript are wrong."""
    draw = random.Random(7)
    rows = ["issue;option;value buyer (EUR);cost buyer;value supplier (EUR);cost supplier"]
    for issue in range(10):
        for option in range(3):
            top = 2**62 * 7 // 10 // 20
            a, b = draw.randrange(top), draw.randrange(top)
            rows.append(f"issue {issue};option {option};{a // 100}.{a % 100:02};0.00;{b // 100}.{b % 100:02};0.00")
    rows.append("BATNA;;1.00;;1.00;")
    path = FOLDER / "large.csv"
    path.write_text("\n".join(rows) + "\n")
    return path


def open_page(browser, path, **context):
    page = browser.new_context(**context).new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda request: request.url.startswith("file:") or page.said.append(request.url))
    page.goto(path.as_uri())
    return page


def same_figures(browser, name, file, words, count):
    """Random choices: gains, broken rules, efficiency and improvement as `optimize score` has them."""
    page = open_page(browser, make(name, file, *words))
    data = json.loads(page.inner_text("#data") or page.evaluate("document.getElementById('data').textContent"))
    sizes = [issue["range"]["count"] if "range" in issue else len(issue["o"]) for issue in data["issues"]]
    draw = random.Random(name)
    packages = [[draw.randrange(size) for size in sizes] for _ in range(count)]
    labels = page.evaluate(
        "list => list.map(p => { window.mutualGains.load(p); return document.getElementById('row').value })",
        packages)
    issues = [issue["n"] for issue in data["issues"]]
    quote = lambda text: '"' + text.replace('"', '""') + '"'
    table = ["proposal;" + ";".join(map(quote, issues))]
    table += [f"p{index};{row}" for index, row in enumerate(labels)]
    proposals = FOLDER / f"{name}.proposals.csv"
    proposals.write_text("\n".join(table) + "\n")
    scores = json.loads(run("score", file, proposals, *words, "--json"), parse_float=Decimal, parse_int=Decimal)
    found = page.evaluate(
        """list => list.map(p => {
          var m = window.mutualGains, g = m.gain(p), better = m.improvement(g);
          return { x: '' + g.x, y: '' + g.y, broken: m.broken(p).map(r => r.n), efficient: m.isEfficient(g),
            better: better && ['' + better.x, '' + better.y], even: '' + m.payment(g.x, g.y) };
        })""", packages)
    unit = Decimal(10) ** data["digits"]
    by_name = {score["proposal"]: score for score in scores["proposals"]}
    for index, own in enumerate(found):
        score = by_name[f"p{index}"]
        what = f"{name}, {packages[index]}"
        expect([Decimal(own["x"]), Decimal(own["y"])] == [g * unit for g in score["gain"]], f"{what}: gains")
        expect(own["broken"] == score["brokenRules"], f"{what}: broken rules")
        if "--max-payment" not in words and score["evenPayment"] is not None:
            expect(Decimal(own["even"]) == score["evenPayment"] * unit, f"{what}: payment")
        if own["broken"] or not data["whole"]:
            continue
        expect(own["efficient"] == score["efficient"], f"{what}: efficiency")
        better = score["improvement"] and [Decimal(g) * unit for g in score["improvement"]["improvement"]]
        expect((own["better"] and list(map(Decimal, own["better"]))) == better, f"{what}: improvement")
    expect(page.said == [], f"{name}: says {page.said}")
    page.context.close()


def usable(browser, name, path):
    """What holds of every page: the keyboard, the address, widths, axe, scripts off, print."""
    page = open_page(browser, path)
    radio = page.locator(".opts input[type=radio]:not(:checked)").first
    if radio.count() and page.locator("#kt").count():
        before = page.inner_text("#kt")
        first = page.locator(".opts input[type=radio]:checked").first
        first.focus()
        page.keyboard.press("ArrowRight")
        expect("#p=" in page.url, f"{name}: the choice stands in the address")
        other = open_page(browser, path)
        other.goto(page.url)
        expect(other.inner_text("#kt") == page.inner_text("#kt"), f"{name}: the address brings the choice back")
        other.context.close()
        page.locator("#reset").focus()
        page.keyboard.press("Enter")
        expect(page.inner_text("#kt") == before, f"{name}: back to the recommended one")
    slider = page.locator("#walk")
    if slider.count():
        slider.focus()
        page.keyboard.press("Home")
        expect(page.inner_text("#wout") != "", f"{name}: the slider speaks")
        page.locator("#wtake").focus()
        page.keyboard.press("Enter")
        page.locator("svg.wide").click(position={"x": 300, "y": 200})
    for width in [320, 390, 768, 1024, 1280]:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        expect(wide <= width, f"{name}: {wide} pixels wide at {width}")
    expect(page.said == [], f"{name}: says {page.said}")
    page.context.close()
    looks = [("light", 1280), ("dark", 1280), ("light", 390)]
    for scheme, width in looks:
        page = open_page(browser, path, color_scheme=scheme, viewport={"width": width, "height": 844})
        page.evaluate(AXE)
        broken = page.evaluate("axe.run()")["violations"]
        words = [(rule["id"], rule["nodes"][0]["html"][:90]) for rule in broken]
        expect(words == [], f"{name}, {scheme}, {width}: {words}")
        page.context.close()
    page = open_page(browser, path, java_script_enabled=False)
    expect(len(page.inner_text("main")) > 200, f"{name}: facts without scripts")
    page.context.close()
    page = open_page(browser, path)
    pdf = page.pdf(format="A4")
    pages = pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")
    expect(0 < pages <= 30, f"{name}: {pages} pages of paper")
    page.context.close()


def one_sided(browser):
    """A page for one party alone: its own gains as `optimize score` has them, and nothing of the other."""
    deal, rules = DATASETS / "transportcontract.csv", DATASETS / "rules" / "transportcontract.csv"
    for party, place in [("koper", 0), ("vervoerder", 1)]:
        path = FOLDER / f"{party}.html"
        run(deal, "--rules", rules, "--view", party, "--html", path)
        usable(browser, f"alone, {party}", path)
        page = open_page(browser, path)
        data = json.loads(page.evaluate("document.getElementById('data').textContent"))
        draw = random.Random(party)
        packages = [[draw.randrange(len(issue["o"])) for issue in data["issues"]] for _ in range(20)]
        table = ["voorstel;" + ";".join(issue["n"] for issue in data["issues"])]
        for index, package in enumerate(packages):
            labels = [issue["o"][option]["l"] for issue, option in zip(data["issues"], package)]
            table.append(f"p{index};" + ";".join(labels))
        proposals = FOLDER / "alone.csv"
        proposals.write_text("\n".join(table) + "\n")
        scores = json.loads(run("score", deal, proposals, "--json"), parse_float=Decimal, parse_int=Decimal)
        by_name = {score["proposal"]: score for score in scores["proposals"]}
        for index, package in enumerate(packages):
            own = page.evaluate("p => '' + window.mutualGains.gain(p).x", package)
            gain = by_name[f"p{index}"]["gain"][place] * Decimal(10) ** data["digits"]
            expect(Decimal(own) == gain, f"alone, {party}, {package}: gain")
        page.context.close()


def hostile(browser):
    """Labels that would be markup, style or script stay text."""
    word = "</script><img src=x onerror=document.title='broken'>"
    rows = [
        "issue;option;value buyer;cost buyer;value supplier;cost supplier",
        f'"{word}";"<b>&amp;\'{word}";5;0;1;0', f'"{word}";"]]><!--";1;0;6;1', "two;a;1;0;2;0", "two;{p} {n};3;0;1;0",
        "BATNA;;1;;1;",
    ]
    deal = FOLDER / "hostile.csv"
    deal.write_text("\n".join(rows) + "\n")
    path = make("hostile", deal)
    page = open_page(browser, path)
    expect(page.evaluate("document.images.length") == 0, "hostile: no picture")
    expect(page.title() != "broken" and page.said == [], f"hostile: {page.title()}, {page.said}")
    expect(word in page.inner_text("main"), "hostile: the label stays text")
    page.context.close()
    usable(browser, "hostile", path)


def bars(browser, path):
    """What is got and brought follows the choice, in length and in words."""
    page = open_page(browser, path)
    data = json.loads(page.evaluate("document.getElementById('data').textContent"))
    draw = random.Random(1)
    unit = Decimal(10) ** data["digits"]
    plain = lambda text: Decimal(text.replace(data["group"], "").replace(data["point"], "."))
    for _ in range(20):
        package = [draw.randrange(len(issue["o"])) for issue in data["issues"]]
        page.evaluate("p => window.mutualGains.load(p)", package)
        for index, option in enumerate(package):
            values = [Decimal(v) for v in data["issues"][index]["o"][option]["v"]]
            exchange = []
            for value, cost in (values[:2], values[2:]):
                exchange += [max(value, Decimal(0)), cost + max(-value, Decimal(0))]
            said = page.get_attribute(f"#g{index}", "aria-label")
            figures = re.findall(r"(?:gets|brings|haalt|brengt) ([\d.,]*\d)", said)
            expect([plain(figure) * unit for figure in figures] == exchange, f"{path.stem}: {said}, {exchange}")
            widths = page.eval_on_selector_all(f"#g{index} rect", "list => list.map(r => +r.getAttribute('width'))")
            longest = [float(amount / Decimal(data["scale"]) * 60) for amount in exchange]
            expect(all(abs(a - b) < 0.06 for a, b in zip(widths, longest)), f"{path.stem}: bars {widths}, {longest}")
    page.context.close()


def others(browser):
    """Pages of several deals, of what parties insist on, and of figures that are uncertain."""
    offers = [DATASETS / "packaging-contract.csv", DATASETS / "packaging-estimates.csv"]
    pages = [
        ("compared", ["compare", *offers]), ("uncertain", [DATASETS / "packaging-estimates.csv"]),
        ("positions", [DATASETS / "packaging-contract.csv", "--rules", DATASETS / "rules" / "packaging-contract.csv"]),
        ("vergeleken", ["compare", *offers, "--lang", "nl"]),
    ]
    for name, words in pages:
        usable(browser, name, make(name, *words))


def settled_for_one(browser):
    """A page for one party beside the settlement: it starts with the recommended package, and the rest is its own."""
    deal, rules = DATASETS / "transportcontract.csv", DATASETS / "rules" / "transportcontract.csv"
    path = make("settled-for-one", deal, "--rules", rules, "--view", "koper", "--with-settlement")
    usable(browser, "settled for one", path)
    page = open_page(browser, path)
    answer = json.loads(run(deal, "--rules", rules, "--json"))
    data = json.loads(page.evaluate("document.getElementById('data').textContent"))
    start = [int(code, 36) for code in data["start"].split(".")]
    labels = {issue["n"]: issue["o"][option]["l"] for issue, option in zip(data["issues"], start)}
    expect(labels == answer["recommended"]["package"], f"settled for one: {labels}")
    page.context.close()


def statements(browser):
    """Statements: on few pages of paper, and as usable as other pages."""
    for name, most in [("it-outsourcing", 4), ("onderhoudscontract", 2)]:
        rules = DATASETS / "rules" / f"{name}.csv"
        words = ["--rules", rules] if rules.exists() else []
        path = make(f"statement-{name}", "statement", DATASETS / f"{name}.csv", *words)
        page = open_page(browser, path)
        # With the margins of its own style.
        pdf = page.pdf(prefer_css_page_size=True)
        pages = pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")
        expect(0 < pages <= most, f"statement of {name}: {pages} pages of paper")
        page.evaluate(AXE)
        broken = page.evaluate("axe.run()")["violations"]
        expect(broken == [], f"statement of {name}: {[rule['id'] for rule in broken]}")
        expect(page.said == [], f"statement of {name}: {page.said}")
        page.context.close()


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, file, words in deals():
            same_figures(browser, name, file, words, 300 if name == "large" else 50)
        for name in ["packaging-contract", "transportcontract", "itex-cypress", "valve-price"]:
            usable(browser, name, FOLDER / f"{name}.html")
        scored = make(
            "scored", DATASETS / "transportcontract.csv", "--proposals", DATASETS / "proposals" / "transportcontract.csv")
        usable(browser, "scored", scored)
        none = make("none", ROOT / "Tests" / "OptimizeTests" / "Deals" / "no-agreement.csv")
        usable(browser, "none", none)
        bars(browser, FOLDER / "packaging-contract.html")
        bars(browser, FOLDER / "transportcontract.html")
        others(browser)
        settled_for_one(browser)
        hostile(browser)
        one_sided(browser)
        statements(browser)
        browser.close()
    print(f"pages: {checks} checks, {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
