#!/usr/bin/env bash
# Builds the fuzzer and lets it make up documents for so many seconds (600). What it learns stays in .build-fuzz/corpus,
# what brings a fault to light in .build-fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
fixtures=$PWD/Tests/OutcryFeedsTests/Fixtures/fuzz
build=${FUZZ_BUILD:-$PWD/.build-fuzz}

# The package without its dependencies, apart from the real one, whose Package.resolved would be lost.
mkdir -p "$build/package" "$build/corpus" "$build/found"
ln -sfn "$PWD/Package.swift" "$build/package/Package.swift"
ln -sfn "$PWD/Sources" "$build/package/Sources"
OUTCRY_FUZZ=1 "${SWIFT:-swift}" build -c release --package-path "$build/package" --scratch-path "$build/products" \
    --product OutcryFuzz

# Swift's own crash handler would get in the way of the fuzzer's.
export SWIFT_BACKTRACE=enable=no
exec "$build/products/release/OutcryFuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=4096 \
    -dict=scripts/fuzz.dict -print_final_stats=1 -artifact_prefix="$build/found/" \
    "$build/corpus" "$fixtures/seeds" "$fixtures/found"
