import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useLanguage } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { useConfirm } from '../../ui/use-confirm.tsx'

type Group = CallOutput<'charges.ahead'>['ahead'][number]

/** Months charged ahead that nobody has paid yet: what the offer took off them, and the way back. */
export function AheadGroups({ premisesIds }: { premisesIds: number[] }): ReactNode {
  const { text } = useLanguage()
  const [undone, setUndone] = useState(false)
  const groups = useCall('charges.ahead', { premisesIds }, { keep: true }).data?.ahead ?? []
  if (groups.length === 0) return undone ? <p className="ahead-group soft" role="status">{text.prepay.undone}</p> : null
  return <section aria-label={text.prepay.form}>{groups.map((group) => <AheadGroup key={group.runId} group={group} onUndone={() => setUndone(true)} />)}</section>
}

function AheadGroup({ group, onUndone }: { group: Group; onUndone(): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.prepay
  const confirm = useConfirm()
  const undo = useCommand('charges.undoAhead')
  const what = words.group(language === 'en' ? group.feeItemEn || group.feeItem : group.feeItem, group.months + group.freeMonths, group.from, group.to)
  const press = async (): Promise<void> => {
    if (!await confirm({ title: words.undo, body: what, act: words.undo, danger: true })) return
    if ((await undo.send({ runId: group.runId })).ok) onUndone()
  }
  return (
    <div className="ahead-group">
      <span>{what}{group.freeMonths > 0 ? ` · ${words.groupFree(group.freeMonths)}` : ''}</span>
      {group.offer ? <span>{words.discountIn(group.offer.name, moneyText(group.discountFen))}</span> : null}
      <span className="look">{words.notPaid} {moneyText(group.openFen)}</span>
      <Act label={words.undo} kind="quiet" busy={undo.sending} onPress={() => void press()} />
      {undo.error ? <ErrorNote error={undo.error} /> : null}
    </div>
  )
}
