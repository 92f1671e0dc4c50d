#!/bin/sh
# The deals of a file on all cores, by GNU parallel: blocks of lines to children, answers in order.
#   parallel.sh deals.ndjson > answers.ndjson
# --retries matters: without it the lines of a killed child are lost.
set -eu
parallel --will-cite -k --retries 3 --pipe --block "${BLOCK:-1M}" "${OPTIMIZE:-optimize}" batch < "$1"
