"""Faults under every command that writes: faults.py OPTIMIZE [--short].

Makes each system call of a command fail in turn (faults.c: opening, reading, writing, syncing, closing, renaming,
removing, looking, memory), sends signals at each of them and at random moments, and sets limits. Whatever happens, the
answer is the whole right one, or there is an exit code and a word that says why; what stood in the file before is
whole; and no other file is left behind. Needs Linux and a C compiler.
"""

import argparse
import collections
import concurrent.futures
import errno
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
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATASETS = ROOT / "datasets"
LIBRARY = None
OPTIMIZE = None
OLD = b"what was there before\n"
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="faults."))

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

    def __init__(self, name, words, outputs, files=(), before=OLD):
        self.name, self.words, self.outputs, self.before = name, words, outputs, before
        self.files = [pathlib.Path(file) for file in files]
        self.good = self.counts = None

    def run(self, folder, environment=None, limits=None):
        """Runs it in a folder of its own, with files that stand there before. Returns the process's end."""
        for name in self.outputs:
            if self.before is not None:
                (folder / "here" / name).write_bytes(self.before)
        variables = {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder / "temporary"), **(environment or {})}
        try:
            return subprocess.run(
                [OPTIMIZE, *self.words], cwd=folder / "here", env=variables, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limits, timeout=SECONDS)
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
        """Puts the right answer in the place of a stopped one, whose content tests of its own look at."""
        for name, bytes in self.contents(folder).items():
            if bytes != self.before:
                (folder / "here" / name).write_bytes(self.good[0][name])

    def left(self, folder):
        """Files that should not be there."""
        own = {file.name for file in self.files} | set(self.outputs)
        here = [str(path.relative_to(folder / "here")) for path in (folder / "here").rglob("*") if path.is_file()]
        return [name for name in here if name not in own] + os.listdir(folder / "temporary")

    def learn(self):
        """The right answer, and how many calls of each kind it takes."""
        folder = self.folder()
        counts = folder / "counts"
        done = self.run(folder, {"LD_PRELOAD": LIBRARY, "FAULT_COUNTS": str(counts)})
        if done.returncode != 0 or self.left(folder):
            fail(f"{self.name}: does not even work: {done.returncode} {done.stderr.decode()} {self.left(folder)}")
            self.counts = {}
            return
        self.good = (self.contents(folder), done.stdout)
        self.counts = {}
        for line in counts.read_text().splitlines():
            kind, number = line.split()
            self.counts[kind] = int(number)
        shutil.rmtree(folder)

    def check(self, what, folder, done, mayLeave=False, isMute=False, codes=CODES):
        """Whether it ended well: returns the exit code."""
        code = done.returncode
        words = f"{self.name}, {what}: ended with {code} ({done.stderr.decode(errors='replace').strip()[:300]})"
        contents = self.contents(folder)
        if code not in codes:
            fail(f"{words}: no such code is due")
        for name, bytes in contents.items():
            if bytes != self.good[0][name] and (code == 0 or bytes != self.before):
                fail(f"{words}: {name} is neither the answer nor what was there")
        if code == 0 and not self.outputs and done.stdout != self.good[1]:
            fail(f"{words}: another answer")
        if code > 0 and not done.stderr and not isMute:
            fail(f"{words}: without a word")
        if b"[ERROR]" in done.stderr or b"[WARNING]" in done.stderr:
            fail(f"{words}: a library speaks")
        if self.left(folder) and not mayLeave:
            fail(f"{words}: left behind: {self.left(folder)}")
        shutil.rmtree(folder)
        with lock:
            runs[self.name] += 1
            outcomes[what.split()[0], code] += 1
        return code


def cases():
    deal, rules = DATASETS / "packaging-contract.csv", DATASETS / "rules" / "packaging-contract.csv"
    small = DATASETS / "itex-cypress.csv"
    proposals = named(DATASETS / "proposals" / "itex-cypress.csv", "proposals.csv")
    upkeep = DATASETS / "onderhoudscontract.csv"
    years = [DATASETS / "actuals" / f"onderhoudscontract-jaar-{year}.csv" for year in (1, 2)]
    sheets = [DATASETS / "sheets" / "buyer.csv", DATASETS / "sheets" / "supplier.csv"]

    def one(command, files, ending, *more):
        words = ([command] if command else []) + [file.name for file in files[: 1 if more else None]]
        return Case(f"{command or 'settle'}-{ending}", [*words, *more, "-o", f"answer.{ending}"],
                    [f"answer.{ending}"], files)

    for ending in ["txt", "json", "html", "svg", "xlsx"]:
        yield one("", [deal], ending)
    yield Case("settle-output", [deal.name], [], [deal])
    yield Case("settle-rules", [deal.name, "--rules", "r.csv", "-o", "answer.json"], ["answer.json"], [deal, named(rules, "r.csv")])
    for ending in ["csv", "json", "xlsx"]:
        yield one("frontier", [deal], ending)
    for ending in ["csv", "json", "xlsx"]:
        yield one("convert", [deal], ending)
    yield Case("convert-several", ["convert", small.name, "--to", "genius", "-o", "./"],
               genius(small), [small])
    for ending in ["csv", "xlsx"]:
        yield Case(f"template-{ending}", ["template", "-o", f"answer.{ending}"], [f"answer.{ending}"], before=None)
    for ending in ["csv", "json", "xlsx"]:
        yield one("merge", sheets, ending)
    for ending in ["txt", "html", "xlsx"]:
        yield one("statement", [upkeep], ending)
    for ending in ["csv", "html", "xlsx"]:
        yield one("actuals", [upkeep, *years], ending)
    for ending in ["csv", "html", "xlsx"]:
        yield one("score", [small, proposals], ending)
    yield one("positions", [small], "csv")
    yield one("sensitivity", [small], "xlsx")
    yield one("compare", [small, deal], "csv")


