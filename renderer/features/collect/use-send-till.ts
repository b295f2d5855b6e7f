import { useEffect, useRef, useState } from 'react'
import type { COLLECT_WARNINGS } from '../../../shared/contract/fees.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { packRefusal } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import type { Draft } from '../../data/use-draft.ts'
import { call } from '../../transport/call.ts'
import { tillField } from './reckoning.ts'
import type { Reckoning, TillErrors } from './reckoning.ts'
import { afterOtherPayment, chosenPayer } from './till.ts'
import type { OpenAccount, Till } from './till.ts'
import type { Taken } from './TillPage.tsx'

type SendTill = OpenTillState & { submit(): void; sending: boolean; clear(): void }
type OpenTillState = { errors: TillErrors; left: ErrorData | null }
type SendTillProps = {
  premisesId: number; account: OpenAccount; till: Till; reckoning: Reckoning; draft: Draft
  onTaken(taken: Taken): void
  /** The open charges shown are no longer true. */
  onStale(): void
  onChange(till: Till): void
}

/** Receipts of this window: its own are no surprise, even where an older answer does not name them yet. */
const ownReceipts = new Set<string>()

const CLEAN: OpenTillState = { errors: {}, left: null }

/** Sends the till once everything at its fields is right, and puts refusals at the fields they are about, with the focus. */
export function useSendTill({ premisesId, account, till, reckoning, draft, onTaken, onStale, onChange }: SendTillProps): SendTill {
  const collect = useCommand('payments.collect', { draft })
  const [state, setState] = useState<OpenTillState>(CLEAN)
  const focusOn = useRef<string | null>(null)
  useEffect(() => {
    if (focusOn.current === null) return
    document.querySelector<HTMLElement>(`[data-till="${focusOn.current}"]`)?.focus()
    focusOn.current = null
  })
  const refuse = (errors: TillErrors, left: ErrorData | null): void => {
    focusOn.current = Object.keys(errors)[0] ?? null
    setState({ errors, left })
  }
  const warned = useRef(new Set<Warning>())
  const known = useRef(new Set([account.lastReceipt?.number]))
  /** Says which receipt another window made meanwhile, and takes out of the till what was meant for the old sums. */
  const takenElsewhere = ({ lastReceipt, charges }: OpenAccount): boolean => {
    if (lastReceipt === null || known.current.has(lastReceipt.number) || ownReceipts.has(lastReceipt.number)) return false
    known.current.add(lastReceipt.number)
    onChange(afterOtherPayment(till, charges))
    refuse({}, { code: 'taken-elsewhere', values: { number: lastReceipt.number } })
    return true
  }
  const send = async (): Promise<void> => {
    if (takenElsewhere(account)) return
    // Sums over fields that cannot be read are no reason.
    const wrong = Object.keys(reckoning.errors).length > 0 ? reckoning.errors : reckoning.atSending
    if (Object.keys(wrong).length > 0) return refuse(wrong, null)
    const payer = chosenPayer(till, account.payers)
    const answer = await collect.send({
      ...reckoning.input, premisesId, warned: Array.from(warned.current),
      payerName: payer?.name ?? till.payerName.trim(), payerPartyId: payer?.partyId ?? null,
    })
    if (answer.ok) {
      for (const { number } of answer.value.receipts) ownReceipts.add(number)
      return onTaken({ ...answer.value, handWritten: till.handWritten, keptFen: reckoning.settlement?.keptFen ?? 0, fromPrepaidFen: reckoning.input.fromPrepaidFen ?? 0 })
    }
    if (mayBeTakenElsewhere(answer.error)) {
      const latest = await call('charges.open', { premisesIds: [premisesId, ...till.alsoPremises] })
      onStale()
      if (latest.ok && takenElsewhere(latest.value)) return
    }
    const warning = warningOf(answer.error)
    if (warning) warned.current.add(warning)
    const fields = answer.error.fields ?? []
    const placed = fields.map((field) => [tillField(field.path, reckoning.input), packRefusal(field)] as const)
    const homeless = fields.filter((field) => document.querySelector(`[data-till="${tillField(field.path, reckoning.input)}"]`) === null)
    refuse(Object.fromEntries(placed), fields.length === 0 || homeless.length > 0 ? { ...answer.error, fields: homeless } : null)
  }
  return { ...state, submit: () => void send(), sending: collect.sending, clear: () => { warned.current.clear(); if (state !== CLEAN) setState(CLEAN) } }
}

type Warning = (typeof COLLECT_WARNINGS)[number]

const FIELD_WARNINGS = ['reference-used', 'paper-not-next', 'paper-not-ours'] as const satisfies readonly Warning[]

/** Said once: sent again unchanged, the money is taken all the same. */
function warningOf(error: ErrorData): Warning | null {
  if (error.code === 'same-amount-today') return 'same-amount-today'
  const codes = (error.fields ?? []).map((field) => field.code)
  return FIELD_WARNINGS.find((warning) => codes.includes(warning)) ?? null
}

const MEANWHILE = new Set(['request-reused', 'charge-settled', 'more-than-open', 'more-than-prepaid'])

function mayBeTakenElsewhere(error: ErrorData): boolean {
  return MEANWHILE.has(error.code) || (error.fields ?? []).some(({ code }) => MEANWHILE.has(code))
}
