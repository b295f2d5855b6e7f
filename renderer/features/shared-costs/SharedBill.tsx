import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import type { Bill } from './SharedCosts.tsx'

const schema = z.object({ reason: textSchema(200) })

/** One bill: its notice for the board, and taking it back while nobody has paid. */
export function SharedBill({ bill, onClose, onDone }: { bill: Bill; onClose(): void; onDone(said: string): void }): ReactNode {
  const text = useText()
  const words = text.sharedCosts
  const [show, setShow] = useState<'bill' | 'notice' | 'undo'>('bill')
  if (show === 'notice') return <PaperPreview title={words.notice} papers={[{ paper: 'shared-cost-notice', id: bill.sharedCostId }]} onClose={() => setShow('bill')} />
  if (show === 'undo') return <UndoBill bill={bill} onCancel={() => setShow('bill')} onDone={onDone} />
  return (
    <section className="sheet stack-wide" aria-label={bill.description}>
      <h2>{bill.description}</h2>
      <dl className="sums">
        <dt>{words.month}</dt><dd>{bill.month}</dd>
        <dt>{words.total}</dt><dd><Money fen={bill.totalFen} /></dd>
        <dt>{words.shareBy}</dt><dd>{words.shareBys[bill.shareBy]}</dd>
        <dt>{words.sharers}</dt><dd>{words.households(bill.count)}</dd>
        <dt>{words.open}</dt><dd><Money fen={bill.openFen} /></dd>
        <dt>{words.state}</dt><dd>{bill.undone ? words.undone(bill.undone.why) : words.stands}</dd>
      </dl>
      {bill.charges < bill.count ? <p className="soft">{words.zeroParts(bill.count - bill.charges)}</p> : null}
      <div className="row-end">
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
        {bill.undone ? null : <Act label={words.undo} onPress={() => setShow('undo')} />}
        {bill.undone ? null : <Act label={words.notice} hotKey="Ctrl+P" onPress={() => setShow('notice')} autoFocus />}
      </div>
    </section>
  )
}

function UndoBill({ bill, onCancel, onDone }: { bill: Bill; onCancel(): void; onDone(said: string): void }): ReactNode {
  const text = useText()
  const words = text.sharedCosts
  const form = useForm({ defaultValues: { reason: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`shared-cost:${bill.sharedCostId}:undo`, form)
  const undo = useCommand('sharedCosts.undo', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ reason }) => {
    setLeft(null)
    const answer = await undo.send({ sharedCostId: bill.sharedCostId, reason })
    if (answer.ok) onDone(words.undoneDone(answer.value.count, moneyText(answer.value.sumFen)))
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.undoOf(bill.description)} act={words.undo} danger busy={undo.sending} error={left} draft={draft} onClear={() => form.reset({ reason: '' })} onSend={() => void submit()} onCancel={onCancel}>
      <h2>{words.undoOf(bill.description)}</h2>
      <p>{words.undoHint}</p>
      <TextField control={form.control} name="reason" label={text.words.reason} width="full" autoFocus onEnter={() => void submit()} />
    </InlineForm>
  )
}
