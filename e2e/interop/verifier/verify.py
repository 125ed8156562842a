"""Judges vectors, one event or one record each, from docs/spec alone.

    python3 verify.py <file or folder>…

Prints a line for each file: its path, a tab, and as JSON what was found: `{"ok": …}`, or the rule
that is broken, for a record with the index of the entry (null where it is not an entry's). What it
leaves to others: age files (R-SEAL-5 and 7) and what the domain says of contents.
"""
import json, sys
from pathlib import Path

from cbor import Fault
from event import open_box, open_event, stream_of
from keys import sha256
from record import judge_record


def unfold(text):
    """`ab*9 cd` is nine times ab, then cd."""
    pieces = (piece.partition("*") for piece in text.split())
    return b"".join(bytes.fromhex(unit) * int(times or 1) for unit, _, times in pieces)


def judge_event(vector):
    event, key = unfold(vector["event"]), unfold(vector["key"])
    try:
        payload = open_event(event, lambda _: key)
        found = {"id": sha256(event).hex(), "stream": stream_of(payload).hex()}
        if "secret" in vector:
            found["content"] = sha256(open_box(payload, unfold(vector["secret"]))).hex()
        return {"ok": found}
    except Fault as fault:
        return {"rule": fault.args[0]}


def judge(path):
    vector = json.loads(path.read_text())
    if "event" in vector:
        return judge_event(vector)
    base = vector.get("after")
    before = [] if base is None else json.loads((path.parent / base["record"]).read_text())["items"][:base["items"]]
    items = [unfold(item) for item in before + vector["items"]]
    return judge_record({**vector, "items": items, "regime": unfold(vector["regime"]), "reader": unfold(vector["reader"])})


for argument in map(Path, sys.argv[1:]):
    for path in sorted(argument.rglob("*.json")) if argument.is_dir() else [argument]:
        print(f"{path}\t{json.dumps(judge(path))}")
