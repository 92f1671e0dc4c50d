"""The deals of a file on Ray, a task for each part of the file:  ray_batch.py deals.ndjson answers.ndjson 8"""
import os, subprocess, sys
import ray


@ray.remote(max_retries=3, retry_exceptions=True)
def part(path, index, count):
    # Every machine sees the file under the same name.
    command = [os.environ.get("OPTIMIZE", "optimize"), "batch", "--shard", f"{index}/{count}", path]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    path, answers, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    ray.init()
    parts = [part.remote(os.path.abspath(path), index + 1, count) for index in range(count)]
    with open(answers + ".part", "wb") as file:
        for answer in parts:
            file.write(ray.get(answer))
    os.replace(answers + ".part", answers)
