#!/usr/bin/env bash
# Builds the fuzzer and lets it make up documents, then messages, for so many seconds together (600). What it learns
# stays in .build-fuzz/{documents,messages}/corpus, what brings a fault to light in found beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
build=${FUZZ_BUILD:-$PWD/.build-fuzz}

# The package without its dependencies, apart from the real one, whose Package.resolved would be lost.
mkdir -p "$build/package"
ln -sfn "$PWD/Package.swift" "$build/package/Package.swift"
ln -sfn "$PWD/Sources" "$build/package/Sources"
OUTCRY_FUZZ=1 "${SWIFT:-swift}" build -c release --package-path "$build/package" --scratch-path "$build/products" \
    --product OutcryFuzz

# Swift's own crash handler would get in the way of the fuzzer's.
export SWIFT_BACKTRACE=enable=no

# fuzz WHAT FIXTURES [further options]
fuzz() {
    mkdir -p "$build/$1/corpus" "$build/$1/found"
    OUTCRY_FUZZ_OF=$1 "$build/products/release/OutcryFuzz" -max_total_time=$(((seconds + 1) / 2)) -timeout=10 \
        -rss_limit_mb=1024 -max_len=4096 -print_final_stats=1 -artifact_prefix="$build/$1/found/" "${@:3}" \
        "$build/$1/corpus" "$2/seeds" "$2/found"
}
fuzz documents Tests/OutcryFeedsTests/Fixtures/fuzz -dict=scripts/fuzz.dict
fuzz messages Tests/OutcryClassifyTests/Fixtures/fuzz
