import { Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { MOVER_KINDS } from '../../../shared/contract/move-in.ts'
import type { CallInput } from '../../../shared/contract/index.ts'
import { packRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Field } from '../../ui/Field.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import type { ChosenPremises } from '../find/PremisesField.tsx'

type MoverKind = CallInput<'moveIn.start'>['moverKind']

/** Premises and who moves in: a new case. */
export function StartCase({ start }: { start: number | null }): ReactNode {
  const text = useText()
  const given = useCall('premises.get', { premisesId: start ?? 0 }, { when: start !== null }).data
  const [typed, setTyped] = useState<ChosenPremises | null | undefined>(undefined)
  const chosen = typed === undefined && given ? { premisesId: given.premisesId, room: given.room, name: given.people[0]?.name ?? null } : (typed ?? null)
  const [moverKind, setMoverKind] = useState<MoverKind>('tenant')
  const [part, setPart] = useState('')
  const who = useRef<HTMLDivElement>(null)
  const [missing, setMissing] = useState(false)
  const begin = useCommand('moveIn.start')
  const atPremises = begin.error?.fields?.find((field) => field.path === 'premisesId')
  const atPart = begin.error?.fields?.find((field) => field.path === 'part')
  const openCase = begin.error?.code === 'case-already-open' ? Number(begin.error.values?.['caseId']) : null
  const submit = async (): Promise<void> => {
    if (!chosen) return setMissing(true)
    const answer = await begin.send({ premisesId: chosen.premisesId, moverKind, part: moverKind === 'room-tenant' ? part : '' })
    if (answer.ok) go('/move-in', { case: answer.value.caseId })
  }
  const choose = (next: ChosenPremises | null): void => {
    begin.clear()
    setMissing(false)
    setTyped(next)
    if (next) who.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }
  return (
    <section className="sheet stack-wide start-case" aria-label={text.moveIn.startTitle}>
      <h2>{text.moveIn.startTitle}</h2>
      <PremisesField label={text.moveIn.premises} chosen={chosen} onChoose={choose} error={missing ? 'choose-premises' : atPremises ? packRefusal(atPremises) : undefined} autoFocus={start === null || typed === null} />
      {chosen && atPremises?.code === 'not-delivered' ? <div><Act label={text.delivery.startTitle} autoFocus onPress={() => go('/delivery', { start: chosen.premisesId })} /></div> : null}
      <div ref={who} role="group" aria-labelledby="who-moves" className="stack">
        <span id="who-moves" className="field-label">{text.moveIn.whoMoves}</span>
        <Radio.Group name="moverKind" value={moverKind} onChange={(event) => setMoverKind(event.target.value as MoverKind)} aria-labelledby="who-moves">
          {MOVER_KINDS.map((kind) => <Radio key={kind} value={kind} autoFocus={start !== null && kind === moverKind}>{text.moveIn.moverKind[kind]}</Radio>)}
        </Radio.Group>
      </div>
      {moverKind === 'room-tenant' ? (
        <Field label={text.moveIn.part} hint={text.moveIn.partHint} width="narrow" error={atPart ? packRefusal(atPart) : undefined}>
          {(ties) => <Input key={atPart ? 'refused' : 'typed'} {...ties} autoFocus={atPart !== undefined} value={part} maxLength={20} autoComplete="off" onChange={(event) => setPart(event.target.value)} />}
        </Field>
      ) : null}
      {begin.error && !atPremises && !atPart ? <ErrorNote error={begin.error} /> : null}
      {openCase ? <Act label={text.premises.moveIns} onPress={() => go('/move-in', { case: openCase })} /> : null}
      <div className="row-end">
        <Act label={text.moveIn.start} kind="primary" hotKey="Ctrl+Enter" busy={begin.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
