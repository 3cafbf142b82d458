#!/usr/bin/env bash
# Holds a running instance against the description it serves: the description is sound OpenAPI, and what Schemathesis
# makes up from it is answered as it says.
# PROGRAM is the outcry to run, by default the release build; EXAMPLES (200), API_SECONDS (600) and SEED (1) may be set.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${PROGRAM:-$(swift build -c release --show-bin-path)/outcry}
work=$(mktemp -d)
server=''
cleanup() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

if [ -n "${VENV:-}" ]; then
    venv=$VENV
else
    venv=$work/venv
    python3 -m venv "$venv"
    if ! "$venv/bin/pip" install -q --disable-pip-version-check --retries 2 \
        schemathesis==4.32.5 openapi-spec-validator==0.9.0 >"$work/pip" 2>&1; then
        if grep -qiE 'connection|timed out|temporary failure|max retries|no route|unreachable' "$work/pip"; then
            echo "PyPI cannot be reached: the interface is not checked."
            exit 0
        fi
        cat "$work/pip"
        exit 1
    fi
fi

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
feeds=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address=http://127.0.0.1:$port
export OUTCRY_ADMIN_TOKEN
OUTCRY_ADMIN_TOKEN=$(python3 -c 'import secrets; print(secrets.token_hex(20))')

# Waits until an address answers with what a word of it says.
await() {
    for _ in $(seq 300); do
        if curl -sf "$1" 2>/dev/null | grep -q "$2"; then return 0; fi
        sleep 0.2
    done
    echo "$1 does not answer with $2." >&2
    tail -5 "$work/log" >&2
    return 1
}

# An outage is played first, a hundred times as fast, so that there is something to tell.
start=$(date -u -d '24 hours ago' +%Y-%m-%dT%H:%M:00Z)
"$program" simulate penlight --prepare "$work/data" --feeds-port "$feeds" --from "$start" --days 7 2>"$work/log"
"$program" serve --data "$work/data" --catalogue "$work/data/catalogue" --port "$port" --loopback-sources --trust-proxy 127.0.0.0/8 \
    --speed 600 --from "$start" 2>"$work/log" &
server=$!
await "$address/health/live" ok
"$program" simulate penlight --instance "$address" --feeds-port "$feeds" --speed 600 2>/dev/null &
story=$!
await "$address/api/v1/incidents?limit=1" '"id"'
kill "$story" "$server" 2>/dev/null || true
wait "$story" "$server" 2>/dev/null || true

"$program" serve --data "$work/data" --catalogue "$work/data/catalogue" --port "$port" --no-collect \
    --report-limit none --overall-limit none --read-limit none 2>"$work/log" &
server=$!
await "$address/health/live" ok

echo "The description:"
curl -sf "$address/openapi.json" >"$work/openapi.json"
"$venv/bin/openapi-spec-validator" "$work/openapi.json"

cat schemathesis.toml - >"$work/schemathesis.toml" <<END

[auth.openapi.admin]
bearer = "$OUTCRY_ADMIN_TOKEN"
END
ln -s "$PWD/scripts" "$work/scripts"
examples=${EXAMPLES:-200}
seconds=${API_SECONDS:-600}

# Asks what the options name, and keeps the report under the name given first.
ask() (
    name=$1
    shift
    # It leaves a folder where it stands.
    cd "$work"
    timeout "$seconds" "$venv/bin/st" --config-file "$work/schemathesis.toml" --no-color run "$address/openapi.json" \
        --checks all --max-examples "$examples" --seed "${SEED:-1}" --workers 1 "$@" >"$work/$name" 2>&1
)

# Waits for the job that asks, and shows the end of its report.
show() {
    local name=$1 job=$2 status=0
    wait "$job" || status=$?
    echo "$name:"
    grep -v '^$' "$work/$name" | tail -n "${LINES_SHOWN:-60}"
    [ "$status" != 124 ] || echo "This was not done after $seconds seconds." >&2
    return "$status"
}

# What administrators do comes first and with nothing amiss, as too many wrong tokens lock a network out.
ask admin --include-tag Administration --mode positive --phases examples,fuzzing &
show admin $!
# Then everything, by two at once.
ask reading --include-tag Services --include-tag Regions --include-tag Incidents &
reading=$!
ask rest --exclude-tag Services --exclude-tag Regions --exclude-tag Incidents &
rest=$!
failed=0
show reading "$reading" || failed=1
show rest "$rest" || failed=1
kill -0 "$server" || { echo "The instance has stopped." >&2; exit 1; }
exit "$failed"