def named(file, name):
    copy = SCRATCH / name
    shutil.copy(file, copy)
    return copy


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


def places(count, most):
    """The calls that fail: all, or the first, the last and some between."""
    if count <= most:
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


def signalled(case, kind, place, number):
    folder = case.folder()
    done = case.run(folder, {"LD_PRELOAD": LIBRARY, "FAULT": f"{kind} {place} -{number}"})
    # 4: stopped, with an answer that says so; it is checked in tests of its own.
    if done.returncode == 4:
        case.put(folder)
    case.check(f"signal {number} at {kind} {place}", folder, done, codes={0, 4, -number}, isMute=True)


def at_random(case, seed):
    """A signal at some moment, often enough while files are written."""
    generator = random.Random(seed)
    number = generator.choice([signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1,
                               signal.SIGPIPE, signal.SIGALRM, signal.SIGXCPU, signal.SIGKILL])
    folder = case.folder()
    if case.before is not None:
        for name in case.outputs:
            (folder / "here" / name).write_bytes(case.before)
    variables = {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder / "temporary")}
    process = subprocess.Popen([OPTIMIZE, *case.words], cwd=folder / "here", env=variables, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
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
    name = {resource.RLIMIT_FSIZE: "size", resource.RLIMIT_NOFILE: "files", resource.RLIMIT_AS: "memory",
            resource.RLIMIT_CPU: "time"}[which]
    done = case.run(folder, limits=limits)
    codes = CODES
    # Where there is no room for the program itself, it never starts.
    if which == resource.RLIMIT_AS:
        codes = CODES | {127, -signal.SIGKILL, -signal.SIGSEGV}
    if which == resource.RLIMIT_NOFILE and value < 8:
        codes = CODES | {127}
    return case.check(f"limit of {name} {value}", folder, done, codes=codes)


def whole_among_many(case, count=100):
    """Many processes that write one file: whoever looks sees a whole answer."""
    folder = case.folder()
    name = case.outputs[0]
    path = folder / "here" / name
    path.write_bytes(OLD)
    variables = {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder / "temporary")}
    processes = [
        subprocess.Popen([OPTIMIZE, *case.words], cwd=folder / "here", env=variables, stdin=subprocess.DEVNULL,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(count)]
    looks = 0
    while any(process.poll() is None for process in processes):
        looks += 1
        if path.read_bytes() not in (OLD, case.good[0][name]):
            fail(f"{case.name}: {count} processes at once: a look sees neither the answer nor what was there")
            break
        time.sleep(0.002)
    codes = {process.wait() for process in processes}
    if codes != {0} or case.left(folder) or path.read_bytes() != case.good[0][name]:
        fail(f"{case.name}: {count} processes at once: {codes} {case.left(folder)}")
    with lock:
        runs[case.name] += count
        outcomes["many", 0] += count
    shutil.rmtree(folder)


def changed_while_read(case, most):
    """An input that is cut while it is read."""
    for place in places(case.counts["read"], most):
        folder = case.folder()
        done = case.run(folder, {"LD_PRELOAD": LIBRARY, "FAULT": f"read {place} 9999"})
        case.check(f"cut at read {place}", folder, done)


def main():
    global LIBRARY, OPTIMIZE
    parser = argparse.ArgumentParser()
    parser.add_argument("optimize")
    parser.add_argument("--short", action="store_true", help="fewer places, in less than two minutes")
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
    most = 6 if arguments.short else 150
    jobs = []
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
        list(pool.map(Case.learn, chosen))
        chosen = [case for case in chosen if case.good]
        for case in chosen:
            folder = case.folder()
            began = time.monotonic()
            case.run(folder)
            case.seconds = time.monotonic() - began
            shutil.rmtree(folder)
            for kind, reasons in KINDS.items():
                for place in places(case.counts[kind], most):
                    # In the short run one reason each, in turn.
                    for reason in reasons if not arguments.short else [reasons[place % len(reasons)]]:
                        jobs.append(pool.submit(fault, case, kind, place, reason))
            signals = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
            for kind in ["open", "read", "write", "sync", "close", "rename", "remove", "mode"]:
                for place in places(case.counts[kind], most // 2):
                    for number in [signals[place % 3]] if arguments.short else signals:
                        jobs.append(pool.submit(signalled, case, kind, place, number))
            jobs.append(pool.submit(changed_while_read, case, most))
            for size in [0, 1, 4096, 20480] if not arguments.short else [4096]:
                jobs.append(pool.submit(limited, case, resource.RLIMIT_FSIZE, size))
            for count in range(3, 14) if not arguments.short else [5, 9]:
                jobs.append(pool.submit(limited, case, resource.RLIMIT_NOFILE, count))
            for megabytes in range(16, 200, 8) if not arguments.short else [64, 128]:
                jobs.append(pool.submit(limited, case, resource.RLIMIT_AS, megabytes << 20))
        for job in jobs:
            job.result()
    # Alone on the machine: moments count.
    for case in chosen:
        for seed in range(2 if arguments.short else 30):
            if case.outputs:
                at_random(case, zlib.crc32(f"{case.name} {seed}".encode()))
    for case in chosen:
        if case.name in ("settle-json", "settle-xlsx", "frontier-csv"):
            whole_among_many(case, 20 if arguments.short else 100)
    shutil.rmtree(SCRATCH)
    for name, count in runs.items():
        print(f"{name:20} {count:6} faults")
    print("; ".join(f"{kind} {code}: {count}" for (kind, code), count in sorted(outcomes.items())))
    print(f"faults: {sum(runs.values())} injected in {len(runs)} calls in {time.monotonic() - start:.0f} s, "
          f"{len(failures)} not survived")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
