import type { CommandInput } from '../../data/use-command.ts'
import { METHODS, NEEDS_REFERENCE } from '../../../shared/contract/fees.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import { settle } from '../../../shared/collect.ts'
import type { MethodPart, Settlement, SettleInput, SettleProblem } from '../../../shared/collect.ts'
import { fen, parseMoney, sumFen, ZERO } from '../../../shared/money.ts'
import type { Fen } from '../../../shared/money.ts'
import { packRefusal } from '../../data/form-errors.ts'
import { amountText, chosenPayer, isTicked } from './till.ts'
import type { Extra, OpenAccount, OpenCharge, Till } from './till.ts'
import { writtenMoment } from './written-moment.ts'

export type CashRounding = SettleInput['cashRounding']

/** A field of the till → the code of what is wrong there, packed as a form carries it. */
export type TillErrors = Readonly<Record<string, string>>

/** The live figures of the till and what it would send. */
export type Reckoning = {
  chosenFen: Fen
  /** Everything to be paid before cash is rounded: charges, prepayments, deposits. */
  totalFen: Fen
  roundingFen: Fen
  /** What is to be paid after rounding, prepaid money not yet taken off. */
  dueFen: Fen
  /** What the methods, as typed, leave to be paid in cash after rounding. */
  cashDueFen: Fen
  tenderedFen: Fen
  changeFen: Fen
  /** Typed and still missing; 0 when nothing is. */
  shortFen: Fen
  settlement: Settlement | null
  /** At the fields, as soon as they are typed. */
  errors: TillErrors
  /** Only said when somebody tries to collect. */
  atSending: TillErrors
  input: Omit<CommandInput<'payments.collect'>, 'premisesId' | 'payerName' | 'payerPartyId'>
}

type Reading = { errors: Record<string, string>; read(path: string, text: string, least?: number): Fen }

/** Reads the texts of the till; what cannot be read counts as nothing and is named at its field. */
function reading(): Reading {
  const errors: Record<string, string> = {}
  return {
    errors,
    read: (path, text, least = 0) => {
      if (text.trim() === '') return ZERO
      const parsed = parseMoney(text)
      if (!parsed.ok) errors[path] = parsed.code
      else if (parsed.value < least) errors[path] = least > 0 ? 'not-positive' : 'negative'
      return parsed.ok && parsed.value >= least ? parsed.value : ZERO
    },
  }
}

export function reckon(till: Till, account: OpenAccount, premisesId: number, cashRounding: CashRounding): Reckoning {
  const { errors, read } = reading()
  const charges = account.charges.filter((charge) => isTicked(till, charge)).map((charge) => ({ chargeId: charge.chargeId, amountFen: readCharge(till, charge, errors) }))
  const extra = (kind: 'prepayments' | 'deposits') => till[kind].map((line: Extra, index) => ({ premisesId, feeItemId: line.feeItemId, amountFen: read(`${kind}.${index}.amountFen`, line.amount, 1) }))
  const prepayments = extra('prepayments')
  const deposits = extra('deposits')
  const methods: MethodPart[] = METHODS.map((method) => ({ method, amountFen: read(`methods.${method}`, till.methods[method]), reference: till.references[method].trim() }))
    .filter((part) => part.amountFen > 0)
  const fromPrepaidFen = read('fromPrepaidFen', till.fromPrepaid)
  const fromDeposits = readDeposits(till, account, read, errors)
  const chosenFen = sumFen(charges.map((line) => line.amountFen))
  const paid: SettleInput = {
    feesFen: sumFen([chosenFen, ...prepayments.map((line) => line.amountFen)]), depositsFen: sumFen(deposits.map((line) => line.amountFen)),
    methods, fromPrepaidFen, fromDeposits: fromDeposits.map((line) => ({ amountFen: line.amountFen, reference: line.receiptNumber })), cashRounding, keepChange: till.keepChange,
  }
  const prepaidFen = sumFen(account.prepaid.map((line) => fen(line.amountFen)))
  if (fromPrepaidFen > prepaidFen) errors['fromPrepaidFen'] = packRefusal({ code: 'more-than-prepaid', values: { balanceFen: prepaidFen } })
  return {
    chosenFen, ...figures(paid), errors, ...outcome(paid, till, account),
    input: {
      charges, prepayments, deposits: deposits.flatMap((line) => (line.feeItemId === null ? [] : [{ ...line, feeItemId: line.feeItemId }])),
      methods, fromPrepaidFen, fromDeposits: fromDeposits.map(({ depositId, amountFen }) => ({ depositId, amountFen })), notesChecked: till.notesChecked, keepChange: till.keepChange,
      paperNumber: till.handWritten ? '' : till.paperNumber.trim(),
      handWritten: till.handWritten ? { paperNumber: till.paperNumber.trim(), writtenAt: writtenMoment(till.writtenAt) ?? '' } : null,
      remark: till.remark.trim(),
    },
  }
}

type UsedDeposit = { depositId: number; amountFen: Fen; receiptNumber: string }

function readDeposits(till: Till, account: OpenAccount, read: Reading['read'], errors: Record<string, string>): UsedDeposit[] {
  return account.deposits.flatMap(({ depositId, amountFen: heldFen, receiptNumber }) => {
    const path = `fromDeposits.${depositId}`
    const amountFen = read(path, till.fromDeposits[String(depositId)] ?? '')
    if (amountFen > heldFen) errors[path] = packRefusal({ code: 'more-than-deposit', values: { balanceFen: heldFen } })
    return amountFen > 0 ? [{ depositId, amountFen, receiptNumber }] : []
  })
}

