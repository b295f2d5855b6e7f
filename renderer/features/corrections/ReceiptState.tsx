import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { AskInvoice } from '../invoices/AskInvoice.tsx'
import { CorrectReceipt } from './CorrectReceipt.tsx'
import { ReverseReceipt } from './ReverseReceipt.tsx'
import { VoidReceipt } from './VoidReceipt.tsx'

/** A receipt, what became of it, and what can still be done about it: 作废 in its own shift, 冲红 after it, 更正 by a slip. */
export function ReceiptState({ receiptId, children }: { receiptId: number; children: ReactNode }): ReactNode {
  const { corrections: words, invoices } = useText()
  const receipt = useCall('receipts.get', { receiptId }).data
  const [doing, setDoing] = useState<'void' | 'reverse' | 'correct' | 'invoice' | null>(null)
  const [slipId, setSlipId] = useState<number | null>(null)
  if (!receipt) return children
  const { voided, reverses } = receipt
  const mayReverse = receipt.kind === 'fees' && !voided && !receipt.mayVoid && receipt.lines.some((line) => line.leftFen > 0)
  const isDeposit = receipt.kind === 'deposit' && !voided
  const show = (id: number): void => go('/receipts', { receipt: id })
  if (doing === 'void') return <VoidReceipt receiptId={receiptId} number={receipt.number} onDone={() => setDoing(null)} />
  if (doing === 'reverse') {
    return <ReverseReceipt receipt={receipt} onDone={(redId) => { setDoing(null); if (redId !== null) show(redId) }} />
  }
  if (doing === 'correct') return <CorrectReceipt receipt={receipt} onDone={(made) => { setDoing(null); setSlipId(made) }} />
  if (doing === 'invoice') return <AskInvoice receiptId={receiptId} number={receipt.number} payer={receipt.payer} onDone={() => setDoing(null)} />
  const { invoice } = receipt
  const quiet = !voided && !reverses && receipt.reversedBy.length === 0 && !receipt.mayVoid && !mayReverse && !receipt.mayCorrect && !isDeposit && !invoice && !receipt.mayInvoice
  if (quiet) return children
  return (
    <>
      <section className="sheet stack receipt-state" aria-label={words.state}>
        {voided ? <p className="danger">{words.voidedBy(voided.at, voided.by, voided.approvedBy, voided.reason)}</p> : null}
        {reverses ? <p>{words.reversesOf} <Act label={reverses.number} kind="quiet" onPress={() => show(reverses.receiptId)} /></p> : null}
        {receipt.reversedBy.map((red) => <p key={red.receiptId}>{words.reversedBy(moneyText(-red.totalFen), red.at.slice(0, 10), red.reason)} <Act label={red.number} kind="quiet" onPress={() => show(red.receiptId)} /></p>)}
        {receipt.slips.map((slip) => <p key={slip.slipId}>{words.correctedBy(words.kinds[slip.kind], slip.was, slip.is, slip.amountFen === 0 ? '' : moneyText(slip.amountFen), slip.reason)} <Act label={slip.number} kind="quiet" onPress={() => setSlipId(slip.slipId)} /></p>)}
        {invoice ? <p>{invoices.ofReceipt} <Act label={invoices.line(invoices.states[invoice.state], invoice.redNumber || invoice.number)} kind="quiet" onPress={() => go('/stock', { tab: 'invoices', invoice: invoice.invoiceId })} /></p> : null}
        {receipt.mayVoid || mayReverse || receipt.mayCorrect || isDeposit || receipt.mayInvoice ? (
          <div className="row">
            {receipt.mayVoid ? <Act label={words.void} kind="danger" hotKey="Alt+Z" onPress={() => setDoing('void')} /> : null}
            {mayReverse ? <Act label={words.reverse} kind="danger" hotKey="Alt+X" onPress={() => setDoing('reverse')} /> : null}
            {receipt.mayCorrect ? <Act label={words.correct} hotKey="Alt+G" onPress={() => setDoing('correct')} /> : null}
            {receipt.mayInvoice ? <Act label={invoices.ask} hotKey="Alt+K" onPress={() => setDoing('invoice')} /> : null}
            {isDeposit ? <Act label={words.depositBack} onPress={() => go('/deposits', { text: receipt.number })} /> : null}
          </div>
        ) : null}
      </section>
      {slipId === null ? children : <PaperPreview title={words.slip} papers={[{ paper: 'correction-slip', id: slipId }]} onClose={() => setSlipId(null)} />}
    </>
  )
}
