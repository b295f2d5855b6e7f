import { useState } from 'react'
import type { ReactNode } from 'react'
import { packRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import type { ChosenPremises } from '../find/PremisesField.tsx'

/** Premises to be taken over: a new case. */
export function StartDelivery({ start }: { start: number | null }): ReactNode {
  const text = useText()
  const words = text.delivery
  const given = useCall('premises.get', { premisesId: start ?? 0 }, { when: start !== null }).data
  const [typed, setTyped] = useState<ChosenPremises | null | undefined>(undefined)
  const chosen = typed === undefined && given ? { premisesId: given.premisesId, room: given.room, name: given.people[0]?.name ?? null } : (typed ?? null)
  const [missing, setMissing] = useState(false)
  const begin = useCommand('delivery.start')
  const atPremises = begin.error?.fields?.find((field) => field.path === 'premisesId')
  const openCase = begin.error?.code === 'delivery-already-open' ? Number(begin.error.values?.['caseId']) : null
  const submit = async (): Promise<void> => {
    if (!chosen) return setMissing(true)
    const answer = await begin.send({ premisesId: chosen.premisesId })
    if (answer.ok) go('/delivery', { case: answer.value.caseId })
  }
  const choose = (next: ChosenPremises | null): void => {
    begin.clear()
    setMissing(false)
    setTyped(next)
  }
  return (
    <section className="sheet stack-wide start-delivery" aria-label={words.startTitle}>
      <h2>{words.startTitle}</h2>
      <PremisesField label={words.premises} chosen={chosen} onChoose={choose} error={missing ? 'choose-premises' : atPremises ? packRefusal(atPremises) : undefined} autoFocus={start === null || typed === null} />
      {begin.error && !atPremises ? <ErrorNote error={begin.error} /> : null}
      {openCase ? <Act label={words.openOther} onPress={() => go('/delivery', { case: openCase })} /> : null}
      <div className="row-end">
        <Act key={chosen?.premisesId ?? 0} label={words.start} kind="primary" hotKey="Ctrl+Enter" busy={begin.sending} autoFocus={chosen !== null} onPress={() => void submit()} />
      </div>
    </section>
  )
}
