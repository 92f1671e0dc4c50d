"""The deals of a file on Dask, one child for each partition:  dask_batch.py deals.ndjson answers.ndjson"""
import os, subprocess, sys
import dask.bag
from dask.distributed import Client


def answered(rows, command=(os.environ.get("OPTIMIZE", "optimize"), "batch")):
    """The answers to a partition, a list of lines with their ends."""
    rows = [row.rstrip("\n") + "\n" for row in rows]
    # communicate writes and reads at the same time.
    child = subprocess.run(command, input="".join(rows).encode(), stdout=subprocess.PIPE, check=True)
    # Only \n ends a line here.
    lines = [line + "\n" for line in child.stdout.decode().split("\n")[:-1]]
    if len(lines) != len(rows):
        raise RuntimeError(f"{len(lines)} answers to {len(rows)} lines")
    return lines


if __name__ == "__main__":
    with Client(n_workers=2, threads_per_worker=1) as client:
        bag = dask.bag.read_text(sys.argv[1], blocksize=int(os.environ.get("BLOCK", 1 << 20)))
        parts = client.compute(bag.map_partitions(answered).to_delayed(), retries=3)
        # Written beside its name and renamed: whole or not at all.
        with open(sys.argv[2] + ".part", "w", newline="") as file:
            for part in parts:
                file.writelines(part.result())
        os.replace(sys.argv[2] + ".part", sys.argv[2])
