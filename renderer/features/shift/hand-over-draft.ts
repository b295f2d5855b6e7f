import { METHODS } from '../../../shared/contract/fees.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { fen, parseMoney } from '../../../shared/money.ts'
import type { FieldError } from '../../../shared/wire.ts'
import { pieceCount } from './counting.ts'
import type { Pieces } from './counting.ts'

export type Sheet = CallOutput<'shift.sheet'>
export type Matter = Sheet['matters'][number]
export type MatterAnswer = { accepted: boolean | null; note: string }
export type SlipMethod = Exclude<Method, 'cash'>
export const SLIP_METHODS = METHODS.filter((method): method is SlipMethod => method !== 'cash')

/** Chosen instead of a receiver: nobody is there to take over. */
export const NIGHT = ':night'

/** What the sheet holds before it is signed: kept as a draft, so that a power cut loses no count and no answer. Passwords are never in it. */
export type HandOverDraft = {
  pieces: Pieces
  /** Slips and sums of the other ways of paying, as typed. */
  slips: { [method: string]: { count: string; sum: string } }
  countId: number | null
  /** What should have been there when it was counted: once money is taken after that, the count is worth nothing. */
  expectedFen: number | null
  answers: { [key: string]: MatterAnswer }
  gate: { [key: string]: string }
  nextFloat: string
  reason: string
  slip: string
  remark: string
  receiver: string
  /** What the receiver counted, where they did. */
  receiverCount: string
  stands: '' | 'giver' | 'receiver'
  manager: string
}

export const EMPTY_DRAFT: HandOverDraft = {
  pieces: {}, slips: {}, countId: null, expectedFen: null, answers: {}, gate: {}, nextFloat: '', reason: '', slip: '', remark: '', receiver: '', receiverCount: '', stands: '', manager: '',
}

export type Passwords = { giver: string; receiver: string; manager: string }

export function answerOf(draft: HandOverDraft, matter: Matter): MatterAnswer {
  return draft.answers[matter.key] ?? { accepted: null, note: '' }
}

export function countState(draft: HandOverDraft, sheet: Sheet): 'none' | 'outdated' | 'good' {
  if (draft.countId === null || sheet.cash === null) return 'none'
  return sheet.cash.expectedFen === draft.expectedFen ? 'good' : 'outdated'
}

/** The slips a count is sent with; a way where nothing is typed was not counted. Null where a number cannot be read. */
export function slipLines(draft: HandOverDraft): { method: SlipMethod; count: number; sumFen: number }[] | null {
  const lines = SLIP_METHODS.flatMap((method) => {
    const { count = '', sum = '' } = draft.slips[method] ?? {}
    if (count.trim() === '' && sum.trim() === '') return []
    const pieces = pieceCount(count)
    const parsed = parseMoney(sum.trim() === '' ? '0' : sum)
    return [pieces === null || !parsed.ok ? null : { method, count: pieces, sumFen: parsed.value as number }]
  })
  return lines.every((line) => line !== null) ? lines : null
}

export function hasDifference(sheet: Sheet): boolean {
  return (sheet.cash?.differenceFen ?? 0) !== 0 || sheet.methodCounts.some((row) => row.differenceFen !== 0)
}

/** Two counts that differ want a manager to say which stands. */
export function countsDiffer(draft: HandOverDraft, sheet: Sheet): boolean {
  const parsed = parseMoney(draft.receiverCount)
  return draft.receiver !== NIGHT && draft.receiverCount.trim() !== '' && parsed.ok && parsed.value !== sheet.cash?.countedFen
}

/** Exactly what is signed: the tickets are bound to it, so it is made once and used for all calls. */
export type SignedInput = Required<Omit<CallInput<'shift.handOver'>, 'requestId' | 'ticket' | 'giverTicket' | 'managerTicket'>>

export type Checked = { input: SignedInput } | { problems: FieldError[] }

/** What must be mended before anybody is asked for a password; the core checks it all again. */
export function checkDraft(draft: HandOverDraft, sheet: Sheet, passwords: Passwords): Checked {
  const problems: FieldError[] = []
  const counted = countState(draft, sheet)
  const night = draft.receiver === NIGHT
  if (counted !== 'good') problems.push({ path: 'countId', code: counted === 'none' ? 'count-again' : 'count-outdated' })
  if (sheet.missingPaper.length > 0) problems.push({ path: 'missingPaper', code: 'paper-number-missing', values: { numbers: sheet.missingPaper.join(' ') } })
  if (counted === 'good' && hasDifference(sheet) && draft.reason.trim() === '') problems.push({ path: 'differenceReason', code: 'difference-needs-reason' })
  const nextFloatFen = readMoney(draft.nextFloat, 'nextFloatFen', problems)
  if (sheet.cash?.countedFen && nextFloatFen > sheet.cash.countedFen) problems.push({ path: 'nextFloatFen', code: 'more-than-counted', values: { countedFen: sheet.cash.countedFen } })
  const receiverCountedFen = night || draft.receiverCount.trim() === '' ? null : readMoney(draft.receiverCount, 'receiverCountedFen', problems)
  if (draft.receiver === '') problems.push({ path: 'user', code: 'empty' })
  if (passwords.giver === '') problems.push({ path: 'giverPassword', code: 'empty' })
  if (!night && passwords.receiver === '') problems.push({ path: 'password', code: 'empty' })
  if (draft.manager !== '' && passwords.manager === '') problems.push({ path: 'managerPassword', code: 'empty' })
  const matters = night ? [] : sheet.matters.map((matter, index) => answered(draft, matter, index, problems))
  const gate = sheet.gate.flatMap((row, index) => gateNote(draft, row, index, problems))
  if (problems.length > 0 || draft.countId === null) return { problems }
  const stands = draft.stands === 'receiver' ? receiverCountedFen : draft.stands === 'giver' ? fen(sheet.cash?.countedFen ?? 0) : null
  return {
    input: {
      shiftId: sheet.shift.id, countId: draft.countId, nextFloatFen, slipNumber: draft.slip.trim(), differenceReason: draft.reason.trim(), remark: draft.remark.trim(),
      matters, gate: draft.gate['backup'] === undefined ? gate : [{ key: 'backup', note: draft.gate['backup'] }, ...gate],
      receiverCountedFen, standsFen: countsDiffer(draft, sheet) ? stands : null,
    },
  }
}

function readMoney(text: string, path: string, problems: FieldError[]): ReturnType<typeof fen> {
  const parsed = parseMoney(text)
  if (!parsed.ok) problems.push({ path, code: parsed.code })
  else if (parsed.value < 0) problems.push({ path, code: 'negative' })
  else return parsed.value
  return fen(0)
}

function answered(draft: HandOverDraft, matter: Matter, index: number, problems: FieldError[]): SignedInput['matters'][number] {
  const { accepted, note } = answerOf(draft, matter)
  if (accepted === null) problems.push({ path: `matters.${index}`, code: 'not-answered' })
  if (accepted === false && note.trim() === '') problems.push({ path: `matters.${index}.note`, code: 'reject-needs-note' })
  return { key: matter.key, accepted: accepted ?? false, note: note.trim() }
}

function gateNote(draft: HandOverDraft, row: Sheet['gate'][number], index: number, problems: FieldError[]): SignedInput['gate'] {
  if (row.state !== 'open' || row.key === 'hand-written') return []
  const note = (draft.gate[row.key] ?? '').trim()
  if (note === '') problems.push({ path: `gate.${index}`, code: 'gate-needs-note' })
  return [{ key: row.key, note }]
}
