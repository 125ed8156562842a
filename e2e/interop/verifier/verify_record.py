"""Checks a record as one reader was shown it, from docs/spec alone.

    python3 verify_record.py <folder>

The folder holds `regime` and `reader` (hex), `items` (the CBOR sequence of all items from 0) and
`checkpoint` (a signed note). Prints `holds`, or `fault <index> <rule>`; the index is `-` where the
checkpoint is at fault. What it leaves to others: the rules R-GOV and what is inside the boxes.
"""
import base64, hashlib, hmac, sys
from pathlib import Path
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

CLEAR_TAG = bytes(16)
HATS = ["partner", "poc", "chair", "ie-chair", "tem-chair", "ee-chair"]
GOVERNANCE = {
    "person.enrolled": False, "seat.keyed": False, "seat.wrapped": False,
    "audience.created": True, "audience.rotated": True, "audience.wrapped": True,
    "audience.opened": True, "audience.refused": True,
}


class Fault(Exception):
    pass


def need(holds, rule):
    if not holds:
        raise Fault(rule)


# record.md section 1

def decode(data, at=0, depth=0):
    """One CBOR value and where it ends; the caller compares its encoding with the bytes."""
    need(depth <= 16 and at < len(data), "R-EVENT-1")
    major, small = data[at] >> 5, data[at] & 31
    at += 1
    if small < 24:
        number = small
    else:
        need(small <= 27, "R-EVENT-1")
        width = 1 << (small - 24)
        need(at + width <= len(data), "R-EVENT-1")
        number, at = int.from_bytes(data[at:at + width], "big"), at + width
    if major == 0:
        need(number < 2**53, "R-EVENT-1")
        return number, at
    if major in (2, 3):
        need(at + number <= len(data), "R-EVENT-1")
        piece = data[at:at + number]
        try:
            return (piece if major == 2 else piece.decode("utf-8")), at + number
        except UnicodeDecodeError:
            raise Fault("R-EVENT-1")
    if major == 4:
        values = []
        for _ in range(number):
            value, at = decode(data, at, depth + 1)
            values.append(value)
        return values, at
    if major == 5:
        entries = {}
        for _ in range(number):
            key, at = decode(data, at, depth + 1)
            need(isinstance(key, str), "R-EVENT-1")
            entries[key], at = decode(data, at, depth + 1)
        return entries, at
    need(major == 7 and small in (20, 21, 22), "R-EVENT-1")
    return {20: False, 21: True, 22: None}[small], at


def head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    width = next(w for w in (1, 2, 4, 8) if number < 1 << (8 * w))
    return bytes([major << 5 | 23 + width.bit_length()]) + number.to_bytes(width, "big")


def encode(value):
    if value is None or isinstance(value, bool):
        return {False: b"\xf4", True: b"\xf5", None: b"\xf6"}[value]
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(encode, value))
    pairs = sorted((encode(key), encode(each)) for key, each in value.items())
    return head(5, len(pairs)) + b"".join(key + each for key, each in pairs)


def exactly(data):
    value, end = decode(data)
    need(end == len(data) and encode(value) == data, "R-EVENT-1")
    return value


sha256 = lambda data: hashlib.sha256(data).digest()


