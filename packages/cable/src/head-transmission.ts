/** The lines of the transmission in a head: who sends it to whom, when, and how urgent it is. */
import type { Findings } from './findings.ts'
import type { Ledger } from './ledger.ts'
import { folded } from './plain-text.ts'
import { sameness } from './repeat.ts'
import { messageNumberOf, readAddressee, readDateTimeGroup } from './transmission.ts'
import type { Addressee } from './transmission.ts'

type TransmissionKind =
  | 'vzczc'
  | 'routing'
  | 'de'
  | 'zny'
  | 'date-time-group'
  | 'from'
  | 'distribution'
  | Role
type Role = 'action' | 'info' | 'exempt'

const distribution = /^(?:INFO )?\s*[A-Z/]{1,8}-\d{2}\b|^\/\d{3} [A-Z]$/

/** Takes the line at the ledger's place, and those below it that belong to it. */
export function readTransmission(ledger: Ledger, findings: Findings, kind: TransmissionKind): void {
  const from = ledger.at
  const piece = ledger.take('transmission')
  const text = folded(piece.text)
  switch (kind) {
    case 'date-time-group': {
      const read = readDateTimeGroup(piece.text)
      if (read?.letterForDigit === true) ledger.say('letter-for-digit', piece, read.group.text)
      if (read === undefined) return
      findings.dateTimeGroup ??= read
      ledger.unlessSaid(from, findings.dateTimeGroup.group.text === read.group.text)
      return
    }
    case 'from':
      findings.addressees ??= []
      findings.from ??= text.replace(/^FM /, '')
      ledger.unlessSaid(from, findings.from === text.replace(/^FM /, ''))
      return
    case 'action':
    case 'info':
    case 'exempt':
      for (const each of readAddressees(ledger, kind, text)) {
        ;(findings.addressees ??= []).push(each)
        findings.seen.add(sameness(each.name))
      }
      return
    case 'distribution':
      findings.distribution.push(text)
      for (;;) {
        const blanks = ledger.nextKind() === 'blank' ? 1 : 0
        if (!distribution.test(ledger.peek(blanks)?.text ?? '')) return
        ledger.skipBlanks()
        findings.distribution.push(folded(ledger.take('transmission').text))
      }
    case 'de':
      findings.messageNumber ??= messageNumberOf(text)
      findings.transmission.push(text)
      return
    case 'routing':
      findings.routingPrecedence ??= text.charAt(0)
      findings.transmission.push(text)
      while (/^R[A-Z]{4,7}(?:\s+R[A-Z]{4,7})*$/.test(ledger.peek()?.text ?? '')) {
        findings.transmission.push(folded(ledger.take('transmission').text))
      }
      return
    case 'vzczc':
    case 'zny':
      findings.transmission.push(text)
  }
}

/** The addressees of one line and of those below it, up to the next line of another kind. */
function readAddressees(ledger: Ledger, role: Role, line: string): readonly Addressee[] {
  const addressees = [readAddressee(role, line.replace(/^(?:TO|INFO|XMT) /, ''))]
  for (;;) {
    const next = ledger.peek()
    const isMore = next?.kind === 'text' && /^[A-Z]/.test(next.text) && !/[a-z]{2}/.test(next.text)
    if (!isMore) return addressees
    addressees.push(readAddressee(role, ledger.take('transmission').text))
  }
}
