/**
 * The README of a bag: for a stranger who finds it in thirty years and has never heard of us. Its
 * commands stand between lines of tildes, and the tests run them as they stand.
 */
import type { WrittenFile } from '../documents/write-document.ts'
import { openingSteps } from './opening-steps.ts'
import { paperSteps } from './paper-steps.ts'
import { recordSteps } from './record-steps.ts'

export type About = {
  readonly regime: string
  readonly regimeName: string
  /** The partner whose person made the bag, by name, and the seats. */
  readonly reader: string
  readonly seats: readonly string[]
  /** The time of the checkpoint. */
  readonly asOf: string
  readonly selection: string
  readonly hasIdentity: boolean
  readonly decrypted: boolean
  /** A file to show the way with. */
  readonly example: WrittenFile | undefined
}

export function readmeText(about: About): string {
  const { regime, seats, asOf, selection, decrypted } = about
  const [regimeName, reader] = [oneLine(about.regimeName), oneLine(about.reader)]
  const heading = `THE RECORD OF: ${regimeName}`
  return `${heading}
${'='.repeat(heading.length)}

What this is
------------

Governments that decide by consensus kept their common papers in one record:
an append-only list of signed and sealed events. This folder (a "bag", in the
words of RFC 8493) is what one reader of that record had of it, written so
that it can be opened and verified without the system that made it, and
without whoever ran that system.

  Reader       ${reader}, for the seats ${seats.join(', ')}
  As of        ${asOf}
  Holds        ${selection}
  Fingerprint  ${regime}

The fingerprint is the SHA-256 of the founding event of the record. Everything
below rests on it: compare it with one that you have from another source, such
as another government that took part, or a printed page of that time. A bag
with another fingerprint is the record of something else.

The papers are sealed. The register, with titles and markings, is in clear:
keep this folder as its markings demand.
${decrypted ? decryptedWarning : ''}
What you need
-------------

  age      1.3 or later, for files of the format age-encryption.org/v1 with
           recipients of the type mlkem768x25519 (C2SP "age" describes it)
  openssl  3.0 or later, for Ed25519 signatures (RFC 8032)
  python3  3.8 or later, with nothing but what comes with it
  sh       and the programs that every system with a shell has

No network. The commands stand between lines of three tildes; they are meant
to be run one block after another in one shell, in the folder in which
bagit.txt is. Each block stops with an error, and says NOT IN ORDER, where
something is not as it must be.

What is in which file
---------------------

  data/register.csv        the papers in the order of the record (RFC 4180);
                           an apostrophe stands before what a spreadsheet
                           would take for a formula
  data/register.json       the same, exactly
  data/missing.txt         what you may look for and will not find, and why
  data/documents/<symbol>/ one folder for each paper:
    <language>-<name>.age    the paper, sealed
    document.json            what is known of it: symbol, title, originator,
                             marking, times, receipts, hashes
    document.opening.cbor    what its author signed, with the salt that shows it
    document.tlog-proof      the proof that it stands in the record
    event-<entry>.…          the same of a later event that brought a file of it,
                             such as a translation
${decrypted ? '  data/decrypted/          the papers in clear, and in other.json what else\n                           the record says, such as messages\n' : ''}\
  data/keys/chain.tsv      which key opens what, in the order of opening
  data/keys/*.age          the keys, each sealed to the one before it
  data/record/             the record itself, a log as C2SP tlog-tiles has it:
    founding.cbor            its first event
    entries.cborseq          all its entries (RFC 8742); 48 bytes each for those
                             that were addressed to others
    leaves.bin               48 bytes for each entry: a tag of 16 bytes, and the
                             SHA-256 of the entry
    tile/                    the hashes of the tree above these leaves
    checkpoint               its size and root, signed (C2SP tlog-checkpoint)
    keys.txt                 its two public keys (C2SP signed-note), the same as
    note-key.pem             the key of the checkpoint's first signature, and
    time-key.pem             that of the second, which signs the time as well
    reader.txt               the key id of the person who made this bag

Names of files are simplified to plain letters; document.json has the names
that their authors gave them. Times are ISO 8601 with their zone.
${recordSteps}${paperSteps}${openingSteps(about)}
What stands on the word of whoever made this bag
------------------------------------------------

The steps show that each paper is the one that its author signed, that it
stands in the record at its place and its time, and that the record is the
one that its two keys signed for. Not shown, because it follows only from all
sealed entries read together by the rules of that time:

  - the number in a symbol (it is counted, not stored);
  - receipts, the names of persons and of audiences;
  - missing.txt, and that the register names every paper.

Another reader of the same record comes to the same; two bags may be compared.
`
}

/** Names are others' words: none begins a line, where it could be taken for a command. */
const oneLine = (name: string): string => name.replaceAll(/\s+/g, ' ').trim()

const decryptedWarning = `
CAUTION: the folder data/decrypted holds papers in clear. Whoever has this
folder reads them.
`
