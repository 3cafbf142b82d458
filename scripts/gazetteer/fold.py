"""Folds names as Sources/OutcryRegions/Folder.swift folds messages, and tells where words may end in them."""

import os
import re
import unicodedata

REGIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources", "OutcryRegions")


def _letters():
    source = open(os.path.join(REGIONS, "FoldTable.swift"), encoding="utf8").read()
    lines = re.search(r'letters = """\n(.*?)\n\s*"""', source, re.S).group(1).splitlines()
    return {letter: line.split()[0] for line in lines for letter in line.split()[1]}


LETTERS = _letters()


def fold(text):
    """What FoldedText makes of a name."""
    result = ""
    for letter in unicodedata.normalize("NFC", text):
        letter = chr(ord(letter) - 0xFEE0) if 0xFF01 <= ord(letter) <= 0xFF5E else letter
        for lower in letter.lower():
            value = ord(lower)
            if (0x300 <= value <= 0x36F or 0x591 <= value <= 0x5BD or 0x610 <= value <= 0x61A or value == 0x640
                    or 0x64B <= value <= 0x65F or value in (0xAD, 0x670, 0x93C, 0x9BC) or 0x200B <= value <= 0x200F):
                continue
            result += (" " if value in (0xA0, 0x3000) else "'" if lower in "’‘ʻʼ`´ʹ" else "-" if lower in "‐‑–—"
                       else LETTERS.get(lower, lower))
    return re.sub(r"\s+", " ", result).strip()


SEPARATOR, WORD, UNSPACED, HANGUL = range(4)
_MARKS = [(0, 0xA9), (0xAB, 0xB4), (0xB6, 0xB9), (0xBB, 0xBF), (0xD7, 0xD7), (0xF7, 0xF7), (0x2C2, 0x2DF),
          (0x5BE, 0x5BE), (0x5C0, 0x5C0), (0x5C3, 0x5C3), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F),
          (0x66A, 0x66D), (0x6D4, 0x6D4), (0x964, 0x965)]
_UNSPACED = [(0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3040, 0x30FA),
             (0x30FC, 0x312F), (0x31A0, 0x31FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9D),
             (0x20000, 0x3FFFF)]
_HANGUL = [(0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)]
_WIDE_WORDS = [(0x2C00, 0x2DFF), (0xA640, 0xA8FF), (0xFB00, 0xFDFF), (0xFE70, 0xFEFC)]


def _within(value, ranges):
    return any(low <= value <= high for low, high in ranges)


def kind(letter):
    """What a letter of a folded name is, as in FoldedText.ByteClass."""
    value = ord(letter)
    if letter.isascii() and letter.isalnum():
        return WORD
    if _within(value, _UNSPACED):
        return UNSPACED
    if _within(value, _HANGUL):
        return HANGUL
    if value < 0x2000:
        return SEPARATOR if _within(value, _MARKS) else WORD
    return WORD if _within(value, _WIDE_WORDS) else SEPARATOR


def word_ends(name):
    """The lengths, in letters, of the proper beginnings of a name at which FoldedText sees the end of a word."""
    kinds = [kind(letter) for letter in name]
    return [n for n in range(1, len(name)) if kinds[n - 1] != SEPARATOR
            and (kinds[n] != kinds[n - 1] or kinds[n] in (SEPARATOR, UNSPACED, HANGUL))]
