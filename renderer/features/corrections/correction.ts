import type { FieldPath } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import { METHODS } from '../../../shared/contract/fees.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { fen, formatMoney } from '../../../shared/money.ts'
import { optionalMoneyText } from '../../data/text-schemas.ts'

export type Receipt = CallOutput<'receipts.get'>
export type Line = Receipt['lines'][number]
type Change = CallInput<'receipts.correct'>['change']
export const KINDS = ['method', 'item', 'premises', 'payer'] as const

export const correctSchema = z.object({
  kind: z.enum(KINDS), fromMethod: z.string(), toMethod: z.string(), reference: optionalTextSchema(60), line: z.string(), toLine: z.string(), premisesId: z.number(), amount: optionalMoneyText, name: optionalTextSchema(60),
  reason: textSchema(200), login: z.string(), password: z.string(),
})
export type CorrectText = z.input<typeof correctSchema>
export type Correction = z.output<typeof correctSchema>

/** Which control shows what the core refused. */
export const FIELD_OF_PATH: Readonly<Record<string, FieldPath<CorrectText>>> = {
  'change.from': 'fromMethod', 'change.to': 'toMethod', 'change.reference': 'reference', 'change.amountFen': 'amount', 'change.from.chargeId': 'line', 'change.to.chargeId': 'toLine', 'change.to.earmarkId': 'toLine',
  'change.to.premisesId': 'toLine', 'change.name': 'name', 'change.partyId': 'name',
}

/** Ways of paying that a slip can put right: not what was taken from money held. */
export function waysOf(receipt: Receipt): { method: Method; leftFen: number }[] {
  return METHODS.flatMap((method) => receipt.methods.filter((way) => way.method === method && way.leftFen > 0).map((way) => ({ method, leftFen: way.leftFen })))
}
export function linesOf(receipt: Receipt): Line[] {
  return receipt.lines.filter((line) => line.leftFen > 0)
}

/** What can be wrong about this receipt. */
export function kindsOf(receipt: Receipt): (typeof KINDS)[number][] {
  return KINDS.filter((kind) => (kind === 'method' ? waysOf(receipt).length > 0 : kind === 'payer' ? true : linesOf(receipt).length > 0))
}

export function emptyCorrection(receipt: Receipt): CorrectText {
  const [way] = waysOf(receipt)
  return { kind: kindsOf(receipt)[0] ?? 'payer', fromMethod: way?.method ?? '', toMethod: '', reference: '', line: '0', toLine: '', premisesId: 0, amount: way ? formatMoney(fen(way.leftFen)) : '', name: '', reason: '', login: '', password: '' }
}

/** What was typed, as the core takes it; or the field that is still empty. `warned`: the clerk was told where the reference was used before. */
export function changeOf(receipt: Receipt, { kind, ...typed }: Correction, warned: boolean): { ok: true; change: Change } | { ok: false; field: 'toMethod' | 'amount' | 'toLine' | 'name' } {
  if (kind === 'payer') return typed.name === '' ? { ok: false, field: 'name' } : { ok: true, change: { kind, name: typed.name, partyId: null } }
  const { amount } = typed
  if (kind === 'method') {
    const to = METHODS.find((method) => method === typed.toMethod)
    const from = METHODS.find((method) => method === typed.fromMethod)
    if (!to || !from) return { ok: false, field: 'toMethod' }
    return amount === null || amount === 0 ? { ok: false, field: 'amount' } : { ok: true, change: { kind, from, to, amountFen: amount, reference: typed.reference, warned } }
  }
  const line = linesOf(receipt)[Number(typed.line)]
  if (!line || typed.toLine === '') return { ok: false, field: 'toLine' }
  if (amount === null || amount === 0) return { ok: false, field: 'amount' }
  const from = { chargeId: line.chargeId, earmarkId: line.earmarkId, premisesId: line.premisesId }
  const to = { chargeId: typed.toLine === PREPAID ? null : Number(typed.toLine), earmarkId: null }
  return { ok: true, change: kind === 'item' ? { kind, from, to, amountFen: amount } : { kind, from, to: { ...to, premisesId: typed.premisesId }, amountFen: amount } }
}

/** Chosen instead of a charge: a free prepayment. */
export const PREPAID = 'prepaid'
