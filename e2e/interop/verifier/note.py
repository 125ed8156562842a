"""Signed notes, checkpoints and lists of streams (record.md, section 6)."""
import base64, binascii, re

from cbor import need
from keys import sha256, signed_by

NOTE, COSIGNATURE = 1, 4
SPACE = re.compile(r"[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000+\x00-\x1f]")


def base64_of(text):
    """The bytes of the one spelling, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def signatures_of(note, rule):
    """The text, and its signature lines as (name, key id, signature)."""
    need(len(note.encode()) <= 262_144 and not re.search(r"[\x00-\x09\x0b-\x1f]", note), rule)
    text, gap, lines = note.rpartition("\n\n")
    need(gap and lines.endswith("\n"), rule)
    found = []
    for line in lines[:-1].split("\n"):
        parts = line.split(" ")
        need(len(parts) == 3 and parts[0] == "\u2014" and parts[1] and not SPACE.search(parts[1]), rule)
        data = base64_of(parts[2])
        need(data is not None and len(data) > 4, rule)
        found.append((parts[1], data[:4], data[4:]))
    return text + "\n", found


def signature_by(name, kind, key, found, rule):
    """The one signature by this name and key; those by others are passed over."""
    key_id = sha256(name.encode() + b"\n" + bytes([kind]) + key)[:4]
    own = [signature for by, by_id, signature in found if (by, by_id) == (name, key_id)]
    need(len(own) == 1, rule)
    return own[0]


def open_note(note, name, key, rule):
    text, found = signatures_of(note, rule)
    need(signed_by(key, signature_by(name, NOTE, key, found, rule), text.encode()), rule)
    return text, found


def open_checkpoint(note, record):
    """Size, root and time in seconds."""
    rule, origin = "R-RECORD-8", record["origin"]
    text, found = open_note(note, origin, record["noteKey"], rule)
    lines = text.split("\n")
    need(len(lines) == 4 and lines[0] == origin and re.fullmatch(r"0|[1-9]\d*", lines[1], re.ASCII), rule)
    size, root = int(lines[1]), base64_of(lines[2])
    need(size < 2**53 and root is not None and len(root) == 32, rule)
    cosignature = signature_by(f"{origin}/time", COSIGNATURE, record["timeKey"], found, rule)
    time = int.from_bytes(cosignature[:8], "big")
    signed = f"cosignature/v1\ntime {time}\n{text}".encode()
    need(time < 2**53 and signed_by(record["timeKey"], cosignature[8:], signed), rule)
    need(time <= 8_639_999_999_999, "R-RECORD-13")
    return size, root, time


def open_streams(note, record):
    """Seat, size, root and what the list says of each stream, by its bytes."""
    rule = "R-RECORD-11"
    text, _ = open_note(note, record["origin"], record["noteKey"], rule)
    head, seat, size, root, *lines = [*text.split("\n"), "", "", ""]
    last = {}
    for line in lines[:-4]:
        match = re.fullmatch(r"(-|[0-9a-f]{34}) ([1-9]\d{0,15})", line, re.ASCII)
        need(match, rule)
        last[b"" if match[1] == "-" else bytes.fromhex(match[1])] = int(match[2])
    again = "\n".join([head, seat, size, root, *(f"{s.hex() or '-'} {last[s]}" for s in sorted(last)), ""])
    need(head == f"{record['origin']}/streams" and again == text, rule)
    need(re.fullmatch(r"0|[1-9]\d*", size, re.ASCII) and base64_of(root) is not None, rule)
    return seat, int(size), base64_of(root), last
