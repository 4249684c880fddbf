#!/usr/bin/env bash
# Goes through the steps of the container file in the folder $1, with the Node and npm of this machine: what lies there
# afterwards is what the container starts.
set -euo pipefail
mkdir -p "$1"
tar --exclude-from=.dockerignore -cf - . | tar -C "$1" -xf -
grep '^RUN ' .container/Containerfile | sed 's/^RUN //' | while IFS= read -r step; do
  (cd "$1" && bash -c "$step" </dev/null >"$1.log" 2>&1) || { cat "$1.log"; exit 1; }
done
