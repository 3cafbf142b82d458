"""The forms in which people decline names of places, as far as an ending tells them.

A form that nobody uses costs twelve bytes and does no harm; none is made of a name shorter than four letters.
"""

import re

VOWELS_TR = "aıoueiöüâî"


def russian(name):
    """The cases of a Russian name, one word or an adjective and a noun."""
    if not re.fullmatch("[А-Яа-яЁё -]{3,}", name):
        return []
    if " " in name:
        adjective, _, noun = name.partition(" ")
        return [a + " " + n for a, n in zip(_russian_adjective(adjective), _russian_pairs(noun, adjective)) if n]
    if len(name) > 6 and re.search("(ская|цкая|ный|ний|ской|ский|цкий)$", name):
        return _russian_adjective(name)
    return _russian_noun(name)


def _russian_adjective(word):
    for ends, forms in (("ий", ("ем", "его", "ему", "им")), ("ый", ("ом", "ого", "ому", "ым")),
                        ("ой", ("ом", "ого", "ому", "ым")), ("ая", ("ой", "ой", "ой", "ую")),
                        ("ое", ("ом", "ого", "ому", "ым")), ("ые", ("ых", "ых", "ым", "ыми")),
                        ("ие", ("их", "их", "им", "ими"))):
        if word.endswith(ends):
            stem = word[:-2]
            return [stem + form if stem[-1] not in "кгх" else stem + form.replace("ем", "ом").replace("его", "ого")
                    .replace("ему", "ому") for form in forms]
    return [word] * 4


def _russian_pairs(noun, adjective):
    """Locative, genitive, dative and instrumental or accusative of the noun behind an adjective."""
    if noun.endswith("а"):
        return [noun[:-1] + e for e in ("е", "ы" if noun[-2] not in "гкхжчшщ" else "и", "е", "у")]
    if noun.endswith("ь"):
        return [noun[:-1] + e for e in ("и", "и", "и", "ь")]
    if noun.endswith("ы"):
        return [noun[:-1] + e for e in ("ах", "", "ам", "ами")]
    if noun.endswith("и"):
        return [noun[:-1] + e for e in ("ах", "", "ам", "ами")]
    if noun[-1] in "бвгджзклмнпрстфхцчшщ":
        return [noun + e for e in ("е", "а", "у", "ом")]
    return [""] * 4


def _russian_noun(name):
    for ends, forms in (("ия", ("ии", "ией")), ("ец", ("це", "ца", "цу", "цом")), ("ёл", ("ле", "ла", "лу")),
                        ("ы", ("ах", "ам", "ами", "")), ("о", ("е", "а", "у", "ом"))):
        if name.endswith(ends):
            return [name[:-len(ends)] + form for form in forms]
    if name[-1] == "и":
        return [name[:-1] + e for e in (("ах", "ам", "ами", "") if name[-2] in "гкхжчшщ" else ("ях", "ям", "ями"))]
    if name[-1] == "а":
        # Not the accusative: “в Москву” is where something goes, and says of no place that it is there.
        return [name[:-1] + e for e in ("и" if name[-2] in "гкхжчшщ" else "ы", "е", "ой")]
    if name[-1] == "я":
        return [name[:-1] + e for e in ("и", "е", "ей")]
    if name[-1] == "ь":
        return [name[:-1] + e for e in ("и", "ью", "ю", "я", "ем", "е")]
    if name[-1] == "й":
        return [name[:-1] + e for e in ("я", "ю", "ем", "е")]
    if name[-1] in "бвгджзклмнпрстфхцчшщ":
        return [name + e for e in ("а", "у", "ом", "е")]
    return []


def ukrainian(name):
    """The cases of a Ukrainian name of one word."""
    if not re.fullmatch("[А-Яа-яІіЇїЄєҐґ'’-]{4,}", name):
        return []
    if name.endswith("ів"):
        return [name[:-2] + e for e in ("ові", "ова", "ову", "овом")]
    if name[-1] == "а":
        soft = {"к": "ц", "г": "з", "х": "с"}.get(name[-2], name[-2])
        return [name[:-1] + e for e in ("и", "у", "ою")] + [name[:-2] + soft + "і"]
    if name[-1] == "я":
        return [name[:-1] + e for e in ("ї", "ю", "єю", "і")]
    if name[-1] == "ь":
        return [name[:-1] + e for e in ("я", "ю", "ем", "і")]
    if name[-1] in "бвгджзклмнпрстфхцчшщ":
        return [name + e for e in ("а", "у", "і", "ом")]
    return []