function readCharge(till: Till, charge: OpenCharge, errors: Record<string, string>): Fen {
  const path = `charges.${charge.chargeId}`
  const parsed = parseMoney(amountText(till, charge))
  if (!parsed.ok) errors[path] = parsed.code
  else if (parsed.value <= 0) errors[path] = 'not-positive'
  else if (parsed.value > charge.openFen) errors[path] = packRefusal({ code: 'more-than-open', values: { openFen: charge.openFen } })
  else return parsed.value
  return ZERO
}

type Figures = Pick<Reckoning, 'totalFen' | 'roundingFen' | 'dueFen' | 'cashDueFen' | 'tenderedFen' | 'changeFen' | 'shortFen'>

/** What is not covered by other methods is taken to come in cash, so that its rounding shows before cash is typed. */
function figures(paid: SettleInput): Figures {
  const totalFen = fen(paid.feesFen + paid.depositsFen)
  const cashless = paid.methods.filter((part) => part.method !== 'cash')
  const tenderedFen = sumFen(paid.methods.filter((part) => part.method === 'cash').map((part) => part.amountFen))
  const restFen = fen(Math.max(0, totalFen - paid.fromPrepaidFen - sumFen(paid.fromDeposits.map((part) => part.amountFen)) - sumFen(cashless.map((part) => part.amountFen))))
  const exact = restFen > 0 ? settle({ ...paid, keepChange: false, methods: [...cashless, { method: 'cash', amountFen: restFen, reference: '' }] }) : null
  const roundingFen = exact?.ok ? exact.settlement.roundingFen : ZERO
  const cashDueFen = fen(restFen - roundingFen)
  const settled = settle(paid)
  return {
    totalFen, roundingFen, dueFen: fen(totalFen - roundingFen), cashDueFen, tenderedFen,
    changeFen: settled.ok ? settled.settlement.changeFen : ZERO,
    shortFen: fen(Math.max(0, cashDueFen - tenderedFen)),
  }
}

function outcome(paid: SettleInput, till: Till, account: OpenAccount): { settlement: Settlement | null; atSending: TillErrors } {
  const settled = settle(paid)
  const atSending: Record<string, string> = {}
  const sums = paid.feesFen + paid.depositsFen
  // What is missing is said as the page shows it: rounded, as long as it may still come in cash.
  const missingFen = settled.ok ? ZERO : (settled.problem.code === 'methods-do-not-add-up' && figures(paid).shortFen) || settled.problem.amountFen
  if (!settled.ok) atSending[fieldOf(settled.problem, paid.methods, sums)] = packRefusal({ code: settled.problem.code, values: { amountFen: missingFen } })
  else if (settled.settlement.cashFen > 0 && !till.notesChecked && !till.handWritten) atSending['notesChecked'] = 'notes-not-checked'
  const unnamed = paid.methods.find((part) => NEEDS_REFERENCE.has(part.method) && part.reference === '')
  if (unnamed) atSending[`references.${unnamed.method}`] = 'reference-needed'
  for (const kind of ['prepayments', 'deposits'] as const) till[kind].forEach((line, index) => { if (line.amount.trim() === '') atSending[`${kind}.${index}.amountFen`] = 'empty' })
  if (till.handWritten) {
    if (till.paperNumber.trim() === '') atSending['paperNumber'] = 'empty'
    if (writtenMoment(till.writtenAt) === null) atSending['writtenAt'] = till.writtenAt.trim() === '' ? 'empty' : 'not-a-moment'
  }
  if (!chosenPayer(till, account.payers) && till.payerName.trim() === '') atSending['payerName'] = 'empty'
  return { settlement: settled.ok ? settled.settlement : null, atSending }
}

/** The field a problem of the sums is said at. */
function fieldOf(problem: SettleProblem, methods: readonly MethodPart[], sums: number): string {
  switch (problem.code) {
    case 'nothing-chosen': return 'charges'
    case 'prepaid-not-for-deposits': case 'prepaid-more-than-fees': return sums > 0 ? 'fromPrepaidFen' : 'charges'
    case 'deposit-more-than-fees': return sums > 0 ? 'fromPrepaidFen' : 'charges'
    case 'cash-short': case 'cash-not-needed': return 'methods.cash'
    case 'methods-do-not-add-up': return 'methods.cash'
    case 'more-than-owed': return `methods.${methods.findLast((part) => part.method !== 'cash')?.method ?? 'cash'}`
    default: return problem.code satisfies never
  }
}

/** The field of the till a refused path of the call's input belongs to. */
export function tillField(path: string, input: Reckoning['input']): string {
  const charge = /^charges\.(\d+)\./.exec(path)?.[1]
  if (charge !== undefined) return `charges.${input.charges[Number(charge)]?.chargeId ?? ''}`
  const deposit = /^fromDeposits\.(\d+)\./.exec(path)?.[1]
  if (deposit !== undefined) return `fromDeposits.${input.fromDeposits?.[Number(deposit)]?.depositId ?? ''}`
  const reference = /^methods\.(\d+)\.reference$/.exec(path)?.[1]
  if (reference !== undefined) return `references.${input.methods[Number(reference)]?.method ?? 'cash'}`
  const method = /^methods\.(\d+)\./.exec(path)?.[1]
  if (method !== undefined) return `methods.${input.methods[Number(method)]?.method ?? 'cash'}`
  switch (path) {
    case 'methods': return 'methods.cash'
    case 'handWritten.paperNumber': return 'paperNumber'
    case 'handWritten.writtenAt': return 'writtenAt'
    default: return path
  }
}

export function isMethodShown(method: Method, till: Till): boolean {
  return method === 'cash' || method === 'wechat' || method === 'alipay' || till.moreMethods.includes(method) || till.methods[method] !== ''
}
