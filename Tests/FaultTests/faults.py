"""Faults under every command that writes: faults.py OPTIMIZE [--only NAME]

Makes each system call of a command fail in turn (faults.c: opening, reading, writing, syncing, closing, renaming,
removing, looking, memory), cuts and changes what it reads, sends signals at each call and at random moments, sets limits,
has it write over what it reads, to a full device, and a hundred times at once. Whatever happens, the answer is the whole
right one, or there is an exit code and a word that says why; what stood in the file before is whole; and no other file is
left behind. With FAULTS=all in the environment all calls fail, with all reasons; else some of each kind, in about a minute.
Needs Linux and a C compiler.
"""

import argparse
import collections
import concurrent.futures
import errno
import io
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATASETS = ROOT / "datasets"
LIBRARY = None
OPTIMIZE = None
OLD = b"what was there before\n"
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="faults."))
TAKES_ALL = os.environ.get("FAULTS") == "all"

# What may come of a fault: an answer, a refused input, too little memory, a failed read or write.
CODES = {0, 1, 70, 74}
# After so long a call hangs, which is no way to end.
SECONDS, HANGS = 60, 999

runs = collections.Counter()
failures = []
outcomes = collections.Counter()
lock = threading.Lock()


def fail(words):
    with lock:
        failures.append(words)
        print("FAILED:", words, flush=True)


class Case:
    """A call that writes files, and what it writes."""

    def __init__(self, name, words, outputs, files=(), before=OLD, has_children=False, tells=()):
        self.name, self.words, self.outputs, self.before = name, words, outputs, before
        # Words of an answer that goes on without one of its inputs, and says so.
        self.tells = tells
        self.files = [pathlib.Path(file) for file in files]
        # Children would inherit the filter of calls, and not what makes the calls.
        self.has_children = has_children
        self.good = self.counts = None

    def run(self, folder, environment=None, limits=None, words=None, output=subprocess.PIPE):
        """Runs it in a folder of its own, with files that stand there before. Returns the process's end."""
        for name in self.outputs:
            if self.before is not None and not (folder / "here" / name).is_symlink():
                (folder / "here" / name).write_bytes(self.before)
        try:
            return subprocess.run(
                [OPTIMIZE, *(words or self.words)], cwd=folder / "here", env=variables(folder, environment),
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE, preexec_fn=limits, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(self.words, HANGS, b"", b"")

    def folder(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH))
        (folder / "here").mkdir()
        (folder / "temporary").mkdir()
        for file in self.files:
            shutil.copy(file, folder / "here" / file.name)
        return folder

    def contents(self, folder):
        here = folder / "here"
        return {name: (here / name).read_bytes() if (here / name).exists() else None for name in self.outputs}

    def put(self, folder):
        """Puts the right answer in the place of a stopped one, which has to say that it was stopped."""
        for name, content in self.contents(folder).items():
            good = self.good[0][name]
            # A batch that is stopped has the answers so far.
            if self.is_batch and good.startswith(content or b"?"):
                pass
            elif content not in (good, self.before) and not says_stopped(name, content):
                fail(f"{self.name}: {name} was stopped, and does not say so")
            if content != self.before:
                (folder / "here" / name).write_bytes(good)

    @property
    def is_batch(self):
        return self.name.startswith("batch")

    def is_told(self, content):
        """Whether an answer says that one of its inputs could not be read."""
        return any(word in unpacked(content or b"") for word in self.tells)

    def left(self, folder):
        """Files that should not be there."""
        own = {file.name for file in self.files} | set(self.outputs)
        here = [str(path.relative_to(folder / "here")) for path in (folder / "here").rglob("*") if path.is_file()]
        return [name for name in here if name not in own] + os.listdir(folder / "temporary")

    def learn(self):
        """The right answer, how long it takes, and how many calls of each kind."""
        folder = self.folder()
        counts = folder / "counts"
        traced = {} if self.has_children else {"LD_PRELOAD": LIBRARY, "FAULT_COUNTS": str(counts)}
        done = self.run(folder, traced)
        if done.returncode != 0 or self.left(folder):
            fail(f"{self.name}: does not even work: {done.returncode} {done.stderr.decode()} {self.left(folder)}")
            return
        self.good = (self.contents(folder), done.stdout)
        self.counts = collections.Counter()
        if not self.has_children:
            for line in counts.read_text().splitlines():
                kind, number = line.split()
                self.counts[kind] = int(number)
        began = time.monotonic()
        self.run(folder)
        self.seconds = time.monotonic() - began
        shutil.rmtree(folder)

    def check(self, what, folder, done, mayLeave=False, isMute=False, codes=CODES, kind=None):
        """Whether it ended well: returns the exit code."""
        code = done.returncode
        words = f"{self.name}, {what}: ended with {code} ({done.stderr.decode(errors='replace').strip()[:300]})"
        contents = self.contents(folder)
        if code not in codes:
            fail(f"{words}: no such code is due")
        for name, content in contents.items():
            is_good = content == self.good[0][name] or (code == 0 and self.is_told(content))
            if not is_good and (code == 0 or content != self.before):
                fail(f"{words}: {name} is neither the answer nor what was there")
        if code == 0 and not self.outputs and done.stdout != self.good[1] and not self.is_told(done.stdout):
            fail(f"{words}: another answer")
        if code > 0 and not done.stderr and not isMute:
            fail(f"{words}: without a word")
        if b"[ERROR]" in done.stderr or b"[WARNING]" in done.stderr:
            fail(f"{words}: a library speaks")
        if self.left(folder) and not mayLeave:
            fail(f"{words}: left behind: {self.left(folder)}")
        shutil.rmtree(folder)
        count(self, kind or what.split()[0], code)
        return code


