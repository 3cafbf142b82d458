"""Writes gazetteer.bin: the tree of regions and the names of its places, ready to be searched where it lies.

All numbers are little-endian and 32 bits wide; Sources/OutcryRegions/GazetteerFile.swift reads them back.

  head       "OUTCRYG1", then six numbers: bytes of text (padded to four), regions, bits of a bucket, names,
             meanings, bits of the filter
  text       strings of UTF-8, each behind one byte that tells its length
  regions    seven numbers each, parents before children and children of one parent together: place of the English
             name in the text, place of the GeoNames code (0: none), number of a city or place of the id in the text,
             parent's number * 8 + level (the root's parent is itself), degrees * 10 000 north and east (both
             0x80000000: not known), people
  buckets    2^bits + 1 numbers: where the names of each bucket start; the bucket is the top of the name's hash
  tags       for each name the lower half of its hash, ascending within a bucket
  payloads   for each name the number of its first meaning * 64 + how many there are
  meanings   number of a region * 256 + marks
  filter     2^bits pairs of bits, sixteen in a number, at the hash's middle: is a name, begins a longer one

A name itself is not kept: its hash is 64 bits wide, of which 48 and more tell it from others, so that among 400,000
names a word that is none is taken for one less than once in 500 million words.
"""

import struct

from fold import word_ends

UNKNOWN = 0x80000000


def hashed(data):
    """FNV-1a over bytes, its halves mixed, as NameHash has it."""
    state = 0xCBF29CE484222325
    for byte in data:
        state = (state ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return mixed(state)


def mixed(state):
    state ^= state >> 29
    return state * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF


class Text:
    def __init__(self):
        self.bytes = bytearray(b"\0")
        self.places = {"": 0}

    def place(self, string):
        if string not in self.places:
            data = string.encode()[:255]
            self.places[string] = len(self.bytes)
            self.bytes += bytes([len(data)]) + data
        return self.places[string]


def ordered(rows):
    """Rows in the order of the file: breadth first, children by id."""
    children = {}
    for row in rows:
        children.setdefault(row[2], []).append(row)
    result = sorted(children[""], key=lambda row: row[0])
    for row in result:
        result += sorted(children.get(row[0], ()), key=lambda child: child[0])
    return result


def degrees(value):
    return UNKNOWN if value is None else round(value * 10_000) & 0xFFFFFFFF


def write(path, rows, names, bucket_bits=16, filter_bits=21):
    """rows: (id, level letter, parent's id, name, (north, east) or None, people, code); names: folded name -> {id: marks}."""
    text = Text()
    rows = ordered(rows)
    number = {row[0]: n for n, row in enumerate(rows)}
    regions = []
    for id, level, parent, name, point, people, code in rows:
        own = int(id.split(":")[1]) if level == "p" else text.place(id)
        up = number[parent] if parent else 0
        north, east = point or (None, None)
        regions += [text.place(name), text.place(code) if code else 0, own, up * 8 + "wcsnap".index(level),
                    degrees(north), degrees(east), people or 0]
    meanings, meaning_places, keys, bits = [], {}, [], [0] * (1 << filter_bits - 4)

    def mark(value, bit):
        pair = value >> 20 & (1 << filter_bits) - 1
        bits[pair >> 4] |= bit << 2 * (pair & 15)

    for name, marks in sorted(names.items()):
        data = name.encode()
        if len(data) > 60:
            continue
        list = tuple(sorted((number.get(id, 0) << 8 | flags) for id, flags in marks.items()))[:63]
        if list not in meaning_places:
            meaning_places[list] = len(meanings)
            meanings += list
        value = hashed(data)
        keys.append((value, meaning_places[list] * 64 + len(list), name))
        mark(value, 1)
        for end in word_ends(name):
            mark(hashed(name[:end].encode()), 2)
    keys.sort(key=lambda key: (key[0] >> 64 - bucket_bits, key[0] & 0xFFFFFFFF))
    buckets, at = [], 0
    for bucket in range(1 << bucket_bits):
        buckets.append(at)
        while at < len(keys) and keys[at][0] >> 64 - bucket_bits == bucket:
            at += 1
    buckets.append(at)
    text.bytes += bytes(-len(text.bytes) % 4)
    head = [len(text.bytes), len(rows), bucket_bits, len(keys), len(meanings), filter_bits]
    parts = [head, regions, buckets, [key[0] & 0xFFFFFFFF for key in keys], [key[1] for key in keys], meanings, bits]
    packed = [struct.pack(f"<{len(part)}I", *part) for part in parts]
    with open(path, "wb") as out:
        out.write(b"OUTCRYG1" + packed[0] + bytes(text.bytes) + b"".join(packed[1:]))
    names = ["head", "regions", "buckets", "tags", "payloads", "meanings", "filter"]
    return dict(zip(names, map(len, packed)), text=len(text.bytes), keys=len(keys))
