"""One event, and what is sealed in it (record.md, sections 2 and 4)."""
import hmac

from cbor import Fault, any_map, blob, decode, either, encode, fields, listed, need, one_of, text, uint
from keys import sha256, signed_by
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

OFFICES = ["poc", "chair", "ie-chair", "tem-chair", "ee-chair"]
HEADER = b"\xa1\x01\x32"
kind = text(1, 64, r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*")
required = {
    "author": blob(32), "capacity": one_of("partner", *OFFICES), "act": blob(16), "until": uint(), "at": uint(),
    "seen": fields({"size": uint(), "root": blob(32), "clear": uint(), "stream": uint()}),
}
optional = {
    "regime": blob(32),
    "notice": either(
        fields({"handle": blob(16), "closesAt": uint(), "awaits": listed(text(2, 16), 0, 100)}),
        fields({"handle": blob(16), "done": lambda value: value is True}),
    ),
    "blobs": listed(lambda pair: isinstance(pair, list) and len(pair) == 2 and blob(32)(pair[0]) and uint(1)(pair[1]), 1, 1_100),
}
clear_payload = fields(
    {**required, "kind": kind, "body": any_map},
    {**optional, "to": fields({"audience": blob(16)}), "subject": blob()},
)
sealed_payload = fields(
    {**required, "to": fields({"audience": blob(16), "epoch": uint(1)}),
     "body": fields({"salt": blob(32), "commitment": blob(32), "box": blob()})},
    optional,
)
content_shape = fields({"kind": kind, "body": any_map}, {"subject": blob()})


def is_sealed(payload):
    return isinstance(payload.get("to"), dict) and "epoch" in payload["to"]


def stream_of(payload):
    if "to" not in payload:
        return b""
    return payload["to"]["audience"] + (b"\x01" if is_sealed(payload) else b"\x00")


def open_event(data, key_of):
    """The payload, once its signature holds under the key that `key_of` gives for it."""
    need(len(data) <= 60_000, "R-EVENT-2")
    message = decode(data)
    need(isinstance(message, list) and len(message) == 4 and message[:2] == [HEADER, {}], "R-EVENT-3")
    need(blob()(message[2]) and blob(64)(message[3]), "R-EVENT-3")
    payload = decode(message[2])
    need(isinstance(payload, dict), "R-EVENT-5")
    need(is_sealed(payload) != ("kind" in payload), "R-EVENT-6")
    need((sealed_payload if is_sealed(payload) else clear_payload)(payload), "R-EVENT-5")
    key = key_of(payload)
    to_sign = encode(["Signature1", HEADER, b"epoc/event/1", message[2]])
    need(sha256(key) == payload["author"] and signed_by(key, message[3], to_sign), "R-EVENT-4")
    return payload


def padded_length(length):
    if length <= 4096:
        return next(size for size in (1024, 2048, 4096) if length <= size)
    exponent = length.bit_length() - 1
    unit = 1 << (exponent - exponent.bit_length())
    return -(-length // unit) * unit


def open_box(payload, secret):
    """The bytes of the content."""
    to, body = payload["to"], payload["body"]
    info = encode(["epoc/body/1", payload["regime"], to["audience"], to["epoch"]])
    key = HKDF(SHA256(), 32, body["salt"], info).derive(secret)
    bare = {**payload, "body": {"salt": body["salt"], "commitment": body["commitment"]}}
    try:
        frame = AESGCM(key).decrypt(bytes(12), body["box"], sha256(encode(bare)))
    except (InvalidTag, ValueError):
        raise Fault("R-SEAL-1") from None
    need(len(frame) >= 4, "R-SEAL-2")
    end = 4 + int.from_bytes(frame[:4], "big")
    need(end <= len(frame) == padded_length(end) and not any(frame[end:]), "R-SEAL-2")
    inside = decode(frame[4:end], "R-SEAL-4")
    need(isinstance(inside, list) and len(inside) == 2, "R-SEAL-4")
    need(blob(32)(inside[0]) and blob()(inside[1]), "R-SEAL-4")
    commitment = hmac.digest(inside[0], b"epoc/commit/1" + inside[1], "sha256")
    need(commitment == body["commitment"], "R-SEAL-3")
    need(content_shape(decode(inside[1], "R-SEAL-4")), "R-SEAL-4")
    return inside[1]