def count(case, kind, code, number=1):
    with lock:
        runs[case.name] += number
        outcomes[kind, code] += number


def variables(folder, more=None):
    return {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder / "temporary"), **(more or {})}


def says_stopped(name, content):
    """Whether an answer says that not all of it is known; of workbooks and pages tests look at it."""
    if content is None:
        return False
    if name.endswith(".json"):
        return b'"proven": false' in content
    # Cells of what is not known are empty.
    if name.endswith(".csv"):
        return b"?" in content or b";;" in content or b",," in content
    return True


def unpacked(content):
    """What a workbook has in it; other files as they are."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def cases():
    deal, rules = DATASETS / "packaging-contract.csv", named(DATASETS / "rules" / "packaging-contract.csv", "r.csv")
    small, estimates = DATASETS / "itex-cypress.csv", DATASETS / "packaging-estimates.csv"
    proposals = named(DATASETS / "proposals" / "itex-cypress.csv", "proposals.csv")
    upkeep = DATASETS / "onderhoudscontract.csv"
    years = [DATASETS / "actuals" / f"onderhoudscontract-jaar-{year}.csv" for year in (1, 2)]
    sheets = [DATASETS / "sheets" / f"{party}.csv" for party in ("buyer", "supplier")]
    suppliers = [DATASETS / "suppliers" / f"{name}.csv" for name in ("north", "delta", "coast")]

    def each(command, files, endings, *more, beside=(), tells=()):
        """A case for each form, all files operands but those that options name."""
        operands = [file.name for file in files if file.name not in more]
        files = [*files, *beside]
        for ending in endings.split():
            yield Case(f"{command or 'settle'}-{ending}", [*command.split(), *operands, *more, "-o", f"answer.{ending}"],
                       [f"answer.{ending}"], files, tells=tells)

    yield from each("", [deal], "txt json html svg xlsx" + (" png" if draws_pixels() else ""))
    yield Case("settle-output", [deal.name], [], [deal])
    yield Case("settle-rules", [deal.name, "--rules", "r.csv", "-o", "answer.json"], ["answer.json"], [deal, rules])
    workbook, written = made("deal.xlsx", "convert", deal), made("answer.json", "", deal)
    yield Case("settle-of-workbook", [workbook.name, "-o", "answer.txt"], ["answer.txt"], [workbook])
    yield from each("frontier", [deal], "csv json xlsx")
    yield from each("frontier", [deal], "ndjson", "--json-lines")
    yield Case("frontier-part", ["frontier", deal.name, "--shard", "2-3/4", "-o", "answer.csv"], ["answer.csv"], [deal])
    yield from each("convert", [deal], "csv json xlsx")
    yield Case("convert-several", ["convert", small.name, "--to", "genius", "-o", "./"], genius(small), [small])
    for ending in ["csv", "xlsx"]:
        yield Case(f"template-{ending}", ["template", "-o", f"answer.{ending}"], [f"answer.{ending}"], before=None)
        yield Case(f"template-party-{ending}", ["template", "--for", "buyer", deal.name, "-o", f"answer.{ending}"],
                   [f"answer.{ending}"], [deal], before=None)
    yield from each("merge", sheets, "csv json xlsx")
    yield from each("statement", [upkeep], "txt json html xlsx")
    yield from each("actuals", [upkeep, *years], "txt csv json html xlsx")
    yield from each("score", [small, proposals], "csv html svg xlsx")
    yield from each("positions", [small], "csv json xlsx")
    yield from each("sensitivity", [estimates], "txt csv xlsx")
    yield from each("offers", [small], "txt csv xlsx", "--for", "Itex")
    yield from each("rules", [deal, rules], "txt json xlsx", "--rules", "r.csv")
    yield from each("compare", suppliers, "txt csv html xlsx", tells=[b"be read", b"be opened"])
    yield from each("check", [deal], "txt json")
    checked = named(written, "checked.json")
    yield from each("verify", [deal, checked], "txt json")
    lines = SCRATCH / "lines.ndjson"
    in_lines = json.loads(made("deal.json", "convert", small).read_text())
    lines.write_text("".join(
        json.dumps(line) + "\n" for line in [{"id": 1, "deal": in_lines}, {"id": 2, "path": small.name}, {"id": "bad"}]))
    told = [b"file-unreadable", b"file-changed", b"input-output"]
    yield from each("batch", [lines], "ndjson csv", beside=[small], tells=told)
    yield Case("batch-output", ["batch", "frontier", lines.name], [], [lines, small], tells=told)
    yield Case("batch-jobs", ["batch", lines.name, "--jobs", "2", "-o", "answer.ndjson"], ["answer.ndjson"],
               [lines, small], has_children=True, tells=told)


def named(file, name):
    copy = SCRATCH / name
    shutil.copy(file, copy)
    return copy


def made(name, command, deal):
    """What a command makes of a deal, under that name."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH))
    words = [OPTIMIZE, *command.split(), deal, "-o", folder / name]
    subprocess.run(words, check=True, capture_output=True)
    return folder / name


