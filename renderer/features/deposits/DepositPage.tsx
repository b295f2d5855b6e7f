import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { StepList } from '../../ui/case/StepList.tsx'
import { useNewest } from '../../ui/case/use-newest.ts'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { Read } from '../../ui/states.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { ApproveStep, CountersignStep } from './SignSteps.tsx'
import { AskStep } from './AskStep.tsx'
import { type Case, canOpen, shownSteps, stepOf, type StepName } from './case.ts'
import { EndedDeposit } from './EndedDeposit.tsx'
import { InspectStep } from './InspectStep.tsx'
import { PayStep } from './PayStep.tsx'
import './deposits.css'

/** Giving one deposit back: steps at the left, the open one beside them, its papers at the foot. */
export function DepositPage({ depositId }: { depositId: number }): ReactNode {
  const text = useText()
  const words = text.deposits
  const { language } = useLanguage()
  const refund = useCall('deposits.get', { depositId })
  const data = refund.data
  return (
    <Page
      title={data ? words.caseTitle(data.room, language === 'en' ? data.itemEn : data.item) : words.title}
      note={data ? <>{words.caseNote(data.payer, data.receiptNumber, data.receivedOn)} · {words.held} <strong><Money fen={data.heldFen} /></strong></> : null}
      acts={<Act label={words.back} kind="quiet" autoFocus={data?.next === 'ended'} onPress={() => go('/deposits')} />}
    >
      <Read state={refund}>{(read) => <RefundDesk refund={read} onReread={refund.again} />}</Read>
    </Page>
  )
}

function RefundDesk({ refund: read, onReread }: { refund: Case; onReread(): void }): ReactNode {
  const text = useText()
  const [refund, keep] = useNewest(read)
  const [chosen, setChosen] = useState<StepName | null>(() => stepOf(refund))
  const [paper, setPaper] = useState<Paper | null>(null)
  const onSaved = (saved: Case): void => {
    keep(saved)
    setChosen(stepOf(saved))
  }
  const open = refund.next === 'ended' ? null : chosen !== null && canOpen(text, refund, chosen) ? chosen : stepOf(refund)
  return (
    <div className={paper ? 'case case-with-paper' : 'case'}>
      <StepList steps={shownSteps(text, refund)} open={refund.next !== 'ended'} chosen={open} onChoose={(step) => setChosen(canOpen(text, refund, step) ? step : stepOf(refund))} />
      <div className="case-work">
        <Facts refund={refund} />
        {open === null ? <EndedDeposit refund={refund} /> : <OpenStep key={`${open}:${refund.moveOutCaseId}`} step={open} refund={refund} onReread={onReread} onSaved={onSaved} onPaid={(id) => { setPaper({ paper: 'deposit-refund', id }); onReread() }} />}
        <Papers refund={refund} onPreview={setPaper} />
      </div>
      {paper ? <PaperPreview papers={[paper]} onClose={() => setPaper(null)} /> : null}
    </div>
  )
}

type OpenStepProps = { step: StepName; refund: Case; onReread(): void; onSaved(saved: Case): void; onPaid(payoutId: number): void }

function OpenStep({ step, onPaid, ...props }: OpenStepProps): ReactNode {
  switch (step) {
    case 'asked': return <AskStep {...props} />
    case 'inspected': return <InspectStep {...props} round={1} />
    case 'again': return <InspectStep {...props} round={2} />
    case 'countersigned': return <CountersignStep {...props} />
    case 'approved': return <ApproveStep {...props} />
    case 'paid': return <PayStep {...props} onPaid={onPaid} />
    default: return step satisfies never
  }
}

/** What to know before going on: that a move-out asked for it, why it was withdrawn before, what else is held. */
function Facts({ refund }: { refund: Case }): ReactNode {
  const words = useText().deposits
  const { language } = useLanguage()
  const { moveOutCaseId, withdrawn, others, rule } = refund
  const last = withdrawn.at(-1)
  const list = others.map((other) => words.other(language === 'en' ? other.itemEn : other.item, other.payer, moneyText(other.heldFen))).join(words.listed)
  const shownOthers = refund.next !== 'ended' && rule.againDays > 0 && list !== ''
  if (moveOutCaseId === null && last === undefined && !shownOthers) return null
  return (
    <div className="deposit-facts">
      {moveOutCaseId === null ? null : <p>{words.byMoveOut} <Act label={words.toMoveOut} kind="quiet" onPress={() => go('/move-out', { case: moveOutCaseId })} /></p>}
      {last === undefined ? null : <p className="soft">{words.withdrawnFor(last)}</p>}
      {shownOthers ? <p className="soft">{words.others(list)}</p> : null}
    </div>
  )
}

function Papers({ refund, onPreview }: { refund: Case; onPreview(paper: Paper): void }): ReactNode {
  const text = useText()
  const { payout } = refund
  return (
    <footer className="case-papers" aria-label={text.cases.papers}>
      <h2>{text.cases.papers}</h2>
      {payout ? <Act label={`${text.cases.preview} ${text.deposits.papers.refund}`} onPress={() => onPreview({ paper: 'deposit-refund', id: payout.payoutId })} /> : null}
      {payout && refund.asked?.receipt !== 'lost' ? null : <Act label={`${text.cases.preview} ${text.deposits.papers.lost}`} onPress={() => onPreview({ paper: 'lost-receipt', id: refund.depositId })} />}
    </footer>
  )
}
