import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { packRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraftState } from '../../data/use-draft.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/states.tsx'
import { ChargeList } from './ChargeList.tsx'
import { Collected } from './Collected.tsx'
import { ExtraLines } from './ExtraLines.tsx'
import { NoShift, useHasShift } from './NoShift.tsx'
import { PaymentColumn } from './PaymentColumn.tsx'
import { PremisesFacts, PremisesLine } from './PremisesFacts.tsx'
import { reckon, tillField } from './reckoning.ts'
import type { CashRounding, TillErrors } from './reckoning.ts'
import { chosenPayer, EMPTY_TILL } from './till.ts'
import type { OpenAccount, Till } from './till.ts'

export type Taken = CallOutput<'payments.collect'> & { handWritten: boolean; keptFen: number; fromPrepaidFen: number }

/** The till for one household, from its open charges to the receipt. */
export function TillPage({ premisesId }: { premisesId: number }): ReactNode {
  const text = useText()
  const [taken, setTaken] = useState<Taken | null>(null)
  const account = useCall('charges.open', { premisesIds: [premisesId] })
  const settings = useCall('settings.get', {})
  const again = (): void => setTaken(null)
  if (taken) return <Collected taken={taken} premisesId={premisesId} onAgain={again} />
  if (account.data === undefined || settings.data === undefined) {
    return <Page title={text.collect.title}>{account.error ?? settings.error ? <ErrorNote error={account.error ?? settings.error ?? { code: 'unexpected' }} onAgain={() => { account.again(); settings.again() }} /> : <Loading />}</Page>
  }
  return <OpenTill premisesId={premisesId} account={account.data} cashRounding={settings.data.cashRounding} onTaken={setTaken} />
}

type OpenTillProps = { premisesId: number; account: OpenAccount; cashRounding: CashRounding; onTaken(taken: Taken): void }

function OpenTill({ premisesId, account, cashRounding, onTaken }: OpenTillProps): ReactNode {
  const text = useText()
  const hasShift = useHasShift()
  const [till, change, draft] = useDraftState<Till>(`collect:${premisesId}`, EMPTY_TILL)
  const reckoning = reckon(till, account, premisesId, cashRounding)
  const sending = useSendTill({ premisesId, account, till, reckoning, draft, onTaken })
  const meaningOf = ({ payer, payerName, writtenAt, ...rest }: Till): string => JSON.stringify([payer, payerName, writtenAt.trim(), reckon({ ...rest, payer, payerName, writtenAt }, account, premisesId, cashRounding).input])
  const update = (next: Till): void => {
    // An amount put in its full spelling when its field is left says nothing new, and must not wipe what was refused.
    if (meaningOf(next) !== meaningOf(till)) sending.clear()
    change(next)
  }
  const errors = { ...reckoning.errors, ...sending.errors }
  return (
    <Page
      title={text.collect.title}
      note={<PremisesLine premisesId={premisesId} />}
      acts={<Act label={text.collect.otherHousehold} kind="quiet" hotKey="F2" onPress={() => go('/collect')} />}
      error={sending.left}
      primary={{ label: till.handWritten ? text.collect.enter : text.collect.collect, hotKey: 'Ctrl+Enter', onPress: sending.submit, busy: sending.sending, disabled: !hasShift, large: true }}
    >
      {hasShift ? null : <NoShift premisesId={premisesId} />}
      <DraftNote draft={draft} onClear={() => { change(EMPTY_TILL); void draft.discard() }} />
      <div className="split till">
        <div className="till-left">
          <ChargeList premisesId={premisesId} charges={account.charges} till={till} errors={errors} onChange={update} />
          <ExtraLines premisesId={premisesId} till={till} errors={errors} onChange={update} />
          <PremisesFacts premisesId={premisesId} account={account} />
        </div>
        {draft.ready ? <PaymentColumn account={account} till={till} reckoning={reckoning} cashRounding={cashRounding} errors={errors} onChange={update} /> : <div className="sheet" />}
      </div>
    </Page>
  )
}

type SendTill = OpenTillState & { submit(): void; sending: boolean; clear(): void }
type OpenTillState = { errors: TillErrors; left: ErrorData | null }
type SendTillProps = Pick<OpenTillProps, 'premisesId' | 'account' | 'onTaken'> & { till: Till; reckoning: ReturnType<typeof reckon>; draft: ReturnType<typeof useDraftState<Till>>[2] }

const CLEAN: OpenTillState = { errors: {}, left: null }

/** Sends the till once everything at its fields is right, and puts refusals at the fields they are about, with the focus. */
function useSendTill({ premisesId, account, till, reckoning, draft, onTaken }: SendTillProps): SendTill {
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
  const send = async (): Promise<void> => {
    // Sums over fields that cannot be read are no reason.
    const wrong = Object.keys(reckoning.errors).length > 0 ? reckoning.errors : reckoning.atSending
    if (Object.keys(wrong).length > 0) return refuse(wrong, null)
    const payer = chosenPayer(till, account.payers)
    const answer = await collect.send({
      ...reckoning.input, premisesId,
      payerName: payer?.name ?? till.payerName.trim(), payerPartyId: payer?.partyId ?? null,
    })
    if (answer.ok) return onTaken({ ...answer.value, handWritten: till.handWritten, keptFen: reckoning.settlement?.keptFen ?? 0, fromPrepaidFen: reckoning.input.fromPrepaidFen ?? 0 })
    const fields = answer.error.fields ?? []
    const known = fields.map((field) => [tillField(field.path, reckoning.input), packRefusal(field)] as const)
    const homeless = fields.filter((field) => document.querySelector(`[data-till="${tillField(field.path, reckoning.input)}"]`) === null)
    refuse(Object.fromEntries(known), fields.length === 0 || homeless.length > 0 ? { ...answer.error, fields: homeless } : null)
  }
  return { ...state, submit: () => void send(), sending: collect.sending, clear: () => { if (state !== CLEAN) setState(CLEAN) } }
}
