#!/usr/bin/env python3
"""Packs a table of ZIP codes into places.bin, which Matchbook reads without loading it; README.md describes the format.

usage: make-places.py TABLE.csv places.bin
"""

import csv
import struct
import sys
import unicodedata

KINDS = ["STANDARD", "PO BOX", "UNIQUE", "MILITARY"]


def key(name):
    """The order of towns: marks and case do not count."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")
    return bare.lower().encode()


def numbered(names):
    """Each name once, with its place in the order that the reader searches by."""
    ordered = sorted(set(names), key=lambda name: (key(name), name))
    return ordered, {name: number for number, name in enumerate(ordered)}


def degrees(text):
    """Ten-thousandths of a degree, as 24 bits."""
    return round(float(text) * 10_000) & 0xFFFFFF


def pack(rows):
    rows = sorted(rows, key=lambda row: row["zip"])
    towns, town_number = numbered(row["city"] for row in rows)
    # A county is spelled with its state in front, so that the counties of a state stand together.
    counties = sorted({row["state"] + row["county"] for row in rows})
    county_number = {county: number for number, county in enumerate(counties)}

    places = bytearray()
    for row in rows:
        county = county_number[row["state"] + row["county"]]
        places += struct.pack("<I", int(row["zip"]) | KINDS.index(row["kind"]) << 17 | county << 19)
        places += struct.pack("<H", town_number[row["city"]])
        places += degrees(row["latitude"]).to_bytes(3, "little") + degrees(row["longitude"]).to_bytes(3, "little")

    text, offsets = bytearray(), [0]
    for name in towns + counties:
        text += name.encode()
        offsets.append(len(text))
    header = struct.pack("<4sIIIII", b"MBPL", 1, len(rows), len(towns), len(counties), len(text))
    return header + places + struct.pack(f"<{len(offsets)}I", *offsets) + text


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    with open(sys.argv[2], "wb") as packed:
        packed.write(pack(rows))


if __name__ == "__main__":
    main()
