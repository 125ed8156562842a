/**
 * Papers that are being made: what was filled in, and the files, sealed to their own person on this
 * device and nowhere else. A paper is here until it is sent or thrown away, whatever the tab does.
 */
import { recipientOf } from '@epoc/crypto'
import { blobRefsOf } from '@epoc/domain'
import type { DocumentFile } from '@epoc/domain'
import { flatten, ownBlobs, sealAndStore, storedSource, unflatten } from '@epoc/replica'
import type { Replica, SourceFile } from '@epoc/replica'
import { keyOf } from './form.ts'
import type { About, PaperFile, PaperForm, WordsRead } from './form.ts'

type KeptFile = { readonly id: string; readonly stored: DocumentFile; readonly words: WordsRead }

export type Paper = {
  readonly form: PaperForm
  readonly files: readonly KeptFile[]
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

type Kept = Readonly<Record<string, Paper>>

const valueName = 'papers'

const all = async ({ own }: Replica): Promise<Kept> => {
  const bytes = await own.get(valueName)
  return bytes === undefined ? {} : (unflatten(bytes) as Kept)
}

export class Papers {
  /** Whoever changes something waits for the one before. */
  #turn: Promise<unknown> = Promise.resolve()

  async read(replica: Replica, about: About): Promise<Paper | undefined> {
    await this.#turn
    return (await all(replica))[keyOf(about)]
  }

  /** Changes a paper, or begins one; `undefined` takes it away. */
  change(
    replica: Replica,
    about: About,
    to: (before: Paper | undefined) => Paper | undefined,
  ): Promise<void> {
    const change = this.#turn.then(async () => {
      const { [keyOf(about)]: before, ...others } = await all(replica)
      const after = to(before)
      const next = after === undefined ? others : { ...others, [keyOf(about)]: after }
      await replica.own.set(valueName, flatten(next))
    })
    this.#turn = change.catch(() => {})
    return change
  }

  async addFile(
    replica: Replica,
    about: About,
    source: SourceFile,
    words: WordsRead,
    begun: PaperForm,
  ): Promise<PaperFile | undefined> {
    const recipient = await recipientOf(replica.keys.identity)
    const sealed = await sealAndStore(source, recipient, ownBlobs(replica.storage), () => {})
    if (!sealed.ok) return undefined
    const kept = { id: crypto.randomUUID(), stored: sealed.value, words }
    await this.change(replica, about, (before) => ({
      form: before?.form ?? begun,
      files: [...(before?.files ?? []), kept],
      changedAt: replica.now,
    }))
    return shown(kept)
  }

  async removeFile(replica: Replica, about: About, id: string): Promise<void> {
    let gone: readonly KeptFile[] = []
    await this.change(replica, about, (before) => {
      if (before === undefined) return undefined
      gone = before.files.filter((file) => file.id === id)
      const files = before.files.filter((file) => file.id !== id)
      return { ...before, files, changedAt: replica.now }
    })
    await drop(replica, gone)
  }

  async discard(replica: Replica, about: About): Promise<void> {
    let gone: readonly KeptFile[] = []
    await this.change(replica, about, (before) => {
      gone = before?.files ?? []
      return undefined
    })
    await drop(replica, gone)
  }
}

async function drop({ storage }: Replica, files: readonly KeptFile[]): Promise<void> {
  for (const [hash] of blobRefsOf(files.map(({ stored }) => stored))) await storage.dropBlob(hash)
}

export const shown = ({ id, stored, words }: KeptFile): PaperFile => {
  const { name, language, mediaType, size } = stored
  return { id, name, language, mediaType, size, words }
}

/** The files as they are sealed again to their audience. */
export const sourcesOf = (replica: Replica, { files }: Paper): Promise<readonly SourceFile[]> =>
  Promise.all(
    files.map(({ stored }) =>
      storedSource(stored, replica.keys.identity, ownBlobs(replica.storage)),
    ),
  )
