/**
 * Why the gate refuses. Each refusal names its rule in docs/spec, so that a host, a client and a
 * reader of the evidence speak of the same thing.
 */
export type Refusal =
  | { readonly type: 'wrong-regime'; readonly rule: 'R-GATE-1' }
  | { readonly type: 'not-enrolled'; readonly rule: 'R-GATE-2' }
  | { readonly type: 'hat-not-worn'; readonly rule: 'R-GATE-3' }
  | { readonly type: 'unknown-audience'; readonly rule: 'R-GATE-4' }
  | { readonly type: 'not-a-member'; readonly rule: 'R-GATE-4' }
  | { readonly type: 'wrong-epoch'; readonly rule: 'R-GATE-5'; readonly current: number }
  | { readonly type: 'unknown-kind'; readonly rule: 'R-GATE-6'; readonly kind: string }
  | { readonly type: 'wrong-body'; readonly rule: 'R-GATE-6'; readonly path: string }
  | { readonly type: 'blob-not-brought'; readonly rule: 'R-GATE-6' }
  | { readonly type: 'wrong-seq'; readonly rule: 'R-RECORD-1'; readonly expected: number }
  | { readonly type: 'time-runs-back'; readonly rule: 'R-RECORD-2' }
  | { readonly type: 'too-late'; readonly rule: 'R-RECORD-3' }
  | { readonly type: 'wrong-seen'; readonly rule: 'R-RECORD-4'; readonly field: SeenField }
  | { readonly type: 'against-a-rule'; readonly rule: GovernanceRule; readonly reason: string }

type SeenField = 'size' | 'root' | 'clear' | 'stream'

export type GovernanceRule =
  | 'R-GOV-1'
  | 'R-GOV-2'
  | 'R-GOV-3'
  | 'R-GOV-4'
  | 'R-GOV-5'
  | 'R-GOV-6'
  | 'R-GOV-7'
  | 'R-GOV-8'
  | 'R-GOV-9'
  | 'R-GOV-10'
  | 'R-GOV-11'
  | 'R-GOV-12'
  | 'R-GOV-13'

/** What a rule of governance answers when it is broken. */
export const breach = (rule: GovernanceRule, reason: string): Refusal => ({
  type: 'against-a-rule',
  rule,
  reason,
})
