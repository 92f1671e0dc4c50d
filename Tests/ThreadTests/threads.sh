#!/usr/bin/env bash
# Threads that get in each other's way: threads.sh OPTIMIZE GENERATE, both built with ThreadSanitizer.
# Frontiers on several threads, whole, in parts and stopped on the way, and batches with children, each compared with
# what one thread gives; a race ends the call with exit code 66.
set -euo pipefail
optimize=$(readlink -f "$1")
generate=$(readlink -f "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export TSAN_OPTIONS="halt_on_error=1 exitcode=66"
runs=0

# Expects an exit code of a call, whose output goes to a file.
expect() {
  local code=$1 output=$2 found=0
  shift 2
  "$@" > "$output" 2> words || found=$?
  runs=$((runs + 1))
  if [ "$found" != "$code" ]; then
    echo "threads: $* ended with $found instead of $code" >&2
    tail -n 40 words >&2
    exit 1
  fi
}

# issues, options, the largest amount, seed
for deal in "30 4 100 1" "12 3 1000 2" "60 2 9 3"; do
  read -r issues options largest seed <<< "$deal"
  "$generate" "$issues" "$options" "$largest" "$seed" > deal.csv
  expect 0 one.csv "$optimize" frontier deal.csv --threads 1
  for threads in 2 3 8; do
    expect 0 more.csv "$optimize" frontier deal.csv --threads $threads
    cmp one.csv more.csv
  done
  expect 0 one.csv "$optimize" frontier deal.csv --threads 1 --packages --acceptable
  expect 0 more.csv "$optimize" frontier deal.csv --threads 4 --packages --acceptable
  cmp one.csv more.csv
  expect 0 one.json "$optimize" frontier deal.csv --threads 1 --json-lines --shard 2/3
  expect 0 more.json "$optimize" frontier deal.csv --threads 4 --json-lines --shard 2/3
  cmp one.json more.json
  # What was found when the time is over is there.
  expect 4 more.csv "$optimize" frontier deal.csv --threads 4 --packages --time-limit 0.001
done

python3 - > deals.ndjson <<'PYTHON'
import json, random
draw = random.Random(3)
for number in range(120):
    pair = lambda: [draw.randint(-20, 90), draw.randint(-20, 90)]
    issues = [{"name": f"issue {i}", "options": [{"label": f"option {o}", "value": pair()} for o in range(3)]} for i in range(5)]
    deal = {"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 0, "parties": ["buyer", "supplier"],
            "noDealValue": [10, 10], "issues": issues}
    line = {"id": number, "deal": deal}
    # A crash and an endless search, which builds for tests know.
    print({40: '{"crash": true}', 80: '{"hang": true}'}.get(number) or json.dumps(line))
PYTHON
grep -v -e crash -e hang deals.ndjson > good.ndjson
expect 0 one.ndjson "$optimize" batch good.ndjson
for jobs in 2 5; do
  expect 0 more.ndjson "$optimize" batch good.ndjson --jobs $jobs
  cmp one.ndjson more.ndjson
  expect 0 more.ndjson "$optimize" batch deals.ndjson --jobs $jobs --line-timeout 3
  [ "$(wc -l < more.ndjson)" = 120 ]
done
echo "threads: $runs calls, no race"
