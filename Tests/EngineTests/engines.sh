#!/usr/bin/env bash
# The recipes of docs/engines, each compared line by line with a plain run while a worker is killed on the way.
#   engines.sh OPTIMIZE PYTHON, where PYTHON has what could be installed of pyspark and dask
# What isn't there is said, and not tested.
set -euo pipefail
optimize=$(readlink -f "$1")
python=$2
recipes=$(readlink -f "$(dirname "$0")/../../docs/engines")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
count=${COUNT:-3000}
failed=0

# Random deals, some of them none, with an id each.
python3 - "$count" > deals.ndjson <<'PYTHON'
import json, random, sys
draw = random.Random(17)
for number in range(int(sys.argv[1])):
    pair = lambda: [draw.randint(-2000, 9000) / 100, draw.randint(-2000, 9000) / 100]
    issues = [{"name": f"issue {i}", "options": [{"label": f"option {o}", "value": pair()} for o in range(3)]} for i in range(6)]
    deal = {"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 2, "parties": ["buyer", "supplier"],
            "noDealValue": [10, 10], "issues": issues}
    print("not a deal" if number % 501 == 500 else json.dumps({"id": number, "deal": deal}))
PYTHON
"$optimize" batch < deals.ndjson > plain.ndjson
[ "$(wc -l < plain.ndjson)" = "$count" ]

# What the engines start as optimize: the first one answers a few lines and then kills $1, once.
killer() {
  rm -rf killed
  cat > optimize <<SHELL
#!/usr/bin/env bash
if mkdir "$folder/killed" 2>/dev/null; then
  head -n 3 | "$optimize" "\$@"
  victim=\$\$
  case $1 in
    parent) victim=\$PPID ;;
    executor)
      while [ "\$victim" -gt 1 ] && ! tr '\\0' ' ' < /proc/\$victim/cmdline | grep -q CoarseGrainedExecutorBackend; do
        victim=\$(awk '{ print \$4 }' /proc/\$victim/stat)
      done ;;
  esac
  [ "\$victim" -gt 1 ] && kill -9 "\$victim"
  exit 1
fi
exec "$optimize" "\$@"
SHELL
  chmod +x optimize
}

check() {
  if [ ! -d killed ]; then
    echo "$1: FAILED: no worker was killed" >&2; failed=1
  elif cmp -s plain.ndjson "$2"; then
    echo "$1: all $count lines as in the plain run, a worker killed on the way"
  else
    echo "$1: FAILED: $(diff plain.ndjson "$2" | grep -c '^[<>]') lines differ" >&2; failed=1
  fi
}

export OPTIMIZE=$folder/optimize
if command -v parallel >/dev/null 2>&1; then
  killer self
  BLOCK=200k sh "$recipes/parallel.sh" deals.ndjson > parallel.ndjson || true
  check "GNU parallel" parallel.ndjson
else
  echo "GNU parallel: NOT TESTED, because parallel can't be installed here" >&2
fi

if command -v java >/dev/null 2>&1 && "$python" -c 'import pyspark' 2>/dev/null; then
  killer executor
  if SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON=$python "$python" - "$recipes" > spark.log 2>&1 <<'PYTHON'
import runpy, sys
from pyspark.sql import SparkSession
# Executors of its own, which can be killed.
SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false").getOrCreate()
recipes = sys.argv[1]
sys.argv = ["spark_batch.py", "deals.ndjson", "spark", "8"]
runpy.run_path(f"{recipes}/spark_batch.py", run_name="__main__")
PYTHON
  then cat spark/part-* > spark.ndjson; else tail -n 20 spark.log >&2; : > spark.ndjson; fi
  check "PySpark" spark.ndjson
else
  echo "PySpark: NOT TESTED, because Java or PyPI's pyspark can't be installed here" >&2
fi

if "$python" -c 'import dask.bag, dask.distributed' 2>/dev/null; then
  killer parent
  BLOCK=200000 "$python" "$recipes/dask_batch.py" deals.ndjson dask.ndjson > dask.log 2>&1 || { tail -n 20 dask.log >&2; touch dask.ndjson; }
  check "Dask" dask.ndjson
