#!/usr/bin/env python3
"""Prints how the detector's figures move when each of its settings is halved and doubled, as a Markdown table.

    python3 scripts/settings-table.py OUTCRY SCENARIOS SCORER [--keep FILE] [--only NAME ...]

OUTCRY is the program, SCENARIOS a folder with one folder for each scenario (meta.json, events.csv.gz or events.csv,
truth.json), SCORER the benchmark's score.py. The settings, their groups and defaults are read from the
room OutcryAggregate.

Whole numbers are rounded. What is a share stops at 1. A setting of 0 cannot be halved; it is tried at one half. With
--keep the figures are kept in a file, and what is in it is not computed again. --only NAME prints the rows of one setting.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

ROOM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Sources", "OutcryAggregate")

# What the scenarios cannot show.
SILENT = {
    "reporterWindow": "the scenarios count distinct reporters themselves",
    "usersPerReport": "the scenarios tell it of each service",
    "usersPerReportSpread": "the scenarios tell it of each service",
}

# Settings that are shares although they could be other numbers.
SHARES = {"caution", "followUpWeight", "otherGroupWeight"}

# Name in the scorer's file, heading, digits, what it is multiplied by, and the change that is told.
FIGURES = [
    ("recall", "recall", 3, 1, 0.012),
    ("precision", "precision", 3, 1, 0.012),
    ("f1", "F1", 3, 1, 0.01),
    ("fa_per_service_week", "false alarms", 3, 1, 0.012),
    ("delay_med", "delay", 0, 1, 2),
    ("delay_p95", "95 %", 0, 1, 5),
    ("exact", "exact %", 0, 100, 2),
    ("jaccard", "Jaccard", 2, 1, 0.015),
    ("onset_err_med", "onset error", 1, 1, 1),
    ("end_err_med", "end error", 1, 1, 1),
]


def settings():
    """Yields (group, name, default) in the order of the source file."""
    group = ""
    names = [name for name in sorted(os.listdir(ROOM)) if name.endswith("Settings.swift")]
    with open(os.path.join(ROOM, names[0]), encoding="utf-8") as file:
        for line in file:
            if found := re.match(r"    // (.*)\.$", line):
                group = found[1]
            elif found := re.match(r"    public var (\w+) = ([\d._]+)$", line):
                number = found[2].replace("_", "")
                yield group, found[1], float(number) if "." in number else int(number)


def changed(name, default, factor):
    """The setting times a factor, or nothing when that is the default itself."""
    value = default * factor
    if isinstance(default, int):
        value = round(value)
    if name in SHARES or name.endswith("Share"):
        value = min(1.0, value) if default else (0.5 if factor > 1 else default)
    return None if value == default else value


def figures(options, setting):
    """What the scorer says of all scenarios, with one setting changed, or none."""
    with tempfile.TemporaryDirectory() as folder:
        for scenario in sorted(os.listdir(options.scenarios)):
            source = os.path.join(options.scenarios, scenario)
            if not os.path.exists(os.path.join(source, "meta.json")):
                continue
            events = [os.path.join(source, name) for name in ("events.csv.gz", "events.csv")]
            command = [options.outcry, "detect", "--meta", os.path.join(source, "meta.json")]
            command += ["--events", next(path for path in events if os.path.exists(path))]
            command += ["--output", os.path.join(folder, scenario + ".jsonl")]
            if setting:
                command += ["--set", setting]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        result = os.path.join(folder, "figures.json")
        command = [sys.executable, options.scorer, "--data", options.scenarios, "--det", folder, "--json", result]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with open(result, encoding="utf-8") as file:
            return json.load(file)


def moved(found, default):
    """What differs from the default row by more than a few reports' luck."""
    told = []
    for key, heading, digits, factor, least in FIGURES:
        if found[key] is None or default[key] is None:
            continue
        change = (found[key] - default[key]) * factor
        if abs(change) >= least - 1e-9:
            told.append(f"{heading} {change:+.{digits}f}")
    return ", ".join(told) or "–"


def row(label, found, default):
    cells = ["–" if found[key] is None else f"{found[key] * factor:.{digits}f}" for key, _, digits, factor, _ in FIGURES]
    print("| " + " | ".join([label, *cells, "" if found is default else moved(found, default)]) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("outcry", help="the program")
    parser.add_argument("scenarios", help="the folder of scenarios")
    parser.add_argument("scorer", help="score.py of the benchmark")
    parser.add_argument("--keep", help="a file for figures that are not to be computed again")
    parser.add_argument("--only", action="append", help="a setting's name; may be given several times")
    options = parser.parse_args()
    kept = {}
    if options.keep and os.path.exists(options.keep):
        with open(options.keep, encoding="utf-8") as file:
            kept = json.load(file)

    def computed(setting):
        if setting not in kept:
            kept[setting] = figures(options, setting)
            if options.keep:
                with open(options.keep, "w", encoding="utf-8") as file:
                    json.dump(kept, file)
        return kept[setting]

    default = computed("")
    print("| setting | " + " | ".join(heading for _, heading, *_ in FIGURES) + " | what moves |")
    print("|" + " --- |" * (len(FIGURES) + 2))
    row("**as they are**", default, default)
    last = ""
    for group, name, value in settings():
        if options.only and name not in options.only:
            continue
        if group != last:
            print(f"| **{group}** |" + " |" * (len(FIGURES) + 1), flush=True)
            last = group
        if name in SILENT:
            print(f"| `{name}` {value:g} |" + " |" * len(FIGURES) + f" not shown: {SILENT[name]} |", flush=True)
            continue
        for factor in (0.5, 2):
            other = changed(name, value, factor)
            if other is not None:
                row(f"`{name}` {value:g} → {other:g}", computed(f"{name}={other:g}"), default)


if __name__ == "__main__":
    main()
