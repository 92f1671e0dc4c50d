"""The deals of a file on Spark, one child for each partition:  spark_batch.py deals.ndjson answers"""
import os, subprocess, sys, threading
from pyspark.sql import SparkSession


def answered(rows, command=(os.environ.get("OPTIMIZE", "optimize"), "batch")):
    """The answers to an iterator of lines, which may be longer than memory."""
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    count = [0, None]

    def feed():
        try:
            for row in rows:
                count[0] += 1
                child.stdin.write(row.encode() + b"\n")
        except BrokenPipeError:
            pass  # The exit code below tells why.
        except BaseException as error:
            count[1] = error
        finally:
            try:
                child.stdin.close()
            except BrokenPipeError:
                pass

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    told = 0
    for line in child.stdout:
        told += 1
        yield line.decode().rstrip("\n")
    feeder.join()
    if count[1] or child.wait() != 0 or told != count[0]:
        raise RuntimeError(f"optimize ended with {child.wait()} after {told} of {count[0]} lines") from count[1]


if __name__ == "__main__":
    spark = SparkSession.builder.getOrCreate()
    lines = spark.sparkContext.textFile(sys.argv[1], minPartitions=int(sys.argv[3]) if len(sys.argv) > 3 else 2)
    lines.mapPartitions(answered).saveAsTextFile(sys.argv[2])
    spark.stop()
