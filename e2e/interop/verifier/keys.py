"""Hashes, Ed25519 and recipients, with what must never be accepted (record.md, sections 2 and 5)."""
import hashlib
from functools import cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def sha256(data):
    return hashlib.sha256(data).digest()


def point(data):
    """The point of a reduced encoding (RFC 8032, section 5.1.3), or None."""
    sign, y = data[31] >> 7, int.from_bytes(data, "little") & 2**255 - 1
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    if y >= P or x * x % P != square or (x == 0 and sign == 1):
        return None
    return (x if x & 1 == sign else P - x), y


def is_small(x, y):
    """Whether eight times a point is the neutral one."""
    for _ in range(3):
        xx, yy, k = x * x, y * y, D * x * x * y * y
        x, y = 2 * x * y * pow(1 + k, -1, P) % P, (yy + xx) * pow(1 - k, -1, P) % P
    return (x, y) == (0, 1)


@cache
def is_sound_key(key):
    place = point(key)
    return place is not None and not is_small(*place)


@cache
def signed_by(key, signature, message):
    first = point(signature[:32]) if len(signature) == 64 else None
    if first is None or is_small(*first) or not is_sound_key(key):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except InvalidSignature:
        return False


@cache
def is_recipient(value):
    """1,152 bytes of coefficients, 32 of the matrix's seed, 32 of X25519."""
    if not (isinstance(value, bytes) and len(value) == 1216):
        return False
    pairs = [int.from_bytes(value[at:at + 3], "little") for at in range(0, 1152, 3)]
    try:  # Where the point is of small order, what is agreed on would be zero.
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(value[1184:]))
    except ValueError:
        return False
    return all(pair & 0xFFF < 3329 and pair >> 12 < 3329 for pair in pairs)
