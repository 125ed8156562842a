/** The first steps of the README: is the bag whole, and is the record the one that was signed? */

export const recordSteps = String.raw`
Step 1: nothing was altered since the bag was made
--------------------------------------------------

Every file is held against the manifests (RFC 8493), and none may be too many.

~~~
umask 077
work="$(mktemp -d)"
python3 - <<'END'
import hashlib, os, sys

def stop(reason):
    sys.exit("NOT IN ORDER: " + reason)

def manifest(name):
    lines = open(name, encoding="utf-8").read().splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}

def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    return digest.hexdigest()

tags = manifest("tagmanifest-sha256.txt")
payload = manifest("manifest-sha256.txt")
found = {os.path.relpath(os.path.join(folder, name), ".").replace(os.sep, "/")
         for folder, _, names in os.walk(".") for name in names}
named = set(tags) | set(payload) | {"tagmanifest-sha256.txt"}
for path in sorted(found ^ named):
    stop(path + (" is in no manifest" if path in found else " is missing"))
for path, digest in sorted({**tags, **payload}.items()):
    if sha256_of(path) != digest:
        stop(path + " was altered")
size = sum(os.path.getsize(path) for path in payload)
if "Payload-Oxum: %d.%d" % (size, len(payload)) not in open("bag-info.txt", encoding="utf-8").read():
    stop("bag-info.txt counts something else")
if not open("bagit.txt", encoding="utf-8").read().startswith("BagIt-Version: 1.0\n"):
    stop("bagit.txt is not that of a bag")
print("step 1: all", len(payload), "files are as they were written")
END
~~~

This alone shows mishaps and no malice: whoever alters a file can alter the
manifests too. The next steps do not rest on them.

Step 2: the record and its keys
-------------------------------

First some tools in Python, used by the steps after it: a reader of CBOR
(RFC 8949), the hashes of a Merkle tree (RFC 9162), and a question to OpenSSL.

~~~
cat > "$work/record.py" <<'END'
import base64, hashlib, hmac, json, os, subprocess, sys

WORK = os.path.dirname(os.path.abspath(__file__))

def stop(reason):
    sys.exit("NOT IN ORDER: " + reason)

def need(holds, reason):
    if not holds:
        stop(reason)

def read(path):
    with open(path, "rb") as file:
        return file.read()

def sha256(data):
    return hashlib.sha256(data).digest()

def cbor(data, at=0):
    "One value, and where it ends."
    major, size, at = data[at] >> 5, data[at] & 31, at + 1
    if size > 23:
        width = 1 << (size - 24)
        size, at = int.from_bytes(data[at:at + width], "big"), at + width
    if major == 0:
        return size, at
    if major in (2, 3):
        need(at + size <= len(data), "a value is cut short")
        piece = data[at:at + size]
        return (piece if major == 2 else piece.decode("utf-8")), at + size
    if major == 4:
        values = []
        for _ in range(size):
            value, at = cbor(data, at)
            values.append(value)
        return values, at
    if major == 5:
        fields = {}
        for _ in range(size):
            name, at = cbor(data, at)
            fields[name], at = cbor(data, at)
        return fields, at
    need(major == 7 and size in (20, 21, 22), "no value of this record")
    return {20: False, 21: True, 22: None}[size], at

def whole(data):
    value, end = cbor(data)
    need(end == len(data), "bytes after a value")
    return value

def byte_string(data):
    for code, width in ((24, 1), (25, 2), (26, 4)):
        if 24 <= len(data) < 256 ** width:
            return bytes([0x40 + code]) + len(data).to_bytes(width, "big") + data
    return bytes([0x40 + len(data)]) + data

def items():
    "The entries in order, each as its bytes and its value."
    data, at = read("data/record/entries.cborseq"), 0
    while at < len(data):
        value, end = cbor(data, at)
        yield data[at:end], value
        at = end

def leaves():
    data = read("data/record/leaves.bin")
    need(len(data) % 48 == 0, "leaves.bin has no whole number of leaves")
    return [data[at:at + 48] for at in range(0, len(data), 48)]

def leaf_hash(leaf):
    return sha256(b"\x00" + leaf)

def node_hash(left, right):
    return sha256(b"\x01" + left + right)

def checkpoint():
    "The signed text, and the signatures by name."
    text, _, signatures = read("data/record/checkpoint").decode("utf-8").partition("\n\n")
    named = {}
    for line in signatures.splitlines():
        mark, name, signature = line.split(" ")
        need(mark == "\u2014", "a line of the checkpoint is no signature")
        named[name] = base64.b64decode(signature, validate=True)
    return text + "\n", named

def pem(key):
    der = bytes.fromhex("302a300506032b6570032100") + key
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % base64.b64encode(der).decode()

def is_signed(key, message, signature):
    "Ed25519, by OpenSSL."
    paths = [os.path.join(WORK, name) for name in ("key.pem", "message", "signature")]
    for path, content in zip(paths, (pem(key).encode(), message, signature)):
        with open(path, "wb") as file:
            file.write(content)
    verify = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", paths[0], "-rawin"]
    asked = subprocess.run(verify + ["-in", paths[1], "-sigfile", paths[2]],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return asked.returncode == 0

def event(data):
    "A COSE_Sign1 message (RFC 9052): what was signed, the bytes under the signature, the signature."
    protected, unprotected, payload, signature = whole(data)
    need(protected == b"\xa1\x01\x32" and unprotected == {}, "another kind of signature")
    under = (b"\x84\x6aSignature1" + byte_string(protected)
             + byte_string(b"epoc/event/1") + byte_string(payload))
    return whole(payload), under, signature

def documents():
    "The papers of this bag: folder, and what document.json says."
    top = "data/documents"
    for name in sorted(os.listdir(top)) if os.path.isdir(top) else []:
        yield os.path.join(top, name), json.loads(read(os.path.join(top, name, "document.json")))
END
cat > "$work/step2.py" <<'END'
from record import *
founding = read("data/record/founding.cbor")
said, under, signature = event(founding)
body = said["body"]
need(next(items())[1][2] == founding, "the first entry is not the founding")
need(is_signed(body["founder"]["key"], under, signature), "the founding is not signed")
record, lines = body["record"], []
for name, kind, key in ((record["origin"], 1, record["noteKey"]),
                        (record["origin"] + "/time", 4, record["timeKey"])):
    material = bytes([kind]) + key
    number = sha256(name.encode() + b"\n" + material)[:4].hex()
    lines.append("%s+%s+%s\n" % (name, number, base64.b64encode(material).decode()))
need(read("data/record/keys.txt").decode() == "".join(lines), "keys.txt is not that of the founding")
need(read("data/record/note-key.pem").decode() == pem(record["noteKey"]), "note-key.pem is not that key")
need(read("data/record/time-key.pem").decode() == pem(record["timeKey"]), "time-key.pem is not that key")
print("step 2: the record", record["origin"], "with the fingerprint")
print("       ", sha256(founding).hex())
END
python3 "$work/step2.py"
~~~

Compare the fingerprint now.

Step 3: the checkpoint is signed by both keys
---------------------------------------------

The first signature is over the text of the checkpoint; the second is over a
time, in seconds since 1970, and the text (C2SP tlog-cosignature).

~~~
cat > "$work/step3.py" <<'END'
from record import *
text, named = checkpoint()
origin, size, root = text.split("\n")[:3]
keys = [line.split("+")[:2] for line in read("data/record/keys.txt").decode().splitlines()]
need(sorted(named) == sorted(name for name, _ in keys), "it is signed by others")
need(all(named[name][:4].hex() == number for name, number in keys), "it is signed with other keys")
need(origin == keys[0][0], "it is the checkpoint of another record")
note, time = named[origin], named[origin + "/time"]
seconds = int.from_bytes(time[4:12], "big")
timed = "cosignature/v1\ntime %d\n%s" % (seconds, text)
for name, content in (("note.text", text.encode()), ("note.signature", note[4:]),
                      ("time.text", timed.encode()), ("time.signature", time[12:])):
    with open(os.path.join(WORK, name), "wb") as file:
        file.write(content)
print("step 3:", size, "entries with the root", root, "at", seconds, "seconds since 1970:")
END
python3 "$work/step3.py"
openssl pkeyutl -verify -pubin -inkey data/record/note-key.pem -rawin -in "$work/note.text" -sigfile "$work/note.signature"
openssl pkeyutl -verify -pubin -inkey data/record/time-key.pem -rawin -in "$work/time.text" -sigfile "$work/time.signature"
~~~

Step 4: the entries are those that were signed for
--------------------------------------------------

The root is made anew from the leaves, and every entry is held against its
leaf; the tiles are held against the tree.

~~~
cat > "$work/step4.py" <<'END'
from record import *
text, _ = checkpoint()
size, root = int(text.split("\n")[1]), base64.b64decode(text.split("\n")[2], validate=True)
all_leaves = leaves()
need(len(all_leaves) == size, "leaves.bin has another number of leaves")
count = 0
for data, value in items():
    need(count < size, "there are more entries than leaves")
    if isinstance(value, bytes):
        need(value == all_leaves[count], "leaf %d is another" % count)
    else:
        need(sha256(data) == all_leaves[count][16:], "entry %d is another" % count)
    count += 1
need(count == size, "entries are missing")
levels = [[leaf_hash(leaf) for leaf in all_leaves]]
while len(levels[-1]) > 1:
    below = levels[-1]
    levels.append([node_hash(below[i], below[i + 1]) for i in range(0, len(below) - 1, 2)])
made = None
for height, hashes in enumerate(levels):
    if size >> height & 1:
        peak = hashes[(size >> height) - 1]
        made = peak if made is None else node_hash(peak, made)
need(made == root, "the leaves do not lead to the root that was signed")
expected = {}
for level, hashes in enumerate(levels[::8]):
    for at in range(0, len(hashes), 256):
        row = hashes[at:at + 256]
        digits = str(at // 256)
        digits = digits.zfill(-(-len(digits) // 3) * 3)
        groups = [digits[i:i + 3] for i in range(0, len(digits), 3)]
        path = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
        path = "data/record/tile/%d/%s%s" % (level, path, "" if len(row) == 256 else ".p/%d" % len(row))
        expected[path] = b"".join(row)
found = {os.path.join(folder, name).replace(os.sep, "/")
         for folder, _, names in os.walk("data/record/tile") for name in names}
need(found == set(expected), "there are other tiles than the tree has")
for path, row in expected.items():
    need(read(path) == row, path + " is not of this tree")
print("step 4: the root is that of", size, "entries")
END
python3 "$work/step4.py"
~~~
`
