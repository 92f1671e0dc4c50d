"""How the time of every reader and writer grows: growth.py OPTIMIZE [KIND ...]

Calls the command on inputs of 10,000, 20,000 and 40,000 of something, and prints the processor's seconds (the least of
three runs) and by what power of the size they grow: 1 is linear. Ends with 1 where one grows by more than 1.3.
"""

import math
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

SIZES = [10_000, 20_000, 40_000]
HEADER = "issue;option;value ann (EUR);cost ann;value bob;cost bob\n"
SMALL = HEADER + "Price;low;1;0;9;0\nPrice;high;9;0;1;0\nTerm;30 days;2;0;3;0\nTerm;60 days;4;0;1;0\n"


def issues(count):
    return HEADER + "".join(
        f"Issue {issue};option {option};{(issue * 7 + option * 31) % 97};{option};{(issue * 5 + option * 17) % 89};0\n"
        for issue in range(count) for option in range(2))


def options(count):
    return HEADER + "".join(f"Issue;option {index};{index % 997};0;{index * 31 % 991};1\n" for index in range(count))


def bundles(count):
    rows = "".join(
        f"bundle;Issue {2 * index}=option 0|Issue {2 * index + 1}=option 1;{index % 9};0;{index % 7};0\n" for index in range(count))
    return issues(2 * count) + rows


def columns(count):
    names = "".join(f";remark {index}" for index in range(count))
    return HEADER.rstrip() + names + "\n" + "".join(row + ";" * count + "\n" for row in SMALL.splitlines()[1:])


def breaks(count):
    return HEADER + "".join(f'"Issue\n{index}";"option\n1";{50 + index * 7 % 97};0;{50 + index * 5 % 89};0\n' for index in range(count))


def rules(count):
    return "name;rule;when;then\n" + "".join(
        f"r{index};requires;Issue {2 * index}=option 0;Issue {2 * index + 1}=option 1\n" for index in range(count))


def proposals(count):
    return "proposal;Price;Term\n" + "".join(
        f"p{index};{('low', 'high')[index % 2]};{('30 days', '60 days')[index // 2 % 2]}\n" for index in range(count))


class Kind:
    def __init__(self, words, files):
        self.words, self.files = words, files


# What is called, and the files for a size; IN is the folder of those files.
KINDS = {
    "issues": Kind("check IN/deal.csv", lambda n: {"deal.csv": issues(n)}),
    "options": Kind("check IN/deal.csv", lambda n: {"deal.csv": options(n)}),
    "rules": Kind("check IN/deal.csv --rules IN/rules.csv", lambda n: {"deal.csv": issues(2 * n), "rules.csv": rules(n)}),
    "bundles": Kind("check IN/deal.csv", lambda n: {"deal.csv": bundles(n)}),
    "proposals": Kind("score IN/deal.csv IN/proposals.csv --csv", lambda n: {"deal.csv": SMALL, "proposals.csv": proposals(n)}),
    "columns": Kind("check IN/deal.csv", lambda n: {"deal.csv": columns(n // 4)}),
    "line breaks": Kind("check IN/deal.csv", lambda n: {"deal.csv": breaks(n)}),
    "XML elements": Kind(
        "convert IN/domain.xml IN/ann.xml IN/bob.xml --to csv", lambda n: domain(points(n))),
    "JSON, written": Kind("convert IN/deal.csv --to json", lambda n: {"deal.csv": issues(n)}),
    "JSON, read": Kind("check IN/deal.json", lambda n: {"deal.json": converted(issues(n), "json")}),
    "workbook, written": Kind("convert IN/deal.csv -o IN/out.xlsx", lambda n: {"deal.csv": issues(n)}),
    "workbook, read": Kind("check IN/deal.xlsx", lambda n: {"deal.xlsx": converted(issues(n), "xlsx")}),
    "table, written": Kind("convert IN/deal.csv --to csv", lambda n: {"deal.csv": issues(n)}),
    "Genius, written": Kind("convert IN/deal.csv --to genius -o IN/", lambda n: {"deal.csv": points(n)}),
    "settlement": Kind("IN/deal.csv", lambda n: {"deal.csv": issues(n)}),
    "sensitivity": Kind("sensitivity IN/deal.csv --csv", lambda n: {"deal.csv": issues(n // 2)}),
    "positions": Kind("positions IN/deal.csv --csv", lambda n: {"deal.csv": issues(n)}),
    "batch": Kind(
        "batch IN/deals.ndjson", lambda n: {"deals.ndjson": (converted(SMALL, "json").decode().replace("\n", " ") + "\n") * (n // 10)}),
}


def points(count):
    lines = issues(count).replace("(EUR)", "(points)").splitlines()
    return "\n".join(";".join(cell for place, cell in enumerate(line.split(";")) if place not in (3, 5)) for line in lines) + "\n"


def converted(table, form):
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder) / "deal.csv", pathlib.Path(folder) / f"deal.{form}"
        source.write_text(table)
        subprocess.run([OPTIMIZE, "convert", str(source), "-o", str(target)], check=True, stderr=subprocess.DEVNULL)
        return target.read_bytes()


def domain(table):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "deal.csv"
        source.write_text(table)
        target = pathlib.Path(folder) / "domain"
        target.mkdir()
        words = [OPTIMIZE, "convert", str(source), "--to", "genius", "-o", f"{target}/"]
        subprocess.run(words, check=True, stderr=subprocess.DEVNULL)
        return {file.name: file.read_bytes() for file in target.iterdir()}


def seconds(words, folder):
    least = math.inf
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        end = subprocess.run(
            [OPTIMIZE, *(word.replace("IN", folder) for word in words.split())], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if end.returncode not in (0, 3):
            raise SystemExit(f"{words}: exit {end.returncode}: {end.stderr.decode(errors='replace')[:400]}")
        least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return least


OPTIMIZE = os.path.abspath(sys.argv[1])
wanted = sys.argv[2:] or list(KINDS)
isLinear = True
print(f"{'':20}" + "".join(f"{size:>10,}" for size in SIZES) + "     power")
for name in wanted:
    kind, times = KINDS[name], []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for file, content in kind.files(size).items():
                (pathlib.Path(folder) / file).write_bytes(content if isinstance(content, bytes) else content.encode())
            times.append(seconds(kind.words, folder))
    power = math.log(times[-1] / times[0]) / math.log(SIZES[-1] / SIZES[0])
    isLinear = isLinear and power <= 1.3
    print(f"{name:20}" + "".join(f"{time:10.3f}" for time in times) + f"{power:10.2f}" + ("  MORE THAN LINEAR" if power > 1.3 else ""), flush=True)
sys.exit(0 if isLinear else 1)
