import { Radio } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Read } from '../../ui/states.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import type { ChosenPremises } from '../find/PremisesField.tsx'

/** Premises and who leaves them: a new case, or the one that is open. */
export function StartLeaving({ start }: { start: number | null }): ReactNode {
  const text = useText()
  const words = text.moveOut
  const given = useCall('moveOut.stays', { premisesId: start ?? 0 }, { when: start !== null }).data
  const [typed, setTyped] = useState<ChosenPremises | null | undefined>(undefined)
  const chosen = typed === undefined && start !== null && given ? { premisesId: start, room: given.room, name: null } : (typed ?? null)
  const [missing, setMissing] = useState(false)
  return (
    <section className="sheet stack-wide start-case" aria-label={words.startTitle}>
      <h2>{words.startTitle}</h2>
      <PremisesField label={words.premises} chosen={chosen} onChoose={(next) => { setMissing(false); setTyped(next) }} error={missing ? 'choose-premises' : undefined} autoFocus={start === null || typed === null} />
      {chosen ? <ChooseStay key={chosen.premisesId} premisesId={chosen.premisesId} /> : <div className="row-end"><Act label={words.start} kind="primary" hotKey="Ctrl+Enter" onPress={() => setMissing(true)} /></div>}
    </section>
  )
}

function ChooseStay({ premisesId }: { premisesId: number }): ReactNode {
  const text = useText()
  const words = text.moveOut
  const list = useCall('moveOut.stays', { premisesId })
  const [picked, setPicked] = useState<number | null>(null)
  const begin = useCommand('moveOut.start')
  const occupancyId = picked ?? list.data?.stays[0]?.occupancyId ?? null
  const open = list.data?.stays.find((stay) => stay.occupancyId === occupancyId)?.caseId ?? null
  const submit = async (): Promise<void> => {
    if (occupancyId === null) return
    if (open !== null) return go('/move-out', { case: open })
    const answer = await begin.send({ occupancyId })
    if (answer.ok) go('/move-out', { case: answer.value.caseId })
  }
  return (
    <Read state={list} rows={2}>
      {({ stays }) => (
        stays.length === 0 ? <p className="soft" role="status">{words.nobody}</p> : (
          <>
            <div role="group" aria-labelledby="who-leaves" className="stack">
              <span id="who-leaves" className="field-label">{words.whoLeaves}</span>
              <Radio.Group name="occupancy" value={occupancyId} onChange={(event) => setPicked(Number(event.target.value))} aria-labelledby="who-leaves" className="stack">
                {stays.map((stay, index) => (
                  <Radio key={stay.occupancyId} value={stay.occupancyId} autoFocus={index === 0}>
                    {words.stay(stay.name, words.roles[stay.role], stay.part)} <span className="soft">{stay.from === null ? '' : words.since(stay.from)}</span>
                  </Radio>
                ))}
              </Radio.Group>
            </div>
            {open !== null ? <p className="soft">{sentenceFor(text, { code: 'leaving-already' })}</p> : null}
            {begin.error ? <ErrorNote error={begin.error} /> : null}
            <div className="row-end"><Act label={words.start} kind="primary" hotKey="Ctrl+Enter" busy={begin.sending} onPress={() => void submit()} /></div>
          </>
        )
      )}
    </Read>
  )
}
