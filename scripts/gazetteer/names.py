"""Gathers the names of regions, folded, each with the marks that tell when it counts."""

import collections
import gettext
import os
import re
import unicodedata

import babel
import pycountry

import codes
import inflect
from fold import REGIONS, UNSPACED, fold, kind

HERE = os.path.dirname(os.path.abspath(__file__))

# When a name counts; Sources/OutcryRegions/PlaceMarks.swift has the same bits.
CAPITAL, CODE, NEVER, DEMONYM, STRICT, AIRPORT, SOFT, NOWHERE = (1 << n for n in range(8))
SIGNS = {"+": 0, "!": CAPITAL, "=": CODE, "^": NEVER, "~": DEMONYM, "#": STRICT, "@": CODE | AIRPORT, "?": SOFT}

LOCALES = "en de es fr pt it nl pl tr ru uk ja ko zh zh_Hant ar hi id sv da nb fi cs el he th vi ro hu fa bn ta ur".split()
PARTS = "de es fr it nl pl tr ru uk ja ko zh_CN zh_TW hi id pt pt_BR".split()
# Where each script is written, other than Latin. Elsewhere only large cities are spoken of in it.
HOMES = {
    "CYRILLIC": "RU UA BY KZ KG BG RS MK MN TJ UZ",
    "ARABIC": "EG SA AE KW QA BH OM JO LB SY IQ YE LY SD PS DZ MA TN IR PK AF MR",
    "DEVANAGARI": "IN NP", "CJK": "CN JP TW HK MO SG", "HIRAGANA": "JP", "KATAKANA": "JP", "HANGUL": "KR KP",
    "THAI": "TH", "GREEK": "GR CY", "HEBREW": "IL", "BENGALI": "BD IN", "TAMIL": "IN LK",
}
# Countries of whose parts people elsewhere speak.
ARAB = "EG SA AE KW QA BH OM JO LB SY IQ YE LY SD PS DZ MA TN MR".split()
LARGE = "US GB CA AU DE FR ES IT BR MX IN CN RU UA".split()
# States and provinces that people write as codes.
CODED = ("US", "CA", "AU", "BR")


WORDS = ("demonyms.txt", "vernacular.txt", "ordinary.txt")


class Lists:
    """What the word lists say: names to add and to take away, and the words that are no place by themselves."""

    def __init__(self):
        self.added, self.removed = collections.defaultdict(list), collections.defaultdict(set)
        self.never, self.soft, self.airports, self.nowhere = set(), set(), set(), []
        for path in [os.path.join(HERE, "..", "names.txt")] + [os.path.join(HERE, name) for name in WORDS]:
            for line in open(path, encoding="utf8"):
                self.read(line.rstrip("\n"))
        # A place that people do speak of stays one, whatever else its name may mean.
        self.never -= self.soft

    def read(self, line):
        head, _, rest = line.partition(":")
        if line.startswith("#") or not rest.strip():
            return
        if head in ("never", "soft", "airports"):
            getattr(self, head).update(fold(word.replace("_", " ")) for word in rest.split())
        elif head == "nowhere":
            self.nowhere += [fold(phrase) for phrase in rest.split(",")]
        else:
            id = "geonames:" + head if head.isdigit() else head
            for name in filter(None, (name.strip() for name in rest.split(","))):
                if name.startswith("-"):
                    self.removed[id].add(fold(name[1:]))
                else:
                    self.added[id].append(name)