else
  echo "Dask: NOT TESTED, because PyPI's dask can't be installed here" >&2
fi

# The tasks of a Slurm array, one after the other as their script would run them; a killed one is run again.
killer self
for task in 1 2 3 4; do
  for try in 1 2; do
    SLURM_ARRAY_TASK_ID=$task N=4 DEALS=deals.ndjson OPTIMIZE=$OPTIMIZE sh "$recipes/slurm.sh" && break || true
  done
done
cat answers-00*.ndjson > slurm.ndjson
check "Slurm's script, without Slurm" slurm.ndjson

if "$python" -c 'import ray' 2>/dev/null; then
  killer parent
  "$python" "$recipes/ray_batch.py" deals.ndjson ray.ndjson 4 > ray.log 2>&1 || { tail -n 20 ray.log >&2; touch ray.ndjson; }
  check "Ray" ray.ndjson
else
  echo "Ray: NOT TESTED, because PyPI's ray is not installed here" >&2
fi

# A long table, and its answers as a table: amounts as they are in plain answers, one contract refused for a cost below zero, one for a third decimal.
python3 - "$optimize" <<'PYTHON'
import csv, json, random, subprocess, sys
draw = random.Random(29)
columns = "contract issue option buyer buyer_cost supplier supplier_cost buyer_without supplier_without".split()
deals = []
with open("lines.csv", "w", newline="") as file:
    lines = csv.writer(file)
    lines.writerow(columns)
    for number in range(200):
        amount = lambda low=-999_999_999_999: f"{draw.randint(low, 999_999_999_999) / 100:.2f}"
        without = [amount(), amount()]
        issues = []
        for issue in range(4):
            options = []
            for option in range(3):
                value, cost = [amount(), amount()], [amount(0), amount(0)]
                if number == 77 and (issue, option) == (2, 1):
                    cost[1] = "-1.00"
                if number == 78 and (issue, option) == (3, 0):
                    value[0] += "5"
                lines.writerow([f"c-{number}", f"issue {issue}", f"option {option}", value[0], cost[0], value[1], cost[1], *without])
                options.append(f'{{"label": "option {option}", "value": [{value[0]}, {value[1]}], "cost": [{cost[0]}, {cost[1]}]}}')
            issues.append(f'{{"name": "issue {issue}", "options": [{", ".join(options)}]}}')
        deals.append(
            f'{{"id": "c-{number}", "deal": {{"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 2, '
            f'"parties": ["buyer", "supplier"], "noDealValue": [{", ".join(without)}], "issues": [{", ".join(issues)}]}}}}\n')
answers = subprocess.run([sys.argv[1], "batch"], input="".join(deals), capture_output=True, text=True, check=True).stdout
with open("expected", "w") as file:
    for line in answers.splitlines():
        # Amounts as they are written.
        answer = json.loads(line, parse_float=str)
        words = [answer["id"], answer["agreement"], answer["surplus"], answer["payment"], bool(answer["errors"])]
        file.write(" ".join(str(word) for word in words) + "\n")
PYTHON
for engine in duckdb pandas; do
  if "$python" -c "import $engine" 2>/dev/null; then
    OPTIMIZE=$optimize "$python" "$recipes/${engine}_batch.py" lines.csv found.csv > $engine.log 2>&1 || tail -n 20 $engine.log >&2
    python3 - > found <<'PYTHON'
import csv
for row in csv.DictReader(open("found.csv", newline="")):
    agreement = {"true": True, "false": False}.get(row["agreement"])
    print(row["contract"], agreement, row["surplus"] or None, row["payment"] or None, bool(row["problem"]))
PYTHON
    if cmp -s expected found && grep -q "^c-77 None None None True" found && grep -q "^c-78 None None None True" found; then
      echo "$engine: all $(wc -l < found) contracts of a long table as in the plain run"
    else
      echo "$engine: FAILED: $(diff expected found | head -n 4)" >&2; failed=1
    fi
    rm -f found.csv
  else
    echo "$engine: NOT TESTED, because PyPI's $engine can't be installed here" >&2
  fi
done
exit $failed
