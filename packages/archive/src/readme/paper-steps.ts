/** The next steps of the README, still without a key: is each paper of the record, and as signed? */

export const paperSteps = String.raw`
Step 5: each paper stands in the record
---------------------------------------

The proof of each paper (C2SP tlog-proof) leads from its entry to the root.

~~~
cat > "$work/step5.py" <<'END'
from record import *
entries = [data for data, _ in items()]
all_leaves = leaves()
signed = read("data/record/checkpoint")
size, root = (checkpoint()[0].split("\n") + [""])[1:3]
size, root = int(size), base64.b64decode(root)
proven = 0
for folder, event_of in ((folder, each) for folder, about in documents() for each in about["events"]):
    folder = os.path.join(folder, event_of["proof"])
    head, _, note = read(folder).partition(b"\n\n")
    first, extra, index, *way = head.decode().split("\n")
    need(first == "c2sp.org/tlog-proof@v1" and note == signed, folder + ": another proof")
    need(extra.startswith("extra ") and index.startswith("index "), folder + ": no proof")
    tag, entry = whole(base64.b64decode(extra[6:], validate=True))
    index = int(index[6:])
    need(index == event_of["entry"] and entries[index] == entry, folder + ": another entry")
    need(tag + sha256(entry) == all_leaves[index], folder + ": another leaf")
    # RFC 9162, section 2.1.3.2
    fn, sn, hashed = index, size - 1, leaf_hash(tag + sha256(entry))
    for step in (base64.b64decode(line, validate=True) for line in way):
        need(sn > 0, folder + ": the proof is too long")
        if fn & 1 or fn == sn:
            hashed = node_hash(step, hashed)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            hashed = node_hash(hashed, step)
        fn, sn = fn >> 1, sn >> 1
    need(sn == 0 and hashed == root, folder + ": the proof leads elsewhere")
    proven += 1
print("step 5:", proven, "events of papers are in the record")
END
python3 "$work/step5.py"
~~~

Step 6: each paper is what its author signed
--------------------------------------------

The event of a paper is signed by an officer whose key was enrolled in the
record; so is each further event that brought a file, such as a translation.
It names the sealed file by the SHA-256 of its parts (4 MiB each), and commits
to what it says: document.opening.cbor holds a salt and the content, and their
HMAC must be the commitment that was signed. The marking in document.json is
the one that stood last; what the author set at first is under "signed". Of a
paper that was recalled nothing is disclosed; its place and author are checked.

~~~
cat > "$work/step6.py" <<'END'
import csv, datetime
from record import *

def plain(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    return value

def inside(value):
    "Everything that a content says, at whatever depth."
    yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from inside(each)

def files_in(value):
    return {(each["plain"], each["cipher"]) for each in inside(value)
            if isinstance(each, dict) and "plain" in each and "cipher" in each}

keys, brought, all_items = {}, set(), [value for _, value in items()]
for number, value in enumerate(all_items):
    if isinstance(value, bytes):
        continue
    said, under, signature = event(value[2])
    brought |= {blob for blob, _ in said.get("blobs", [])}
    if number == 0:
        keys[said["author"]] = said["body"]["founder"]["key"]
    if "to" in said:
        continue
    need(is_signed(keys.get(said["author"], bytes(32)), under, signature), "entry %d is not signed" % number)
    if said["kind"] == "person.enrolled":
        keys[sha256(said["body"]["key"])] = said["body"]["key"]
need(all(sha256(key) == number for number, key in keys.items()), "a key is not that of its person")

rows = json.loads(read("data/register.json"))
with open("data/register.csv", encoding="utf-8", newline="") as table:
    lines = list(csv.reader(table))
need([[cell[1:] if cell[:1] == "'" else cell for cell in line] for line in lines[1:]]
     == [list(cell[1:] if cell[:1] == "'" else cell for cell in row.values()) for row in rows],
     "register.csv is not register.json")
listed = {row["folder"]: row for row in rows}

checked = 0
for folder, about in documents():
    contents, parts = {}, {}
    for each in about["events"]:
        received, _, signed = all_items[each["entry"]]
        said, under, signature = event(signed)
        need(sha256(signed).hex() == each["event"], folder + ": another event")
        need(said["author"].hex() == each["person"], folder + ": another author")
        need(keys.get(said["author"], b"").hex() == each["key"], folder + ": another key")
        need(is_signed(keys[said["author"]], under, signature), folder + ": it is not signed")
        need(said["to"]["audience"].hex() == about["audience"]["id"], folder + ": another audience")
        need(said["to"]["epoch"] == each["epoch"], folder + ": another key of the audience")
        instant = datetime.datetime.fromisoformat(each["received"])
        need(round(instant.timestamp() * 1000) == received, folder + ": another time")
        parts[each["entry"]] = {blob for blob, _ in said.get("blobs", [])}
        if each["opening"] is None:
            need("recalled" in about["fields"], folder + ": what was signed is not in this bag")
            continue
        salt, content = whole(read(os.path.join(folder, each["opening"])))
        commitment = hmac.new(salt, b"epoc/commit/1" + content, "sha256").digest()
        need(len(salt) == 32 and commitment == said["body"]["commitment"], folder + ": it says something else")
        content = plain(whole(content))
        need({"kind": content["kind"], "body": content["body"]} == each["signed"], folder + ": document.json says something else")
        contents[each["entry"]] = content
    first = about["events"][0]
    need([about[name] for name in ("entry", "event", "received")] + [about["circulatedBy"][name] for name in ("person", "key")]
         == [first[name] for name in ("entry", "event", "received", "person", "key")], folder + ": document.json contradicts itself")
    need(about["marking"] == about["fields"]["marking"], folder + ": another marking")
    need(about["originator"] == about["fields"]["originator"], folder + ": another originator")
    if contents:
        signed = contents[about["entry"]]["body"].get("originator", about["originator"])
        need(about["originator"] == signed, folder + ": another originator")
        need(any(about["title"] == text for content in contents.values() for text in inside(content)
                 if isinstance(text, str)), folder + ": another title")
    row = listed[folder.replace(os.sep, "/")]
    need([row["symbol"], row["title"], row["event"], row["received"]]
         == [about["symbol"], about["title"], about["event"], about["received"]], folder + ": the register says something else")
    named = {(file["sha256"], file["ageSha256"]) for file in about["files"]}
    need(named == files_in(about["fields"]), folder + ": other files than the paper has")
    need(not contents or files_in(contents[about["entry"]]) <= named, folder + ": other files than were signed")
    for file in about["files"]:
        need(not contents or (file["sha256"], file["ageSha256"]) in files_in(contents[file["entry"]]),
             file["path"] + " is not what was signed")
        if file["state"] == "missing":
            need(file["path"] in read("data/missing.txt").decode(), file["path"] + " is missing, and nothing says so")
            continue
        digest = hashlib.sha256()
        with open(file["path"], "rb") as sealed:
            for part in iter(lambda: sealed.read(4194304), b""):
                digest.update(part)
                need(sha256(part) in parts[file["entry"]], file["path"] + " was altered")
        need(digest.hexdigest() == file["ageSha256"] or file["state"] == "wrong-file", file["path"] + " was altered")
    checked += 1
need(checked == len(listed), "the register names other papers")
for name in os.listdir("data/keys"):
    if name.endswith(".age") and name != "person.age":
        need(sha256(read("data/keys/" + name)) in brought, name + " does not stand in the record")
print("step 6:", checked, "papers are as", len(keys), "known officers signed them")
END
python3 "$work/step6.py"
~~~
`