def draws_pixels():
    """Whether the library for pictures in pixels is installed."""
    done = subprocess.run(
        [OPTIMIZE, DATASETS / "itex-cypress.csv", "-o", SCRATCH / "try.png"], capture_output=True)
    if done.returncode:
        print("faults: pictures in pixels NOT TESTED, because librsvg is not installed", file=sys.stderr)
    return done.returncode == 0


def genius(deal):
    """What `convert --to genius` writes."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH))
    subprocess.run([OPTIMIZE, "convert", deal, "--to", "genius", "-o", f"{folder}/"], check=True, capture_output=True)
    return sorted(os.listdir(folder))


KINDS = {
    "open": [errno.EMFILE, errno.EACCES], "read": [errno.EIO, 0], "write": [errno.ENOSPC, 0], "say": [errno.EPIPE],
    "sync": [errno.EIO], "close": [errno.EIO], "rename": [errno.EPERM], "remove": [errno.EPERM],
    "look": [errno.EACCES], "mode": [errno.EPERM], "memory": [errno.ENOMEM],
}
CUT, CHANGE = 9999, 9998


def places(count, most):
    """The calls that fail: all, or the first, the last and some between."""
    if most is None or count <= most:
        return range(1, count + 1)
    third = most // 3
    between = [third + round(i * (count - 2 * third) / third) for i in range(third)]
    return sorted({*range(1, third + 1), *between, *range(count - third + 1, count + 1)})


def fault(case, kind, place, reason):
    folder = case.folder()
    done = case.run(folder, {"LD_PRELOAD": LIBRARY, "FAULT": f"{kind} {place} {reason}"})
    # The dynamic linker itself ends with 127 where it can't load what the command is made of.
    codes = CODES | ({127} if kind in ("open", "read", "look", "memory", "close") and place < 8 else set())
    case.check(f"{kind} {place} errno {reason}", folder, done, mayLeave=kind == "remove", isMute=kind == "say",
               codes=codes)


def changed(case, place, how):
    """An input that is cut or changed while it is read."""
    folder = case.folder()
    done = case.run(folder, {"LD_PRELOAD": LIBRARY, "FAULT": f"read {place} {how}"})
    case.check(f"{'cut' if how == CUT else 'changed'} at read {place}", folder, done)


def signalled(case, kind, place, number):
    folder = case.folder()
    done = case.run(folder, {"LD_PRELOAD": LIBRARY, "FAULT": f"{kind} {place} -{number}"})
    if done.returncode == 4:
        case.put(folder)
    # A picture in pixels is drawn by a process of its own: one that gets a signal alone has drawn nothing, which is told.
    codes = {0, 4, -number} | ({70} if case.name.endswith("png") else set())
    case.check(f"signal {number} at {kind} {place}", folder, done, codes=codes, isMute=True, kind="signal")


def at_random(case, seed):
    """A signal at some moment, often enough while files are written."""
    generator = random.Random(seed)
    number = generator.choice([signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1,
                               signal.SIGPIPE, signal.SIGALRM, signal.SIGXCPU, signal.SIGKILL])
    folder = case.folder()
    if case.before is not None:
        for name in case.outputs:
            (folder / "here" / name).write_bytes(case.before)
    process = subprocess.Popen([OPTIMIZE, *case.words], cwd=folder / "here", env=variables(folder),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(generator.random() * case.seconds * 1.1)
    process.send_signal(number)
    try:
        output, errors = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        fail(f"{case.name}, random {number.name}: hangs")
        return
    done = subprocess.CompletedProcess(case.words, process.returncode, output, errors)
    if done.returncode == 4:
        case.put(folder)
    # Nothing removes what a process that is killed has begun; the next one has to get along with it.
    if number == signal.SIGKILL and case.left(folder):
        again = case.run(folder)
        if again.returncode != 0 or case.contents(folder) != case.good[0]:
            fail(f"{case.name}: what a killed run left is in the way of the next: {again.stderr}")
    case.check(f"random {number.name}", folder, done, codes={0, 4, -number}, isMute=True,
               mayLeave=number == signal.SIGKILL)


def limited(case, which, value):
    def limits():
        resource.setrlimit(which, (value, value))

    folder = case.folder()
    name = {resource.RLIMIT_FSIZE: "size", resource.RLIMIT_NOFILE: "files", resource.RLIMIT_AS: "memory"}[which]
    done = case.run(folder, limits=limits)
    codes = CODES
    # Where there is no room for the program itself, it never starts.
    if which == resource.RLIMIT_AS:
        codes = CODES | {127, -signal.SIGKILL, -signal.SIGSEGV}
    if which == resource.RLIMIT_NOFILE and value < 8:
        codes = CODES | {127}
    case.check(f"limit of {name} {value}", folder, done, codes=codes, kind=f"limit-of-{name}")


def over_input(case):
    """The answer would replace each of the files that it is made of, or be added to it: neither happens."""
    for file in case.files:
        # What a line of a batch names is not known before.
        is_operand = file.name in case.words
        for way in ["link", "hard link", "added"] if is_operand else ["link", "hard link"]:
            folder = case.folder()
            here, input = folder / "here", folder / "here" / file.name
            words, output = case.words, subprocess.PIPE
            if way == "link":
                (here / case.outputs[0]).symlink_to(file.name)
            elif way == "hard link":
                os.link(input, here / case.outputs[0])
            else:
                words, output = case.words[: case.words.index("-o")], open(input, "ab")
            before = input.read_bytes()
            try:
                done = subprocess.run([OPTIMIZE, *words], cwd=here, env=variables(folder), stdin=subprocess.DEVNULL,
                                      stdout=output, stderr=subprocess.PIPE, timeout=SECONDS)
            except subprocess.TimeoutExpired:
                done = subprocess.CompletedProcess(words, HANGS, b"", b"")
            if way == "added":
                output.close()
            if done.returncode != 2 or not done.stderr or input.read_bytes() != before or case.left(folder):
                fail(f"{case.name}: over {file.name}, {way}: {done.returncode} {done.stderr.decode()}")
            count(case, "over-input", done.returncode)
            shutil.rmtree(folder)


def to_full_device(case):
    """Into a device that takes nothing, behind a link that stays one."""
    folder = case.folder()
    link = folder / "here" / case.outputs[0]
    link.symlink_to("/dev/full")
    done = case.run(folder)
    if done.returncode != 74 or not done.stderr or not link.is_symlink() or case.left(folder):
        fail(f"{case.name}: a full device: {done.returncode} {done.stderr.decode()}")
    count(case, "full-device", done.returncode)
    shutil.rmtree(folder)


def hard_deal():
    """A deal whose rules take long to search."""
    generator = random.Random(7)
    rows = ["issue;option;value a;cost a;value b;cost b;CO2;NOx"]
    for issue in range(90):
        for option in range(5):
            rows.append(f"I{issue};o{option};" + ";".join(str(generator.randrange(100_001)) for _ in range(6)))
    deal, rules = SCRATCH / "hard.csv", SCRATCH / "hard-rules.csv"
    deal.write_text("\n".join(rows) + "\n")
    rules.write_text("name;rule;when;then;limit\nCO2;maximum;CO2;;3340000\nNOx;maximum;NOx;;3470000\n"
                     "cost;maximum cost;a;;3730000\n")
    return [deal, rules]


def out_of_time(command, ending, more=()):
    """A limit on processor time: the answer so far, which says so."""
    name = f"answer.{ending}"
    case = Case(f"{command or 'settle'}-{ending}", [*command.split(), "hard.csv", "--rules", "hard-rules.csv", *more, "-o", name],
                [name], hard_deal())
    folder = case.folder()
    done = case.run(folder, limits=lambda: resource.setrlimit(resource.RLIMIT_CPU, (1, 30)))
    content = (folder / "here" / name).read_bytes()
    # Without a point there is no workbook of a frontier.
    is_kept = content == OLD and ending == "xlsx"
    if done.returncode != 4 or not (is_kept or says_stopped(name, content)) or case.left(folder):
        fail(f"{case.name}: a limit on time: {done.returncode} {done.stderr.decode()} {case.left(folder)}")
    count(case, "limit-of-time", done.returncode)
    shutil.rmtree(folder)


def whole_among_many(case, number=100):
    """Many processes that write one file: whoever looks sees a whole answer."""
    folder = case.folder()
    name = case.outputs[0]
    path = folder / "here" / name
    path.write_bytes(OLD)
    processes = [
        subprocess.Popen([OPTIMIZE, *case.words], cwd=folder / "here", env=variables(folder), stdin=subprocess.DEVNULL,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(number)]
    while any(process.poll() is None for process in processes):
        if path.read_bytes() not in (OLD, case.good[0][name]):
            fail(f"{case.name}: {number} processes at once: a look sees neither the answer nor what was there")
            break
        time.sleep(0.002)
    codes = {process.wait() for process in processes}
    if codes != {0} or case.left(folder) or path.read_bytes() != case.good[0][name]:
        fail(f"{case.name}: {number} processes at once: {codes} {case.left(folder)}")
    count(case, "many", 0, number)
    shutil.rmtree(folder)


def jobs(chosen, most):
    """All that may run beside others: functions and what they are called with."""
    for case in chosen:
        for kind, reasons in KINDS.items():
            for place in places(case.counts[kind], most):
                # In the short run one reason each, in turn.
                for reason in reasons if TAKES_ALL else [reasons[place % len(reasons)]]:
                    yield fault, case, kind, place, reason
        signals = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
        for kind in ["open", "read", "write", "sync", "close", "rename", "remove", "mode"]:
            for place in places(case.counts[kind], most and most // 2):
                for number in signals if TAKES_ALL else [signals[place % 3]]:
                    yield signalled, case, kind, place, number
        for place in places(case.counts["read"], most):
            for how in (CUT, CHANGE) if TAKES_ALL else [(CUT, CHANGE)[place % 2]]:
                yield changed, case, place, how
        for size in [0, 1, 4096, 20480] if TAKES_ALL else [4096]:
            yield limited, case, resource.RLIMIT_FSIZE, size
        for number in range(3, 20) if TAKES_ALL else [5, 17]:
            yield limited, case, resource.RLIMIT_NOFILE, number
        for megabytes in range(16, 200, 4) if TAKES_ALL else [64, 128]:
            yield limited, case, resource.RLIMIT_AS, megabytes << 20
        if len(case.outputs) == 1:
            yield to_full_device, case
            yield over_input, case
    stopped = ["json", "html", "xlsx"], ["csv", "json", "xlsx"]
    for command, endings in zip(["", "frontier"], stopped if TAKES_ALL else (["json"], ["csv"])):
        for ending in endings:
            yield out_of_time, command, ending
    if TAKES_ALL:
        for command, ending, more in [("rules", "json", ()), ("sensitivity", "csv", ()), ("statement", "json", ()),
                                      ("offers", "json", ("--for", "a")), ("positions", "json", ())]:
            yield out_of_time, command, ending, more


def main():
    global LIBRARY, OPTIMIZE
    parser = argparse.ArgumentParser()
    parser.add_argument("optimize")
    parser.add_argument("--only", help="cases whose names contain this")
    arguments = parser.parse_args()
    OPTIMIZE = str(pathlib.Path(arguments.optimize).resolve())
    LIBRARY = str(SCRATCH / "faults.so")
    subprocess.run([os.environ.get("CC", "cc"), "-O1", "-shared", "-fPIC", "-o", LIBRARY,
                    str(pathlib.Path(__file__).with_name("faults.c"))], check=True)
    probe = subprocess.run(["/bin/true"], env={"LD_PRELOAD": LIBRARY})
    if probe.returncode:
        print("faults: NOT TESTED, because this kernel lets no process filter its own system calls", file=sys.stderr)
        return 0
    start = time.monotonic()
    chosen = [case for case in cases() if not arguments.only or arguments.only in case.name]
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
        list(pool.map(Case.learn, chosen))
        chosen = [case for case in chosen if case.good]
        for job in [pool.submit(*job) for job in jobs(chosen, None if TAKES_ALL else 4)]:
            job.result()
    # Alone on the machine: moments count.
    for case in chosen:
        for seed in range(30 if TAKES_ALL else 2):
            if case.outputs:
                at_random(case, zlib.crc32(f"{case.name} {seed}".encode()))
    for case in chosen:
        if case.name in ("settle-json", "settle-xlsx", "frontier-csv"):
            whole_among_many(case)
    shutil.rmtree(SCRATCH)
    report(time.monotonic() - start)
    return 1 if failures else 0


def report(seconds):
    for name, number in runs.items():
        print(f"{name:24} {number:6} faults")
    kinds = collections.defaultdict(list)
    for (kind, code), number in sorted(outcomes.items()):
        kinds[kind].append(f"{number} ended with {code}")
    for kind, ends in kinds.items():
        print(f"{kind:24} {', '.join(ends)}")
    print(f"faults: {sum(runs.values())} made in {len(runs)} calls in {seconds:.0f} s, {len(failures)} not survived")


if __name__ == "__main__":
    sys.exit(main())
