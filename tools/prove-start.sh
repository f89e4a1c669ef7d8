#!/usr/bin/env bash
# Proves the README's first command on this checkout: starts on a data folder of its own, fetches the home page and a page
# to take part in, starts a second time (fast), and stops each time by its own process id.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
export FOLKMOOT_DATA="$folder/data" FOLKMOOT_PORT="$port"
log="$folder/log"
pid=""
stop() {
  if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq 1 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
    kill -KILL "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  fi
  pid=""
}
trap 'stop; rm -rf "$folder"' EXIT

start_and_fetch() { # name, seconds allowed before giving up
  local began=$SECONDS
  PATH="$PWD/node_modules/.bin:$PATH" node tools/start.mjs >"$log" 2>&1 &
  pid=$!
  until node -e "fetch('http://localhost:$port/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))" 2>/dev/null; do
    if ! kill -0 "$pid" 2>/dev/null; then echo "$1: it ended by itself:"; cat "$log"; exit 1; fi
    if [ $((SECONDS - began)) -gt "$2" ]; then echo "$1: not ready after $2 s:"; cat "$log"; exit 1; fi
    sleep 0.3
  done
  echo "$1: ready after $((SECONDS - began)) s"
  for path in / /c/libraries /c/libraries/results /record; do
    node -e "
      fetch('http://localhost:$port$path').then(async (answer) => {
        const text = await answer.text()
        const isGood = answer.status === 200 && text.includes('<h1')
        console.log(answer.status, '$path', text.length, 'bytes')
        process.exit(isGood ? 0 : 1)
      })" || { echo "$1: $path did not show a page"; exit 1; }
  done
  stop
}

start_and_fetch "first start" 180
start_and_fetch "second start" 60
echo "The first command of the README works."
