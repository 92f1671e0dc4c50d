#!/bin/sh
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
# The deals of a file as an array of Slurm, each task a part of the file:
#   sbatch --export=DEALS=deals.ndjson slurm.sh
#   cat answers-00*.ndjson > answers.ndjson
# With other numbers change N too. A task that is run again replaces its own part, whole or not at all.
set -eu
N=${N:-8}
name=$(printf 'answers-%05d.ndjson' "$SLURM_ARRAY_TASK_ID")
"${OPTIMIZE:-optimize}" batch --shard "$SLURM_ARRAY_TASK_ID/$N" "$DEALS" > "$name.part"
mv "$name.part" "$name"
