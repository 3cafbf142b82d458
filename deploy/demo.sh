#!/usr/bin/env bash
# Plays the rehearsals against a scratch instance, whose data are made anew each time.
# PROGRAM is the outcry to run; PORT, FEEDS_PORT, SPEED, SCENARIOS and DEMO_DATA (./demo-data) may be set.
set -euo pipefail

program=${PROGRAM:?set PROGRAM to the outcry executable}
port=${PORT:-8080}
feeds_port=${FEEDS_PORT:-8090}
speed=${SPEED:-60}
scenarios=${SCENARIOS:-penlight kestrel-mobile tidewater-bank}
data=${DEMO_DATA:-./demo-data}
# The longest rehearsal takes four and a half hours: it begins so long ago that it ends about now.
start=$(date -u -d '270 minutes ago' +%Y-%m-%dT%H:%M:00Z)

# Only what a demo has made goes: the folder may be anyone's.
rm -rf "$data/catalogue" "$data"/outcry.sqlite*
mkdir -p "$data"
# shellcheck disable=SC2086 # the scenarios are words
"$program" simulate $scenarios --prepare "$data" --feeds-port "$feeds_port" --from "$start"

# The invented feeds come first, so that the instance finds them; the story waits for the instance.
(
    sleep 1
    exec "$program" serve --data "$data" --catalogue "$data/catalogue" --port "$port" \
        --loopback-sources --trust-proxy 127.0.0.0/8 --speed "$speed" --from "$start"
) &
server=$!
trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT

echo
echo "Open http://127.0.0.1:$port/ and watch: one second is $speed seconds of the story."
echo
# shellcheck disable=SC2086
"$program" simulate $scenarios --instance "http://127.0.0.1:$port" --feeds-port "$feeds_port" --speed "$speed" --stay &

# Both go on until Ctrl-C. A server that cannot start leaves no story to tell, least of all to another one on its port.
wait -n
exit 1
