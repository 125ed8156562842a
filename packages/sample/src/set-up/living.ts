/**
 * The sample regime as it is found on the first start: seated, with the papers of a year entered
 * with the numbers that stood on them, ten circulated on the day, and all of it partly received.
 */
import { ok } from '@epoc/event'
import type { Day } from '@epoc/domain'
import type { RegimeId, Result } from '@epoc/event'
import { audienceName } from '@epoc/governance'
import { carryOut, createAudience } from '@epoc/replica'
import type { TransportError } from '@epoc/replica'
import { cast, founderHandle } from '../cast.ts'
import { phases } from '../correspondence.ts'
import { pageOf } from '../directory.ts'
import { matters } from '../documents/matters.ts'
import { namedAudiences } from '../documents/named-audiences.ts'
import type { NamedAudience } from '../documents/named-audiences.ts'
import type { WrittenFiles } from '../files/written-aside.ts'
import { openings, sampleFounding } from '../regime.ts'
import { exchangeMessages, fillDesks, readers, receive, serveOnPaper } from './correspondence.ts'
import { keysOf, sampleSecrets } from './keys.ts'
import { Known, atWork, audienceOf, says } from './known.ts'
import type { AtWork } from './known.ts'
import { batchesOf, circulate, upon } from './papers.ts'
import { governanceOf, seatRegime } from './set-up.ts'
import type { SetUpPorts, SetUpProgress } from './set-up.ts'
import { done } from './troupe.ts'
import type { Troupe } from './troupe.ts'

/** People at it at once: while the host writes down the acts of one, another prepares. */
const width = 2

/** Sets up the sample regime of today; the id of the regime. */
export async function setUpSample(
  ports: SetUpPorts,
  progress: SetUpProgress = () => {},
): Promise<Result<RegimeId, TransportError>> {
  const today = new Date(ports.clock()).toISOString().slice(0, 10)
  // Loaded where they are used: whoever only asks for the cast has no need of them.
  const { filesWrittenAside } = await import('../files/written-aside.ts')
  const written = filesWrittenAside(today)
  try {
    return await setUpOn(today, written, ports, progress)
  } finally {
    await written.end()
  }
}

async function setUpOn(
  today: string,
  written: WrittenFiles,
  ports: SetUpPorts,
  progress: SetUpProgress,
): Promise<Result<RegimeId, TransportError>> {
  const { sampleDesks, sampleDocuments } = await import('../documents/documents.ts')
  const documents = sampleDocuments(today)
  const settings = sampleFounding(Number(today.slice(0, 4)), openings)

  let steps = 0
  let seats = 0
  const total = () => seats + namedAudiences.length + documents.length + readers.length
  const step = (count = 1): void => progress((steps += count), total())
  const seated = await seatRegime(
    {
      settings,
      cast,
      keysOf: (handle) => keysOf(sampleSecrets(handle)),
      pageOf: (seat) => pageOf(seat, today),
      width,
    },
    ports,
    (_, total) => {
      seats = total
      step()
    },
  )
  if (!seated.ok) return seated
  const { regime, troupe } = seated.value

  for (const audience of namedAudiences) {
    await createNamed(troupe, audience)
    step()
  }
  const known = new Known()
  const poc = await atWork(troupe, founderHandle)
  await openRegister(poc, known)
  const [back, ofToday] = partition(documents, ({ symbol }) => symbol !== undefined)
  for (const batch of batchesOf(back)) {
    await circulate(poc, known, batch, written)
    step(batch.length)
  }
  await says(poc, upon(known, settings.zone, back))
  for (const document of ofToday) {
    const author = await atWork(troupe, document.by)
    await circulate(author, known, [document], written)
    await says(author, upon(known, settings.zone, [document]))
    step()
  }
  for (const reader of readers) {
    await receive(await atWork(troupe, reader.by), known, reader)
    step()
  }
  await serveOnPaper(await atWork(troupe, founderHandle), known, today as Day)
  await fillDesks(troupe, sampleDesks(today), written)
  await exchangeMessages(troupe, known)
  return ok(regime)
}

const partition = <T>(items: readonly T[], is: (item: T) => boolean) =>
  [items.filter(is), items.filter((item) => !is(item))] as const

async function createNamed(troupe: Troupe, audience: NamedAudience): Promise<void> {
  const { members, label } = audience
  const { replica, hat } = await atWork(troupe, audience.creator)
  const created = await createAudience(
    governanceOf(replica),
    { hat, sort: 'named', members },
    troupe.random,
  )
  done(await replica.send(async () => ok({ acts: [created.act], blobs: [created.wrap.bytes] })))
  const title = audience.title.get('en') ?? label
  const name = audienceName(created.id)
  done(await carryOut(replica, hat, [{ type: 'name-audience', audience: name, label, title }]))
}

/** Who works in which phase, and the matters to which papers belong. */
async function openRegister(poc: AtWork, known: Known): Promise<void> {
  await says(
    poc,
    phases.map(([partner, phase]) => ({ type: 'set-phase', partner, phase })),
  )
  const audience = audienceOf(poc, 'all')
  const titles = Object.entries(matters).map(
    ([key, { en, fr }]) =>
      [
        key,
        new Map([
          ['en', en],
          ['fr', fr],
        ]),
      ] as const,
  )
  const ids = await says(
    poc,
    titles.map(([, each]) => ({ type: 'open-matter', audience, titles: each })),
  )
  for (const [at, id] of ids.entries()) known.opened(titles[at]?.[0] ?? '', id)
}