POLISH = [
    # ending, what takes its place in the locative, genitive, instrumental, accusative or dative
    ("ów", "owie owa owem owowi"), ("cka", "ckiej cką"), ("ska", "skiej ską"), ("ka", "ce ki kę ką"),
    ("ga", "dze gi gę gą"), ("ra", "rze ry rę rą"), ("ła", "le ły łę łą"), ("ta", "cie ty tę tą"),
    ("da", "dzie dy dę dą"), ("wa", "wie wy wę wą"), ("na", "nie ny nę ną"), ("ma", "mie my mę mą"),
    ("sa", "sie sy sę są"), ("pa", "pie py pę pą"), ("ba", "bie by bę bą"), ("cja", "cji cję cją"),
    ("ia", "ii ię ią"), ("ja", "i ję ją"), ("la", "li lę lą"), ("nia", "ni nię nią"), ("ca", "cy cę cą"),
    ("za", "zy zę zą"), ("cz", "czu cza czy czem czą"), ("ń", "niu nia niem"), ("dź", "dzi dzią"),
    ("ść", "ści ścią"), ("ąg", "ągu ąga ągiem"), ("sk", "sku ska skiem"), ("ice", "icach ic icami"),
    ("yce", "ycach yc ycami"), ("ce", "cach c cami"), ("no", "nie na nem"), ("wo", "wie wa wem"), ("ło", "le ła łem"),
    ("to", "cie ta tem"), ("ec", "cu ca cem"), ("ek", "ku ka kiem"), ("ław", "ławiu ławia ławiem"),
    ("om", "omiu omia omiem"), ("el", "lu la lem"), ("al", "alu ala alem"), ("yn", "ynie yna ynem"),
    ("in", "inie ina inem"), ("on", "onie onu onem"), ("an", "anie anu anem"), ("en", "enie enu enem"),
    ("ok", "oku oka okiem"), ("yk", "yku yka ykiem"), ("rg", "rgu rga rgiem"), ("eg", "egu ega egiem"), ("le", "lu la lem"), ("ole", "olu ola olem"), ("zno", "źnie zna znem"), ("rt", "rcie rtu rtem"),
    ("st", "ście stu stem"), ("um", "um"), ("sz", "szu sza szem"), ("rz", "rzu rza rzem"), ("ź", "zi zią"),
    ("r", "rze ra ru rem"), ("d", "dzie du dem"), ("t", "cie tu tem ta"), ("p", "pie pu pem"), ("l", "lu la lem"),
    ("chy", "chach chów"), ("ry", "rach r"), ("wy", "wach w"), ("ny", "nach n"), ("ty", "tach t"), ("py", "pach p"),
    ("ki", "kach k kami"), ("gi", "gach g"), ("dy", "dach d"),
]


def polish(name):
    """The cases of a Polish name: of one word, or of an adjective and a noun either way round."""
    if not re.fullmatch("[A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż -]{4,}", name):
        return []
    words = name.replace("-", " ").split()
    if len(words) == 2:
        first, second = words
        gap = "-" if "-" in name else " "
        if first[-1] == "a" and not first.endswith("ja"):
            return [f"{first[:-1]}{e}{gap}{form}" for e in ("ej", "iej") for form in _polish_noun(second)[:3]]
        if first[-1] in "yi":
            return [f"{first[:-1]}{e}{gap}{form}" for e in ("ym", "ego", "im", "iego") for form in _polish_noun(second)]
        if second.endswith(("ski", "cki")):
            return [f"{form}{gap}{second}m" for form in _polish_noun(first)] \
                + [f"{form}{gap}{second}ego" for form in _polish_noun(first)]
        if second.endswith(("ska", "cka")):
            return [f"{form}{gap}{second[:-1]}iej" for form in _polish_noun(first)]
        return [f"{form}{gap}{second}" for form in _polish_noun(first)]
    return _polish_noun(name) if len(words) == 1 else []


def _polish_noun(name):
    for ending, forms in sorted(POLISH, key=lambda rule: -len(rule[0])):
        if name.endswith(ending):
            return [name[:-len(ending)] + form for form in forms.split()]
    return []


def turkish(name):
    """The cases of a Turkish name without the apostrophe, in the vowels that follow its last one."""
    if not re.fullmatch("[A-Za-zÇĞİÖŞÜçğıöşüâî]{4,}", name):
        return []
    lower = name.replace("İ", "i").replace("I", "ı").lower()
    vowels = [letter for letter in lower if letter in VOWELS_TR]
    if not vowels:
        return []
    last = vowels[-1]
    wide = "a" if last in "aıouâ" else "e"
    narrow = {"a": "ı", "ı": "ı", "â": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "î": "i", "ö": "ü", "ü": "ü"}[last]
    hard = "t" if lower[-1] in "fstkçşhp" else "d"
    ends_open = lower[-1] in VOWELS_TR
    forms = [hard + wide, hard + wide + "n", hard + wide + "ki", "l" + narrow, "l" + narrow + "lar", "l" + narrow + "ler",
             ("n" if ends_open else "") + narrow + "n", ("y" if ends_open else "") + wide,
             hard + wide + "y" + ("ız" if wide == "a" else "iz"), hard + wide + "y" + ("ım" if wide == "a" else "im")]
    return [name + form for form in forms]


def german(name):
    """People and things of a German city, and its genitive."""
    if not re.fullmatch("[A-ZÄÖÜ][a-zäöüß]{3,}", name):
        return []
    if name.endswith("en") and len(name) > 6:
        people = [name[:-2] + "ner", name + "er", name[:-2] + "er"]
    elif name.endswith("e"):
        people = [name + "r"]
    else:
        people = [name + "er"]
    return people + [name + "s"] if name[-1] not in "sxzß" else people


def hindi(name):
    """The oblique form of a name in long a."""
    return [name[:-1] + "े"] if len(name) >= 4 and name.endswith("ा") else []
