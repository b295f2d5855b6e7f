import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import { spreadOldestFirst } from '../../../shared/collect.ts'
import { fen, formatMoney, parseMoney } from '../../../shared/money.ts'
import type { Fen } from '../../../shared/money.ts'

export type OpenAccount = CallOutput<'charges.open'>
export type OpenCharge = OpenAccount['charges'][number]

/** What the till holds before it is sent: texts as typed, kept as a draft. A type, not an interface, so that it is JSON. */
export type Till = {
  /** Ticks that differ from the rule: every charge is chosen but the disputed ones. By charge id. */
  ticks: { [chargeId: string]: boolean }
  /** Amounts that differ from what is open. By charge id. */
  amounts: { [chargeId: string]: string }
  prepayments: Extra[]
  deposits: Extra[]
  methods: { [method in Method]: string }
  references: { [method in Method]: string }
  /** Methods asked for beyond cash, WeChat and Alipay. */
  moreMethods: Method[]
  fromPrepaid: string
  /** What is taken out of held deposits, by deposit id; a deposit that is not named is not used. */
  fromDeposits: { [depositId: string]: string }
  notesChecked: boolean
  keepChange: boolean
  paperNumber: string
  handWritten: boolean
  writtenAt: string
  remark: string
  oneSum: string
  /** Who pays, by `payerKey`; '' is the first on file, SOMEBODY_ELSE a person named in payerName. */
  payer: string
  payerName: string
  /** Other premises of the same payer that are paid along. */
  alsoPremises: number[]
}
/** A prepayment or deposit to be taken; feeItemId null is a prepayment for anything. */
export type Extra = { feeItemId: number | null; amount: string }

const NOTHING = { cash: '', wechat: '', alipay: '', card: '', transfer: '', cheque: '' } as const

export const EMPTY_TILL: Till = {
  ticks: {}, amounts: {}, prepayments: [], deposits: [], methods: { ...NOTHING }, references: { ...NOTHING }, moreMethods: [],
  fromPrepaid: '', fromDeposits: {}, notesChecked: false, keepChange: false, paperNumber: '', handWritten: false, writtenAt: '', remark: '', oneSum: '', payer: '', payerName: '',
  alsoPremises: [],
}

/** The till as its draft keeps it: paperNumber null is the form that comes next, whichever that will be. */
export type KeptTill = Omit<Till, 'paperNumber'> & { paperNumber: string | null }
export const EMPTY_KEPT: KeptTill = { ...EMPTY_TILL, paperNumber: null }

export const SOMEBODY_ELSE = '-'

type Payer = OpenAccount['payers'][number]

/** Names a payer on file in a draft: people may join or leave the premises before it is taken up again. */
export function payerKey(payer: Payer): string {
  return payer.partyId === null ? payer.name : String(payer.partyId)
}

/** The payer on file the till has chosen; undefined for somebody else, or for one who is no longer there. */
export function chosenPayer(till: Till, payers: readonly Payer[]): Payer | undefined {
  return till.payer === '' ? payers[0] : payers.find((payer) => payerKey(payer) === till.payer)
}

export function isTicked(till: Till, charge: OpenCharge): boolean {
  return till.ticks[charge.chargeId] ?? charge.dispute === null
}

export function amountText(till: Till, charge: OpenCharge): string {
  return till.amounts[charge.chargeId] ?? formatMoney(fen(charge.openFen))
}

/** The till after another payment of the household: nothing paid in yet, and of the choices those that still fit. */
export function afterOtherPayment(till: Till, charges: readonly OpenCharge[]): Till {
  const open = new Map(charges.map((charge) => [String(charge.chargeId), charge.openFen]))
  const ticks = Object.entries(till.ticks).filter(([id]) => open.has(id))
  const amounts = Object.entries(till.amounts).filter(([id, typed]) => {
    const parsed = parseMoney(typed)
    return parsed.ok && parsed.value <= (open.get(id) ?? 0)
  })
  return {
    ...till, ticks: Object.fromEntries(ticks), amounts: Object.fromEntries(amounts), methods: { ...NOTHING }, references: { ...NOTHING },
    fromPrepaid: '', fromDeposits: {}, oneSum: '', notesChecked: false, keepChange: false,
  }
}

/** Ticks and amounts for one sum spread over the open charges, oldest first. */
export function spreadSum(till: Till, charges: readonly OpenCharge[], sum: Fen): Till {
  const { chosen } = spreadOldestFirst(charges, sum)
  const byId = new Map(chosen.map((part) => [part.chargeId, part.amountFen]))
  const amounts: Till['amounts'] = {}
  const ticks: Till['ticks'] = {}
  for (const charge of charges) {
    const amount = byId.get(charge.chargeId)
    ticks[charge.chargeId] = amount !== undefined
    if (amount !== undefined && amount !== charge.openFen) amounts[charge.chargeId] = formatMoney(amount)
  }
  return { ...till, ticks, amounts }
}

/** What a sum leaves over when every charge without dispute is paid. */
export function restOfSum(charges: readonly OpenCharge[], sum: Fen): Fen {
  return spreadOldestFirst(charges, sum).restFen
}
