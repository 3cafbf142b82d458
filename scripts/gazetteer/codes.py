"""Adds area codes and postcodes to the names, as codes.txt tells them.

A cue such as “zip” is a phrase that means no place, marked as a code; its region is the country. What may follow it is
kept under names that no text contains: U+0001, the country, the number of digits, a colon, the digits it begins with.
Sources/OutcryRegions/PlaceNumbers.swift looks them up, the longest beginning first.
"""

import os
import re

from fold import fold

CODE, SOFT, NOWHERE = 2, 64, 128
PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "codes.txt")


def add(found, levels):
    for line in open(PATH, encoding="utf8"):
        line = line.strip()
        if line.startswith("cue "):
            kind, _, cues = line[4:].partition(":")
            for cue in cues.split(","):
                # The region tells the finder the country; the number of digits is in the names of the codes.
                found[fold(cue)] = {kind[:2].upper(): CODE | NOWHERE}
        elif line and not line.startswith("#"):
            kind, *items = line.split()
            for item in items:
                place, _, ranges = item.partition("=")
                id = "geonames:" + place if place.isdigit() else place
                if id not in levels:
                    raise SystemExit(f"codes.txt names {id}, which is no region of the tree")
                for part in ranges.split(","):
                    for name, marks in forms(kind, part):
                        found[name].setdefault(id, marks)


def forms(kind, part):
    if kind == "gb":
        letters, last = re.fullmatch("([A-Z]+)([0-9]+)", part).groups()
        # One letter and one digit name roads, telephones and vitamins.
        for number in range(1 if len(letters) > 1 else 10, int(last) + 1):
            for end in ("", *"ahnpvwy") if letters in ("SW", "WC") and number < 3 else ("",):
                yield f"{letters.lower()}{number}{end}", CODE | SOFT
        return
    first, _, last = part.partition("-")
    for number in range(int(first), int(last or first) + 1):
        digits = f"{number:0{len(first)}}"
        for key in ("fr2", "fr5") if kind == "fr" else (kind,):
            yield f"\x01{key}:{digits}", CODE
