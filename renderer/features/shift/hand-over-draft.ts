import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { fen, parseMoney } from '../../../shared/money.ts'
import type { FieldError } from '../../../shared/wire.ts'
import type { Pieces } from './counting.ts'

export type Sheet = CallOutput<'shift.sheet'>
export type Matter = Sheet['matters'][number]
export type MatterAnswer = { accepted: boolean | null; note: string }

/** What the sheet holds before it is signed: kept as a draft, so that a power cut loses no count. The password is never in it. */
export type HandOverDraft = {
  pieces: Pieces
  countId: number | null
  /** What should have been there when it was counted: once money is taken after that, the count is worth nothing. */
  expectedFen: number | null
  answers: { [key: string]: MatterAnswer }
  nextFloat: string
  reason: string
  slip: string
  remark: string
  receiver: string
}

export const EMPTY_DRAFT: HandOverDraft = { pieces: {}, countId: null, expectedFen: null, answers: {}, nextFloat: '', reason: '', slip: '', remark: '', receiver: '' }

export function answerOf(draft: HandOverDraft, matter: Matter): MatterAnswer {
  return draft.answers[matter.key] ?? { accepted: null, note: '' }
}

export function countState(draft: HandOverDraft, sheet: Sheet): 'none' | 'outdated' | 'good' {
  if (draft.countId === null || sheet.cash === null) return 'none'
  return sheet.cash.expectedFen === draft.expectedFen ? 'good' : 'outdated'
}

/** Exactly what the receiver signs: the ticket is bound to it, so it is made once and used for both calls. */
export type SignedInput = Required<Omit<CallInput<'shift.handOver'>, 'requestId' | 'ticket'>>

export type Checked = { input: SignedInput } | { problems: FieldError[] }

/** What must be mended before the receiver is asked for a password; the core checks it all again. */
export function checkDraft(draft: HandOverDraft, sheet: Sheet, password: string): Checked {
  const problems: FieldError[] = []
  const { cash } = sheet
  const counted = countState(draft, sheet)
  if (counted !== 'good') problems.push({ path: 'countId', code: counted === 'none' ? 'count-again' : 'count-outdated' })
  if (sheet.missingPaper.length > 0) problems.push({ path: 'missingPaper', code: 'paper-number-missing', values: { numbers: sheet.missingPaper.join(' ') } })
  if (cash?.differenceFen && draft.reason.trim() === '') problems.push({ path: 'differenceReason', code: 'difference-needs-reason' })
  const matters = sheet.matters.map((matter, index) => {
    const { accepted, note } = answerOf(draft, matter)
    if (accepted === null) problems.push({ path: `matters.${index}`, code: 'not-answered' })
    if (accepted === false && note.trim() === '') problems.push({ path: `matters.${index}.note`, code: 'reject-needs-note' })
    return { key: matter.key, accepted: accepted ?? false, note: note.trim() }
  })
  const nextFloat = parseMoney(draft.nextFloat)
  if (!nextFloat.ok) problems.push({ path: 'nextFloatFen', code: nextFloat.code })
  else if (nextFloat.value < 0) problems.push({ path: 'nextFloatFen', code: 'negative' })
  else if (cash?.countedFen && nextFloat.value > cash.countedFen) problems.push({ path: 'nextFloatFen', code: 'more-than-counted' })
  if (draft.receiver === '') problems.push({ path: 'user', code: 'empty' })
  if (password === '') problems.push({ path: 'password', code: 'empty' })
  if (problems.length > 0 || draft.countId === null) return { problems }
  return {
    input: {
      shiftId: sheet.shift.id, countId: draft.countId,
      nextFloatFen: nextFloat.ok ? nextFloat.value : fen(0),
      slipNumber: draft.slip.trim(), differenceReason: draft.reason.trim(), remark: draft.remark.trim(),
      matters,
    },
  }
}
