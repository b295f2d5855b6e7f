import type { z } from 'zod'
import { archiveCalls } from './archive.ts'
import { cardsCalls } from './cards.ts'
import { cashMovesCalls, pettyCashCalls } from './cash-moves.ts'
import { certificatesCalls, householdCalls, leasesCalls, payersCalls } from './changes.ts'
import { chargingCalls } from './charging.ts'
import { correctionsCalls } from './corrections.ts'
import { deliveryCalls, keyCalls } from './delivery.ts'
import { depositsCalls } from './deposits.ts'
import { deskChecksCalls } from './desk-checks.ts'
import { deskLogCalls } from './desk-log.ts'
import { deskCalls, importCalls } from './desk.ts'
import { dunningCalls } from './dunning.ts'
import { dutiesCalls } from './duties.ts'
import { feesCalls, paymentsCalls } from './fees.ts'
import { financeCalls } from './finance.ts'
import { invoicesCalls } from './invoices.ts'
import { instructionsCalls } from './instructions.ts'
import { metersCalls } from './meters.ts'
import { moveInCalls } from './move-in-calls.ts'
import { moveOutCalls } from './move-out.ts'
import { ownershipCalls } from './ownership.ts'
import { partiesCalls } from './parties.ts'
import { prepayCalls } from './prepay.ts'
import { reportsCalls } from './reports.ts'
import { sealedCodesCalls } from './sealed-codes.ts'
import { setupCalls } from './setup.ts'
import { sharedCostsCalls } from './shared-costs.ts'
import { shiftCalls } from './shift.ts'
import { stockCalls } from './stock.ts'
import { tariffsCalls } from './tariffs.ts'
import { unclaimedCalls } from './unclaimed.ts'

/** The table of calls: exactly what may pass through the core's one door. */
export const contract = {
  ...setupCalls, ...deskCalls, ...importCalls, ...moveInCalls, ...feesCalls, ...correctionsCalls, ...sealedCodesCalls, ...paymentsCalls, ...shiftCalls,
  ...partiesCalls,
  ...deliveryCalls, ...keyCalls, ...metersCalls,
  ...dutiesCalls, ...depositsCalls, ...stockCalls, ...invoicesCalls,
  ...cashMovesCalls, ...pettyCashCalls, ...instructionsCalls, ...deskChecksCalls, ...deskLogCalls,
  ...archiveCalls,
  ...dunningCalls, ...unclaimedCalls,
  ...financeCalls, ...reportsCalls,
  ...tariffsCalls, ...chargingCalls, ...prepayCalls,
  ...sharedCostsCalls, ...cardsCalls,
  ...ownershipCalls, ...moveOutCalls, ...leasesCalls, ...payersCalls, ...householdCalls, ...certificatesCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a caller may send: defaults may be left out. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets: parsed, defaults filled in. */
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}