def signed_by(key, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


# record.md section 2

def is_bytes(value, length=None):
    return isinstance(value, bytes) and (length is None or len(value) == length)


def is_count(value, least=0):
    return type(value) is int and value >= least


def has_fields(value, required, optional=()):
    return isinstance(value, dict) and set(required) <= set(value) <= set(required) | set(optional)


def payload_is_right(p):
    required = ["author", "capacity", "seen", "act", "until", "at", "body"]
    to = p.get("to") if isinstance(p, dict) else None
    is_sealed = isinstance(to, dict) and "epoch" in to
    if is_sealed:
        need(has_fields(p, required + ["to"], ["regime", "notice", "blobs"]), "R-EVENT-5")
        need(has_fields(to, ["audience", "epoch"]) and is_count(to["epoch"], 1), "R-EVENT-5")
        body = p["body"]
        need(has_fields(body, ["salt", "commitment", "box"]), "R-EVENT-5")
        need(is_bytes(body["salt"], 32) and is_bytes(body["commitment"], 32) and is_bytes(body["box"]), "R-EVENT-5")
    else:
        need(has_fields(p, required + ["kind"], ["regime", "to", "notice", "blobs", "subject"]), "R-EVENT-5")
        need("to" not in p or has_fields(to, ["audience"]), "R-EVENT-5")
        need(isinstance(p["kind"], str) and isinstance(p["body"], dict), "R-EVENT-5")
        need("subject" not in p or is_bytes(p["subject"]), "R-EVENT-5")
    need("to" not in p or is_bytes(to["audience"], 16), "R-EVENT-5")
    need("regime" not in p or is_bytes(p["regime"], 32), "R-EVENT-5")
    need(is_bytes(p["author"], 32) and p["capacity"] in HATS and is_bytes(p["act"], 16), "R-EVENT-5")
    need(is_count(p["until"]) and is_count(p["at"]), "R-EVENT-5")
    seen = p["seen"]
    need(has_fields(seen, ["size", "root", "clear", "stream"]) and is_bytes(seen["root"], 32), "R-EVENT-5")
    need(all(is_count(seen[each]) for each in ("size", "clear", "stream")), "R-EVENT-5")
    for blob in p.get("blobs", [[bytes(32), 1]]):
        need(isinstance(blob, list) and len(blob) == 2 and is_bytes(blob[0], 32) and is_count(blob[1], 1), "R-EVENT-5")
    return is_sealed


def open_event(data, key_of):
    need(len(data) <= 60_000, "R-EVENT-2")
    message = exactly(data)
    need(isinstance(message, list) and len(message) == 4, "R-EVENT-3")
    protected, unprotected, payload, signature = message
    need(protected == b"\xa1\x01\x32" and unprotected == {}, "R-EVENT-3")
    need(is_bytes(payload) and is_bytes(signature, 64), "R-EVENT-3")
    p = exactly(payload)
    is_sealed = payload_is_right(p)
    key = key_of(p)
    need(key is not None, "R-GATE-2")
    to_sign = encode(["Signature1", protected, b"epoc/event/1", payload])
    need(sha256(key) == p["author"] and signed_by(key, signature, to_sign), "R-EVENT-4")
    return p, is_sealed


# record.md section 3

class Tree:
    """The root of every prefix, from the peaks of full subtrees (RFC 6962 section 2.1)."""

    def __init__(self):
        self.peaks, self.roots = [], [sha256(b"")]

    def append(self, record):
        peak, size = sha256(b"\x00" + record), 1
        while self.peaks and self.peaks[-1][1] == size:
            peak, size = sha256(b"\x01" + self.peaks.pop()[0] + peak), 2 * size
        self.peaks.append((peak, size))
        root = self.peaks[-1][0]
        for left, _ in reversed(self.peaks[:-1]):
            root = sha256(b"\x01" + left + root)
        self.roots.append(root)


def tag_of(key, stream, seq):
    return hmac.new(key, stream + seq.to_bytes(8, "big"), "sha256").digest()[:16]


class Record:
    def __init__(self, regime, reader):
        self.regime, self.reader = regime, reader
        self.tree, self.streams, self.acts = Tree(), {}, set()
        self.people, self.audiences, self.founding = {}, {}, None
        self.last_time, self.withheld = 0, {}

    def last(self, stream, below=None):
        places = self.streams.get(stream, [])
        return len(places) if below is None else sum(place < below for place in places)

    def seats(self):
        partner, hats = self.people[self.reader][1:] if self.reader in self.people else ("", {})
        return {partner if hat == "partner" else hat for hat in hats}

    def expected(self):
        mine = self.seats()
        for name, (members, _, key) in self.audiences.items():
            if mine & set(members):
                for stream in (name + b"\x00", name + b"\x01"):
                    yield tag_of(key, stream, self.last(stream) + 1)

    def take(self, item):
        if is_bytes(item):
            need(len(item) == 48, "R-EVENT-1")
            tag = item[:16]
            need(tag != CLEAR_TAG and tag not in self.expected(), "R-RECORD-7")
            self.withheld[tag] = len(self.tree.roots) - 1
            self.tree.append(item)
            return
        need(isinstance(item, list) and len(item) == 3, "R-EVENT-1")
        received, seq, data = item
        need(is_count(received) and is_count(seq, 1) and is_bytes(data), "R-EVENT-1")
        p, is_sealed = open_event(data, self.key_of)
        if self.founding is None:
            need(sha256(data) == self.regime, "another regime")
        self.place(p, is_sealed, received, seq)
        to = p.get("to")
        stream = b"" if to is None else to["audience"] + (b"\x01" if is_sealed else b"\x00")
        key = None if to is None else self.audiences.get(to["audience"], (0, 0, None))[2]
        act = (p["author"], stream, p["act"])
        if act not in self.acts:
            self.acts.add(act)
            self.govern(p, is_sealed)
        if to is not None:
            tag = tag_of(key or self.audiences[to["audience"]][2], stream, seq)
        self.tree.append((CLEAR_TAG if to is None else tag) + sha256(encode(item)))
        self.streams.setdefault(stream, []).append(len(self.tree.roots) - 2)
        self.last_time = received
        kept_back = [self.withheld[tag] for tag in self.expected() if tag in self.withheld]
        if kept_back:
            raise Fault("R-RECORD-7", kept_back[0])

    def key_of(self, p):
        if self.founding is None:
            founder = p["body"].get("founder", {}) if "regime" not in p else {}
            return founder.get("key")
        return self.people.get(p["author"], (None,))[0]

    def place(self, p, is_sealed, received, seq):
        to, seen, size = p.get("to"), p["seen"], len(self.tree.roots) - 1
        stream = b"" if to is None else to["audience"] + (b"\x01" if is_sealed else b"\x00")
        need(seq == self.last(stream) + 1, "R-RECORD-1")
        need(received >= self.last_time, "R-RECORD-2")
        need(received <= p["until"], "R-RECORD-3")
        need(seen["size"] <= size and seen["root"] == self.tree.roots[seen["size"]], "R-RECORD-4")
        need(seen["clear"] == self.last(b"", seen["size"]), "R-RECORD-4")
        need(seen["stream"] == self.last(stream, seen["size"]), "R-RECORD-4")
        if self.founding is None:
            need(p.get("kind") == "regime.founded" and to is None and p["capacity"] == "poc", "R-GATE-1")
            return
        need(p.get("regime") == self.regime and p.get("kind") != "regime.founded", "R-GATE-1")
        _, partner, hats = self.people[p["author"]]
        need(p["capacity"] in hats, "R-GATE-3")
        seat = partner if p["capacity"] == "partner" else p["capacity"]
        if to is not None and p.get("kind") != "audience.created":
            need(to["audience"] in self.audiences and seat in self.audiences[to["audience"]][0], "R-GATE-4")
        if is_sealed:
            need(to["epoch"] == self.audiences[to["audience"]][1], "R-GATE-5")
        else:
            need(GOVERNANCE.get(p["kind"]) is (to is not None), "R-GATE-6")

    def govern(self, p, is_sealed):
        kind, body = (None if is_sealed else p["kind"]), p["body"]
        if kind == "regime.founded":
            self.founding = body
            rights = ["read", "draft", "clear", "speak", "administer"]
            partner = body["capacities"]["poc"]
            self.people[p["author"]] = (body["founder"]["key"], partner, {"poc": rights})
        elif kind == "person.enrolled":
            self.people[sha256(body["key"])] = (body["key"], body["partner"], body["hats"])
        elif kind == "audience.created":
            self.audiences[p["to"]["audience"]] = (body["members"], 1, body["tagKey"])
        elif kind == "audience.rotated":
            members, _, _ = self.audiences[p["to"]["audience"]]
            self.audiences[p["to"]["audience"]] = (members, body["epoch"], body["tagKey"])


# record.md section 6

def check_note(note, record):
    text, _, signatures = note.rpartition("\n\n")
    lines = text.split("\n")
    need(len(lines) == 3 and note.endswith("\n"), "R-RECORD-8")
    keys = record.founding["record"]
    origin, size, root = lines[0], int(lines[1]), base64.b64decode(lines[2])
    need(origin == keys["origin"], "R-RECORD-8")
    time, found = None, []
    for line in signatures.splitlines():
        mark, name, blob = line.split(" ")
        blob = base64.b64decode(blob)
        found.append(name)
        if name == origin:
            key_id = sha256(name.encode() + b"\n\x01" + keys["noteKey"])[:4]
            message, signature = f"{text}\n", blob[4:]
            key = keys["noteKey"]
        else:
            key_id = sha256(name.encode() + b"\n\x04" + keys["timeKey"])[:4]
            time = int.from_bytes(blob[4:12], "big")
            message, signature = f"cosignature/v1\ntime {time}\n{text}\n", blob[12:]
            key = keys["timeKey"]
        need(mark == "\u2014" and blob[:4] == key_id, "R-RECORD-8")
        need(signed_by(key, signature, message.encode()), "R-RECORD-8")
    need(sorted(found) == sorted([origin, f"{origin}/time"]), "R-RECORD-8")
    need(size == len(record.tree.roots) - 1, "R-RECORD-10")
    need(root == record.tree.roots[size], "R-RECORD-10")
    need(record.last_time < 1000 * (time + 1), "R-RECORD-9")


def main(folder):
    read = lambda name: (folder / name).read_bytes()
    record = Record(bytes.fromhex(read("regime").decode()), bytes.fromhex(read("reader").decode()))
    data, at, index = read("items"), 0, 0
    try:
        while at < len(data):
            _, end = decode(data, at)
            record.take(exactly(data[at:end]))
            at, index = end, index + 1
    except Fault as fault:
        rule, *place = fault.args
        return f"fault {place[0] if place else index} {rule}"
    try:
        need(record.founding is not None, "R-RECORD-10")
        check_note(read("checkpoint").decode("utf-8"), record)
    except (Fault, ValueError) as fault:
        return f"fault - {fault}"
    return "holds"


print(main(Path(sys.argv[1])))
