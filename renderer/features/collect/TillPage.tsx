import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDraftState } from '../../data/use-draft.ts'
import type { Draft } from '../../data/use-draft.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { Loading } from '../../ui/states.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { AheadGroups } from './AheadGroups.tsx'
import { ChargeList } from './ChargeList.tsx'
import { Collected } from './Collected.tsx'
import { ExtraLines } from './ExtraLines.tsx'
import { NoShift, useHasShift } from './NoShift.tsx'
import { OtherPremises } from './OtherPremises.tsx'
import { OtherWindows } from './OtherWindows.tsx'
import { PaymentColumn } from './PaymentColumn.tsx'
import { InstructionsLine } from '../instructions/InstructionsLine.tsx'
import { PremisesFacts, PremisesLine } from './PremisesFacts.tsx'
import { reckon } from './reckoning.ts'
import type { CashRounding } from './reckoning.ts'
import { EMPTY_KEPT, EMPTY_TILL } from './till.ts'
import type { KeptTill, OpenAccount, Till } from './till.ts'
import { useSendTill } from './use-send-till.ts'

export type Taken = CallOutput<'payments.collect'> & { handWritten: boolean; keptFen: number; fromPrepaidFen: number }

/** The till for one household, from its open charges to the receipt. */
export function TillPage({ premisesId }: { premisesId: number }): ReactNode {
  const text = useText()
  const [taken, setTaken] = useState<Taken | null>(null)
  const [kept, change, draft] = useDraftState<KeptTill>(`collect:${premisesId}`, EMPTY_KEPT)
  const form = useCall('stock.next', {})
  const nextForm = form.data?.paperNumber ?? ''
  // A draft of an earlier version may lack what was added since.
  const till = useMemo(() => ({ ...EMPTY_TILL, ...kept, methods: { ...EMPTY_TILL.methods, ...kept.methods }, references: { ...EMPTY_TILL.references, ...kept.references }, paperNumber: kept.paperNumber ?? nextForm }), [kept, nextForm])
  const keep = (next: Till): void => change({ ...next, paperNumber: next.paperNumber === nextForm ? null : next.paperNumber })
  const account = useCall('charges.open', { premisesIds: [premisesId, ...till.alsoPremises] }, { keep: true })
  const settings = useCall('settings.get', {})
  const again = (): void => setTaken(null)
  if (taken) return <Collected taken={taken} premisesId={premisesId} onAgain={again} />
  if (account.data === undefined || settings.data === undefined || (form.data === undefined && !form.error)) {
    return <Page title={text.collect.title}>{account.error ?? settings.error ? <ErrorNote error={account.error ?? settings.error ?? { code: 'unexpected' }} onAgain={() => { account.again(); settings.again() }} /> : <Loading />}</Page>
  }
  return <OpenTill premisesId={premisesId} till={till} change={keep} draft={draft} account={account.data} cashRounding={settings.data.cashRounding} onTaken={setTaken} onStale={account.again} onEmpty={() => change(EMPTY_KEPT)} />
}

type OpenTillProps = { premisesId: number; till: Till; change(till: Till): void; draft: Draft; account: OpenAccount; cashRounding: CashRounding; onTaken(taken: Taken): void; onStale(): void; onEmpty(): void }

function OpenTill({ premisesId, till, change, draft, account, cashRounding, onTaken, onStale, onEmpty }: OpenTillProps): ReactNode {
  const text = useText()
  const hasShift = useHasShift()
  const [explained, setExplained] = useState<Paper | null>(null)
  const reckoning = reckon(till, account, premisesId, cashRounding)
  const sending = useSendTill({ premisesId, account, till, reckoning, draft, onTaken, onStale, onChange: change })
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
      <OtherWindows premisesId={premisesId} />
      <InstructionsLine premisesIds={[premisesId, ...till.alsoPremises]} />
      <DraftNote draft={draft} onClear={() => { onEmpty(); void draft.discard() }} />
      <div className="split till">
        <div className="till-left">
          <OtherPremises premisesId={premisesId} till={till} onChange={update} />
          <ChargeList premisesId={premisesId} charges={account.charges} till={till} errors={errors} onChange={update} onExplain={setExplained} />
          <AheadGroups premisesIds={[premisesId, ...till.alsoPremises]} />
          <ExtraLines premisesId={premisesId} till={till} errors={errors} onChange={update} />
          <PremisesFacts premisesId={premisesId} account={account} />
        </div>
        {explained ? <PaperPreview papers={[explained]} onClose={() => setExplained(null)} /> : draft.ready ? <PaymentColumn account={account} till={till} reckoning={reckoning} cashRounding={cashRounding} errors={errors} onChange={update} /> : <div className="sheet" />}
      </div>
    </Page>
  )
}
