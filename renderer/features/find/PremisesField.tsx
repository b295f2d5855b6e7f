import { Input } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { unpackRefusal } from '../../data/form-errors.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { HitList } from './HitList.tsx'
import { useFind } from './use-find.ts'
import type { Hit } from './use-find.ts'
import './find.css'

/** What a form keeps of the premises somebody chose. */
export type ChosenPremises = { premisesId: number; room: string; name: string | null }

type PremisesFieldProps = {
  label: string
  chosen: ChosenPremises | null
  onChoose(chosen: ChosenPremises | null): void
  error?: string | undefined
  hint?: string
  autoFocus?: boolean
  large?: boolean
}

/** "Choose premises" as a field of a form: the find box with a label, then what was chosen with a way to choose anew. */
export function PremisesField({ label, chosen, onChoose, error, hint, autoFocus = false, large = false }: PremisesFieldProps): ReactNode {
  const text = useText()
  if (chosen) {
    return (
      <div className="field field-full">
        <span className="field-label">{label}</span>
        <div className="row">
          <strong>{chosen.room}</strong>
          <span>{chosen.name}</span>
          <Act label={text.words.edit} kind="quiet" onPress={() => onChoose(null)} />
        </div>
        {error ? <p className="field-error" role="alert">{sentenceFor(text, unpackRefusal(error))}</p> : null}
      </div>
    )
  }
  return (
    <Field label={label} error={error} hint={hint} width="full">
      {(ties) => <Search ties={ties} label={label} autoFocus={autoFocus} large={large} onChoose={(hit) => onChoose({ premisesId: hit.premisesId, room: hit.room, name: hit.name })} />}
    </Field>
  )
}

type SearchProps = { ties: Readonly<Record<string, unknown>> & { status: 'error' | undefined }; label: string; autoFocus: boolean; large: boolean; onChoose(hit: Hit): void }

function Search({ ties: { status, ...ties }, label, autoFocus, large, onChoose }: SearchProps): ReactNode {
  const text = useText()
  const id = useId()
  const finding = useFind(onChoose, false)
  const shown = finding.hits.length > 0
  return (
    <div className="find-field">
      <Input
        {...ties}
        {...(status ? { status } : {})}
        value={finding.typed}
        onChange={(event) => finding.type(event.target.value)}
        onKeyDown={finding.onKeyDown}
        placeholder={text.find.placeholder}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-hit-${finding.active}` : undefined}
        autoComplete="off"
        autoFocus={autoFocus}
        size={large ? 'large' : 'middle'}
      />
      <HitList id={id} label={label} finding={finding} />
    </div>
  )
}