class Names:
    """The names of the rows of the tree."""

    def __init__(self, rows, cities, mapped):
        self.rows, self.cities, self.mapped = rows, cities, mapped
        self.lists = Lists()
        self.found = collections.defaultdict(dict)
        self.level = {row[0]: row[1] for row in rows}
        self.parent = {row[0]: row[2] for row in rows}
        self.people = {row[0]: row[5] or 0 for row in rows}
        self.primary = {row[0]: fold(row[3]) for row in rows}

    def all(self):
        """Folded name -> {region's id: marks}."""
        self.countries()
        self.parts()
        for number in sorted(self.cities):
            self.city(self.cities[number])
        self.curated()
        self.lesser_parts()
        for phrase in self.lists.nowhere:
            self.found[phrase] = {"": NOWHERE}
        for minute in range(60):
            # The time of day in Moscow.
            self.found[f"{minute:02} мск"] = {"": NOWHERE}
        codes.add(self.found, self.level)
        return self.found

    def lesser_parts(self):
        """Where a part of a small country has the name of a larger city elsewhere, the name alone is the city's."""
        people = collections.Counter()
        for row in self.rows:
            if row[1] == "p":
                people[row[2]] += row[5] or 0
        for marks in self.found.values():
            cities = [id for id, mark in marks.items() if id.startswith("geonames:") and not mark & (NEVER | STRICT)]
            for id in sorted(marks):
                if self.level.get(id) == "a" and id[:2] not in LARGE and any(
                        self.people[city] > people[id] and self.country(city) != id[:2] for city in cities):
                    marks[id] |= NEVER

    def country(self, id):
        while self.level[id] in "pa":
            id = self.parent[id]
        return id

    def put(self, id, name, marks):
        """A name, and its forms without hyphens and, of large places, without spaces."""
        key = fold(name)
        if len(key) < 2 or key in self.lists.removed[id]:
            return
        if not marks & DEMONYM:
            marks = marks | NEVER if key in self.lists.never else marks | SOFT if key in self.lists.soft else marks
        self.found[key].setdefault(id, marks)
        if "-" in key[1:]:
            self.found[key.replace("-", " ")].setdefault(id, marks)
        if key.startswith(("saint ", "sankt ")):
            self.found["st" + key[5:]].setdefault(id, marks)
            self.found["st." + key[5:]].setdefault(id, marks)
        if " " in key and key.isascii() and len(key) >= 8 and self.people[id] >= 300_000 and "." not in key:
            joined = key.replace(" ", "").replace("-", "")
            if joined not in self.lists.never:
                self.found[joined].setdefault(id, marks)

    def marks(self, id, key):
        """When a name from the sources counts."""
        level, people, alternate = self.level[id], self.people[id], key != self.primary[id]
        if kind(key[0]) == UNSPACED:
            # Two characters of Han are often another word; those of places that many people speak of are not.
            return CAPITAL if level == "p" and len(key) <= 2 and people < 700_000 else 0
        if not key[0].isascii():
            # What is an everyday word in English is one in other scripts.
            if level == "p" and self.primary[id] in self.lists.never | self.lists.soft:
                return NEVER
            return 0 if level != "p" or people >= 100_000 or len(key) >= 6 else CAPITAL
        if not key.isascii() or " " in key:
            return CAPITAL if level == "p" and people < 50_000 else 0
        if level == "n":
            return CAPITAL if len(key) <= 4 else 0
        if level == "a":
            # Parts of few countries are spoken of without a capital by many people who write to us.
            return CAPITAL if len(key) <= 6 and id[:2] not in CODED + ("IN", "ID") else 0
        if people < 60_000 or alternate:
            # A long name is seldom another word, so that people may write it without a capital.
            return CAPITAL if len(key) >= 8 and not alternate else STRICT
        small = people < 120_000
        short = len(key) <= 3 or len(key) <= 4 and people < 500_000
        return CAPITAL if small or short else 0

    def add(self, id, name, forms=(), more=0):
        key = fold(name)
        if len(key) < 2:
            return
        marks = self.marks(id, key) | more
        self.put(id, name, marks)
        for form in forms:
            self.put(id, form, marks)

    def countries(self):
        for locale in LOCALES:
            territories = babel.Locale.parse(locale).territories
            for id, level, *_ in self.rows:
                if level != "n" or id not in territories:
                    continue
                full = territories[id]
                for name in sorted({full, re.sub(r"\s*\([^)]*\)|（[^）]*）", "", full)}):
                    if len(name) > 2 or kind(fold(name)[0]) == UNSPACED:
                        self.add(id, name, self.forms(name, locale))

    def forms(self, name, locale):
        """How people who speak a language decline a name."""
        rule = {"ru": inflect.russian, "uk": inflect.ukrainian, "pl": inflect.polish, "tr": inflect.turkish,
                "hi": inflect.hindi}.get(locale)
        return rule(name) if rule else ()

    def parts(self):
        english = {s.code: re.split(r"[\[(;]", s.name)[0].strip() for s in pycountry.subdivisions}
        folder = os.path.join(os.path.dirname(pycountry.__file__), "locales")
        catalogues = []
        for locale in PARTS:
            path = os.path.join(folder, locale, "LC_MESSAGES", "iso3166-2.mo")
            catalogues.append((locale, gettext.GNUTranslations(open(path, "rb"))))
        isos = {s.code: s.name for s in pycountry.subdivisions}
        for id, level, _, name, *_ in self.rows:
            if level != "a":
                continue
            self.add(id, name)
            for other in re.split(r"[/;]", english.get(id, "")):
                if other.strip():
                    self.add(id, re.split(r"[\[(]", other)[0].strip())
            for locale, catalogue in catalogues:
                told = catalogue.gettext(isos[id]) if id in isos else ""
                if not told or told == isos.get(id):
                    continue
                for other in re.split(r"[/;]", told):
                    other = re.sub(r"\s*[,\[(（].*", "", other).strip()
                    if self.is_spoken_of(id, other, locale):
                        self.add(id, other, self.forms(other, locale))
                        for short in shortened(other, locale):
                            self.add(id, short, self.forms(short, locale))
            if id[:2] in CODED and id[3:].isalpha() and id[3:] not in ("NS", "PE", "NO"):
                self.found[id[3:].lower()].setdefault(id, CODE | SOFT)

    @staticmethod
    def is_spoken_of(id, name, locale):
        """Whether people who speak a language name a part of a country: near ones, and those of a few large ones."""
        country, key = id[:2], fold(name)
        if len(key) < 2 or len(key) <= 4 and key.isascii():
            return False
        near = {"hi": "IN NP", "ja": "JP", "ko": "KR", "zh_CN": "CN", "zh_TW": "CN TW", "ru": "RU UA BY KZ", "uk": "UA",
                "id": "ID MY", "tr": "TR"}.get(locale)
        return near is None or country in near.split() or country in LARGE and len(key) >= 4

    def city(self, city):
        id, people, country = f"geonames:{city['geonameid']}", city["population"], city["countrycode"]
        home = {"PL": "pl", "TR": "tr", "CY": "tr"}.get(country)
        self.add(id, city["name"], self.forms(city["name"], home) if home == "pl" else ())
        for form in inflect.turkish(city["name"]) if home == "tr" else ():
            # A case of place says as much as a capital letter.
            self.put(id, form, 0 if len(form) >= 7 or people >= 100_000 else STRICT)
        for form in inflect.turkish(city["name"]) if people >= 700_000 and home != "tr" else ():
            self.put(id, form, STRICT)
        if country in ("DE", "AT", "CH", "LI") and people >= 50_000:
            for form in inflect.german(city["name"]):
                self.put(id, form, STRICT | DEMONYM)
        if country in ("JP", "CN", "TW") and city["name"].isascii():
            self.add(id, re.sub("-(shi|ku|shi|cho)$", "", city["name"]))
        for name in city["alternatenames"]:
            if self.is_code(name):
                sure = name.lower() in self.lists.airports and people >= 50_000
                self.found[name.lower()].setdefault(id, CODE if sure else CODE | AIRPORT)
            elif useful(name, city):
                self.alternate(id, name, city, home)

    def alternate(self, id, name, city, home):
        people, key = city["population"], fold(name)
        if key.isascii() and " " not in key and key != self.primary[id] and people < 50_000:
            return
        forms = list(self.forms(name, home)) if home and name.isascii() is False else []
        script = unicodedata.name(next(c for c in name if c.isalpha()), "?").split()[0]
        if script == "CYRILLIC" and (city["countrycode"] in HOMES["CYRILLIC"].split() or people >= 300_000):
            rule = inflect.ukrainian if city["countrycode"] == "UA" and re.search("[іїє]|ів$", name) else inflect.russian
            forms = rule(name)
        elif script == "DEVANAGARI":
            forms = inflect.hindi(name)
        elif script == "ARABIC" and city["countrycode"] not in ARAB and people < 1_000_000 and len(key) <= 5:
            return
        elif script == "ARABIC" and (len(key) <= 3 and people < 700_000 or len(key) <= 4 and city["countrycode"] not in ARAB):
            return
        elif script == "HANGUL" and len(key) <= 2 and city["countrycode"] != "KR":
            return
        elif script == "HIRAGANA" and len(key) <= 3:
            return
        elif script in ("CJK", "DEVANAGARI") and len(key) <= 3 and city["countrycode"] not in HOMES[script].split():
            return
        is_far = script == "CYRILLIC" and city["countrycode"] not in HOMES["CYRILLIC"].split()
        self.add(id, name, forms, STRICT if is_far else 0)
        if script in ("CJK", "HANGUL") and name[-1] in "市시" and len(name) >= 3:
            self.add(id, name[:-1])
        elif script == "CJK" and len(name) >= 2 and name[-1] not in "市县區区町村州" and city["countrycode"] in ("CN", "JP"):
            self.put(id, name + "市", 0)

    @staticmethod
    def is_code(name):
        return len(name) == 3 and name.isascii() and name.isalpha() and name.isupper()

    def curated(self):
        for id, extra in sorted(self.lists.added.items()):
            if id not in self.level:
                raise SystemExit(f"a word list names {id}, which is no region of the tree")
            for name in extra:
                marks, is_sure = 0, name[0] == "+"
                while name[0] in SIGNS:
                    marks |= SIGNS[name[0]]
                    name = name[1:].strip()
                key = fold(name)
                if not is_sure and not marks and key.isascii() and (len(key) <= 3 or key in self.lists.never):
                    marks = CAPITAL
                if key in self.lists.soft:
                    marks = marks & CODE | SOFT
                self.found[key][id] = marks
                if "-" in key[1:]:
                    self.found[key.replace("-", " ")].setdefault(id, marks)
                if re.search("[а-яё]", key) and not marks & DEMONYM:
                    for form in inflect.russian(name):
                        self.found[fold(form)].setdefault(id, marks)
                # What is declined in the language of the country.
                for form in self.declined(id, name) if not marks & (DEMONYM | CODE) else ():
                    self.found[fold(form)].setdefault(id, marks)

    def declined(self, id, name):
        home = {"PL": inflect.polish, "TR": inflect.turkish}.get(self.country(id)) if self.level[id] in "pa" else None
        return home(name) if home and " " not in name else ()


