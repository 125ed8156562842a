"""A whole record as one reader was shown it (record.md, sections 3 and 6)."""
import hmac

from cbor import Fault, blob, decode, need, uint
from event import open_event, stream_of
from governance import Governance
from keys import sha256
from note import open_checkpoint, open_streams

CLEAR_TAG = bytes(16)


class Tree:
    """The root of every prefix, from the peaks of full subtrees (RFC 6962, section 2.1)."""

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
    return hmac.digest(key, stream + seq.to_bytes(8, "big"), "sha256")[:16]


class Record:
    def __init__(self, regime, reader):
        self.regime, self.reader, self.governance = regime, reader, Governance()
        self.tree, self.streams, self.acts, self.repeated = Tree(), {}, set(), []
        self.received, self.earliest, self.withheld, self.held = 0, 0, {}, None

    @property
    def size(self):
        return len(self.tree.roots) - 1

    def last(self, stream, below=None):
        places = self.streams.get(stream, [])
        return len(places) if below is None else sum(place < below for place in places)

    def own_streams(self, seats):
        for name, audience in self.governance.audiences.items():
            if seats & set(audience.members):
                yield from (name + b"\x00", name + b"\x01")

    def tag_of_next(self, stream):
        if stream == b"":
            return CLEAR_TAG
        audience = self.governance.audiences[stream[:16]]
        return tag_of(audience.epochs[-1].tag_key, stream, self.last(stream) + 1)

    def expected(self):
        return [self.tag_of_next(each) for each in self.own_streams(self.governance.seats_of(self.reader))]

    def take(self, item):
        value = decode(item, "R-RECORD-12")
        if blob(48)(value):
            need(self.size > 0 and value[:16] != CLEAR_TAG and value[:16] not in self.expected(), "R-RECORD-7")
            self.withheld[value[:16]] = self.size
            self.tree.append(value)
            return
        need(isinstance(value, list) and len(value) == 3, "R-RECORD-12")
        received, seq, data = value
        need(uint()(received) and uint(1)(seq) and blob()(data), "R-RECORD-12")
        need(self.size > 0 or sha256(data) == self.regime, "R-GATE-1")
        payload = open_event(data, self.governance.key_of)
        stream = stream_of(payload)
        self.place(payload, stream, received, seq)
        act = (payload["author"], stream, payload["act"])
        if act in self.acts:
            self.repeated.append(self.size)
        tag = None if stream[:16] not in self.governance.audiences and stream else self.tag_of_next(stream)
        sealed_seq = self.last(stream[:16] + b"\x01") + 1
        self.governance.admit(payload, sha256(data), received, sealed_seq, act not in self.acts)
        need(received >= self.earliest, "R-RECORD-9")
        self.acts.add(act)
        self.tree.append((tag or self.tag_of_next(stream)) + sha256(item))
        self.streams.setdefault(stream, []).append(self.size - 1)
        self.received = received
        kept_back = [self.withheld[tag] for tag in self.expected() if tag in self.withheld]
        need(not kept_back, "R-RECORD-7", min(kept_back, default=None))

    def place(self, payload, stream, received, seq):
        seen = payload["seen"]
        need(seq == self.last(stream) + 1, "R-RECORD-1")
        need(received >= self.received, "R-RECORD-2")
        need(received <= payload["until"], "R-RECORD-3")
        need(seen["size"] <= self.size and seen["root"] == self.tree.roots[seen["size"]], "R-RECORD-4")
        need(seen["clear"] == self.last(b"", seen["size"]), "R-RECORD-4")
        need(seen["stream"] == self.last(stream, seen["size"]), "R-RECORD-4")

    def match(self, note):
        need(self.size > 0, "R-RECORD-10")
        size, root, time = open_checkpoint(note, self.governance.founding["record"])
        need(self.held is None or (size >= self.held[0] and time >= self.held[1]), "R-RECORD-10")
        need(size == self.size and root == self.tree.roots[size], "R-RECORD-10")
        need(self.received < 1000 * (time + 1), "R-RECORD-9", self.size - 1)
        self.held, self.earliest = (size, time), 1000 * time

    def compare(self, note, seat, asked):
        """The list of streams of a seat, asked for when the record held `asked` entries."""
        named, size, root, last = open_streams(note, self.governance.founding["record"])
        need(named == seat and asked <= size <= self.size and root == self.tree.roots[size], "R-RECORD-11")
        shown = {each: self.last(each, size) for each in [b"", *self.own_streams({seat})]}
        need(last == {each: count for each, count in shown.items() if count > 0}, "R-RECORD-11")

    def found(self):
        audiences = self.governance.audiences.items()
        return {
            "size": self.size,
            "repeated": self.repeated,
            "void": [f"{name.hex()} {number}" for name, each in audiences
                     for number, epoch in enumerate(each.epochs, 1) if epoch.is_void()],
            "owed": [f"{name.hex()} {seat} {number}" for name, each in audiences
                     for seat in each.members for number in sorted(each.owed.get(seat, []))],
        }


def judge_record(vector):
    """What was found: how it stands, or the rule that is broken and at which entry, if at one."""
    record, held, index = Record(vector["regime"], vector["reader"]), vector.get("held"), None
    try:
        for item in vector["items"]:
            if held is not None and held["items"] == record.size:
                record.match(held["checkpoint"])
            index = record.size
            record.take(item)
            index = None
        if held is not None and held["items"] == record.size:
            record.match(held["checkpoint"])
        record.match(vector["checkpoint"])
        for each in vector.get("streams", []):
            record.compare(each["list"], each["seat"], each["asked"])
    except Fault as fault:
        rule, *place = fault.args
        return {"index": place[0] if place else index, "rule": rule}
    return {"ok": record.found()}
