"""Deterministic CBOR and shapes of what it holds (record.md, section 1)."""
import re


class Fault(Exception):
    """The rule that was found broken, and where, if not at the item in hand."""


def need(holds, rule, *place):
    if not holds:
        raise Fault(rule, *place)


def read(data, at, depth):
    """One value in any spelling, and where it ends."""
    major, argument = data[at] >> 5, data[at] & 31
    at += 1
    if argument > 23:
        width = {24: 1, 25: 2, 26: 4, 27: 8}[argument]
        argument, at = int.from_bytes(data[at:at + width], "big"), at + width
    if major == 0 and argument < 2**53:
        return argument, at
    if major in (2, 3) and at + argument <= len(data):
        piece = data[at:at + argument]
        return (piece if major == 2 else piece.decode("utf-8")), at + argument
    if major in (4, 5) and depth < 16:
        items = []
        for _ in range(argument * (major - 3)):
            item, at = read(data, at, depth + 1)
            items.append(item)
        if major == 4:
            return items, at
        if all(isinstance(key, str) for key in items[::2]):
            return dict(zip(items[::2], items[1::2])), at
    return {20: False, 21: True, 22: None}[argument if major == 7 else -1], at


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


def decode(data, rule="R-EVENT-1"):
    """The value that fills `data` in its one spelling."""
    try:
        value, end = read(data, 0, 0)
    except (KeyError, IndexError, UnicodeDecodeError):
        raise Fault(rule) from None
    need(end == len(data) and encode(value) == data, rule)
    return value


# A shape answers whether a value has it.

def uint(least=0):
    return lambda value: type(value) is int and value >= least


def blob(length=None):
    return lambda value: isinstance(value, bytes) and length in (None, len(value))


def text(least, most, pattern=r"(?s).*"):
    def fits(value):
        return (isinstance(value, str) and least <= len(value.encode("utf-16-le")) // 2 <= most
                and re.fullmatch(pattern, value) is not None)
    return fits


def one_of(*values):
    return lambda value: isinstance(value, str) and value in values


def either(*shapes):
    return lambda value: any(shape(value) for shape in shapes)


def listed(item, least=0, most=2**53):
    return lambda value: isinstance(value, list) and least <= len(value) <= most and all(map(item, value))


def mapped(key, item):
    return lambda value: isinstance(value, dict) and all(map(key, value)) and all(map(item, value.values()))


def fields(required, optional={}):
    def fits(value):
        return (isinstance(value, dict) and set(required) <= set(value) <= {*required, *optional}
                and all({**required, **optional}[name](each) for name, each in value.items()))
    return fits


def boolean(value):
    return isinstance(value, bool)


def any_map(value):
    return isinstance(value, dict)


def visible(value):
    """Has a character that is not white space (Unicode's White_Space)."""
    return re.search(r"[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]", value) is not None