def shortened(name, locale):
    """The name of a part without the word for what it is."""
    if locale in ("ja", "zh_CN", "zh_TW") and len(name) >= 3:
        for ending in ("维吾尔自治区", "维吾尔族自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市", "県", "府", "都"):
            if name.endswith(ending) and len(name) - len(ending) >= 2:
                return [name[:-len(ending)]]
    if locale == "ru":
        return [re.sub(" (область|край|Республика|республика)$|^(Республика|республика) ", "", name)]
    if locale == "uk":
        return [re.sub(" (область|край)$", "", name)]
    if locale == "pl":
        return [re.sub("^(województwo) ", "", name)]
    return []


def useful(name, city):
    """Whether another name of a city is likely to be meant in a message: scripts people write in, no codes."""
    if not name or "," in name or "(" in name or any(c.isdigit() for c in name) or len(name) > 40:
        return False
    letters = [c for c in name if c.isalpha()]
    if not letters:
        return False
    script = unicodedata.name(letters[0], "?").split()[0]
    if script == "LATIN":
        # Codes of airports come in capitals; transliterations of other scripts come in lower case.
        return len(letters) >= 5 and not name.isupper() and name[0].isupper()
    if script not in HOMES:
        return False
    abroad = 300_000 if len(letters) <= 2 else 100_000
    if city["population"] < abroad and city["countrycode"] not in HOMES[script].split():
        return False
    return len(letters) >= (2 if script in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI") else 3)
