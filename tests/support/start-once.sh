#!/usr/bin/env bash
# Starts the built product once with the Node given as $1 and data in $2, reads a page, stops it gracefully.
set -euo pipefail
node=$1 data=$2
out=$(mktemp)
PORT=0 DATA_DIR="$data" "$node" app/start.js >"$out" 2>&1 &
pid=$!
for _ in $(seq 1 240); do
  address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$out" | tail -n 1 || true)
  [ -n "$address" ] && break
  kill -0 "$pid" 2>/dev/null || { cat "$out"; exit 1; }
  sleep 0.5
done
[ -n "$address" ] || { cat "$out"; kill "$pid"; exit 1; }
"$node" -e '
  fetch(process.argv[1] + "/kk").then(async (answer) => {
    const page = await answer.text();
    if (answer.status !== 200 || !page.includes("<html lang=\"kk\"")) throw new Error("no page: " + answer.status);
    console.log(process.version + ": the first page came");
  })' "$address"
kill -TERM "$pid"
wait "$pid"
rm -f "$out"
