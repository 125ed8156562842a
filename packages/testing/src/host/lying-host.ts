/** A host that lies in chosen ways: an honest one, some of whose answers a test replaces. */
import type { Host, Transport } from '@epoc/replica'

/** Given the honest answers, the false ones. */
export type Lies = (honest: Transport) => Partial<Transport>

export const lyingHost = (host: Host, lies: Lies): Host => ({
  regimes: host.regimes,
  makeRecordKeys: host.makeRecordKeys,
  found: host.found,
  slots: host.slots,
  at: (regime, signer) => {
    const honest = host.at(regime, signer)
    return { ...honest, ...lies(honest) }
  },
})
