/**
 * The sample regime as it is found on the first start: seated, with its documents circulated and
 * partly received.
 */
import { ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import { audienceName } from '@epoc/governance'
import type { AudienceName } from '@epoc/governance'
import { carryOut, circulate, createAudience, deliver, keepUp } from '@epoc/replica'
import type { SourceFile, TransportError } from '@epoc/replica'
import { inbox } from '@epoc/domain'
import { cast, castMember } from '../cast.ts'
import type { CastMember } from '../cast.ts'
import { circulationOf } from '../documents/document.ts'
import type { SampleDocument } from '../documents/document.ts'
import { sampleDocuments } from '../documents/documents.ts'
import { namedAudiences } from '../documents/named-audiences.ts'
import type { NamedAudience } from '../documents/named-audiences.ts'
import { sampleFiles } from '../files/files.ts'
import type { SampleFile } from '../files/files.ts'
import { sampleFounding } from '../regime.ts'
import { keysOf, sampleSecrets } from './keys.ts'
import { everybody, governanceOf, seatRegime } from './set-up.ts'
import type { SetUpPorts, SetUpProgress } from './set-up.ts'
import { done } from './troupe.ts'
import type { Troupe } from './troupe.ts'

/** Partners whose embassies have received everything, and how many documents they have confirmed. */
const readers = new Map([
  ['canada-embassy', 9],
  ['germany-embassy', 7],
  ['norway-embassy', 4],
  ['spain-embassy', 2],
])

/** Sets up the sample regime of today; the id of the regime. */
export async function setUpSample(
  ports: SetUpPorts,
  progress: SetUpProgress = () => {},
): Promise<Result<RegimeId, TransportError>> {
  const today = new Date(ports.clock()).toISOString().slice(0, 10)
  const seated = await seatRegime(
    {
      settings: sampleFounding(Number(today.slice(0, 4))),
      cast,
      keysOf: (handle) => keysOf(sampleSecrets(handle)),
    },
    ports,
    (steps, total) => progress(steps, total + 20),
  )
  if (!seated.ok) return seated
  const { regime, troupe } = seated.value
  for (const audience of namedAudiences) await createNamed(troupe, audience)
  for (const document of sampleDocuments(today)) await circulateOne(troupe, document)
  for (const [handle, confirmed] of readers) await receive(troupe, handle, confirmed)
  return ok(regime)
}

const member = (handle: string): CastMember => {
  const found = castMember(handle)
  if (found === undefined) throw new Error(`nobody is called ${handle}`)
  return found
}

/** The one hat in which a member of the cast speaks. */
const hatOf = ({ hats }: CastMember) => [...hats.keys()][0] ?? 'partner'

async function createNamed(troupe: Troupe, audience: NamedAudience): Promise<void> {
  const creator = member(audience.creator)
  const replica = await troupe.replicaOf(creator)
  done(await replica.sync())
  const hat = hatOf(creator)
  const { members, label } = audience
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

async function circulateOne(troupe: Troupe, document: SampleDocument): Promise<void> {
  const author = member(document.by)
  const replica = await troupe.replicaOf(author)
  done(await replica.sync())
  done(await keepUp(replica))
  const labelled = replica.domain.audiences.findKey(({ label }) => label === document.audience)
  const audience: AudienceName | undefined =
    document.audience === 'all' ? everybody(replica).name : labelled
  if (audience === undefined) throw new Error(`no audience ${document.audience}`)
  const files = (await sampleFiles(document)).map(sourceOf)
  done(await circulate(replica, hatOf(author), { ...circulationOf(document), audience, files }))
}

const sourceOf = ({ name, language, mediaType, bytes }: SampleFile): SourceFile => ({
  name,
  language,
  mediaType,
  size: bytes.length,
  open: async function* () {
    yield bytes
  },
})

async function receive(troupe: Troupe, handle: string, confirmed: number): Promise<void> {
  const reader = member(handle)
  const replica = await troupe.replicaOf(reader)
  done(await replica.sync())
  done(await keepUp(replica))
  done(await deliver(replica, 'en'))
  const asked = inbox(replica.domain.register, governanceOf(replica), reader.partner)
    .map(({ document }) => document)
    .slice(0, confirmed)
  const byAudience = Map.groupBy(asked, ({ audience }) => audience)
  for (const documents of byAudience.values()) {
    const ids = documents.map(({ id }) => id)
    done(await carryOut(replica, 'partner', [{ type: 'confirm', documents: ids }]))
  }
}
