/**
 * Who may call what: the one table. A route that is not in it cannot be registered, and a request
 * is let through only by what stands here.
 */

/**
 * `person` is somebody with a session of the regime, `depositor` of any regime here, seldom;
 * `operator` holds the host's token; `holder` that of a slot, which its route compares.
 */
export type Access = 'anyone' | 'operator' | 'person' | 'depositor' | 'holder'

export const policy: Readonly<Record<string, Access>> = {
  'GET /': 'anyone',
  'HEAD /': 'anyone',
  'GET /*': 'anyone',
  'HEAD /*': 'anyone',
  'GET /healthz': 'anyone',
  'HEAD /healthz': 'anyone',
  'GET /v1/regimes': 'anyone',
  'POST /v1/record-keys': 'operator',
  'POST /v1/regimes': 'operator',
  'POST /v1/regimes/:regime/challenges': 'anyone',
  'POST /v1/regimes/:regime/sessions': 'anyone',
  'DELETE /v1/regimes/:regime/sessions': 'person',
  'POST /v1/regimes/:regime/events': 'person',
  'GET /v1/regimes/:regime/entries': 'person',
  'GET /v1/regimes/:regime/checkpoint': 'person',
  'GET /v1/regimes/:regime/streams/:seat': 'person',
  'GET /v1/regimes/:regime/stream': 'person',
  'GET /v1/regimes/:regime/tile/*': 'person',
  'PUT /v1/regimes/:regime/blobs/:sha256': 'person',
  'DELETE /v1/regimes/:regime/blobs/:sha256': 'person',
  'HEAD /v1/regimes/:regime/blobs/:sha256': 'person',
  'GET /v1/regimes/:regime/blobs/:sha256': 'person',
  'PUT /v1/slots/:address': 'depositor',
  'GET /v1/slots/:address': 'holder',
  'DELETE /v1/slots/:address': 'holder',
}

export const accessOf = (method: string, route: string): Access | undefined =>
  Object.hasOwn(policy, `${method} ${route}`) ? policy[`${method} ${route}`] : undefined
