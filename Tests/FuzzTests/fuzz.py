"""Bytes that nobody would send: fuzz.py FUZZ [--seconds N] [--only TARGET]

Runs libFuzzer on each target of Tests/FuzzTests, two at a time, for so many seconds each, from what the project has: its
deals, rules, proposals, workbooks and calls. FUZZ is the program that `make fuzz` builds, with AddressSanitizer and
UndefinedBehaviorSanitizer in it. What it finds stays in .build/fuzz/TARGET, with the input that shows it; what Tests/FuzzTests/found
holds, one folder for each target, is tried first, so that no finding comes back.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HERE = ROOT / "Tests" / "FuzzTests"
WORK = ROOT / ".build" / "fuzz"
LARGEST = 20_000
# As `KnownDeal.all`.
KNOWN = ["packaging-contract", "onderhoudscontract", "samenwerkingsvorm", "payment-and-delivery", "transportcontract"]
# The longest input that is made up, by target.
LENGTHS = {"amounts": 64, "calls": 400, "deals": 256, "workbook": 16_000, "parts": 16_000}
AMOUNTS = ["1.234,56", "1,234.56", "-3", "(4)", "5-", "€ 1 234,50", "12 %", "10..20", "1e3", "\u22127,5", "EUR 3", "1'000"]


def files(pattern):
    return [file for file in sorted(ROOT.glob(pattern)) if file.is_file() and file.stat().st_size <= LARGEST]


def beside(folder):
    """Files beside a deal, behind the number of the deal that they are for."""
    for file in files(folder):
        names = [name for name in KNOWN if file.name.startswith(name)]
        numbers = [KNOWN.index(name) for name in names] or range(len(KNOWN))
        yield from (bytes([number]) + file.read_bytes() for number in numbers)


def calls():
    for file in files("Tests/OptimizeTests/Goldens/**/*"):
        words = file.read_text(errors="replace").split("\n", 1)[0].split()
        if words[:2] == ["$", "optimize"]:
            yield "\n".join(words[2:]).encode()


def parts(workbook):
    with zipfile.ZipFile(workbook) as archive:
        return b"\x1d".join(name.encode() + b"\x1c" + archive.read(name) for name in archive.namelist())


def make_seeds(program):
    """What fuzzing starts from, one folder for each target."""
    shutil.rmtree(WORK / "seeds", ignore_errors=True)

    def save(target, contents):
        folder = WORK / "seeds" / target
        folder.mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(contents):
            (folder / f"given-{number}").write_bytes(content)

    deals = files("datasets/*.csv") + files("Tests/OptimizeTests/Deals/*.csv")
    dialects = files("Tests/DealFilesTests/Dialects/*")
    save("csv", [file.read_bytes() for file in deals + dialects])
    save("rules", [*beside("datasets/rules/*.csv"), *beside("Tests/OptimizeTests/Deals/rules/*.csv")])
    save("proposals", beside("datasets/proposals/*.csv"))
    save("actuals", beside("datasets/actuals/*.csv"))
    save("amounts", [text.encode() for text in AMOUNTS])
    save("json", [file.read_bytes() for file in files("Tests/OptimizeTests/Deals/*.json")])
    save("lines", [line for file in files("Tests/OptimizeTests/Deals/*.ndjson") for line in file.read_bytes().splitlines()])
    save("answers", [])
    save("domains", [b"\x1d".join(file.read_bytes() for file in [
        HERE.parent / "OptimizeTests/Deals/domains" / f"car-{name}.xml" for name in ("domain", "buyer", "seller")])])
    save("workbook", [file.read_bytes() for file in files("Tests/DealFilesTests/Workbooks/*.xlsx")])
    save("calls", calls())
    save("deals", [bytes([kind]) + bytes(range(kind, 256, 7)) for kind in range(12)])
    subprocess.run(
        [program, *map(str, deals)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=environment("seeds", leaks=0) | {"FUZZ_SEEDS": str(WORK / "seeds")})
    workbooks = []
    for file in sorted((WORK / "seeds" / "workbook").iterdir()):
        try:
            workbooks.append(parts(file))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
            pass
    save("parts", [content for content in workbooks if len(content) <= LARGEST])
    return [target.name for target in sorted((WORK / "seeds").iterdir())]


def environment(target, leaks=1):
    return os.environ | {
        "FUZZ_TARGET": target, "SWIFT_BACKTRACE": "enable=no", "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
        "ASAN_OPTIONS": f"allocator_may_return_null=1:detect_leaks={leaks}"}


def run(program, target, seconds):
    """Fuzzes a target. Returns its name, how often it ran, and what was found, in words."""
    folder = WORK / target
    for name in ("corpus", "findings"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    known = HERE / "found" / target
    words = [
        program, f"-max_total_time={seconds}", f"-max_len={LENGTHS.get(target, 4_000)}", "-timeout=20", "-rss_limit_mb=3000",
        f"-dict={HERE / 'dutch-excel.dict'}", f"-artifact_prefix={folder / 'findings'}/", "-print_final_stats=1",
        str(folder / "corpus"), str(WORK / "seeds" / target)] + ([str(known)] if known.is_dir() else [])
    with open(folder / "log", "wb") as log:
        end = subprocess.run(words, cwd=ROOT, env=environment(target), stdout=log, stderr=subprocess.STDOUT)
    text = (folder / "log").read_text(errors="replace")
    count = re.search(r"number_of_executed_units: (\d+)", text)
    found = ""
    if end.returncode:
        lines = [line for line in text.splitlines() if re.search(r"FINDING|ERROR|SUMMARY|Fatal error|Test unit written", line)]
        found = "\n  ".join(line[:400] for line in lines) or f"exit {end.returncode}, see {folder / 'log'}"
    return target, int(count[1]) if count else 0, found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--only", action="append")
    given = parser.parse_args()
    program = str(pathlib.Path(given.program).resolve())
    targets = [target for target in make_seeds(program) if not given.only or target in given.only]
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for target, count, found in pool.map(lambda target: run(program, target, given.seconds), targets):
            print(f"fuzz {target}: {count:,} runs" + (f", FOUND:\n  {found}" if found else ", nothing found"), flush=True)
            failures += bool(found)
    print(f"fuzz: {len(targets)} targets, {given.seconds} s each, {failures} with findings")
    sys.exit(1 if failures else 0)


main()
