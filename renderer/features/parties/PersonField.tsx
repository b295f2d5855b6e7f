import { Input } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { HitList } from '../find/HitList.tsx'
import { useFind } from '../find/use-find.ts'
import '../find/find.css'

export type ChosenPerson = { partyId: number; name: string }
type PersonFieldProps = { label: string; chosen: ChosenPerson | null; onChoose(person: ChosenPerson | null): void }

/** Somebody who has a record already, found as anywhere: by name, initials, room, telephone. */
export function PersonField({ label, chosen, onChoose }: PersonFieldProps): ReactNode {
  const text = useText()
  if (chosen) {
    return (
      <div className="field field-full">
        <span className="field-label">{label}</span>
        <div className="row"><strong>{chosen.name}</strong><Act label={text.words.edit} kind="quiet" onPress={() => onChoose(null)} /></div>
      </div>
    )
  }
  return <Field label={label} optional width="full">{({ status: _status, ...ties }) => <PersonSearch ties={ties} label={label} onChoose={onChoose} />}</Field>
}

function PersonSearch({ ties, label, onChoose }: { ties: Readonly<Record<string, unknown>>; label: string; onChoose(person: ChosenPerson): void }): ReactNode {
  const text = useText()
  const id = useId()
  const finding = useFind((hit) => { if (hit.partyId !== null && hit.name !== null) onChoose({ partyId: hit.partyId, name: hit.name }) }, false)
  const shown = finding.hits.length > 0
  return (
    <div className="find-field">
      <Input
        {...ties} value={finding.typed} onChange={(event) => finding.type(event.target.value)} onKeyDown={finding.onKeyDown} placeholder={text.find.placeholder} role="combobox" aria-expanded={shown}
        aria-controls={`${id}-hits`} aria-autocomplete="list" aria-activedescendant={shown ? `${id}-hit-${finding.active}` : undefined} autoComplete="off"
      />
      <HitList id={id} label={label} finding={finding} />
    </div>
  )
}
