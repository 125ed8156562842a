/** The steps of the README that open what is sealed, from the person's identity to the papers. */
import { personFile } from '../keys/chain.ts'
import type { About } from './readme.ts'

export const openingSteps = (about: About): string =>
  `${about.hasIdentity ? withIdentity : withoutIdentity}${chain}${oneOf(about)}${all}${ending}`

const withIdentity = `
Step 7: the person's identity
-----------------------------

data/keys/person.age holds the secret identity of the person who made this
bag, sealed with a passphrase that was given to you apart from it.

~~~
age -d -o "$work/${personFile}" data/keys/person.age
~~~
`

const withoutIdentity = `
Step 7: the person's identity
-----------------------------

The secret identity of the person who made this bag is not in it. That person
writes it, sealed with a passphrase, by

  epoc export --identity-to person.age

in the home in which it is kept. Set PERSON to the path of that file.

~~~
age -d -o "$work/${personFile}" "$PERSON"
~~~
`

const chain = String.raw`
Step 8: the chain of keys
-------------------------

A person's identity opens those of the seats that the person sat on, and these
open the identities to which papers were sealed. data/keys/chain.tsv lists
them in order: which file, opened with what, gives what.

~~~
tail -n +2 data/keys/chain.tsv | while IFS="$(printf '\t')" read -r file with gives holds; do
  if [ "$with" != "-" ]; then
    age -d -i "$work/$with" -o "$work/$gives" "data/keys/$file"
    echo "step 8: $gives, $holds"
  fi
done
~~~
`

/** One paper by hand, where there is one. */
function oneOf({ example }: About): string {
  const [opener] = example?.openedWith ?? []
  if (example === undefined || opener === undefined) return ''
  const json = `data/${example.path.replace(/[^/]+$/, 'document.json')}`
  return `
Step 9: a paper
---------------

For example, this one; ${json} says of it
which key opens it ("openedWith") and what its SHA-256 must be ("sha256").

~~~
age -d -i "$work/${opener}" -o "$work/paper" "data/${example.path}"
openssl dgst -sha256 "$work/paper"
~~~
`
}

const all = String.raw`
Step 10: all papers
-------------------

Each is opened, counted and hashed, and held against document.json. To keep
one, open it as in step 9.

~~~
cat > "$work/step10.py" <<'END'
from record import *
opened = 0
for folder, about in documents():
    for file in about["files"]:
        if file["state"] != "whole":
            print("step 10:", file["path"], "is", file["state"])
            continue
        need(file["openedWith"], file["path"] + ": no key to it is in this bag")
        key = os.path.join(WORK, file["openedWith"][0])
        digest, size = hashlib.sha256(), 0
        with subprocess.Popen(["age", "-d", "-i", key, file["path"]], stdout=subprocess.PIPE) as age:
            for piece in iter(lambda: age.stdout.read(1 << 20), b""):
                digest.update(piece)
                size += len(piece)
        need(age.returncode == 0, file["path"] + " does not open")
        need((digest.hexdigest(), size) == (file["sha256"], file["size"]), file["path"] + " is another paper")
        if "decrypted" in file:
            need(sha256(read(file["decrypted"])).hex() == file["sha256"], file["decrypted"] + " is another paper")
        print("step 10:", about["symbol"], file["path"], digest.hexdigest())
        opened += 1
print("step 10:", opened, "file opened" if opened == 1 else "files opened")
END
python3 "$work/step10.py"
~~~
`

const ending = `
At the end
----------

The folder in which you worked holds secret keys. Remove it.

~~~
rm -r "$work"
~~~
`
